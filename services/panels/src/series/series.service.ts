import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Outbox } from '@daysix/platform/outbox'
import { type FieldRefusal, Refusal } from '@daysix/shared/refusal'
import { panelMeetingWorkflowId } from '@daysix/workflows/ids'
import { calendarChanged } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { DataSource, type EntityManager, IsNull } from 'typeorm'
import { type IsWorkingDay, WorkingDays } from '../cases/working-days.service'
import { Meeting } from '../meetings/meeting.entity'
import { MeetingsAhead } from '../meetings/meetings-ahead.service'
import { PanelMember, Series } from './series.entity'
import { timetableOf } from './timetable'

export type MemberDetails = Pick<PanelMember, 'name' | 'email' | 'role' | 'schoolUrn'>
export type SeriesDetails = Pick<
  Series,
  'name' | 'weekday' | 'time' | 'cutOffWorkingDays' | 'cutOffTime' | 'quorum' | 'keyStages'
> & { members: MemberDetails[] }

export interface SeriesWithMembers {
  series: Series
  members: PanelMember[]
}

export class SeriesRefused extends Refusal {
  constructor(fields: FieldRefusal[]) {
    super('Some answers cannot be accepted.', { fields })
  }
}

@Injectable()
export class SeriesService {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ahead: MeetingsAhead,
    private readonly workingDays: WorkingDays,
  ) {}

  async list(): Promise<SeriesWithMembers[]> {
    const all = await this.db.manager.find(Series, { order: { name: 'ASC' } })
    return Promise.all(all.map(async (series) => ({ series, members: await sitting(this.db.manager, series.id) })))
  }

  /**
   * A new panel, or the one of this name changed; saying the same twice changes nothing. Its meetings are made at once, and
   * those whose agenda is still open move with a new time or cut-off.
   * @throws SeriesRefused
   */
  async save(details: SeriesDetails, who: Visitor): Promise<SeriesWithMembers & { isNew: boolean }> {
    const fields = seriesRefusals(details)
    if (fields.length > 0) throw new SeriesRefused(fields)
    const isWorkingDay = await this.workingDays.inForce()
    return this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`series ${details.name}`])
      const known = await tx.findOne(Series, { where: { name: details.name }, lock: { mode: 'pessimistic_write' } })
      if (known && known.weekday !== details.weekday) throw new SeriesRefused([WEEKDAY_STAYS])
      const { members, ...rhythm } = details
      const series = known && unchanged(known, rhythm) ? known : await this.record(tx, known, rhythm, who)
      await this.seat(tx, series.id, members)
      if (known && series !== known) await this.moveMeetings(tx, series, isWorkingDay)
      await this.ahead.fill(tx, series, isWorkingDay)
      return { series, members: await sitting(tx, series.id), isNew: !known }
    })
  }

  private async record(
    tx: EntityManager,
    known: Series | null,
    rhythm: Omit<SeriesDetails, 'members'>,
    who: Visitor,
  ): Promise<Series> {
    const before = known && { ...known }
    const series = tx.create(Series, {
      ...known,
      ...rhythm,
      id: known?.id ?? randomUUID(),
      version: (known?.version ?? 0) + 1,
    })
    await tx.save(series)
    await audit(tx, who, {
      action: known ? 'series-changed' : 'series-added',
      subjectKind: 'series',
      subjectId: series.id,
      ...(before && { before }),
      after: rhythm,
    })
    return series
  }

  /** Who is named takes a seat or keeps it; who is no longer named has left. */
  private async seat(tx: EntityManager, seriesId: string, members: MemberDetails[]): Promise<void> {
    const known = await tx.findBy(PanelMember, { seriesId })
    for (const member of members) {
      const seat = known.find(({ email }) => email === member.email)
      await tx.save(tx.create(PanelMember, { id: seat?.id ?? randomUUID(), seriesId, ...member, leftAt: null }))
    }
    for (const member of known)
      if (!member.leftAt && !members.some(({ email }) => email === member.email))
        await tx.update(PanelMember, { id: member.id }, { leftAt: this.clock.now() })
  }

  private async moveMeetings(tx: EntityManager, series: Series, isWorkingDay: IsWorkingDay): Promise<void> {
    const planned = await tx.find(Meeting, {
      where: { seriesId: series.id, state: 'planned' },
      lock: { mode: 'pessimistic_write' },
    })
    for (const meeting of planned) {
      Object.assign(meeting, timetableOf(meeting.heldOn, series, isWorkingDay), { version: meeting.version + 1 })
      await tx.save(meeting)
      const workflowId = panelMeetingWorkflowId(series.id, meeting.heldOn)
      await this.outbox.signal(tx, workflowId, calendarChanged, { calendarVersion: `series:${series.version}` })
    }
  }
}

const WEEKDAY_STAYS: FieldRefusal = {
  pointer: '/weekday',
  code: 'stays',
  message: 'A panel keeps its weekday: enter a new panel for another day',
}

function seriesRefusals({ quorum, members }: SeriesDetails): FieldRefusal[] {
  const emails = members.map(({ email }) => email)
  return [
    ...(quorum > members.length
      ? [{ pointer: '/quorum', code: 'too-many', message: `The panel has only ${members.length} members` }]
      : []),
    ...(members.some(({ role }) => role === 'chair')
      ? []
      : [{ pointer: '/members', code: 'no-chair', message: 'Name a chair' }]),
    ...emails.flatMap((email, index) =>
      emails.indexOf(email) < index
        ? [{ pointer: `/members/${index}/email`, code: 'twice', message: 'Another member has this email address' }]
        : [],
    ),
  ]
}

/** The members who sit on the panel now, the chair first. */
export const sitting = (tx: EntityManager, seriesId: string): Promise<PanelMember[]> =>
  tx.find(PanelMember, { where: { seriesId, leftAt: IsNull() }, order: { role: 'ASC', name: 'ASC' } })

const unchanged = (known: Series, rhythm: Omit<SeriesDetails, 'members'>): boolean =>
  (Object.keys(rhythm) as (keyof typeof rhythm)[]).every(
    (name) => JSON.stringify(known[name]) === JSON.stringify(rhythm[name]),
  )
