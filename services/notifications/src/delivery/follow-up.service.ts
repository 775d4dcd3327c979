import { PROTOS } from '@daysix/contracts/protos'
import { Clock } from '@daysix/platform/clock'
import { Outbox } from '@daysix/platform/outbox'
import { Peers } from '@daysix/platform/peers'
import { caseWorkflowId } from '@daysix/workflows/ids'
import { detailsGiven } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager } from 'typeorm'
import { Message, UNDELIVERABLE } from '../messages/message.entity'
import { Silence } from '../messages/silence.service'
import { toPostInWords, undeliverableInWords } from './undeliverable'

/**
 * What cannot be delivered becomes a task for a person, as does a letter to post, and is none any more once it has gone.
 * Referrals keeps the list; it hears of it after the commit, however long that takes, and finds the message as it then is.
 */
@Injectable()
export class FollowUp {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly peers: Peers,
    private readonly clock: Clock,
    private readonly silence: Silence,
  ) {}

  /** Answers when the task was raised. A meeting's own mail belongs to no case: operations see it. */
  async after(
    tx: EntityManager,
    { id, caseId, state, taskRaisedAt }: Pick<Message, 'id' | 'caseId' | 'state' | 'taskRaisedAt'>,
  ): Promise<Date | null> {
    const needsAPerson = UNDELIVERABLE.includes(state) || state === 'to-print'
    if (caseId && (needsAPerson || (taskRaisedAt && hasGone({ state }))))
      await this.outbox.errand(tx, caseWorkflowId(caseId), 'follow-up', { messageId: id })
    return caseId && needsAPerson ? (taskRaisedAt ?? this.clock.now()) : taskRaisedAt
  }

  /**
   * The parents have the details of the education when their mail was taken or their letter was posted, not when it was
   * written (2007 Regulations, reg 6(3)). How long post takes is left to whoever posts it: the law does not say.
   */
  async tellCase(tx: EntityManager, { id, caseId, state, template, audience, refs, sentAt }: Message): Promise<void> {
    if (!caseId || template !== 'day-six-details' || audience !== 'parents' || !sentAt) return
    if (state !== 'sent' && state !== 'posted') return
    const given = { eventId: id, provisionId: refs.provisionId, givenAt: sentAt.toISOString() }
    await this.outbox.signal(tx, caseWorkflowId(caseId), detailsGiven, given)
  }

  /** A case that is over asks for nothing any more. */
  async whenNotFound(workflowId: string): Promise<'wait' | 'closed'> {
    const caseId = workflowId.replace('case/', '')
    const { closed } = await this.peers.call<{ closed: boolean }>(
      ...(['referrals', PROTOS.referrals, 'daysix.referrals.v1.Directory', 'GetCaseSummary'] as const),
      { caseId },
    )
    return closed ? 'closed' : 'wait'
  }

  /** The outbox's errand. */
  async run({ messageId }: { messageId?: string }): Promise<void> {
    const message = await this.db.manager.findOneByOrFail(Message, { id: messageId })
    if (await this.silence.isOver(message.caseId)) return
    const task = (kind: TaskKind) => ({ caseId: message.caseId, kind, occasion: message.id })
    const words = wordsOf(message)
    // queued again meanwhile: what comes of that is followed up too
    if (!words && !hasGone(message)) return
    for (const kind of TASK_KINDS) if (!words || kind !== words.kind) await this.ask('SettleTask', task(kind))
    if (words) await this.ask('RaiseTask', { ...task(words.kind), words: words.words })
  }

  private ask(method: string, request: object): Promise<unknown> {
    return this.peers.call('referrals', PROTOS.referrals, 'daysix.referrals.v1.Tasks', method, request)
  }
}

const TASK_KINDS = ['mail-undeliverable', 'letter-to-post'] as const
type TaskKind = (typeof TASK_KINDS)[number]

/** What a person is asked to do about it, if anything. */
function wordsOf(message: Message): { kind: TaskKind; words: string } | undefined {
  if (message.state === 'to-print') return { kind: 'letter-to-post', words: toPostInWords(message) }
  if (!UNDELIVERABLE.includes(message.state)) return undefined
  return { kind: 'mail-undeliverable', words: undeliverableInWords(message) }
}

/** To whoever it was for. */
const hasGone = ({ state }: Pick<Message, 'state'>): boolean => state === 'sent' || state === 'posted'
