import { addDays } from '@daysix/shared/civil-date'
import { londonDate } from '@daysix/shared/instant'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BUILT, runningOn, runs, stillRunning, treeOf, type Ended } from '../rig/command'
import { PUPIL } from '../rig/journey'
import { System } from '../rig/system'
import { until } from '../rig/until'

/** One sentence on standard error, nothing on standard output, exit code 1, and nobody left. */
async function expectRefusal({ code, out, err }: Ended, sentence: string | RegExp, words: string) {
  expect(err.trim()).toMatch(sentence)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(await runningOn(words)).toEqual([])
}

/** Of many that end at once one may be gone already. */
function signalled(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

describe('npm start', () => {
  let system: System
  const folder = mkdtempSync(join(tmpdir(), 'daysix-start-'))
  const elsewhere = join(folder, 'elsewhere')

  beforeAll(async () => {
    system = await System.real()
  }, 180_000)
  afterAll(async () => {
    await system?.stop()
    rmSync(folder, { recursive: true, force: true })
  }, 60_000)

  /** With the demonstration client's own token. */
  async function asAnotherSystem(path: string, body?: object): Promise<Record<string, unknown>> {
    const { demo, referrals } = system.addresses
    const basic = Buffer.from(`${demo.clientId}:${demo.clientSecret}`).toString('base64')
    const grant = new URLSearchParams({ grant_type: 'client_credentials' })
    const given = await fetch(demo.tokenUrl, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: grant,
    })
    const { access_token: token } = (await given.json()) as { access_token: string }
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const request = body ? { method: 'POST', body: JSON.stringify(body), headers } : { headers }
    const answer = await fetch(`${referrals.http}/api/v1/${path}`, request)
    expect(answer.ok).toBe(true)
    return (await answer.json()) as Record<string, unknown>
  }

  it('is ready when it writes its addresses, readable by its owner alone', async () => {
    const file = join(system.stateDir, 'run.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const run = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    const http = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as unknown
    const grpc = expect.stringMatching(/^127\.0\.0\.1:\d+$/) as unknown
    const pid = expect.any(Number) as unknown
    expect(run).toMatchObject({
      web: http,
      referrals: { http, grpc },
      panels: { http, grpc },
      placements: { http, grpc },
      notifications: { http, grpc },
      workflows: { http },
      temporal: { address: grpc, ui: http, namespace: 'daysix' },
      mail: { smtp: expect.stringMatching(/^smtp:\/\/127\.0\.0\.1:\d+$/) as unknown, outbox: http },
      oidc: http,
      demo: { clientId: 'demo', clientSecret: expect.any(String) as unknown, tokenUrl: expect.any(String) as unknown },
      pids: { launcher: pid, postgres: pid, temporal: pid },
    })
    expect(JSON.stringify(run)).not.toMatch(/:\d+\/"/)
    const ready = await fetch(`${system.addresses.web}/health/ready`)
    expect([ready.status, await ready.json()]).toEqual([
      200,
      {
        status: 'ready',
        parts: {
          ...{ referrals: true, panels: true, placements: true, notifications: true, workflows: true },
          ...{ sessions: true, 'sign-in': true },
        },
      },
    ])
  })

  it('lets another system in with the demonstration client', async () => {
    expect(await asAnotherSystem('cases')).toMatchObject({ items: [] })
  })

  it('refuses a state folder that another run has', async () => {
    const answer = await runs(['start', '--state', system.stateDir, '--port', '0'], BUILT)
    await expectRefusal(
      answer,
      `The state folder ${system.stateDir} is in use by another run (process ${system.addresses.pids.launcher}): stop it, or choose another folder with --state.`,
      elsewhere,
    )
    expect((await fetch(`${system.addresses.web}/health/ready`)).status).toBe(200)
  })

  it.each(['start', 'rehearse', 'service referrals'])('%s refuses a port that is taken', async (command) => {
    const { port } = new URL(system.addresses.web)
    const answer = await runs([...command.split(' '), '--state', elsewhere, '--port', port], BUILT)
    const sentence = `Port ${port} is in use by another program: stop that program, or choose other ports with --port.`
    await expectRefusal(answer, sentence, elsewhere)
    expect(existsSync(elsewhere)).toBe(false)
  })

  it('names an engine that is missing, and stops those that were there', async () => {
    const nowhere = join(folder, 'no-such-temporal')
    const answer = await runs(['start', '--state', elsewhere, '--port', '0'], {
      ...BUILT,
      TEMPORAL_CLI_PATH: nowhere,
    })
    await expectRefusal(answer, `${nowhere} (from TEMPORAL_CLI_PATH) is not Temporal's command line program`, elsewhere)
    expect(['lock', 'run.json'].filter((name) => existsSync(join(elsewhere, name)))).toEqual([])
  }, 60_000)

  it('ends with every process when a signal reaches all of them at once, and the next start keeps the data', async () => {
    const reported = await asAnotherSystem('cases', {
      ...{ kind: 'PERM', schoolUrn: '900001', pupil: { upn: PUPIL.upn }, reasons: ['PA'], reportedBy: 'Sam Whitfield' },
      imposedAt: `${addDays(londonDate(new Date()), -1)}T10:00`,
    })
    const tree = await treeOf(system.addresses.pids.launcher)
    expect(tree).toEqual(expect.arrayContaining(Object.values(system.addresses.pids)))
    for (const pid of tree) signalled(pid)
    await until('every process is gone', async () => (await stillRunning(tree)).length === 0, 60_000)
    expect(await runningOn(system.stateDir)).toEqual([])
    expect(existsSync(join(system.stateDir, 'run.json'))).toBe(false)

    await system.begins()
    expect(await asAnotherSystem('cases')).toMatchObject({ items: [{ id: reported.id }] })
  }, 180_000)
})
