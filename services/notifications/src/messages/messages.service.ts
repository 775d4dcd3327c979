import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { insertOnce } from '@daysix/platform/database'
import { type CountedPage, cursorOf, page, readCursor } from '@daysix/platform/paging'
import type { OutOfSight } from '@daysix/platform/sight'
import { missTemplates, RULES } from '@daysix/shared/clocks'
import type { NotificationsActivities } from '@daysix/workflows/activities'
import { status } from '@grpc/grpc-js'
import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { DataSource, type EntityManager, In } from 'typeorm'
import { WHY } from '../delivery/attempts'
import { FollowUp } from '../delivery/follow-up.service'
import { Sender } from '../delivery/sender.service'
import { findTemplate } from '../templates/catalogue'
import { type Audience, audiencesOf, type Template } from '../templates/template'
import { Directory, type Recipients, type Subject } from './directory.service'
import { messageKey } from './message-key'
import { Message, type MessageState, UNDELIVERED } from './message.entity'
import {
  MessageCannotBeRetried,
  NobodyToWriteTo,
  NotALetterToPost,
  StillNobodyToWriteTo,
  UnknownTemplate,
} from './refusals'
import { Silence } from './silence.service'

export type QueueRequest = Parameters<NotificationsActivities['queue']>[0]

export interface MessageFilter {
  caseId?: string
  meetingId?: string
  state?: MessageState | 'undelivered'
  limit: number
  cursor?: string
}

/** What has ended without being delivered, or waits for a later try; what may not go is not sent by pressing again. */
const MAY_BE_RETRIED: readonly MessageState[] = ['retrying', 'failed', 'incomplete']

