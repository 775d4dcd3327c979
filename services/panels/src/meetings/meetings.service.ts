import { audit, SYSTEM } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Outbox } from '@daysix/platform/outbox'
import { type CountedPage, cursorOf, page, readCursor } from '@daysix/platform/paging'
import { known, type OutOfSight } from '@daysix/platform/sight'
import { addDays, type CivilDate } from '@daysix/shared/civil-date'
import { panelMeetingWorkflowId } from '@daysix/workflows/ids'
import { meetingCancelled } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager, In, Not } from 'typeorm'
import { AgendaItem } from '../agenda/agenda-item.entity'
import { AgendaService } from '../agenda/agenda.service'
import { WorkingDays } from '../cases/working-days.service'
import { MeetingHasNotBegun } from '../decisions/decision.refusals'
import { PanelMember, Series } from '../series/series.entity'
import { nextChase } from '../series/timetable'
import { Attendance, Meeting } from './meeting.entity'
import { MeetingsAhead } from './meetings-ahead.service'
import { type MeetingRecord, readMeeting } from './reading.service'
import { MeetingDayRefused, MeetingHasDecisions, MeetingIsOver, MeetingNotFound, NotAMember } from './refusals'

export interface MeetingQuery {
  /** `coming`: from today, the next first; `past`: before today, the latest first. */
  when: 'coming' | 'past'
  seriesId?: string
  limit: number
  cursor?: string
}

export interface MeetingRow {
  meeting: Meeting
  series: Series
  cases: number
  undecided: number
}

