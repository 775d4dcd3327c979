import { isAlive } from '@daysix/engines/cache'
import type { RunningMail } from '@daysix/engines/mail'
import type { RunningOidc } from '@daysix/engines/oidc'
import { progressOn } from '@daysix/engines/progress'
import type { Progress } from '@daysix/engines/progress'
import type { RunningTimeServer } from '@daysix/engines/time-server'
import { Clock } from '@daysix/platform/clock'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startEngines } from './engines'
import { PARTS, startPart } from './parts'
import type { Part, PartHost, RunningPart } from './parts'
import { choosePorts } from './ports'
import { namingFullDisk, takeState, writePrivately } from './state'
import type { RunFile } from './state'

/** The whole stop, workers' work in hand included; whatever still runs then is killed. */
const STOP_WITHIN_MS = 15_000

export interface AllInOneOptions extends Pick<PartHost, 'banner' | 'mount'> {
  /** Folder of this run's data. */
  stateDir: string
  /** Begin with an empty state folder. */
  reset?: boolean
  /** The pages' port; the others follow. 0: any free ones. */
  port: number
  mode: 'real' | 'rehearsal'
  /** Rehearsal only: the instant its time begins at. */
  startAt?: Date
  /** Parts to run in this process; all when not given, and none for the engines alone. */
  parts?: readonly Part[]
  /** Fills an empty system, once, before it is called ready. */
  fill?: (run: RunFile) => Promise<void>
  /** Joins what else must be there before it is called ready; answers how that is taken down again. */
  join?: (running: Running) => Promise<() => Promise<void>>
  progress?: Progress
  log?: (line: string) => void
  /** Aborted when somebody asks to stop before everything is up. */
  signal?: AbortSignal
}

export interface Running {
  /** The addresses, as written to run.json. */
  run: RunFile
  /** Domain time of every part in this process. */
  clock: Clock
  /** Rehearsal only: the steps of the engine's time. */
  time?: RunningTimeServer
  mail: RunningMail
  /** Gives tokens of the demonstration people. */
  oidc: RunningOidc
  parts: Partial<Record<Part, RunningPart>>
  /** Facts not yet delivered, and work in hand, over all parts: nothing left means time may be moved. */
  unfinished(): Promise<number>
  /** Stops one part and starts it again, as a crash test or a rehearsed failure wants it. */
  restart(part: Part): Promise<void>
  /** Stops everything in order and gives the state folder back. Safe to call twice. */
  stop(): Promise<void>
}

/**
 * The whole system in one process, from the manifests that production uses: engines, then services and workflows, then
 * pages. Writes run.json when everything is ready. When something fails, or `signal` is aborted, what had been started is
 * stopped before the error reaches the caller.
 */