@Injectable()
export class MessagesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly sender: Sender,
    private readonly followUp: FollowUp,
    private readonly silence: Silence,
  ) {}

  /**
   * Records one message for everybody the template goes to, once for each; sending is the Sender's. Those who may not be
   * written to, or cannot, are recorded too, with the reason. Whom a caseworker must reach another way becomes a task: who
   * cannot be reached, and an audience of which nobody may be.
   * @throws UnknownTemplate, NobodyToWriteTo; a context that does not answer is a fault, to be tried again
   */
  async queue(request: QueueRequest): Promise<void> {
    const template = findTemplate(request.template)
    if (!template) throw new UnknownTemplate(request.template)
    const about = subjectOf(request)
    if (await this.silence.isOver(about.caseId)) return
    const audiences = await Promise.all(
      audiencesOf(template).map(async (audience) =>
        audience === TOLD_OF_MISS
          ? this.toldOfMiss(about)
          : addressees(audience, await this.recipients(audience, about)),
      ),
    )
    const found = audiences.flat()
    const [first] = audiencesOf(template)
    // a miss of which nobody was told need not be taken back
    const none = first === TOLD_OF_MISS ? [] : [nobody(first)]
    await this.db.transaction(async (tx) => {
      for (const addressee of found.length > 0 ? found : none)
        await this.record(tx, request.occasion, template, about, addressee)
    })
    this.sender.wake()
  }

  /**
   * Exactly those to whom a message about this clock's miss went, or is on its way, since one was last withdrawn: as what
   * they were written to then stands in `refs`, because who holds an office may be another by now.
   */
  private async toldOfMiss({ caseId, clockId, refs }: Subject): Promise<Addressee[]> {
    if (!caseId || !clockId) return []
    const messages = await this.db.manager.find(Message, { where: { caseId, clockId }, order: { number: 'ASC' } })
    const since = messages.findLastIndex(({ audience }) => audience === TOLD_OF_MISS)
    const told = messages
      .slice(since + 1)
      .filter(({ template, state }) => TELLS_OF_MISS.has(template) && !NOT_TOLD.includes(state))
    const each = new Map(told.map((message) => [message.recipientId, message]))
    return [...each.values()].map(({ audience, recipientId, recipientKind, channel }) => ({
      ...{ audience: TOLD_OF_MISS, recipientId, recipientKind, channel, state: 'queued', why: null },
      isHeard: true,
      refs: { ...refs, toldAs: audience },
    }))
  }

  private async recipients(audience: Audience, about: Subject): Promise<Recipients> {
    try {
      return await this.directory.recipients(audience, about)
    } catch (error) {
      const { code } = error as { code?: unknown }
      if (code === status.NOT_FOUND || code === status.INVALID_ARGUMENT) throw new NobodyToWriteTo()
      throw error
    }
  }

  private async record(
    tx: EntityManager,
    occasion: string,
    template: Template,
    about: Subject,
    addressee: Addressee,
  ): Promise<void> {
    const aboutId = about.caseId ?? about.meetingId ?? ''
    const { isHeard, ...columns } = addressee
    const keyOf = (recipientId: string) => messageKey(aboutId, template.code, occasion, recipientId)
    const key = keyOf(addressee.recipientId)
    if (addressee.state === 'queued' && (await this.canBeNow(tx, key, keyOf(NOBODY), { ...columns, template }))) return
    const message = { ...about, ...columns, id: randomUUID(), taskRaisedAt: null }
    const isNew = await insertOnce(tx, Message, {
      ...message,
      key,
      template: template.code,
      templateVersion: template.version,
      occasion,
      queuedAt: this.clock.now(),
      // real time, as are the tries it limits
      usefulUntil: usefulFrom(template) as never,
    })
    if (!isNew || isHeard) return
    await tx.update(Message, { id: message.id }, { taskRaisedAt: await this.followUp.after(tx, message) })
  }

  /**
   * Who could not be written to when the letter was due can be now, and where there was nobody there is somebody: the
   * message that waited goes, and its task ends with it. What was tried and failed is not tried again by this.
   */
  private async canBeNow(
    tx: EntityManager,
    key: string,
    ofNobody: string,
    { template, ...columns }: Omit<Addressee, 'isHeard'> & { template: Template },
  ): Promise<boolean> {
    const waits = (await tx.existsBy(Message, { key })) ? key : ofNobody
    const { affected } = await tx.update(
      Message,
      { key: waits, state: In(['suppressed', 'failed']), attempts: 0 },
      { ...columns, key, usefulUntil: usefulFrom(template) },
    )
    return Boolean(affected)
  }

  async list(
    { caseId, meetingId, state, limit, cursor }: MessageFilter,
    { hidden }: OutOfSight,
  ): Promise<CountedPage<Message>> {
    const query = this.db.manager
      .createQueryBuilder(Message, 'message')
      .where('(message.caseId is null or message.caseId <> all(:hidden::uuid[]))', { hidden: [...hidden] })
      .orderBy('message.number', 'DESC')
      .take(limit + 1)
    if (caseId) query.andWhere({ caseId })
    if (meetingId) query.andWhere({ meetingId })
    if (state) query.andWhere({ state: state === 'undelivered' ? In([...UNDELIVERED]) : state })
    const total = await query.getCount()
    const [before] = readCursor(cursor, 'bigNumber') ?? []
    if (before) query.andWhere('message.number < :before', { before })
    // a case's page asks each time what did not arrive, and mostly there is nothing
    const found = total === 0 ? [] : await query.getMany()
    return { ...page(found, limit, ({ number }) => cursorOf(number)), total }
  }

  /** Somebody reads what was written about a child: that is kept. */
  read(id: string, who: Visitor): Promise<Message> {
    return this.db.transaction(async (tx) => {
      const message = await tx.findOneByOrFail(Message, { id })
      const caseId = message.caseId ?? undefined
      await audit(tx, who, { action: 'viewed', subjectKind: 'message', subjectId: id, caseId })
      return message
    })
  }

  /**
   * Somebody has put right what was wrong, or cannot wait for the next try.
   * @throws MessageCannotBeRetried, StillNobodyToWriteTo
   */
  async retry(id: string, who: Visitor): Promise<Message> {
    const known = await this.db.manager.findOneByOrFail(Message, { id })
    if (known.recipientId === NOBODY) return this.readdress(known, who)
    const message = await this.change(id, who, 'retried', (found, template) => {
      if (!MAY_BE_RETRIED.includes(found.state)) throw new MessageCannotBeRetried(found.state)
      return {
        state: 'queued',
        why: null,
        missing: [],
        nextTryAt: null,
        usefulUntil: usefulFrom(template),
        attempts: 0,
      }
    })
    this.sender.wake()
    return message
  }

  /** When it was due nobody was known to write to: it goes to whoever is known now. */
  private async readdress(message: Message, who: Visitor): Promise<Message> {
    const { id, template, occasion, caseId, meetingId, clockId, refs } = message
    const about = { ...(caseId && { caseId }), ...(meetingId && { meetingId }), ...(clockId && { clockId }), refs }
    await this.queue({ ...about, template, occasion })
    return this.change(id, who, 'retried', ({ recipientId }) => {
      if (recipientId === NOBODY) throw new StillNobodyToWriteTo()
      return { recipientId }
    })
  }

  /** A letter was printed and posted. @throws NotALetterToPost */
  posted(id: string, who: Visitor): Promise<Message> {
    return this.change(id, who, 'posted', ({ state }) => {
      if (state !== 'to-print') throw new NotALetterToPost(state)
      return { state: 'posted', sentAt: this.clock.now() }
    })
  }

  private change(
    id: string,
    who: Visitor,
    action: string,
    change: (found: Message, template: Template | undefined) => Parameters<EntityManager['update']>[2],
  ): Promise<Message> {
    return this.db.transaction(async (tx) => {
      const found = await tx.findOneOrFail(Message, { where: { id }, lock: { mode: 'pessimistic_write' } })
      const changes = change(found, findTemplate(found.template))
      await tx.update(Message, { id }, changes)
      const message = await tx.findOneByOrFail(Message, { id })
      await this.followUp.after(tx, message)
      const [before, after] = [{ state: found.state }, { state: message.state }]
      const caseId = found.caseId ?? undefined
      await audit(tx, who, { action, subjectKind: 'message', subjectId: id, caseId, before, after })
      await this.followUp.tellCase(tx, message)
      return message
    })
  }
}

