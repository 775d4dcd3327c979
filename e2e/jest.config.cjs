module.exports = require('../jest.preset.cjs')(__dirname, {
  roots: ['<rootDir>/rig', '<rootDir>/journeys', '<rootDir>/crash', '<rootDir>/commands'],
})
