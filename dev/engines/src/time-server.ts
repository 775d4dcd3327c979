import { Client, Connection } from '@temporalio/client'
import type { ConnectionOptions } from '@temporalio/client'
import { InternalConnectionOptionsSymbol } from '@temporalio/client/lib/connection'
import { msToTs, tsToMs } from '@temporalio/common/lib/time'
import { temporal } from '@temporalio/proto'
import { NativeConnection } from '@temporalio/worker'
import { spawn } from 'node:child_process'
import { copyFile, readdir } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, delimiter } from 'node:path'
import { builtOnce } from './cache'
import { EngineUnavailable, end, freePort, hasEnded, onPath, run, untilReady } from './processes'
import { progressOn } from './progress'
import type { Progress } from './progress'
import { SEARCH_ATTRIBUTES } from './temporal'

/** Our main class and its list of libraries; dist/ lies beside src/, so the path holds from both. */
const SOURCES = join(__dirname, '..', 'java')
/** A short-lived small server: the quick compiler and the simple collector start it a second earlier. */
const JVM = [
  '-XX:TieredStopAtLevel=1',
  '-XX:+UseSerialGC',
  '-Xshare:auto',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=error',
]

export interface TimeServerOptions {
  /** The instant its time begins at, also in the past; now when not given. */
  startAt?: Date
  port?: number
  progress?: Progress
  log?: (line: string) => void
}

export interface RunningTimeServer {
  address: string
  /** This server has one namespace. */
  namespace: string
  pid: number
  /** The server's present instant. */
  now(): Promise<Date>
  /** Goes forward to an instant, firing every timer on the way in order; an instant in the past does nothing. */
  moveTo(instant: Date): Promise<void>
  /** Goes forward by real milliseconds of the server's time. */
  moveBy(ms: number): Promise<void>
  stop(): Promise<void>
}

/** How the time-skipping server is started: a program and the arguments that come before the port. */
interface StartCommand {
  program: string
  args: string[]
}

/**
 * Temporal's time-skipping server: `TEMPORAL_TEST_SERVER_PATH` (a start script that takes the port), the user's cache, or
 * built once with Maven and the Java compiler. Throws EngineUnavailable with what would provide it.
 */
export async function findTimeServer(progress: Progress = progressOn()): Promise<StartCommand> {
  const given = process.env.TEMPORAL_TEST_SERVER_PATH
  if (given) {
    if (!existsSync(given))
      throw new EngineUnavailable(`TEMPORAL_TEST_SERVER_PATH names ${given}, which does not exist.`)
    return { program: given, args: [] }
  }
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : onPath('java')
  if (!java || !existsSync(java)) throw new EngineUnavailable(missing('Java is not installed'))
  const folder = await builtOnce(`time-server-${sourcesHash()}`, (draft) => build(draft, java, progress))
  return {
    program: java,
    args: [...JVM, '-cp', [folder, join(folder, 'jars', '*')].join(delimiter), 'DaySixTimeServer'],
  }
}

/**
 * Starts a time-skipping server. It moves by explicit steps only, never by itself; between steps its time passes as real
 * time does. It ends with the process that started it, also when that one is killed.
 */
export async function startTimeServer(options: TimeServerOptions = {}): Promise<RunningTimeServer> {
  const command = await findTimeServer(options.progress)
  const port = options.port ?? (await freePort())
  const child = spawn(command.program, [...command.args, String(port), '--enable-time-skipping'], {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
    env: { ...process.env, ...(options.startAt && { DAYSIX_TIME_START: String(options.startAt.getTime()) }) },
  })
  let said = ''
  child.on('error', (error) => (said += error.message))
  child.stderr.on('data', (chunk) => (said = (said + chunk).slice(-4_000)))
  const address = `127.0.0.1:${port}`
  let connection: Connection | undefined
  const stop = async () => {
    await connection?.close().catch(() => undefined)
    if (child.pid !== undefined && !hasEnded(child)) await end(child.pid, 'SIGTERM', 2_000)
  }
  try {
    await untilReady(
      'The time-skipping server',
      child,
      async () => (connection = await tryConnect(address)) !== undefined,
      30_000,
    )
    await addSearchAttributes(connection!)
    await checkStart(connection!, options.startAt)
  } catch (error) {
    await stop()
    throw new EngineUnavailable(`${(error as Error).message} ${said.trim().split('\n').slice(-3).join(' ')}`.trim())
  }
  child.unref()
  ;(child.stderr as unknown as { unref(): void }).unref()
  ;(child.stdin as unknown as { unref(): void }).unref()
  options.log?.(`The time-skipping server answers on ${address}`)
  return { address, namespace: 'default', pid: child.pid!, ...steps(connection!), stop }
}

