import { findSchemathesis, type FoundSchemathesis } from '@daysix/engines/schemathesis'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startAllInOne, type Running } from './all-in-one'
import { everyday, loadEveryday } from './demo/everyday'
import { demoToken } from './demo/demo-token'
import { Person } from './play/person'
import type { Service } from './parts'
import { inOneSentence } from './troubles'
import { listenForStop } from './until-asked-to-stop'

const ROOT = join(__dirname, '..', '..')

/** Everything together, from the first question to the last. */
const SECONDS = 540

/** Who asks whom: a share of the time each, since a big door needs more of it. `demo` is another system, the rest are people. */
const ASKING: { who: string; service: Service; share: number }[] = [
  { who: 'casey', service: 'referrals', share: 5 },
  { who: 'adele', service: 'referrals', share: 3 },
  { who: 'sam', service: 'referrals', share: 2 },
  { who: 'demo', service: 'referrals', share: 2 },
  { who: 'casey', service: 'placements', share: 3 },
  { who: 'ken', service: 'placements', share: 2 },
  { who: 'adele', service: 'placements', share: 1 },
  { who: 'priya', service: 'panels', share: 2 },
  { who: 'adele', service: 'panels', share: 1 },
  { who: 'casey', service: 'notifications', share: 1 },
  { who: 'omar', service: 'notifications', share: 1 },
]

/**
 * Every door of the four services asked in every wrong way, as several people: no answer is a fault, none breaks the
 * description of it, none is given to somebody who did not sign in, and what is not described is refused. The pages have no
 * door of this kind: what they answer beside pages is whether they are up.
 */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
  'response_headers_conformance',
  'negative_data_rejection',
  'unsupported_method',
  'allow_header_conformance',
  'ignored_auth',
]

/** Ten minutes, so it has a run of its own; arguments go to schemathesis: `-- --seed 7`, `-- --include-path /api/v1/cases`. */
export async function main(argv: string[]): Promise<number> {
  const { signal, release } = listenForStop()
  const folder = await mkdtemp(join(tmpdir(), 'daysix-fuzz-'))
  try {
    const schemathesis = await findSchemathesis()
    process.env.LOG_LEVEL ??= 'error'
    const system = await startAllInOne({ stateDir: join(folder, 'run'), port: 0, mode: 'real', signal })
    try {
      await begin(system)
      return await askAll(system, { schemathesis, folder, argv, signal })
    } finally {
      await system.stop()
    }
  } catch (error) {
    if (signal.aborted) return INTERRUPTED
    process.stderr.write(`${inOneSentence(error)}\n`)
    return 1
  } finally {
    release()
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a shell says of a program that was interrupted. */
const INTERRUPTED = 130

/** Some children and the first days of their cases, so that there is something to be asked about. */
async function begin({ run, oidc }: Running): Promise<void> {
  await loadEveryday(run, 6)
  const caseworker = new Person(await oidc.tokenFor('casey'))
  const referrals = `${run.referrals.http}/api/v1`
  for (let n = 1; n <= 3; n++) {
    const { id } = await caseworker.post<{ id: string }>(`${referrals}/cases`, everyday.report(n))
    await caseworker.post(`${referrals}/cases/${id}/contact-attempts`, everyday.familySpokenTo())
    await caseworker.post(`${run.placements.http}/api/v1/cases/${id}/provision`, everyday.arrangement())
  }
}

interface Asking {
  schemathesis: FoundSchemathesis
  folder: string
  argv: string[]
  signal: AbortSignal
}

async function askAll(system: Running, asking: Asking): Promise<number> {
  const shares = ASKING.reduce((sum, { share }) => sum + share, 0)
  let failed = 0
  for (const { who, service, share } of ASKING) {
    const seconds = Math.floor((SECONDS * share) / shares)
    const token = who === 'demo' ? await demoToken(system.run) : await system.oidc.tokenFor(who)
    const { passed, said } = await ask({ ...asking, token, seconds, service, address: system.run[service].http })
    asking.signal.throwIfAborted()
    if (!passed) {
      failed++
      process.stdout.write(`${said}\n`)
    }
    const cases = /\d[\d,]* generated/.exec(said)?.[0] ?? 'nothing generated'
    process.stdout.write(`${service}, asked by ${who} for ${seconds} s, ${cases}: ${passed ? 'passed' : 'FAILED'}\n`)
  }
  process.stdout.write(`${ASKING.length - failed} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
}

/** All that schemathesis had to say. */
async function ask({
  schemathesis: { program, args },
  ...of
}: Asking & { token: string; seconds: number; service: Service; address: string }): Promise<{
  passed: boolean
  said: string
}> {
  const asked = ['run', join(ROOT, 'contracts', 'openapi', `${of.service}.json`), '--url', of.address]
  const checks = ['--checks', CHECKS.join(), '--continue-on-failure', '--warnings', 'off']
  const bounds = ['--max-time', String(of.seconds), '--seed', '6', '--generation-database', 'none', '--no-color']
  const as = ['--header', `Authorization: Bearer ${of.token}`]
  const child = spawn(program, [...args, ...asked, ...checks, ...bounds, ...as, ...of.argv], {
    cwd: of.folder,
    signal: of.signal,
    timeout: (of.seconds + 60) * 1_000,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, COLUMNS: '120' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ passed: code === 0, said }))
  })
}
