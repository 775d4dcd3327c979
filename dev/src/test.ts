import { findChromium } from '@daysix/engines/chromium'
import { startPostgres } from '@daysix/engines/postgres'
import { endWork, EngineUnavailable } from '@daysix/engines/processes'
import { progressOn } from '@daysix/engines/progress'
import { findTemporalCli } from '@daysix/engines/temporal'
import { findTimeServer } from '@daysix/engines/time-server'
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inOneSentence } from './troubles'

const ROOT = join(__dirname, '..', '..')

/** Tests over all suites together; a suite that could not be run counts as one that failed. */
export interface Counted {
  passed: number
  failed: number
}

/** Every test of every package; arguments go to jest. Ends with one line `N passed, N failed`. */
export async function main(argv: string[]): Promise<number> {
  try {
    const counted = await runTests(argv)
    process.stdout.write(`${inWords(counted)}\n`)
    return counted.failed === 0 ? 0 : 1
  } catch (error) {
    process.stderr.write(`${inOneSentence(error)}\n`)
    return 1
  }
}

export function inWords({ passed, failed }: Counted): string {
  return `${passed} passed, ${failed} failed`
}

/**
 * Finds every engine before the first test, so that no test waits for a build, gives all database tests one server, and
 * runs jest over all packages. An engine that is missing is named, before and after; the tests that need it fail, and all
 * others run.
 */
export async function runTests(argv: string[]): Promise<Counted> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, endWork)
  const progress = progressOn()
  const missing: string[] = []
  const ifThere = <T>(engine: Promise<T>): Promise<T | undefined> =>
    engine.catch((error: Error) => {
      if (!(error instanceof EngineUnavailable)) throw error
      missing.push(error.message)
      return undefined
    })
  const tell = () => missing.forEach((sentence) => process.stderr.write(`${sentence} The tests that need it fail.\n`))
  const temporal = await ifThere(findTemporalCli(progress))
  await ifThere(findTimeServer(progress))
  await ifThere(findChromium(progress))
  const folder = await mkdtemp(join(tmpdir(), 'daysix-test-'))
  const given = process.env.DATABASE_ADMIN_URL
  const server = given ? undefined : await ifThere(startPostgres({ dataDir: join(folder, 'postgres'), durable: false }))
  tell()
  try {
    const results = join(folder, 'results.json')
    const env = {
      ...process.env,
      ...(server && { DATABASE_ADMIN_URL: server.adminUrl }),
      ...(temporal && { TEMPORAL_CLI_PATH: temporal }),
    }
    const code = await jest(['--json', `--outputFile=${results}`, ...argv], env)
    tell()
    return await count(results, code)
  } finally {
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** jest over the packages, its report on our standard output; answers its exit code. */
export function jest(argv: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const always = [
    '--config',
    join(ROOT, 'jest.config.cjs'),
    '--maxWorkers=2',
    '--workerIdleMemoryLimit=1500MB',
    '--testTimeout=30000',
  ]
  return shown('jest/bin/jest.js', [...always, ...argv], { cwd: ROOT, env })
}

/** A package's program with its report on our standard output; answers its exit code. */
export function shown(
  program: string,
  argv: string[],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<number> {
  const bin = join(ROOT, 'node_modules', program)
  const child = spawn(process.execPath, [bin, ...argv], { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] })
  // A terminal's Ctrl-C reaches the program by itself; a signal sent to us alone does not.
  const pass = (signal: NodeJS.Signals) => void child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, pass)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, pass)
      resolve(code ?? 1)
    })
  })
}

interface JestResults {
  numPassedTests: number
  numFailedTests: number
  numRuntimeErrorTestSuites: number
}

async function count(results: string, code: number): Promise<Counted> {
  const text = await readFile(results, 'utf8').catch(() => undefined)
  if (!text) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(text) as JestResults
  const failed = numFailedTests + numRuntimeErrorTestSuites
  // jest can fail without a failed test, for instance when a set-up does.
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
}
