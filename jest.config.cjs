const { existsSync } = require('node:fs')
const { join } = require('node:path')

// Every package whose tests exist, in one run.
const packages = [
  ...['libs/shared', 'libs/platform', 'workflows', 'contracts', 'web', 'dev/engines', 'dev', 'e2e', 'bench'],
  ...['referrals', 'panels', 'placements', 'notifications'].map((name) => `services/${name}`),
].map((name) => join(__dirname, name))
const rootsOf = (folder) =>
  require(join(folder, 'jest.config.cjs')).roots.map((root) => root.replace('<rootDir>', folder))

module.exports = { projects: packages.filter((folder) => rootsOf(folder).every(existsSync)) }