/** What a workflow spec needs: connections, a client, and time that moves when it is told to. */
export interface TimeEnvironment {
  address: string
  namespace: string
  connection: Connection
  nativeConnection: NativeConnection
  client: Client
  now(): Promise<Date>
  moveTo(instant: Date): Promise<void>
  moveBy(ms: number): Promise<void>
  close(): Promise<void>
}

/** A time-skipping server of its own with everything connected; close it when the spec ends. */
export async function timeEnvironment(startAt: Date): Promise<TimeEnvironment> {
  const server = await startTimeServer({ startAt })
  const { address, namespace, now, moveTo, moveBy } = server
  const connection = await Connection.connect({ address })
  const nativeConnection = await NativeConnection.connect({ address })
  const client = new Client({ connection, namespace })
  const close = async () => {
    await connection.close()
    await nativeConnection.close()
    await server.stop()
  }
  return { address, namespace, connection, nativeConnection, client, now, moveTo, moveBy, close }
}

function steps(connection: Connection): Pick<RunningTimeServer, 'now' | 'moveTo' | 'moveBy'> {
  const testService = connection.testService!
  const now = async () => new Date(tsToMs((await testService.getCurrentTime({})).time))
  const moveBy = async (ms: number) => {
    // Only while this call waits does the server skip, from timer to timer, and it waits for running tasks in between.
    if (ms > 0) await testService.unlockTimeSkippingWithSleep({ duration: msToTs(ms) })
  }
  const moveTo = async (instant: Date) => moveBy(instant.getTime() - (await now()).getTime())
  return { now, moveTo, moveBy }
}

async function tryConnect(address: string): Promise<Connection | undefined> {
  // The SDK keeps this option to itself, for its own test environment; without it a connection has no test service.
  const options = { address, connectTimeout: 1_000, [InternalConnectionOptionsSymbol]: { supportsTestService: true } }
  return Connection.connect(options as ConnectionOptions).catch(() => undefined)
}

/** This server knows no search attribute until it is told, and refuses a workflow that sets one. */
async function addSearchAttributes(connection: Connection): Promise<void> {
  const { IndexedValueType } = temporal.api.enums.v1
  const types = {
    Keyword: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
    Datetime: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
    Bool: IndexedValueType.INDEXED_VALUE_TYPE_BOOL,
  }
  const searchAttributes = Object.fromEntries(
    Object.entries(SEARCH_ATTRIBUTES).map(([name, type]) => [name, types[type]]),
  )
  await connection.operatorService.addSearchAttributes({ namespace: 'default', searchAttributes })
}

async function checkStart(connection: Connection, startAt: Date | undefined): Promise<void> {
  if (!startAt) return
  const begun = (await steps(connection).now()).getTime()
  if (Math.abs(begun - startAt.getTime()) > 120_000) {
    throw new EngineUnavailable(
      'The server of TEMPORAL_TEST_SERVER_PATH does not start its time where it is told (DAYSIX_TIME_START): unset it to use our own.',
    )
  }
}

async function build(draft: string, java: string, progress: Progress): Promise<void> {
  const [, version] = (await run(java, ['--version']).catch(() => '')).match(/^\S+ (\d+)/) ?? []
  if (!version || Number(version) < 11)
    throw new EngineUnavailable(missing(`Java ${version ?? ''} is too old (11 or newer)`))
  const maven = onPath('mvn')
  if (!maven) throw new EngineUnavailable(missing('Maven (mvn) is not installed'))
  const javac = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'javac') : onPath('javac')
  if (!javac) throw new EngineUnavailable(missing('the Java compiler (javac) is not installed'))
  await progress('Building the time-skipping server, once', async () => {
    for (const file of await readdir(SOURCES)) await copyFile(join(SOURCES, file), join(draft, file))
    const jars = join(draft, 'jars')
    await run(maven, [
      '-q',
      '-B',
      '-f',
      join(draft, 'pom.xml'),
      'dependency:copy-dependencies',
      `-DoutputDirectory=${jars}`,
    ])
    await run(javac, ['-d', draft, '-cp', join(jars, '*'), join(draft, 'DaySixTimeServer.java')])
  }).catch((error: Error) => {
    throw new EngineUnavailable(`${missing('building it failed')} ${error.message}`)
  })
}

/** The cache follows the sources: a changed version or main class is built anew. */
function sourcesHash(): string {
  const hash = createHash('sha256')
  for (const file of ['pom.xml', 'DaySixTimeServer.java']) hash.update(readFileSync(join(SOURCES, file)))
  return hash.digest('hex').slice(0, 12)
}

function missing(why: string): string {
  return (
    `The time-skipping server cannot be built because ${why}: install a Java development kit (11 or newer) and Maven, ` +
    'or set TEMPORAL_TEST_SERVER_PATH to a start script of your own that takes the port as its first argument.'
  )
}
