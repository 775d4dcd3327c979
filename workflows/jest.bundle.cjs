// The procedures are bundled once for a whole run, from their sources, as the worker of the product gets them.
const { mkdtempSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const { bundleWorkflowCode } = require('@temporalio/worker')

const quiet = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error: console.error }

module.exports = async () => {
  const { code } = await bundleWorkflowCode({
    workflowsPath: require.resolve('./src/index.ts'),
    logger: quiet,
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, conditionNames: ['@daysix/source', '...'] },
    }),
  })
  const codePath = join(mkdtempSync(join(tmpdir(), 'daysix-procedures-')), 'bundle.js')
  writeFileSync(codePath, code)
  process.env.DAYSIX_PROCEDURES = codePath
}