@Injectable()
export class MeetingsService {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly agenda: AgendaService,
    private readonly ahead: MeetingsAhead,
    private readonly workingDays: WorkingDays,
  ) {}

  async list({ when, seriesId, limit, cursor }: MeetingQuery, sight: OutOfSight): Promise<CountedPage<MeetingRow>> {
    const coming = when === 'coming'
    const [after, afterId] = readCursor(cursor, 'day', 'id') ?? []
    const query = this.db.manager
      .createQueryBuilder(Meeting, 'meeting')
      .where(`meeting.held_on ${coming ? '>=' : '<'} :today`, { today: this.clock.today() })
      .orderBy('meeting.held_on', coming ? 'ASC' : 'DESC')
      .addOrderBy('meeting.id')
      .limit(limit + 1)
    if (seriesId) query.andWhere('meeting.series_id = :seriesId', { seriesId })
    const total = await query.getCount()
    if (after)
      query.andWhere(
        `(meeting.held_on ${coming ? '>' : '<'} :after or (meeting.held_on = :after and meeting.id::text > :afterId))`,
        { after, afterId },
      )
    const found = page(await query.getMany(), limit, (last) => cursorOf(last.heldOn, last.id))
    return { ...found, items: await this.rows(found.items, sight), total }
  }

  private async rows(meetings: Meeting[], sight: OutOfSight): Promise<MeetingRow[]> {
    const [series, all] = await Promise.all([
      this.db.manager.find(Series),
      this.db.manager.findBy(AgendaItem, { meetingId: In(meetings.map(({ id }) => id)), state: Not('withdrawn') }),
    ])
    const items = known(all, sight)
    return meetings.map((meeting) => {
      const own = items.filter(({ meetingId }) => meetingId === meeting.id)
      return {
        meeting,
        series: series.find(({ id }) => id === meeting.seriesId)!,
        cases: own.length,
        undecided: own.filter(({ state }) => state === 'listed').length,
      }
    })
  }

  /** @throws MeetingNotFound */
  async one(id: string): Promise<MeetingRecord> {
    const meeting = await this.db.manager.findOneBy(Meeting, { id })
    if (!meeting) throw new MeetingNotFound()
    return readMeeting(this.db.manager, meeting)
  }

  /** An extra meeting, on any working day whose agenda can still be filled. @throws MeetingDayRefused */
  async add(seriesId: string, heldOn: CivilDate, who: Visitor): Promise<{ id: string; isNew: boolean }> {
    const today = this.clock.today()
    if (heldOn < today) throw new MeetingDayRefused('Enter a day that has not passed')
    // a year that is mistyped has no bank holidays to count with
    if (heldOn > addDays(today, 366)) throw new MeetingDayRefused('Enter a day within a year from today')
    const isWorkingDay = await this.workingDays.inForce()
    if (!isWorkingDay(heldOn)) throw new MeetingDayRefused('Enter a working day')
    return this.db.transaction(async (tx) => {
      const series = await tx.findOneBy(Series, { id: seriesId })
      if (!series) throw new MeetingNotFound()
      const known = await tx.findOneBy(Meeting, { seriesId, heldOn })
      if (known) return { id: known.id, isNew: false }
      const id = await this.ahead.make(tx, series, heldOn, isWorkingDay)
      if (!id) throw new MeetingDayRefused('Enter a later day: the agenda of that meeting would be closed already')
      await audit(tx, who, {
        action: 'meeting-added',
        subjectKind: 'meeting',
        subjectId: id,
        after: { seriesId, heldOn },
      })
      return { id, isNew: true }
    })
  }

  /** Its waiting cases go on the next meeting. @throws MeetingIsOver · MeetingHasDecisions · NoMeetingAhead */
  async cancel(id: string, reason: string, who: Visitor): Promise<MeetingRecord> {
    const { meeting: known } = await this.one(id)
    await this.ahead.keep(known.seriesId, known.heldOn)
    return this.db.transaction(async (tx) => {
      const meeting = await this.take(tx, id)
      if (meeting.isOver()) throw new MeetingIsOver()
      if (await tx.existsBy(AgendaItem, { meetingId: id, state: 'decided' })) throw new MeetingHasDecisions()
      const before = { state: meeting.state }
      meeting.cancel(reason)
      await tx.save(meeting)
      await this.agenda.moveOn(tx, meeting, who)
      await audit(tx, who, {
        ...{ action: 'meeting-cancelled', subjectKind: 'meeting', subjectId: id, reason },
        ...{ before, after: { state: meeting.state } },
      })
      await this.outbox.signal(tx, panelMeetingWorkflowId(meeting.seriesId, meeting.heldOn), meetingCancelled, {})
      return readMeeting(tx, meeting)
    })
  }

  /** Who was there, said again it replaces what was said. @throws MeetingHasNotBegun · MeetingIsOver · NotAMember */
  recordAttendance(id: string, present: string[], who: Visitor): Promise<MeetingRecord> {
    return this.db.transaction(async (tx) => {
      const meeting = await this.take(tx, id)
      if (meeting.isOver()) throw new MeetingIsOver()
      if (this.clock.today() < meeting.heldOn) throw new MeetingHasNotBegun(meeting.heldOn)
      const { members, presentIds } = await readMeeting(tx, meeting)
      if (present.some((memberId) => !members.some((member) => member.id === memberId))) throw new NotAMember('present')
      await tx.delete(Attendance, { meetingId: id })
      for (const memberId of new Set(present))
        await tx.insert(Attendance, { meetingId: id, memberId, recordedAt: this.clock.now(), recordedBy: who.sub })
      meeting.version += 1
      await tx.save(meeting)
      await audit(tx, who, {
        action: 'attendance-recorded',
        subjectKind: 'meeting',
        subjectId: id,
        before: { present: presentIds },
        after: { present },
      })
      return readMeeting(tx, meeting)
    })
  }

  /** The meeting's own timetable, with the cases that are to be decided or have been. */
  async plan(id: string): Promise<{ meeting: Meeting; itemIds: string[] }> {
    const meeting = await this.db.manager.findOneByOrFail(Meeting, { id })
    const items = await this.db.manager.find(AgendaItem, {
      where: { meetingId: id, state: Not('withdrawn') },
      order: { position: 'ASC' },
    })
    return { meeting, itemIds: items.map((item) => item.id) }
  }

  /** From now on the agenda is closed and its pack can be read. Answers the cases on it. */
  closeAgenda(id: string): Promise<string[]> {
    return this.db.transaction(async (tx) => {
      const meeting = await this.take(tx, id)
      if (meeting.closeAgenda(this.clock.now())) {
        await tx.save(meeting)
        const after = { agendaClosedAt: meeting.agendaClosedAt }
        await audit(tx, SYSTEM, { action: 'agenda-closed', subjectKind: 'meeting', subjectId: id, after })
      }
      return (await waiting(tx, id)).map(({ caseId }) => caseId)
    })
  }

  async undecided(id: string): Promise<{ itemIds: string[]; chaseAt?: Date }> {
    const itemIds = (await waiting(this.db.manager, id)).map((item) => item.id)
    if (itemIds.length === 0) return { itemIds }
    return { itemIds, chaseAt: nextChase(this.clock.today(), await this.workingDays.inForce()) }
  }

  /** Answers whether it is over: not while a case on it is undecided. */
  close(id: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const meeting = await this.take(tx, id)
      if (meeting.isOver()) return true
      if ((await waiting(tx, id)).length > 0) return false
      meeting.close(this.clock.now())
      await tx.save(meeting)
      const after = { closedAt: meeting.closedAt }
      await audit(tx, SYSTEM, { action: 'meeting-closed', subjectKind: 'meeting', subjectId: id, after })
      return true
    })
  }

  /** Whom to write to about a meeting. */
  async addressees(id: string, audience: string): Promise<PanelMember[]> {
    const { members } = await this.one(id)
    if (audience === 'panel-members') return members.filter(({ leftAt }) => !leftAt)
    return audience === 'panel-chair' ? members.filter(({ role, leftAt }) => role === 'chair' && !leftAt) : []
  }

  private async take(tx: EntityManager, id: string): Promise<Meeting> {
    const meeting = await tx.findOne(Meeting, { where: { id }, lock: { mode: 'pessimistic_write' } })
    if (!meeting) throw new MeetingNotFound()
    return meeting
  }
}

const waiting = (tx: EntityManager, meetingId: string): Promise<AgendaItem[]> =>
  tx.find(AgendaItem, { where: { meetingId, state: 'listed' }, order: { position: 'ASC' } })
