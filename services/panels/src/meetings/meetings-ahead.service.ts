import { insertOnce } from '@daysix/platform/database'
import { Clock } from '@daysix/platform/clock'
import { Outbox } from '@daysix/platform/outbox'
import { addDays, type CivilDate } from '@daysix/shared/civil-date'
import { panelMeetingWorkflowId, TASK_QUEUES } from '@daysix/workflows/ids'
import { type PanelMeetingInput, WORKFLOWS } from '@daysix/workflows/inputs'
import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { DataSource, type EntityManager, MoreThanOrEqual } from 'typeorm'
import { type IsWorkingDay, WorkingDays } from '../cases/working-days.service'
import { Series } from '../series/series.entity'
import { meetingDays, timetableOf } from '../series/timetable'
import { Meeting } from './meeting.entity'

export const WEEKS_AHEAD = 8

/** Meetings stand in the diary eight weeks ahead; each starts its own procedure when it is made. */
@Injectable()
export class MeetingsAhead {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly workingDays: WorkingDays,
  ) {}

  /** Makes what is missing up to eight weeks from today, or until two weeks after a later day. Safe to ask often. */
  async keep(seriesId: string, until?: CivilDate): Promise<void> {
    const series = await this.db.manager.findOneByOrFail(Series, { id: seriesId })
    const horizon = this.horizon(until)
    // the last week of the horizon may have no meeting: a bank holiday
    const enough = { seriesId, heldOn: MoreThanOrEqual(addDays(horizon, -7)) }
    if (await this.db.manager.existsBy(Meeting, enough)) return
    const isWorkingDay = await this.workingDays.inForce()
    await this.db.transaction((tx) => this.fill(tx, series, isWorkingDay, horizon))
  }

  /** In the caller's transaction: the meetings of a series up to the horizon whose agenda can still be filled. */
  async fill(tx: EntityManager, series: Series, isWorkingDay: IsWorkingDay, horizon = this.horizon()): Promise<void> {
    for (const heldOn of meetingDays(series, this.clock.today(), horizon, isWorkingDay))
      await this.make(tx, series, heldOn, isWorkingDay)
  }

  /** One meeting with its procedure; nothing where the panel meets that day already, or the agenda would be closed. */
  async make(
    tx: EntityManager,
    series: Series,
    heldOn: CivilDate,
    isWorkingDay: IsWorkingDay,
  ): Promise<string | undefined> {
    const timetable = timetableOf(heldOn, series, isWorkingDay)
    if (timetable.cutOffAt <= this.clock.now()) return undefined
    const id = randomUUID()
    const meeting = { id, seriesId: series.id, heldOn, state: 'planned' as const, ...timetable, version: 1 }
    if (!(await insertOnce(tx, Meeting, meeting))) return undefined
    const input: PanelMeetingInput = { meetingId: id, seriesId: series.id, heldOn }
    await this.outbox.start(tx, {
      workflow: WORKFLOWS.panelMeeting,
      workflowId: panelMeetingWorkflowId(series.id, heldOn),
      taskQueue: TASK_QUEUES.workflows,
      input,
      summary: `Panel meeting of ${heldOn}`,
    })
    return id
  }

  private horizon(until?: CivilDate): CivilDate {
    const ordinary = addDays(this.clock.today(), WEEKS_AHEAD * 7)
    const asked = until ? addDays(until, 14) : ordinary
    return asked > ordinary ? asked : ordinary
  }
}
