import { tokenOfRunning } from '@daysix/engines/oidc'
import { end } from '@daysix/engines/processes'
import type { RunningTemporal } from '@daysix/engines/temporal'
import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { begins } from './command'
import { temporalAgain } from './engines'

/** Where everything answers, as the system writes it for anybody. */
export interface Addresses {
  web: string
  referrals: { http: string; grpc: string }
  panels: { http: string; grpc: string }
  placements: { http: string; grpc: string }
  notifications: { http: string; grpc: string }
  temporal: { address: string; namespace: string; ui?: string }
  mail: { smtp: string; outbox: string }
  demo: { clientId: string; clientSecret: string; tokenUrl: string }
  pids: { launcher: number; postgres: number; temporal: number }
  settings: Record<
    'referrals' | 'panels' | 'placements' | 'notifications',
    { DATABASE_URL: string; OIDC_ISSUER: string; CLIENT_ID: string; CLIENT_SECRET: string }
  >
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
  private child: ChildProcess
  private said: string[] = []
  /** What was started in place of an engine that had ended. */
  private again?: RunningTemporal
  addresses: Addresses

  private constructor(
    private readonly command: readonly string[],
    private readonly folder: string,
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
    const system = new System(command, await mkdtemp(join(tmpdir(), 'daysix-journey-')))
    await system.begins()
    return system
  }

  get stateDir(): string {
    return join(this.folder, 'run')
  }

  /** The first time, or again on what the last run kept. */
  async begins(): Promise<void> {
    this.child = begins([...this.command, '--state', this.stateDir, '--port', '0'], {
      LOG_LEVEL: 'info',
      ...{ MOST_SIGN_INS: '0', MOST_SEARCHES: '0', MOST_FILES: '0', MOST_ROWS: '0' },
    })
    this.child.stdout!.on('data', (chunk: Buffer) => this.said.push(chunk.toString()))
    this.child.stderr!.on('data', (chunk: Buffer) => this.said.push(chunk.toString()))
    for (; ; await pause(100)) {
      const text = await readFile(join(this.stateDir, 'run.json'), 'utf8').catch(() => undefined)
      if (text) return void (this.addresses = JSON.parse(text) as Addresses)
      if (this.hasEnded()) {
        await rm(this.folder, { recursive: true, force: true })
        throw new Error(`The system did not start: ${this.log().slice(-4000)}`)
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

  /** Temporal's process ends, as when its machine is taken down. */
  async temporalEnds(): Promise<void> {
    await end(this.addresses.pids.temporal, 'SIGTERM', 20_000)
  }

  /** A new process of it begins on the file that the last one kept, at the same address. */
  async temporalBegins(): Promise<void> {
    this.again = await temporalAgain(this.addresses, this.stateDir)
  }

  /** Facts that referrals has committed and not yet told to Temporal. */
  async waitingToBeTold(): Promise<number> {
    const response = await fetch(`${this.addresses.referrals.http}/health/ready`)
    const { outboxWaiting } = (await response.json()) as { outboxWaiting: number }
    return outboxWaiting
  }

  /** An access token of a demonstration person, to knock at the doors without a browser. */
  tokenOf(who: string): Promise<string> {
    return tokenOfRunning({ stateDir: this.stateDir, issuer: this.addresses.settings.referrals.OIDC_ISSUER }, who)
  }

  /** Everything that was logged: by the parts at the level of information, and by the engines in files of their own. */
  log(): string {
    const files = existsSync(this.stateDir) ? readdirSync(this.stateDir).filter((name) => name.endsWith('.log')) : []
    return [...this.said, ...files.map((name) => readFileSync(join(this.stateDir, name), 'utf8'))].join('')
  }

  /** Every mail caught so far, oldest first. */
  async mails(): Promise<Mail[]> {
    const response = await fetch(`${this.addresses.mail.outbox}/messages.json`)
    return (await response.json()) as Mail[]
  }

  async stop(): Promise<void> {
    if (!this.hasEnded()) {
      const gone = new Promise((resolve) => this.child.once('exit', resolve))
      this.child.kill('SIGTERM')
      await gone
    }
    await this.again?.stop()
    await rm(this.folder, { recursive: true, force: true })
  }

  private hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null
  }
}
