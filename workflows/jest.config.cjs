module.exports = require('../jest.preset.cjs')(__dirname, {
  globalSetup: '<rootDir>/jest.bundle.cjs',
  testTimeout: 120_000,
})
