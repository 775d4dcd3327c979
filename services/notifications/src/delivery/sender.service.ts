import { Clock } from '@daysix/platform/clock'
import { faultWords } from '@daysix/platform/refusals'
import { SETTINGS } from '@daysix/platform/settings'
import { status } from '@grpc/grpc-js'
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common'
import { DataSource, type EntityManager } from 'typeorm'
import type { Recipient } from '../messages/directory.service'
import { messageId } from '../messages/message-key'
import { Message } from '../messages/message.entity'
import { SILENT, Silence } from '../messages/silence.service'
import type { Rendered } from '../rendering/rendering'
import type { NotificationSettings } from '../settings'
import { isAddress, nextTry, type Trouble, troubleOf, WHY } from './attempts'
import { type Composed, Composer } from './composer.service'
import { FollowUp } from './follow-up.service'
import { Postbox } from './postbox.service'
import { factInWords } from './undeliverable'

/** Real time: between looks for what another process queued, and for retries that have come due. */
const LOOK_EVERY_MS = 1000
const AT_ONCE = 4

const DUE = `(state = 'queued' or (state = 'retrying' and next_try_at <= now()))`

/**
 * Sends what is queued, oldest first. The row is locked from before the conversation with the relay until its outcome is
 * written, so nobody else sends it meanwhile. A process that dies between the two leaves the row as it was, and the mail is
 * sent again: the one way a mail can double, and both carry one Message-ID.
 */
