import { end } from '@daysix/engines/processes'
import type { RunFile } from '@daysix/dev/state'
import type { ChildProcess } from 'node:child_process'
import { begins, BUILT } from '../rig/command'
import { postgresAgain, temporalAgain } from '../rig/engines'
import { until } from './until'

/** The pages last: they ask all others. */
export const PARTS = ['referrals', 'panels', 'placements', 'notifications', 'workflows', 'web'] as const
const ENGINES = ['temporal', 'postgres'] as const
export const VICTIMS = [...PARTS, ...ENGINES] as const
export type Part = (typeof PARTS)[number]
type Engine = (typeof ENGINES)[number]
export type Victim = (typeof VICTIMS)[number]

const isEngine = (victim: Victim): victim is Engine => ENGINES.some((engine) => engine === victim)

interface Child {
  process: ChildProcess
  said: () => string
}

/** Each part as a process of its own, killed without a word and started again. */
export class Processes {
  private readonly children = new Map<Part, Child>()
  /** Engines that were started again; the first ones belong to the run. */
  private readonly again: Partial<Record<Engine, { pid: number; stop(): Promise<void> }>> = {}
  private readonly killed = new Set<ChildProcess>()
  /** Parts that ended although nobody killed them. */
  readonly died: string[] = []

  constructor(
    private readonly run: RunFile,
    private readonly stateDir: string,
    private readonly deadline: number,
  ) {}

  async start(part: Part): Promise<void> {
    const process_ = begins(['service', part, '--state', this.stateDir], { ...BUILT, NODE_OPTIONS: '' })
    let words = ''
    const keep = (chunk: Buffer) => (words = (words + chunk.toString()).slice(-2_000))
    process_.stdout!.on('data', keep)
    process_.stderr!.on('data', keep)
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
    if (isEngine(victim)) return end(this.again[victim]?.pid ?? this.run.pids[victim], 'SIGKILL', 10_000)
    const { process: child } = this.children.get(victim)!
    this.killed.add(child)
    const gone = new Promise((resolve) => child.once('exit', resolve))
    if (child.exitCode === null && child.kill('SIGKILL')) await gone
  }

  async restart(victim: Victim): Promise<void> {
    if (!isEngine(victim)) return this.start(victim)
    const engine = { temporal: temporalAgain, postgres: postgresAgain }[victim]
    this.again[victim] = await engine(this.run, this.stateDir)
  }

  async stop(): Promise<void> {
    for (const part of this.children.keys()) await this.kill(part)
    for (const engine of ENGINES) await this.again[engine]?.stop()
  }
}
