import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const ROOT = join(__dirname, '..', '..')

/** Where everything answers, as the system writes it for anybody. */
export interface Addresses {
  web: string
  referrals: { http: string; grpc: string }
  panels: { http: string; grpc: string }
  placements: { http: string; grpc: string }
  notifications: { http: string; grpc: string }
  temporal: { address: string; namespace: string; ui?: string }
  mail: { smtp: string; outbox: string }
  pids: { launcher: number; postgres: number; temporal: number }
  settings: Record<'referrals' | 'panels' | 'placements', { DATABASE_URL: string }>
}

export interface Mail {
  number: number
  date?: string
  to: string[]
  subject: string
  text: string
  html?: string
}

/** The whole product as one process of its own, started as a person would, with an empty state folder. */
export class System {
  private constructor(
    private readonly child: ChildProcess,
    private readonly stateDir: string,
    private readonly said: readonly string[],
    readonly addresses: Addresses,
  ) {}

  /** Under skipped time, beginning at a London wall-clock time such as `2026-11-03T09:00`. */
  static rehearsal(startAt: string): Promise<System> {
    return System.start(['rehearse', '--start-at', startAt])
  }

  /** In real time, on the server that keeps its state. */
  static real(): Promise<System> {
    return System.start(['start'])
  }

  private static async start(command: string[]): Promise<System> {
    const stateDir = await mkdtemp(join(tmpdir(), 'daysix-journey-'))
    const args = [join(ROOT, 'dev', 'bin', 'daysix.mjs'), ...command, '--state', join(stateDir, 'run'), '--port', '0']
    const env = { ...process.env, LOG_LEVEL: 'info' }
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    const said: string[] = []
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    const runFile = join(stateDir, 'run', 'run.json')
    for (; ; await pause(100)) {
      const text = await readFile(runFile, 'utf8').catch(() => undefined)
      if (text) return new System(child, stateDir, said, JSON.parse(text) as Addresses)
      if (child.exitCode !== null || child.signalCode !== null) {
        await rm(stateDir, { recursive: true, force: true })
        throw new Error(`The system did not start: ${said.join('').slice(-4000)}`)
      }
    }
  }

  /** Moves rehearsal time to a London wall-clock time, through everything planned on the way. */
  async moveTo(at: string): Promise<void> {
    const body = new URLSearchParams({ step: 'to', at })
    const response = await fetch(`${this.addresses.web}/rehearsal/time`, { method: 'POST', body, redirect: 'manual' })
    if (response.status !== 303) throw new Error(`Time did not move to ${at}: ${await response.text()}`)
  }

  /** Rehearsal only: the mail server refuses connections from now on, or takes mail again. */
  async mailServer(state: 'down' | 'up'): Promise<void> {
    const body = new URLSearchParams({ down: String(state === 'down') })
    const response = await fetch(`${this.addresses.web}/rehearsal/mail`, { method: 'POST', body })
    if (!response.ok) throw new Error(`The mail server is not ${state}: ${await response.text()}`)
  }

  /** Temporal's process stands still, as when its machine does not answer, or goes on with all it had. */
  temporal(state: 'stands still' | 'goes on'): void {
    process.kill(this.addresses.pids.temporal, state === 'goes on' ? 'SIGCONT' : 'SIGSTOP')
  }

  /** Facts that referrals has committed and not yet told to Temporal. */
  async waitingToBeTold(): Promise<number> {
    const response = await fetch(`${this.addresses.referrals.http}/health/ready`)
    const { outboxWaiting } = (await response.json()) as { outboxWaiting: number }
    return outboxWaiting
  }

  /** Everything that was logged, at the level of information. */
  log(): string {
    return this.said.join('')
  }

  /** Every mail caught so far, oldest first. */
  async mails(): Promise<Mail[]> {
    const response = await fetch(`${this.addresses.mail.outbox}/messages.json`)
    return (await response.json()) as Mail[]
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      const gone = new Promise((resolve) => this.child.once('exit', resolve))
      this.child.kill('SIGTERM')
      await gone
    }
    await rm(this.stateDir, { recursive: true, force: true })
  }
}
