const { existsSync } = require('node:fs')
const { join } = require('node:path')

// Every package that has sources, in one run.
const packages = [
  ...['libs/shared', 'libs/platform', 'workflows', 'contracts', 'web', 'dev/engines', 'dev', 'e2e', 'bench'],
  ...['referrals', 'panels', 'placements', 'notifications'].map((name) => `services/${name}`),
]

module.exports = {
  projects: packages.map((name) => join(__dirname, name)).filter((folder) => existsSync(join(folder, 'src'))),
}
