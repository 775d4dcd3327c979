import { Connection } from '@temporalio/client'
import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { builtOnce } from './cache'
import { EngineUnavailable, commandOf, end, endWithUs, freePort, hasEnded, onPath, run, untilReady } from './processes'
import { progressOn } from './progress'
import type { Progress } from './progress'

/** The newest release of the command line tool that `go install` can build; it carries server 1.29.1 and its Web UI. */
const CLI_MODULE = 'github.com/temporalio/cli/cmd/temporal@v1.5.1'
const CACHED = 'temporal-cli-1.5.1'
/** Older servers lack what the workflows rely on (updates with start, user metadata). */
const OLDEST_SERVER = [1, 27]

/** Search attributes every case workflow sets; opaque values only. The types are those of Temporal's command line. */
export const SEARCH_ATTRIBUTES: Record<string, 'Keyword' | 'Datetime' | 'Bool'> = {
  CaseKind: 'Keyword',
  CaseStage: 'Keyword',
  NextDeadlineAt: 'Datetime',
  NextDeadlineKind: 'Keyword',
  Overdue: 'Bool',
  SchoolUrn: 'Keyword',
}

export interface TemporalOptions {
  /** The file that keeps the server's state. */
  dbFile: string
  port?: number
  uiPort?: number
  namespace?: string
  searchAttributes?: Record<string, string>
  progress?: Progress
  log?: (line: string) => void
}

export interface RunningTemporal {
  /** host:port of the gRPC front end. */
  address: string
  /** Address of the Web UI. */
  ui: string
  namespace: string
  pid: number
  stop(): Promise<void>
}

/**
 * Temporal's command line program, looked for in this order: `TEMPORAL_CLI_PATH`, PATH, the user's cache, the SDK's own
 * download, and last built from the Go module proxy (about five minutes, once).
 * Throws EngineUnavailable with the commands that would provide it.
 */
export async function findTemporalCli(progress: Progress = progressOn()): Promise<string> {
  const given = process.env.TEMPORAL_CLI_PATH
  if (given) {
    await checkVersion(given, 'TEMPORAL_CLI_PATH')
    return given
  }
  const found = onPath('temporal')
  if (
    found &&
    (await checkVersion(found, 'PATH').then(
      () => true,
      () => false,
    ))
  )
    return found

  const program = process.platform === 'win32' ? 'temporal.exe' : 'temporal'
  const folder = await builtOnce(CACHED, async (draft) => {
    await mkdir(draft, { recursive: true })
    if (await downloadedBySdk(join(draft, program))) return
    const go = onPath('go')
    if (!go) throw new EngineUnavailable(missing('there is no Go compiler to build it with'))
    await progress('Building the Temporal server, once, about five minutes', () =>
      run(go, ['install', CLI_MODULE], { env: { ...process.env, GOBIN: draft }, cwd: draft }).catch((error: Error) => {
        throw new EngineUnavailable(`${missing('building it failed')} ${error.message}`)
      }),
    )
  })
  const cached = join(folder, program)
  await checkVersion(cached, 'the cache', `delete ${folder}, and it is fetched or built again`)
  return cached
}