export async function startAllInOne(options: AllInOneOptions): Promise<Running> {
  const { mode, startAt, progress = progressOn(), log = () => undefined, parts = PARTS, signal } = options
  const stopping = new Stopping()
  try {
    const state = await takeState(options.stateDir, { reset: options.reset, mode })
    stopping.add('state', () => state.release())
    const ports = await choosePorts(options.port)
    signal?.throwIfAborted()
    const clock = new Clock()
    const now = startAt && (() => clock.now())
    const engines = await progress('Starting the engines', () =>
      startEngines({ state, ports, mode, startAt, now, progress, log }, (name, stop) => stopping.add(name, stop)),
    )
    stopping.kill(engines.run.pids.postgres, engines.run.pids.temporal)
    signal?.throwIfAborted()

    if (startAt) clock.moveTo(startAt)
    const host = { clock, banner: options.banner, mount: options.mount }
    const run: RunFile = { ...engines.run, parts: [...parts] }
    const running: Partial<Record<Part, RunningPart>> = {}
    const begin = async (part: Part) => {
      running[part] = await startPart(part, run.settings[part], host)
      log(`${part} is up`)
    }
    const beginAll = async () => {
      const withoutWeb = parts.filter((part) => part !== 'web')
      const begun = await Promise.allSettled(withoutWeb.map(begin))
      for (const part of withoutWeb) stopping.add(part, () => running[part]?.stop())
      const failed = begun.find((one) => one.status === 'rejected')
      if (failed) throw failed.reason
      signal?.throwIfAborted()
      if (!parts.includes('web')) return
      await begin('web')
      stopping.add('web', () => running.web?.stop())
      await untilWebIsReady(run.web, parts.length === PARTS.length, signal)
    }
    await progress('Starting the services', beginAll)
    if (options.fill && !(await state.isFilled())) {
      await progress('Loading the demonstration authority', () => options.fill!(run))
      await state.markFilled()
    }
    signal?.throwIfAborted()

    const system: Running = {
      run,
      clock,
      time: engines.time,
      mail: engines.mail,
      oidc: engines.oidc,
      parts: running,
      unfinished: async () => {
        const all = Object.values(running)
        const waiting = await Promise.all(all.map((part) => part.waiting()))
        return waiting.reduce((sum, count) => sum + count, 0) + all.reduce((sum, part) => sum + part.inFlight(), 0)
      },
      restart: async (part) => {
        await running[part]?.stop()
        await begin(part)
      },
      stop: () => stopping.stop(),
    }
    const leave = await options.join?.(system)
    if (leave) stopping.add('joined', leave)
    signal?.throwIfAborted()

    const runFile = join(state.path, 'run.json')
    await writePrivately(runFile, run)
    stopping.add('run.json', () => rm(runFile, { force: true }))
    return system
  } catch (error) {
    await stopping.stop()
    throw namingFullDisk(error, options.stateDir)
  }
}

/** What has been started, and how it is stopped: pages first, then the doors and workers, then the engines. */
class Stopping {
  private readonly stops = new Map<string, () => Promise<void> | undefined>()
  private readonly pids: number[] = []
  private stopped?: Promise<void>
  /** A group stops at once; the groups one after the other. A relay still needs the database and Temporal. */
  private static readonly ORDER = [
    ['run.json', 'joined'],
    ['web'],
    PARTS.filter((part) => part !== 'web'),
    ['temporal'],
    ['mail', 'oidc'],
    ['postgres'],
    ['state'],
  ]

  add(name: string, stop: () => Promise<void> | undefined): void {
    this.stops.set(name, stop)
  }

  /** Engine processes to kill should the ordered stop take too long. */
  kill(...pids: number[]): void {
    this.pids.push(...pids)
  }

  stop(): Promise<void> {
    this.stopped ??= this.inOrder()
    return this.stopped
  }

  private async inOrder(): Promise<void> {
    const late = new AbortController()
    const timeIsUp = wait(STOP_WITHIN_MS, 'late', { signal: late.signal, ref: false }).catch(() => 'in time')
    for (const group of Stopping.ORDER) {
      const stops = group.map((name) => Promise.resolve(this.stops.get(name)?.()).catch(() => undefined))
      // Giving the state folder back takes no time, and is never skipped.
      await Promise.race(group.includes('state') ? stops : [Promise.all(stops), timeIsUp])
    }
    late.abort()
    for (const pid of this.pids) if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  }
}

/** The pages answer 200 once all parts do; without some of the parts it is enough that they answer. */
async function untilWebIsReady(web: string, complete: boolean, signal: AbortSignal | undefined): Promise<void> {
  const giveUpAt = Date.now() + 60_000
  for (;;) {
    signal?.throwIfAborted()
    const response = await fetch(`${web}/health/${complete ? 'ready' : 'live'}`).catch(() => undefined)
    if (response?.ok) return
    if (Date.now() > giveUpAt) {
      throw new Error(`The pages do not become ready: ${response ? await response.text() : 'they do not answer'}`)
    }
    await wait(100)
  }
}
