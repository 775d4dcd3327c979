import { audit, SYSTEM } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Outbox } from '@daysix/platform/outbox'
import { addDays, type CivilDate, formatDay } from '@daysix/shared/civil-date'
import { Refusal } from '@daysix/shared/refusal'
import { caseWorkflowId, panelMeetingWorkflowId } from '@daysix/workflows/ids'
import { itemAdded, itemTakenOff, putOnAgenda, takenOffAgenda } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { DataSource, type EntityManager } from 'typeorm'
import { CaseDirectory, type CaseFacts } from '../cases/case-facts.service'
import { recordLook } from '../cases/looks.service'
import { CaseIsDecided, CaseIsWithdrawn, ItemNotFound, keyStageOf } from '../decisions/decision.refusals'
import { Meeting } from '../meetings/meeting.entity'
import { MeetingsAhead } from '../meetings/meetings-ahead.service'
import { MeetingIsOver, MeetingNotFound, NoMeetingAhead } from '../meetings/refusals'
import { Series } from '../series/series.entity'
import { AgendaItem } from './agenda-item.entity'

export class CaseIsClosed extends Refusal {
  constructor() {
    super('The case is closed.')
  }
}

export class CaseWaitsElsewhere extends Refusal {
  constructor() {
    super('This case is on another meeting’s agenda already.')
  }
}

export class HearingDayRefused extends Refusal {
  constructor(sentence: string) {
    super(sentence, { fields: [{ pointer: '/notBefore', code: 'not-possible', message: sentence }] })
  }
}

const LONGEST_WAIT_WEEKS = 26

export interface TakenOff {
  /** `later`: the next meeting of a panel for this child hears it; `not-heard`: none does, until a person says so. */
  next: 'later' | 'not-heard'
  reason: string
  notBefore?: CivilDate
}

export interface Listed {
  item: AgendaItem
  meeting: Meeting
}

