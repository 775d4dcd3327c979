import { findSchemathesis, type FoundSchemathesis } from '@daysix/engines/schemathesis'
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startAllInOne, type Running } from './all-in-one'
import { everyday, loadEveryday } from './demo/everyday'
import { demoToken } from './demo/demo-token'
import { Browser } from './play/browser'
import { Person } from './play/person'
import type { Service } from './parts'
import { inOneSentence } from './troubles'
import { listenForStop } from './until-asked-to-stop'

const ROOT = join(__dirname, '..', '..')

/** Everything together, from the first question to the last. */
const SECONDS = 540

/** Who asks whom: a share of the time each, since a big door needs more of it. `demo` is another system, the rest are people. */
const ASKING: { who: string; service: Service | 'web'; share: number }[] = [
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
  { who: 'morgan', service: 'web', share: 2 },
  { who: 'casey', service: 'web', share: 1 },
]

/**
 * Every door of the four services asked in every wrong way, as several people: no answer is a fault, none breaks the
 * description of it, none is given to somebody who did not sign in, and what is not described is refused.
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

/**
 * The pages refuse a method that there is not as they refuse an address that there is not, in words for a person; and what
 * somebody's mail program adds to an address is passed over.
 */
const NOT_OF_PAGES = ['unsupported_method', 'allow_header_conformance', 'negative_data_rejection']

/** Ten minutes, so it has a run of its own; arguments go to schemathesis: `-- --seed 7`, `-- --include-path /api/v1/cases`. */
export async function main(argv: string[]): Promise<number> {
  const { signal, release } = listenForStop()
  const folder = await mkdtemp(join(tmpdir(), 'daysix-fuzz-'))
  try {
    const schemathesis = await findSchemathesis()
    process.env.LOG_LEVEL ??= 'error'
    // it asks faster than people do: a 429 would hide what stands behind
    for (const limit of ['MOST_SIGN_INS', 'MOST_SEARCHES', 'MOST_FILES', 'MOST_ROWS']) process.env[limit] ??= '0'
    const system = await startAllInOne({ stateDir: join(folder, 'run'), port: 0, mode: 'real', signal })
    try {
      const references = await begin(system)
      const pages = join(folder, 'web.json')
      await writeFile(pages, await descriptionOfPages(references))
      return await askAll(system, { schemathesis, folder, pages, argv, signal })
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

/** Some children and the first days of their cases, so that there is something to be asked about. Answers their references. */
async function begin({ run, oidc }: Running): Promise<string[]> {
  await loadEveryday(run, 6)
  const references: string[] = []
  const caseworker = new Person(await oidc.tokenFor('casey'))
  const referrals = `${run.referrals.http}/api/v1`
  for (let n = 1; n <= 3; n++) {
    const reported = await caseworker.post<{ id: string; reference: string }>(`${referrals}/cases`, everyday.report(n))
    const { id, reference } = reported
    references.push(reference)
    await caseworker.post(`${referrals}/cases/${id}/contact-attempts`, everyday.familySpokenTo())
    await caseworker.post(`${run.placements.http}/api/v1/cases/${id}/provision`, everyday.arrangement())
  }
  return references
}

/** What the pages answer to programs, about cases that there are: nobody guesses a reference. */
async function descriptionOfPages(references: string[]): Promise<string> {
  const described = JSON.parse(await readFile(join(ROOT, 'contracts', 'web.json'), 'utf8')) as {
    paths: Record<string, { get: { parameters?: { name: string; schema: object }[] } }>
  }
  for (const { get } of Object.values(described.paths))
    for (const parameter of get.parameters ?? []) if (parameter.name === 'ref') parameter.schema = { enum: references }
  return JSON.stringify(described)
}

interface Asking {
  schemathesis: FoundSchemathesis
  folder: string
  /** The description of what the pages answer to programs. */
  pages: string
  argv: string[]
  signal: AbortSignal
}

async function askAll(system: Running, asking: Asking): Promise<number> {
  const shares = ASKING.reduce((sum, { share }) => sum + share, 0)
  let failed = 0
  for (const { who, service, share } of ASKING) {
    const seconds = Math.floor((SECONDS * share) / shares)
    const { passed, said } = await ask({ ...asking, ...(await doorOf(system, service, who)), seconds, service })
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

interface Door {
  address: string
  /** The header by which the door knows who is asking. */
  as: string
}

async function doorOf({ run, oidc }: Running, service: Service | 'web', who: string): Promise<Door> {
  if (service === 'web') return { address: run.web, as: `Cookie: ${(await Browser.signedIn(run.web, who)).cookie}` }
  const token = who === 'demo' ? await demoToken(run) : await oidc.tokenFor(who)
  return { address: run[service].http, as: `Authorization: Bearer ${token}` }
}

/** All that schemathesis had to say. */
async function ask({
  schemathesis: { program, args },
  ...of
}: Asking & Door & { seconds: number; service: Service | 'web' }): Promise<{ passed: boolean; said: string }> {
  const isPages = of.service === 'web'
  const description = isPages ? of.pages : join(ROOT, 'contracts', 'openapi', `${of.service}.json`)
  const asked = ['run', description, '--url', of.address]
  const checked = CHECKS.filter((check) => !isPages || !NOT_OF_PAGES.includes(check))
  const checks = ['--checks', checked.join(), '--continue-on-failure', '--warnings', 'off']
  const bounds = ['--max-time', String(of.seconds), '--seed', '6', '--generation-database', 'none', '--no-color']
  const child = spawn(program, [...args, ...asked, ...checks, ...bounds, '--header', of.as, ...of.argv], {
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
