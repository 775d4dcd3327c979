import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import { join } from 'node:path'

const WORKFLOWS = join(__dirname, '..', '..', 'workflows', 'src', 'index.ts')

/** Every module of the bundle by its path from the root, as its source map names them. */
async function modulesOf(workflowsPath: string): Promise<string[]> {
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    logger: new DefaultLogger('ERROR'),
    // the sources, as tests and the compiler read them
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, conditionNames: ['@daysix/source', '...'] },
    }),
  })
  const map = /sourceMappingURL=data:application\/json;[^,]*base64,([\w+/=]+)/.exec(code)
  const { sources } = JSON.parse(Buffer.from(map![1], 'base64').toString()) as { sources: string[] }
  return sources
}

describe('the bundle of the procedures', () => {
  it('holds the procedures, Temporal’s own sandbox and nothing else', async () => {
    const modules = await modulesOf(WORKFLOWS)
    expect(modules.some((path) => path.endsWith('workflows/src/permanent-exclusion.workflow.ts'))).toBe(true)
    const packages = modules.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [])
    expect([...new Set(packages)].sort()).toEqual([
      '@temporalio/common',
      '@temporalio/workflow',
      'long',
      'ms',
      'nexus-rpc',
    ])
    expect(modules.filter((path) => /node:|libs\/platform|services\//.test(path))).toEqual([])
  }, 60_000)
})