@Injectable()
export class AgendaService {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly cases: CaseDirectory,
    private readonly ahead: MeetingsAhead,
  ) {}

  /**
   * Puts a case on the next meeting of its panel whose agenda is open, not before a day. A case that waits for a panel
   * already stays where it is.
   * @throws CaseIsClosed · NoMeetingAhead when no panel hears this child
   */
  async addToNext(caseId: string, notBefore?: CivilDate): Promise<Listed> {
    const facts = await this.cases.facts(caseId)
    const seriesIds = await this.panelsFor(facts)
    for (const seriesId of seriesIds) await this.ahead.keep(seriesId, notBefore)
    return this.db.transaction(async (tx) => {
      await oneAtATime(tx, caseId)
      const waiting = await waitingItem(tx, caseId)
      if (waiting) return waiting
      if (facts.closed) throw new CaseIsClosed()
      const meeting = await this.nextOpen(tx, { caseId, seriesIds, notBefore })
      if (!meeting) throw new NoMeetingAhead()
      return { meeting, item: await this.list(tx, facts, meeting, SYSTEM, false) }
    })
  }

  private async panelsFor({ ncYear }: CaseFacts): Promise<string[]> {
    const all = await this.db.manager.find(Series)
    return all.filter((series) => series.hears(keyStageOf(ncYear))).map(({ id }) => id)
  }

  /** The earliest meeting of these panels that can still take the case; it is held until the transaction ends. */
  private async nextOpen(
    tx: EntityManager,
    { caseId, seriesIds, notBefore }: { caseId: string; seriesIds: string[]; notBefore?: CivilDate },
  ): Promise<Meeting | undefined> {
    const meeting = await tx
      .createQueryBuilder(Meeting, 'meeting')
      .where(`meeting.state = 'planned' and meeting.cut_off_at > :now`, { now: this.clock.now() })
      .andWhere('meeting.series_id = any(:seriesIds)', { seriesIds })
      .andWhere('meeting.held_on >= :notBefore', { notBefore: notBefore ?? this.clock.today() })
      // a case deferred by a meeting does not come back to that same meeting
      .andWhere(
        'not exists (select 1 from agenda_items heard where heard.meeting_id = meeting.id and heard.case_id = :caseId)',
        { caseId },
      )
      .orderBy('meeting.held_at')
      .limit(1)
      .setLock('pessimistic_write')
      .getOne()
    return meeting ?? undefined
  }

  private async list(
    tx: EntityManager,
    { id: caseId, reference, schoolUrn }: Pick<CaseFacts, 'id' | 'reference' | 'schoolUrn'>,
    meeting: Meeting,
    who: Pick<Visitor, 'sub' | 'name'>,
    late: boolean,
  ): Promise<AgendaItem> {
    const item = await tx.save(
      tx.create(AgendaItem, {
        id: randomUUID(),
        meetingId: meeting.id,
        caseId,
        caseReference: reference,
        schoolUrn,
        position: await nextPosition(tx, meeting.id),
        late,
        state: 'listed' as const,
        addedAt: this.clock.now(),
      }),
    )
    await audit(tx, who, {
      action: 'item-added',
      subjectKind: 'meeting',
      subjectId: meeting.id,
      caseId,
      after: { itemId: item.id, caseId, late },
    })
    await this.tellAdded(tx, meeting, item)
    return item
  }

  private async tellAdded(tx: EntityManager, meeting: Meeting, item: AgendaItem): Promise<void> {
    const workflowId = panelMeetingWorkflowId(meeting.seriesId, meeting.heldOn)
    await this.outbox.signal(tx, workflowId, itemAdded, { itemId: item.id, caseId: item.caseId })
  }

  private async tellTakenOff(tx: EntityManager, meeting: Meeting, item: AgendaItem): Promise<void> {
    const workflowId = panelMeetingWorkflowId(meeting.seriesId, meeting.heldOn)
    await this.outbox.signal(tx, workflowId, itemTakenOff, { itemId: item.id })
  }

  /**
   * A person puts a case on one meeting, also after its agenda has closed: it is marked late. Said again it changes nothing.
   * @throws CaseWaitsElsewhere · CaseIsDecided or CaseIsWithdrawn at this meeting · MeetingIsOver · CaseIsClosed
   */
  async addTo(meetingId: string, caseId: string, who: Visitor): Promise<Listed> {
    const facts = await this.cases.facts(caseId, who.token)
    return this.db.transaction(async (tx) => {
      await oneAtATime(tx, caseId)
      const meeting = await tx.findOne(Meeting, { where: { id: meetingId }, lock: { mode: 'pessimistic_write' } })
      if (!meeting) throw new MeetingNotFound()
      const known = await tx.findOneBy(AgendaItem, { meetingId, caseId })
      if (known?.state === 'listed') return { item: known, meeting }
      if (known?.state === 'decided') throw new CaseIsDecided()
      if (known) throw new CaseIsWithdrawn()
      if (meeting.isOver()) throw new MeetingIsOver()
      if (facts.closed) throw new CaseIsClosed()
      if (await waitingItem(tx, caseId)) throw new CaseWaitsElsewhere()
      const late = meeting.state === 'locked' || meeting.cutOffAt <= this.clock.now()
      const item = await this.list(tx, facts, meeting, who, late)
      await this.tellCase(tx, { item, meeting })
      return { meeting, item }
    })
  }

  private async tellCase(tx: EntityManager, { item, meeting }: Listed): Promise<void> {
    const listed = { itemId: item.id, meetingId: meeting.id, heldOn: meeting.heldOn }
    await this.outbox.signal(tx, caseWorkflowId(item.caseId), putOnAgenda, listed)
  }

  /**
   * A person takes a case off before it is decided, also when the pack is out or the meeting did not get to it. It is heard
   * at a later meeting, on which it then stands, or by none until a person puts it on again. Said again it changes nothing.
   * @throws ItemNotFound · CaseIsDecided · CaseIsWithdrawn · HearingDayRefused · CaseIsClosed · NoMeetingAhead
   */
  async takeOff(itemId: string, { next, reason, notBefore }: TakenOff, who: Visitor): Promise<void> {
    const known = await this.db.manager.findOneBy(AgendaItem, { id: itemId })
    if (!known) throw new ItemNotFound()
    const facts = await this.cases.facts(known.caseId, who.token)
    const seriesIds = next === 'later' ? await this.panelsFor(facts) : []
    for (const seriesId of seriesIds) await this.ahead.keep(seriesId, notBefore)
    await this.db.transaction(async (tx) => {
      await oneAtATime(tx, known.caseId)
      const { meetingId } = await tx.findOneByOrFail(AgendaItem, { id: itemId })
      const meeting = await tx.findOneOrFail(Meeting, { where: { id: meetingId }, lock: { mode: 'pessimistic_write' } })
      const item = await tx.findOneOrFail(AgendaItem, { where: { id: itemId }, lock: { mode: 'pessimistic_write' } })
      if (item.state === 'decided') throw new CaseIsDecided()
      if (item.state === 'withdrawn' && item.withdrawnReason === reason) return
      if (item.state === 'withdrawn') throw new CaseIsWithdrawn()
      this.mustBeLater({ next, notBefore }, meeting)
      item.withdraw(reason, this.clock.now())
      await tx.save(item)
      await audit(tx, who, {
        action: 'item-taken-off',
        subjectKind: 'meeting',
        subjectId: meeting.id,
        caseId: item.caseId,
        after: { itemId, next },
        reason,
      })
      await this.tellTakenOff(tx, meeting, item)
      const caseWorkflow = caseWorkflowId(item.caseId)
      if (next === 'not-heard') {
        await this.outbox.signal(tx, caseWorkflow, takenOffAgenda, { itemId, meetingId })
        return
      }
      if (facts.closed) throw new CaseIsClosed()
      const from = notBefore ?? later(addDays(meeting.heldOn, 1), this.clock.today())
      const to = await this.nextOpen(tx, { caseId: item.caseId, seriesIds, notBefore: from })
      if (!to) throw new NoMeetingAhead()
      await this.outbox.signal(tx, caseWorkflow, takenOffAgenda, { itemId, meetingId, heldOn: to.heldOn })
      await this.tellCase(tx, { meeting: to, item: await this.list(tx, facts, to, who, false) })
    })
  }

  private mustBeLater({ next, notBefore }: Pick<TakenOff, 'next' | 'notBefore'>, { heldOn }: Meeting): void {
    if (!notBefore) return
    if (next === 'not-heard') throw new HearingDayRefused('Leave the day out: the case is not to be heard')
    if (notBefore <= heldOn) throw new HearingDayRefused(`Enter a day after the meeting of ${formatDay(heldOn)}`)
    if (notBefore > addDays(this.clock.today(), LONGEST_WAIT_WEEKS * 7))
      throw new HearingDayRefused('Enter a day within half a year')
  }

  /** The case needs no panel any more; asked again, or with nothing waiting, nothing happens. */
  async withdraw(caseId: string, reason: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await oneAtATime(tx, caseId)
      const item = await tx.findOne(AgendaItem, {
        where: { caseId, state: 'listed' },
        lock: { mode: 'pessimistic_write' },
      })
      if (!item) return
      item.withdraw(reason, this.clock.now())
      await tx.save(item)
      await audit(tx, SYSTEM, {
        action: 'item-withdrawn',
        subjectKind: 'meeting',
        subjectId: item.meetingId,
        caseId: item.caseId,
        after: { itemId: item.id, reason },
      })
      await this.tellTakenOff(tx, await tx.findOneByOrFail(Meeting, { id: item.meetingId }), item)
    })
  }

  /** A meeting does not take place: its waiting cases go on the next of the same panel. @throws NoMeetingAhead */
  async moveOn(tx: EntityManager, from: Meeting, who: Visitor): Promise<void> {
    const waiting = await tx.find(AgendaItem, {
      where: { meetingId: from.id, state: 'listed' },
      order: { position: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    })
    for (const item of waiting) {
      const next = await this.nextOpen(tx, { caseId: item.caseId, seriesIds: [from.seriesId], notBefore: from.heldOn })
      if (!next) throw new NoMeetingAhead()
      item.meetingId = next.id
      item.position = await nextPosition(tx, next.id)
      await tx.save(item)
      const move = { itemId: item.id, from: from.id }
      await audit(tx, who, {
        action: 'item-moved',
        subjectKind: 'meeting',
        subjectId: next.id,
        caseId: item.caseId,
        after: move,
      })
      await this.tellAdded(tx, next, item)
      await this.tellCase(tx, { item, meeting: next })
    }
  }

  /** Every time the case came before a panel, the newest meeting first. */
  /** For somebody who asks for nothing else: looking is recorded where there is something. */
  async look(caseId: string, who: Visitor): Promise<Listed[]> {
    const listed = await this.ofCase(caseId)
    if (listed.length > 0) await recordLook(this.db.manager, who, caseId)
    return listed
  }

  async ofCase(caseId: string): Promise<Listed[]> {
    const items = await this.db.manager.find(AgendaItem, { where: { caseId } })
    const listed = await Promise.all(
      items.map(async (item) => ({
        item,
        meeting: await this.db.manager.findOneByOrFail(Meeting, { id: item.meetingId }),
      })),
    )
    return listed.sort((a, b) => (a.meeting.heldOn < b.meeting.heldOn ? 1 : -1))
  }
}

const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b)

/** Two who put the same case on an agenda at once take turns; the second finds it there. */
const oneAtATime = (tx: EntityManager, caseId: string): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`agenda ${caseId}`])

async function waitingItem(tx: EntityManager, caseId: string): Promise<Listed | undefined> {
  const item = await tx.findOneBy(AgendaItem, { caseId, state: 'listed' })
  return item ? { item, meeting: await tx.findOneByOrFail(Meeting, { id: item.meetingId }) } : undefined
}

async function nextPosition(tx: EntityManager, meetingId: string): Promise<number> {
  return ((await tx.maximum(AgendaItem, 'position', { meetingId })) ?? 0) + 1
}