@Injectable()
export class Sender implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Sender')
  private readonly resting = new Set<() => void>()
  private wakes = 0
  private stopping = false
  private relayWasAway = false
  private running: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly composer: Composer,
    private readonly postbox: Postbox,
    private readonly followUp: FollowUp,
    private readonly silence: Silence,
    @Inject(SETTINGS) private readonly settings: NotificationSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.running = Promise.all(Array.from({ length: AT_ONCE }, () => this.sendUntilStopped()))
  }

  /** There is something new to send. */
  wake(): void {
    this.wakes += 1
    for (const goOn of this.resting) goOn()
  }

  private async sendUntilStopped(): Promise<void> {
    while (!this.stopping) {
      const { wakes } = this
      const sent = await this.sendNext().catch((error: unknown) => {
        this.log.warn({ fault: faultWords(error) })
        return false
      })
      if (!sent && wakes === this.wakes) await this.rest()
    }
  }

  /** Until nothing is due. */
  async sendAllDue(): Promise<void> {
    while (await this.sendNext());
  }

  /** Answers whether there was one to send. */
  private async sendNext(): Promise<boolean> {
    let inHand: string | undefined
    try {
      return await this.db.transaction(async (tx) => {
        const [due] = await tx.query<{ id: string }[]>(
          `select id from messages where ${DUE} order by number for update skip locked limit 1`,
        )
        if (!due) return false
        inHand = due.id
        await this.sendOne(tx, due.id)
        return true
      })
    } catch (error) {
      if (!inHand) throw error
      await this.putOff(inHand, error)
      return true
    }
  }

  private async sendOne(tx: EntityManager, id: string): Promise<void> {
    const message = await tx.findOneByOrFail(Message, { id })
    await this.keep(tx, message, await this.outcomeOf(message))
    await this.noteTheRelay(tx, message)
  }

  /** Its outcome cannot be written, or something is wrong with us: it waits like any other, and is not tried without pause. */
  private putOff(id: string, error: unknown): Promise<void> {
    this.log.warn({ message: id, fault: faultWords(error) })
    return this.db.transaction(async (tx) => {
      const message = await tx.findOneOrFail(Message, { where: { id }, lock: { mode: 'pessimistic_write' } })
      await this.keep(tx, message, tryAgain(message, { kind: 'fault' }))
    })
  }

  private async keep(tx: EntityManager, message: Message, outcome: Outcome): Promise<void> {
    Object.assign(message, outcome)
    message.taskRaisedAt = await this.followUp.after(tx, message)
    await tx.save(message)
    await this.followUp.tellCase(tx, message)
  }

  private async outcomeOf(message: Message): Promise<Outcome> {
    if (await this.silence.isOver(message.caseId)) return { ...SETTLED, state: 'suppressed', why: SILENT }
    let composed: Composed
    try {
      composed = await this.composer.compose(message)
    } catch (error) {
      if ((error as { code?: unknown }).code === status.NOT_FOUND) return failed('What it is about is no longer there')
      return tryAgain(message, { kind: 'house' })
    }
    if ('mayNot' in composed)
      return composed.barred ? { ...SETTLED, state: 'suppressed', why: composed.mayNot } : failed(composed.mayNot)
    if ('missing' in composed) return incomplete(composed.missing)
    const { recipient, reference, rendered, templateVersion } = composed
    // the words are those of this moment, and so is their version
    const copy = { ...this.copyOf(rendered, recipient, reference), templateVersion }
    if (recipient.channel === 'letter') return { ...copy, state: 'to-print' }
    if (!recipient.email) return failed(WHY['no-address'])
    if (!isAddress(recipient.email)) return failed(WHY['bad-address'])
    try {
      await this.post(message, recipient, rendered, copy.sentAt)
    } catch (error) {
      // who looks after the mail must know whose it is while it waits
      return { ...tryAgain(message, troubleOf(error)), reference }
    }
    return { ...copy, state: 'sent' }
  }

  private post({ key }: Message, { name, email }: Recipient, rendered: Rendered, date: Date): Promise<void> {
    const { subject, text, html } = rendered
    const to = { name, address: email }
    return this.postbox.post({ messageId: messageId(key, this.settings.MAIL_FROM), to, subject, text, html, date })
  }

  private copyOf({ subject, text, html, hash }: Rendered, to: Recipient, reference: string | null) {
    return {
      ...SETTLED,
      ...{ subject, bodyText: text, bodyHtml: html, bodyHash: hash, reference },
      channel: to.channel,
      sentTo: to.channel === 'letter' ? to.addressLines.join('\n') : to.email,
      sentToName: to.name,
      sentAt: this.clock.now(),
    }
  }

  /** Once the relay has taken one, what waits for it need not wait for its own turn. */
  private async noteTheRelay(tx: EntityManager, { state, why }: Message): Promise<void> {
    if (why === WHY.relay) this.relayWasAway = true
    if (state !== 'sent' || !this.relayWasAway) return
    this.relayWasAway = false
    await tx.query(`update messages set next_try_at = now() where state = 'retrying' and why = $1`, [WHY.relay])
  }

  /** Messages that go within the next moments; those that wait for a relay to come back are not counted. */
  async unfinished(): Promise<number> {
    const [{ count }] = await this.db.query<{ count: number }[]>(
      `select count(*)::int as count from messages
        where state = 'queued' or (state = 'retrying' and next_try_at <= now() + interval '5 seconds')`,
    )
    return count
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, LOOK_EVERY_MS)
      const { resting } = this
      function done(): void {
        clearTimeout(timer)
        resting.delete(done)
        resolve()
      }
      resting.add(done)
    })
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true
    this.wake()
    await this.running
  }
}

type Outcome = Partial<Message>

const SETTLED = { nextTryAt: null, missing: [] as string[], why: null as string | null }

const failed = (why: string): Outcome => ({ ...SETTLED, state: 'failed', why })

const incomplete = (missing: string[]): Outcome => ({
  ...SETTLED,
  state: 'incomplete',
  missing,
  why: `It must state what is not known yet: ${missing.map(factInWords).join(', ')}`,
})

function tryAgain(message: Message, trouble: Trouble): Outcome {
  const attempts = message.attempts + 1
  const nextTryAt = nextTry(trouble, attempts, new Date(), message.usefulUntil)
  if (nextTryAt) return { state: 'retrying', attempts, nextTryAt, why: WHY[trouble.kind] }
  const isFinal = trouble.kind === 'bad-address' || trouble.kind === 'refused'
  return { ...failed(WHY[isFinal ? trouble.kind : 'too-late']), attempts }
}
