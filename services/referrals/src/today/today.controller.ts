import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Action } from '@daysix/platform/policy'
import { addDays } from '@daysix/shared/civil-date'
import { countSchoolDays } from '@daysix/shared/counting'
import { Controller, Get, Query } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { DataSource, In, type SelectQueryBuilder } from 'typeorm'
import { z } from 'zod'
import { AUTHORITY } from '../calendars/owner'
import { CalendarsService } from '../calendars/calendars.service'
import { ExclusionCase } from '../cases/case.entity'
import { CaseRow, TaskView } from '../cases/case.views'
import { CasesReader } from '../cases/cases-reader.service'
import { CaseClock } from '../clocks/clock.entity'
import { ClockView } from '../clocks/clock.views'
import { DUTIES, OWED_BY_OTHERS } from '../clocks/owed'
import { CaseSight } from '../restriction/sight.service'
import { TasksReader } from '../tasks/tasks-reader.service'

const TodayQuery = z.object({
  /** `mine`: the cases that the caller owns, and those that nobody does. */
  whose: z.enum(['mine', 'team']).default('team'),
})
const Load = z.object({
  /** Nobody: cases not taken yet. */
  owner: z.object({ sub: z.string(), name: z.string() }).nullable(),
  open: z.number(),
  /** Duties past their time. */
  overdue: z.number(),
  /** Duties within five school days. */
  dueSoon: z.number(),
})
const TodayClock = z.object({ clock: ClockView, case: CaseRow })
const TodayView = z.object({
  on: z.string(),
  counts: z.object({
    open: z.number(),
    overdue: z.number(),
    dueSoon: z.number(),
    unassigned: z.number(),
    tasks: z.number(),
    /** Running duties that others owe: a school, governors, a centre. */
    waiting: z.number(),
  }),
  /** Duties due within five school days: overdue first, then by the day. */
  clocks: z.array(TodayClock),
  unassigned: z.array(CaseRow),
  tasks: z.array(TaskView),
  /** For the team: each one's cases, whoever has most overdue first. */
  team: z.array(Load),
})
type TodayView = z.output<typeof TodayView>

type Whose = z.output<typeof TodayQuery>['whose']

const SCHOOL_DAYS_AHEAD = 5
const MINE = '(kase.owner_sub is null or kase.owner_sub = :sub)'

@Controller('today')
@ApiTags('today')
export class TodayController {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarsService,
    private readonly cases: CasesReader,
    private readonly tasks: TasksReader,
    private readonly sight: CaseSight,
  ) {}

  /** What a caseworker opens the day with, ordered by clock. */
  @Get()
  @Action('read-today')
  @ApiOkResponse({ standardSchema: TodayView })
  async show(
    @Who() who: Visitor,
    @Query({ schema: TodayQuery }) { whose }: z.output<typeof TodayQuery>,
  ): Promise<TodayView> {
    const on = this.clock.today()
    const horizon = await this.horizon()
    const running = () => this.running(whose, who)
    const open = () =>
      this.sight.narrow(this.db.createQueryBuilder(ExclusionCase, 'kase').where(`kase.stage <> 'closed'`), who)
    const [due, waiting, unassigned, openCount, tasks, team] = await Promise.all([
      dueBy(running(), horizon).getMany(),
      running().andWhere('clock.rule = any(:rules)', { rules: OWED_BY_OTHERS }).getCount(),
      open().andWhere('kase.owner_sub is null').orderBy('kase.reportedAt').limit(50).getMany(),
      whose === 'mine' ? open().andWhere(MINE, { sub: who.sub }).getCount() : open().getCount(),
      who.roles.includes('panel') ? { items: [], total: 0 } : this.tasks.list(who, { limit: 100 }),
      whose === 'team' ? this.team(horizon, who) : [],
    ])
    const cases = await this.db.manager.findBy(ExclusionCase, { id: In(due.map(({ caseId }) => caseId)) })
    const rows = new Map((await this.cases.rows(cases, who)).map((row) => [row.id, row]))
    const views = await Promise.all(due.map((clock) => this.cases.clockView(clock)))
    const clocks = views
      .filter(({ state, kind }) => kind === 'duty' || state !== 'lapsed')
      .map((clock) => ({ clock, case: rows.get(clock.caseId)! }))
    const overdue = clocks.filter(({ clock }) => clock.state === 'overdue').length
    return {
      on,
      counts: {
        ...{ open: openCount, overdue, dueSoon: clocks.length - overdue, waiting },
        ...{ unassigned: unassigned.length, tasks: tasks.total },
      },
      clocks,
      unassigned: await this.cases.rows(unassigned, who),
      tasks: tasks.items,
      team,
    }
  }

  private running(whose: Whose, who: Visitor): SelectQueryBuilder<CaseClock> {
    const query = this.db
      .createQueryBuilder(CaseClock, 'clock')
      .innerJoin('cases', 'kase', 'kase.id = clock.case_id')
      .where('clock.settled_at is null')
    if (whose === 'mine') query.andWhere(MINE, { sub: who.sub })
    return this.sight.narrow(query, who)
  }

  private async team(horizon: string, who: Visitor): Promise<z.output<typeof Load>[]> {
    const query = this.db
      .createQueryBuilder()
      .from('cases', 'kase')
      .leftJoin('staff', 'staff', 'staff.sub = kase.owner_sub')
      .leftJoin('clocks', 'clock', 'clock.case_id = kase.id and clock.settled_at is null and clock.rule = any(:duties)')
      .select('kase.owner_sub', 'sub')
      .addSelect('staff.name', 'name')
      .addSelect('count(distinct kase.id)::int', 'open')
      .addSelect('count(clock.id) filter (where clock.due_at <= :now)::int', 'overdue')
      .addSelect('count(clock.id) filter (where clock.due_at > :now and clock.due_on <= :horizon)::int', 'due_soon')
      .where(`kase.stage <> 'closed'`)
      .groupBy('kase.owner_sub, staff.name')
      .orderBy('overdue', 'DESC')
      .addOrderBy('due_soon', 'DESC')
      .addOrderBy('staff.name', 'ASC', 'NULLS FIRST')
      .setParameters({ duties: DUTIES, now: this.clock.now(), horizon })
    const loads = await this.sight
      .narrow(query, who)
      .getRawMany<{ sub: string | null; name: string | null; open: number; overdue: number; due_soon: number }>()
    return loads.map(({ sub, name, open, overdue, due_soon: dueSoon }) => ({
      ...{ owner: sub === null ? null : { sub, name: name ?? sub }, open, overdue, dueSoon },
    }))
  }

  /** Past the loaded dates a week stands in. */
  private async horizon(): Promise<string> {
    const today = this.clock.today()
    const { calendar } = await this.calendars.inForce(AUTHORITY)
    const ahead = calendar && countSchoolDays(SCHOOL_DAYS_AHEAD, { from: today, calendar, inclusive: false }).on
    return ahead ?? addDays(today, 7)
  }
}

const dueBy = (running: SelectQueryBuilder<CaseClock>, horizon: string): SelectQueryBuilder<CaseClock> =>
  running
    // a date that cannot be counted may be due tomorrow: it is shown, with the reason
    .andWhere(`(clock.due_on <= :horizon or clock.status = 'unknown')`, { horizon })
    .orderBy('clock.due_at', 'ASC', 'NULLS LAST')
    .limit(200)
