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
  demo: { clientId: string; clientSecret: string; tokenUrl: string }
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
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    let said = ''
    const keep = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const runFile = join(stateDir, 'run', 'run.json')
    for (; ; await pause(100)) {
      const text = await readFile(runFile, 'utf8').catch(() => undefined)
      if (text) return new System(child, stateDir, JSON.parse(text) as Addresses)
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The system did not start: ${said}`)
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

  /** A token of the demonstration client, which reads and reports cases. */
  async token(): Promise<string> {
    const { clientId, clientSecret, tokenUrl } = this.addresses.demo
    const body = new URLSearchParams({
      ...{ grant_type: 'client_credentials', resource: 'urn:daysix:api', scope: 'referrals.read' },
    })
    const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`
    const response = await fetch(tokenUrl, { method: 'POST', body, headers: { authorization } })
    return ((await response.json()) as { access_token: string }).access_token
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
