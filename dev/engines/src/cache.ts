import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { progressOn } from './progress'

/** The user's cache folder for what is fetched or built once: `$XDG_CACHE_HOME/daysix`, or `~/.cache/daysix`. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'daysix')
}

/** There is no room to build something in. The message is one sentence. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull'
}

/** Whether something failed because a disk is full, in the words of Node, of a program or of Temporal's SQLite. */
export function isDiskFull(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException
  return code === 'ENOSPC' || /ENOSPC|no space left on device|database or disk is full/i.test(message)
}

/** Whether a process with this id runs (someone else's counts). */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * When a process began, in this machine's own words: a number that is used again belongs to another beginning. Nothing
 * for a process that is gone, and where the machine does not say.
 */
function beginningOf(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8', stdio: 'pipe' }).trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // the program's name, in brackets, may hold spaces
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}

/** Locks this process holds: its own id in a lock file may also be left by an earlier process of the same number. */
const held = new Set<string>()

/**
 * Takes a lock file that holds our process id and beginning; a lock whose process is gone is taken over.
 * Answers a function that gives it back, or nothing when another running process holds it.
 */
export async function tryLock(path: string): Promise<(() => Promise<void>) | undefined> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = await open(path, 'wx', 0o600)
      try {
        await file.writeFile([process.pid, beginningOf(process.pid)].join(' '))
      } catch (error) {
        await rm(path, { force: true })
        throw error
      } finally {
        await file.close()
      }
      held.add(path)
      return async () => {
        held.delete(path)
        await rm(path, { force: true })
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    if ((await lockHolder(path)) !== undefined) return undefined
    await rm(path, { force: true })
  }
  return undefined
}

/** The id of the running process that holds a lock file, when there is one. */
export async function lockHolder(path: string): Promise<number | undefined> {
  const written = await readFile(path, 'utf8').catch(() => '')
  // A lock that was created but not yet written belongs to someone who is writing it at this moment.
  if (written === '') await wait(100)
  const [pid, beginning] = (written || (await readFile(path, 'utf8').catch(() => ''))).split(' ')
  const holder = Number(pid)
  if (holder === process.pid) return held.has(path) ? holder : undefined
  if (!isAlive(holder)) return undefined
  const now = beginningOf(holder)
  return beginning && now && beginning !== now ? undefined : holder
}

/**
 * A folder of the cache, built when it is not there: in a folder beside it, renamed into place when whole, so that
 * neither an interrupted build nor two builds at once leave half of one behind.
 *
 * @param name folder name, with the version in it
 * @param build fills the empty folder it is given; what it throws reaches the caller
 * @throws DiskFull naming the disks to look at when one is full
 */
export async function builtOnce(name: string, build: (folder: string) => Promise<void>): Promise<string> {
  try {
    return await builtUnderLock(join(cacheFolder(), name), build)
  } catch (error) {
    if (!isDiskFull(error)) throw error
    throw new DiskFull(
      `The disk is full where ${cacheFolder()} or ${tmpdir()} lies: make room there, or set XDG_CACHE_HOME or TMPDIR to a folder on another disk.`,
    )
  }
}

async function builtUnderLock(folder: string, build: (folder: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder
  await mkdir(cacheFolder(), { recursive: true })
  const release = await lockWhenFree(`${folder}.lock`, () => existsSync(folder))
  if (!release) return folder
  const draft = `${folder}.${process.pid}.draft`
  const abandoned = () => {
    rmSync(draft, { recursive: true, force: true })
    rmSync(`${folder}.lock`, { force: true })
  }
  process.once('exit', abandoned)
  try {
    if (existsSync(folder)) return folder
    await rm(draft, { recursive: true, force: true })
    await mkdir(draft, { recursive: true })
    await build(draft)
    await rename(draft, folder)
    return folder
  } finally {
    process.off('exit', abandoned)
    await rm(draft, { recursive: true, force: true })
    await release()
  }
}

let stopped = false

/** Nobody waits any longer for what another process builds: somebody asked to stop. */
export function stopWaiting(): void {
  stopped = true
}

async function lockWhenFree(path: string, done: () => boolean): Promise<(() => Promise<void>) | undefined> {
  const free = async () => (done() ? 'done' : await tryLock(path))
  const first = await free()
  const found = first ?? (await progressOn()('Waiting for another run that builds the same', () => untilFree(free)))
  return found === 'done' ? undefined : found
}

async function untilFree<T>(free: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    if (stopped) throw new Error('We were asked to stop.')
    const found = await free()
    if (found !== undefined) return found
    await wait(200)
  }
}