const usefulFrom = (template: Template | undefined) => (): string =>
  `now() + interval '${template?.usefulDays ?? 1} days'`

type Addressee = Pick<Message, 'audience' | 'recipientId' | 'recipientKind' | 'channel' | 'state' | 'why'> &
  Partial<Pick<Message, 'refs'>> & {
    /** No person need reach them: they are written to, or somebody else for the same audience is. */
    isHeard: boolean
  }

const TOLD_OF_MISS = 'told-of-miss'

/** Templates that say of a deadline that it was missed, or that it still is. */
const TELLS_OF_MISS: ReadonlySet<string> = new Set([...RULES.flatMap(({ id }) => missTemplates(id)), 'day-six-chase'])

/** What did not reach anybody, and will not. */
const NOT_TOLD: readonly MessageState[] = ['failed', 'incomplete', 'suppressed']

function addressees(audience: Audience, { recipients, leftOut }: Recipients): Addressee[] {
  const isAnotherAsked = recipients.length > 0 || leftOut.some(({ barred }) => !barred)
  return [
    ...recipients.map(({ id, kind, channel }) => ({
      ...{ audience, recipientId: id, recipientKind: kind, channel },
      ...{ state: 'queued' as const, why: null, isHeard: true },
    })),
    ...leftOut.map(({ id, why, barred }, i) => ({
      ...{ audience, recipientId: id, recipientKind: audience, channel: 'email' as const },
      ...{ state: barred ? ('suppressed' as const) : ('failed' as const), why },
      isHeard: barred && (isAnotherAsked || i > 0),
    })),
  ]
}

const NOBODY = 'nobody'

/** Shown to a person as a message that could not go. */
const nobody = (audience: Audience): Addressee => ({
  ...{ audience, recipientId: NOBODY, recipientKind: audience, channel: 'email' },
  ...{ state: 'failed', why: WHY.nobody, isHeard: false },
})

function subjectOf({ caseId, meetingId, clockId, refs = {} }: QueueRequest): Subject {
  if (!caseId && !meetingId) throw new NobodyToWriteTo()
  return { caseId: caseId ?? null, meetingId: meetingId ?? null, clockId: clockId ?? null, refs }
}
