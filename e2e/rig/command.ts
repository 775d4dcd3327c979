import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'

const ROOT = join(__dirname, '..', '..')

/** Set for what follows a command that has built: it is not built again, and says nothing of it. */
export const BUILT = { DAYSIX_BUILT: ROOT }

export interface Ended {
  code: number | null
  out: string
  err: string
}

/** A command of the project as a process of its own: `begins(['start', '--port', '0'])`. */
export function begins(command: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [join(ROOT, 'dev', 'bin', 'daysix.mjs'), ...command], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    detached: true,
  })
}

/** The same, to its end, with all that it said. */
export function runs(command: string[], env?: NodeJS.ProcessEnv): Promise<Ended> {
  return ended(begins(command, env))
}

/** A script of package.json as a person types it, to its end. */
export function npmRuns(args: string[]): Promise<Ended> {
  return ended(spawn('npm', ['run', '--silent', ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] }))
}

async function ended(child: ChildProcess): Promise<Ended> {
  const said = { out: '', err: '' }
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out: said.out, err: said.err.replaceAll(PROGRESS, '') }
}

/** What is told on the way of work that takes long, how long depending on the machine: no part of an answer. */
const PROGRESS = /^[A-Z][^…\n]*( …( \d+ s so far)?|: (done in|failed after) \d+ s)\n/gm

interface Process {
  pid: number
  parent: number
  command: string
}

/** Every process that runs now; one that has ended and is not yet taken leave of does not. */
async function processes(): Promise<Process[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { maxBuffer: 10_000_000 })
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? []
    return pid && !state.startsWith('Z') ? [{ pid: Number(pid), parent: Number(parent), command }] : []
  })
}

/** A process and all that it has started, and what those have. */
export async function treeOf(pid: number): Promise<number[]> {
  const all = await processes()
  const below = (parent: number): number[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one.pid, ...below(one.pid)])
  return [pid, ...below(pid)]
}

export async function stillRunning(pids: number[]): Promise<Process[]> {
  return (await processes()).filter(({ pid }) => pids.includes(pid))
}

/** What runs with these words in its command line, such as a state folder. */
export async function runningOn(words: string): Promise<Process[]> {
  return (await processes()).filter(({ command, pid }) => pid !== process.pid && command.includes(words))
}
