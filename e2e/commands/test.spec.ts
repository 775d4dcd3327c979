import { runs } from '../rig/command'

describe('npm test', () => {
  it('names an engine that is missing, counts what needs it as failed, and runs all else', async () => {
    const suites = ['dev/engines/src/time-server.workflow.spec.ts', 'libs/shared/src/upn.spec.ts']
    const { code, out, err } = await runs(['test', ...suites], { TEMPORAL_TEST_SERVER_PATH: '/no/such/server' })
    const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(out.trimEnd().split('\n').at(-1)!) ?? []
    expect(Number(passed)).toBeGreaterThan(5)
    expect(Number(failed)).toBeGreaterThan(0)
    expect(err.trimEnd().split('\n').at(-1)).toBe(
      'TEMPORAL_TEST_SERVER_PATH names /no/such/server, which does not exist. The tests that need it fail.',
    )
    expect(code).toBe(1)
  }, 120_000)
})
