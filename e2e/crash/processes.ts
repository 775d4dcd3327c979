import { startTemporal, type RunningTemporal } from '@daysix/engines/temporal'
import type { RunFile } from '@daysix/dev/state'
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { until } from './until'

const ROOT = join(__dirname, '..', '..')
export const PARTS = ['referrals', 'panels', 'placements', 'notifications', 'workflows'] as const
export const VICTIMS = [...PARTS, 'temporal'] as const
export type Part = (typeof PARTS)[number]
export type Victim = (typeof VICTIMS)[number]

interface Child {
  process: ChildProcess
  said: () => string
}

/** Each part as a process of its own, killed without a word and started again. */
export class Processes {
  private readonly children = new Map<Part, Child>()
  private temporal?: RunningTemporal
  private readonly killed = new Set<ChildProcess>()
  /** Parts that ended although nobody killed them. */
  readonly died: string[] = []

  constructor(
    private readonly run: RunFile,
    private readonly stateDir: string,
    private readonly deadline: number,
  ) {}

  async start(part: Part): Promise<void> {
    const launcher = join(ROOT, 'dev', 'bin', 'daysix.mjs')
    const process_ = spawn(process.execPath, [launcher, 'service', part, '--state', this.stateDir], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      // the test has built; a service that is started again is not built again
      env: { ...process.env, DAYSIX_BUILT: ROOT, NODE_OPTIONS: '' },
    })
    let words = ''
    const keep = (chunk: Buffer) => (words = (words + chunk.toString()).slice(-2_000))
    process_.stdout.on('data', keep)
    process_.stderr.on('data', keep)
    process_.once('exit', (code, signal) => {
      if (!this.killed.has(process_)) this.died.push(`${part} (${signal ?? code}): ${words}`)
    })
    this.children.set(part, { process: process_, said: () => words })
    await until(
      `${part} is up`,
      this.deadline,
      async () => this.died.length > 0 || words.includes(`${part} is up`),
      () => words,
    )
    if (this.died.length > 0) throw new Error(this.died.join('\n'))
  }

  /** At once, in the middle of whatever it does. */
  async kill(victim: Victim): Promise<void> {
    if (victim === 'temporal') {
      const pid = this.temporal?.pid ?? this.run.pids.temporal
      process.kill(pid, 'SIGKILL')
      return until('Temporal is gone', this.deadline, async () => !isAlive(pid)).then(() => undefined)
    }
    const { process: child } = this.children.get(victim)!
    this.killed.add(child)
    const gone = new Promise((resolve) => child.once('exit', resolve))
    if (child.exitCode === null && child.kill('SIGKILL')) await gone
  }

  async restart(victim: Victim): Promise<void> {
    if (victim !== 'temporal') return this.start(victim)
    const portOf = (address: string) => Number(address.slice(address.lastIndexOf(':') + 1))
    this.temporal = await startTemporal({
      dbFile: join(this.stateDir, 'temporal.db'),
      port: portOf(this.run.temporal.address),
      uiPort: portOf(this.run.temporal.ui!),
      namespace: this.run.temporal.namespace,
    })
  }

  async stop(): Promise<void> {
    for (const part of this.children.keys()) await this.kill(part)
    await this.temporal?.stop()
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
