import { Clock } from '@daysix/platform/clock'
import { stuckAmong, type StuckProcedure } from '@daysix/platform/procedures'
import { TemporalConnection } from '@daysix/platform/temporal'
import { formatDay } from '@daysix/shared/civil-date'
import { panelMeetingWorkflowId } from '@daysix/workflows/ids'
import { Injectable } from '@nestjs/common'
import { DataSource, In } from 'typeorm'
import { Meeting } from '../meetings/meeting.entity'
import { Series } from '../series/series.entity'

const AN_HOUR_MS = 60 * 60_000

/** The meetings' procedures, for those who keep the system moving. */
@Injectable()
export class OpsService {
  constructor(
    private readonly db: DataSource,
    private readonly temporal: TemporalConnection,
    private readonly clock: Clock,
  ) {}

  /** Every meeting that is not over and whose procedure needs a person, the earliest first. */
  async stuck(): Promise<StuckProcedure[]> {
    const meetings = await this.db.manager.find(Meeting, {
      where: { state: In(['planned', 'locked']) },
      order: { heldOn: 'ASC', id: 'ASC' },
    })
    const names = new Map((await this.db.manager.find(Series)).map(({ id, name }) => [id, name]))
    const now = this.clock.now()
    const stuck = await stuckAmong(
      this.temporal,
      meetings.map(({ seriesId, heldOn, state, cutOffReminderAt, cutOffAt }) => ({
        ...{
          about: `${names.get(seriesId)}, ${formatDay(heldOn)}`,
          workflowId: panelMeetingWorkflowId(seriesId, heldOn),
        },
        // the reminder before its cut-off is the first thing that nobody would do for it
        ...{ what: 'meeting' as const, isOver: false, since: cutOffReminderAt },
        hasOverslept: state === 'planned' && now.getTime() - cutOffAt.getTime() > AN_HOUR_MS,
      })),
      now,
    )
    return stuck.map(({ of: _, ...one }) => one)
  }
}
