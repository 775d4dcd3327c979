import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Action } from '@daysix/platform/policy'
import { addDays } from '@daysix/shared/civil-date'
import { countSchoolDays } from '@daysix/shared/counting'
import { Controller, Get } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { DataSource, In, IsNull, Not } from 'typeorm'
import { z } from 'zod'
import { AUTHORITY } from '../calendars/calendar.entity'
import { CalendarsService } from '../calendars/calendars.service'
import { ExclusionCase } from '../cases/case.entity'
import { CaseRow, TaskView } from '../cases/case.views'
import { CasesReader } from '../cases/cases.reader'
import { CaseClock } from '../clocks/clock.entity'
import { ClockView } from '../clocks/clock.views'
import { TasksReader } from '../tasks/tasks.reader'

const TodayClock = z.object({ clock: ClockView, case: CaseRow })
const TodayView = z.object({
  on: z.string(),
  counts: z.object({
    open: z.number(),
    overdue: z.number(),
    dueSoon: z.number(),
    unassigned: z.number(),
    tasks: z.number(),
  }),
  /** Duties due within five school days: overdue first, then by the day. */
  clocks: z.array(TodayClock),
  unassigned: z.array(CaseRow),
  tasks: z.array(TaskView),
})
type TodayView = z.output<typeof TodayView>

const SCHOOL_DAYS_AHEAD = 5

@Controller('today')
@ApiTags('today')
export class TodayController {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarsService,
    private readonly cases: CasesReader,
    private readonly tasks: TasksReader,
  ) {}

  /** What a caseworker opens the day with, ordered by clock. */
  @Get()
  @Action('read-today')
  @ApiOkResponse({ standardSchema: TodayView })
  async show(@Who() who: Visitor): Promise<TodayView> {
    const on = this.clock.today()
    const [due, unassigned, open, tasks] = await Promise.all([
      this.dueBy(await this.horizon()),
      this.db.manager.find(ExclusionCase, {
        where: { ownerSub: IsNull(), stage: Not('closed') },
        order: { reportedAt: 'ASC' },
        take: 50,
      }),
      this.db.manager.countBy(ExclusionCase, { stage: Not('closed') }),
      who.roles.includes('panel') ? [] : this.tasks.list({ limit: 100 }),
    ])
    const cases = await this.db.manager.findBy(ExclusionCase, { id: In(due.map(({ caseId }) => caseId)) })
    const rows = new Map((await this.cases.rows(cases)).map((row) => [row.id, row]))
    const views = await Promise.all(due.map((clock) => this.cases.clockView(clock)))
    const clocks = views
      .filter(({ state, kind }) => kind === 'duty' || state !== 'lapsed')
      .map((clock) => ({ clock, case: rows.get(clock.caseId)! }))
    const overdue = clocks.filter(({ clock }) => clock.state === 'overdue').length
    return {
      on,
      counts: { open, overdue, dueSoon: clocks.length - overdue, unassigned: unassigned.length, tasks: tasks.length },
      clocks,
      unassigned: await this.cases.rows(unassigned),
      tasks,
    }
  }

  private dueBy(horizon: string): Promise<CaseClock[]> {
    return (
      this.db
        .createQueryBuilder(CaseClock, 'clock')
        .where('clock.settled_at is null')
        // a date that cannot be counted may be due tomorrow: it is shown, with the reason
        .andWhere(`(clock.due_on <= :horizon or clock.status = 'unknown')`, { horizon })
        .orderBy('clock.due_at', 'ASC', 'NULLS LAST')
        .limit(200)
        .getMany()
    )
  }

  /** Past the loaded dates a week stands in. */
  private async horizon(): Promise<string> {
    const today = this.clock.today()
    const { calendar } = await this.calendars.inForce(AUTHORITY)
    const ahead = calendar && countSchoolDays(SCHOOL_DAYS_AHEAD, { from: today, calendar, inclusive: false }).on
    return ahead ?? addDays(today, 7)
  }
}