/**
 * Temporal's development server with its Web UI and its state in a file, as a process of its own group.
 * Throws EngineUnavailable when the program is missing or does not come up.
 */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const program = await findTemporalCli(options.progress)
  const { dbFile, namespace = 'daysix', searchAttributes = SEARCH_ATTRIBUTES } = options
  const port = options.port ?? (await freePort())
  const uiPort = options.uiPort ?? (await freePort())
  mkdirSync(dirname(dbFile), { recursive: true })
  await stopLeftoverTemporal(dbFile)

  const log = openSync(`${dbFile}.log`, 'a', 0o600)
  const child = spawn(
    program,
    [
      'server',
      'start-dev',
      ...['--db-filename', dbFile, '--namespace', namespace],
      ...['--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort)],
      ...['--log-level', 'warn', '--log-format', 'json'],
      // One machine: more partitions only make a task wait for its poller.
      ...['--dynamic-config-value', 'matching.numTaskqueueReadPartitions=1'],
      ...['--dynamic-config-value', 'matching.numTaskqueueWritePartitions=1'],
      ...Object.entries(searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
    ],
    { stdio: ['ignore', log, log], detached: true },
  )
  closeSync(log)
  child.on('error', () => undefined)
  endWithUs(child, 'SIGTERM')
  const stop = async () => {
    if (child.pid !== undefined && !hasEnded(child)) await end(child.pid, 'SIGTERM', 8_000)
    await rm(`${dbFile}.pid`, { force: true })
  }
  const address = `127.0.0.1:${port}`
  try {
    await untilReady('Temporal', child, () => serves(address, namespace), 60_000)
    await writeFile(`${dbFile}.pid`, String(child.pid))
  } catch (error) {
    await stop()
    const said = readFileSync(`${dbFile}.log`, 'utf8').trim().split('\n').slice(-2).join(' ')
    throw new EngineUnavailable(`${(error as Error).message} It wrote: ${said}`)
  }
  child.unref()
  options.log?.(`Temporal answers on ${address}`)
  return { address, ui: `http://127.0.0.1:${uiPort}`, namespace, pid: child.pid!, stop }
}

async function serves(address: string, namespace: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: 1_000 })
    try {
      await connection.workflowService.describeNamespace({ namespace })
      return true
    } finally {
      await connection.close()
    }
  } catch {
    return false
  }
}

/** A server left by a launcher that was killed still holds the file. */
export async function stopLeftoverTemporal(dbFile: string): Promise<void> {
  const pid = Number(await readFile(`${dbFile}.pid`, 'utf8').catch(() => ''))
  if (pid && (await commandOf(pid))?.includes(dbFile)) await end(pid, 'SIGTERM', 8_000)
  await rm(`${dbFile}.pid`, { force: true })
}

async function checkVersion(
  program: string,
  source: string,
  remedy = `give another, or unset ${source}`,
): Promise<void> {
  const said = existsSync(program) ? await run(program, ['--version'], { timeoutMs: 20_000 }).catch(() => '') : ''
  const [, major, minor] = said.match(/Server (\d+)\.(\d+)/)?.map(Number) ?? []
  if (major === undefined) {
    throw new EngineUnavailable(`${program} (from ${source}) is not Temporal's command line program: ${remedy}.`)
  }
  if (major < OLDEST_SERVER[0] || (major === OLDEST_SERVER[0] && minor < OLDEST_SERVER[1])) {
    throw new EngineUnavailable(
      `${program} (from ${source}) carries Temporal server ${major}.${minor}; ${OLDEST_SERVER.join('.')} or newer is needed: ${remedy}.`,
    )
  }
}

/**
 * The SDK downloads the program from temporal.io, and fails within milliseconds where there is no way out. It runs in a
 * process of its own because the SDK's runtime can be set up only once in a process.
 */
async function downloadedBySdk(target: string): Promise<boolean> {
  const folder = `${dirname(target)}.download`
  await mkdir(folder, { recursive: true })
  try {
    const script = `
      const { TestWorkflowEnvironment } = require(${JSON.stringify(require.resolve('@temporalio/testing'))})
      const executable = { type: 'cached-download', downloadDir: ${JSON.stringify(folder)} }
      TestWorkflowEnvironment.createLocal({ server: { executable } })
        .then((environment) => environment.teardown())
        .then(() => process.exit(0), () => process.exit(1))`
    await run(process.execPath, ['-e', script], { timeoutMs: 180_000 })
    const [downloaded] = (await readdir(folder)).filter((name) => !name.endsWith('.downloading'))
    if (!downloaded) return false
    await rename(join(folder, downloaded), target)
    return true
  } catch {
    return false
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function missing(why: string): string {
  return (
    `Temporal's command line program was not found and ${why}: ` +
    `install it (https://temporal.io/setup/install-temporal-cli), or run "go install ${CLI_MODULE}", or set TEMPORAL_CLI_PATH to it.`
  )
}
