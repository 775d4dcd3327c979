import { isDiskFull, lockHolder, tryLock } from '@daysix/engines/cache'
import { refuseUnreachable, stopLeftoverPostgres } from '@daysix/engines/postgres'
import { progressOn } from '@daysix/engines/progress'
import { stopLeftoverTemporal } from '@daysix/engines/temporal'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Part } from './parts'

/** The state folder cannot be used. The message is one sentence. */
export class StateUnusable extends Error {
  override readonly name = 'StateUnusable'
}

/** Another run has the state folder. */
export class StateInUse extends StateUnusable {}

/** What failed while a state folder was in use; a full disk is named by the folder that it holds. */
export function namingFullDisk(error: unknown, state: string): unknown {
  if (!isDiskFull(error)) return error
  return new StateUnusable(
    `The disk of the state folder ${resolve(state)} is full: make room there, or choose a folder on another disk with --state.`,
  )
}

/** What a run says about itself in `run.json`: where everything answers. No address has a trailing slash. */
export interface RunFile {
  mode: 'real' | 'rehearsal'
  web: string
  referrals: Doors
  panels: Doors
  placements: Doors
  notifications: Doors
  /** Says whether the procedures run: they have no other door. */
  workflows: { http: string }
  temporal: { address: string; namespace: string; ui?: string }
  mail: { smtp: string; outbox: string }
  oidc: string
  /** The client for other systems; `tokenUrl` gives it a token by client credentials. */
  demo: { clientId: string; clientSecret: string; tokenUrl: string }
  /** Process ids: the launcher and its engines. */
  pids: { launcher: number; postgres: number; temporal: number }
  /** Which parts run in the launcher's process. */
  parts: Part[]
  /** The settings of each part, for one that is started alone beside this run. */
  settings: Record<Part, Record<string, string>>
}

interface Doors {
  http: string
  grpc: string
}

/** Where a run keeps its data when nobody says otherwise: root's is where the database's own user can reach it. */
export function defaultState(): string {
  if (process.getuid?.() === 0) return '/var/lib/daysix'
  return join(process.env.XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'daysix')
}

export interface StateFolder {
  path: string
  databaseFolder: string
  temporalFile: string
  /** Whether the demonstration authority was loaded: afterwards the data are their users' to change. */
  isFilled(): Promise<boolean>
  markFilled(): Promise<void>
  release(): Promise<void>
}

/**
 * Takes a state folder for this run alone, and stops engines that a killed run left on it.
 * @throws StateInUse when another run has it, and StateUnusable when it cannot be written
 */
export async function takeState(
  given: string,
  { reset = false, mode = 'real' }: { reset?: boolean; mode?: RunFile['mode'] } = {},
): Promise<StateFolder> {
  const path = resolve(given)
  refuseUnreachable(path)
  const made = await mkdir(path, { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (isDiskFull(error)) throw error
    throw new StateUnusable(`The state folder ${path} cannot be made (${error.code}): choose another with --state.`)
  })
  // A run that came to nothing leaves no empty folder behind.
  const removeEmpty = async () => {
    if (!made) return
    const left = await readdir(path).catch(() => [])
    if (left.every((name) => name === 'mode')) await rm(path, { recursive: true, force: true })
  }
  const lock = join(path, 'lock')
  const unlock = await tryLock(lock).catch(async (error: NodeJS.ErrnoException) => {
    await removeEmpty()
    if (isDiskFull(error)) throw error
    throw new StateUnusable(`The state folder ${path} cannot be written (${error.code}): choose another with --state.`)
  })
  if (!unlock) {
    const holder = await lockHolder(lock)
    throw new StateInUse(
      `The state folder ${path} is in use by another run (process ${holder}): stop it, or choose another folder with --state.`,
    )
  }
  const release = async () => {
    await unlock()
    await removeEmpty()
  }
  const databaseFolder = join(path, 'postgres')
  const temporalFile = join(path, 'temporal.db')
  try {
    await stopLeftoverPostgres(databaseFolder)
    await stopLeftoverTemporal(temporalFile)
    await rm(join(path, 'run.json'), { force: true })
    await refuseOtherMode(path, mode, reset)
    if (reset) await removeOurs(path)
  } catch (error) {
    await release()
    throw error
  }
  return {
    path,
    databaseFolder,
    temporalFile,
    isFilled: async () => existsSync(join(path, 'filled')),
    markFilled: () => writeFile(join(path, 'filled'), ''),
    release,
  }
}

const MODE_WORDS = { real: 'npm start', rehearsal: 'a rehearsal' } as const

/** A rehearsal begins anew each time and would wipe what `npm start` keeps; and nothing could go on from a rehearsal. */
async function refuseOtherMode(path: string, mode: RunFile['mode'], reset: boolean): Promise<void> {
  const file = join(path, 'mode')
  const known = (await readFile(file, 'utf8').catch(() => '')).trim()
  const other = known !== mode && (known === 'real' || known === 'rehearsal') ? known : undefined
  if (other && !(mode === 'real' && reset))
    throw new StateUnusable(
      `The state folder ${path} holds the data of ${MODE_WORDS[other]}: choose another folder with --state.`,
    )
  await writeFile(file, `${mode}\n`)
}

/** Only what a run makes: the folder may hold other things as well. */
async function removeOurs(path: string): Promise<void> {
  for (const name of await readdir(path)) {
    if (/^(postgres|temporal\.db)($|[.-])|^(mail\.jsonl|oidc\.json|secrets\.json|filled)$/.test(name)) {
      await rm(join(path, name), { recursive: true, force: true })
    }
  }
}

/** Written whole and readable by its owner alone: it holds secrets. */
export async function writePrivately(path: string, content: unknown): Promise<void> {
  const draft = `${path}.${process.pid}.draft`
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  await chmod(draft, 0o600)
  await rename(draft, path)
}

/** The run.json of a state folder, when its run is alive. */
export async function findRun(state: string): Promise<RunFile | undefined> {
  const text = await readFile(join(state, 'run.json'), 'utf8').catch(() => undefined)
  if (!text) return undefined
  const run = JSON.parse(text) as RunFile
  return (await lockHolder(join(state, 'lock'))) === run.pids.launcher ? run : undefined
}

/** The same, waited for while another process starts it; nothing where no process has the folder. */
export async function findRunWhenUp(state: string, signal: AbortSignal): Promise<RunFile | undefined> {
  const starting = async () => (await lockHolder(join(state, 'lock'))) !== undefined
  const run = await findRun(state)
  if (run || !(await starting())) return run
  return progressOn()('Waiting for the run that starts on this state folder', async () => {
    for (;;) {
      signal.throwIfAborted()
      const found = await findRun(state)
      if (found || !(await starting())) return found
      await wait(100)
    }
  })
}

/** Passwords that last as long as the data they guard. */
export async function secretsOf(state: string, names: string[]): Promise<Record<string, string>> {
  const file = join(state, 'secrets.json')
  const kept = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Record<string, string>
  const missing = names.filter((name) => !kept[name])
  for (const name of missing) kept[name] = randomBytes(24).toString('base64url')
  if (missing.length > 0) await writePrivately(file, kept)
  return kept
}
