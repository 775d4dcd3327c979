// a busy machine may take longer than jest's five seconds to make a database
module.exports = require('../../jest.preset.cjs')(__dirname, { testTimeout: 30_000 })
