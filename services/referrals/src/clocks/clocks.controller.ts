import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Limited } from '@daysix/platform/limited'
import {
  type CountedPage,
  countedPageOf,
  cursorOf,
  linkNext,
  page,
  pageQuery,
  readCursor,
} from '@daysix/platform/paging'
import { Action } from '@daysix/platform/policy'
import { RESTRICTED } from '@daysix/platform/sight'
import { isRuleId } from '@daysix/shared/clocks'
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Request, Response } from 'express'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import { CasesReader } from '../cases/cases-reader.service'
import { FULL_NAME } from '../pupils/pupil.entity'
import { CaseSight, opened } from '../restriction/sight.service'
import { CaseClock } from './clock.entity'
import { AnswerView, ClockDetail, ClockProof, clockProof, ClockView } from './clock.views'
import { ClocksReader } from './clocks-reader.service'
import { EvaluationService } from './evaluation.service'
import { DUTIES, OWED_BY_OTHERS } from './owed'

const ClocksQuery = pageQuery.extend({
  rule: z.string().optional(),
  /** Duties that the authority owes, or those it waits for. */
  who: z.enum(['authority', 'others']).optional(),
  school: z.string().max(20).optional(),
  /** Of the running ones those that are late, those that a person paused, and those whose date cannot be counted. */
  state: z.enum(['overdue', 'paused', 'unknown']).optional(),
  /** Settled ones too. */
  settled: z.stringbool().optional(),
})
const PreviewBody = z.object({
  /** Whose days count: a school's URN, or `authority`. */
  calendarOf: z.string().max(20).optional(),
  /** A calendar file, in place of one that is kept. */
  file: z.looseObject({}).optional(),
  /** Each `{ id, rule, … }` with what the rule reads. */
  facts: z
    .array(z.unknown(), { error: 'Give the facts as a list' })
    .min(1, 'Give at least one fact')
    .max(1000, 'Give at most 1,000 facts at a time'),
  /** With the proof of each date and its law. */
  explain: z.boolean().default(false),
})
const PreviewAnswers = z.object({
  calendar: z.object({ name: z.string(), version: z.string(), provisional: z.boolean() }),
  answers: z.array(AnswerView),
})
const ListedClock = ClockView.extend({
  reference: z.string(),
  pupilName: z.string(),
  schoolName: z.string(),
  schoolUrn: z.string(),
  /** The school answerable for the child: the excluding one, until a panel names another. */
  responsibleUrn: z.string(),
  /** Whose school days it is counted by: a URN, or `authority`. */
  calendarOf: z.string(),
})

/** As text in the order of time; what cannot be counted comes last. */
const DUE = `coalesce(to_char(clock.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS'), '9999') collate "C"`

const IN_STATE = {
  overdue: 'clock.due_at <= :now and clock.rule = any(:duties)',
  paused: `clock.status = 'paused'`,
  unknown: `clock.status = 'unknown'`,
} as const

@Controller('clocks')
@ApiTags('clocks')
export class ClocksController {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly reader: ClocksReader,
    private readonly cases: CasesReader,
    private readonly evaluation: EvaluationService,
    private readonly sight: CaseSight,
  ) {}

  /** Open clocks, the earliest first. */
  @Get()
  @Limited('rows')
  @Action('read-clocks')
  @ApiOkResponse({ standardSchema: countedPageOf(ListedClock) })
  async list(
    @Who() who: Visitor,
    @Query({ schema: ClocksQuery })
    { rule, who: whose, school, state, settled, limit, cursor }: z.output<typeof ClocksQuery>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CountedPage<z.output<typeof ListedClock>>> {
    const query = this.db
      .createQueryBuilder(CaseClock, 'clock')
      .innerJoin('cases', 'kase', 'kase.id = clock.case_id')
      .innerJoin('pupils', 'pupil', 'pupil.id = kase.pupil_id')
      .innerJoin('schools', 'school', 'school.urn = kase.school_urn')
      .addSelect(`kase.reference`, 'reference')
      .addSelect(`case when ${opened('kase')} then ${FULL_NAME} else '${RESTRICTED}' end`, 'pupil_name')
      .addSelect('school.name', 'school_name')
      .addSelect('kase.school_urn', 'school_urn')
      .addSelect('kase.responsible_urn', 'responsible_urn')
      .addSelect(DUE, 'due')
    this.sight.narrow(query, who)
    if (!settled) query.andWhere('clock.settled_at is null')
    if (isRuleId(rule)) query.andWhere('clock.rule = :rule', { rule })
    if (who.relation === 'own')
      query.andWhere('(kase.school_urn = any(:urns) or kase.responsible_urn = any(:urns))', { urns: who.urns })
    if (whose)
      query.andWhere(`clock.rule ${whose === 'others' ? '= any' : '<> all'}(:theirs)`, { theirs: OWED_BY_OTHERS })
    if (school) query.andWhere('(kase.school_urn = :school or kase.responsible_urn = :school)', { school })
    if (state)
      query.andWhere(`clock.settled_at is null and ${IN_STATE[state]}`, { now: this.clock.now(), duties: DUTIES })
    const total = await query.getCount()
    const [due, id] = readCursor(cursor, 'text', 'id') ?? []
    if (due !== undefined) query.andWhere(`(${DUE}, clock.id) > (:due, :id)`, { due, id })
    query
      .orderBy('due')
      .addOrderBy('clock.id')
      .limit(limit + 1)
    const { entities, raw } = await query.getRawAndEntities<{
      due: string
      reference: string
      pupil_name: string
      school_name: string
      school_urn: string
      responsible_urn: string
    }>()
    const { items, next } = page([...entities.keys()], limit, (last) => cursorOf(raw[last].due, entities[last].id))
    linkNext(request, response, next)
    const listed = await Promise.all(
      items.map(async (i) => ({
        ...(await this.cases.clockView(entities[i])),
        reference: raw[i].reference,
        pupilName: raw[i].pupil_name,
        schoolName: raw[i].school_name,
        schoolUrn: raw[i].school_urn,
        responsibleUrn: raw[i].responsible_urn,
        calendarOf: entities[i].calendarOf,
      })),
    )
    return { items: listed, next, total }
  }

  /** Facts in, dates out, in their order; nothing is kept. A fact that cannot be read is answered `invalid`, the others all the same. */
  @Post('preview')
  @HttpCode(200)
  @Action('evaluate-clocks')
  @ApiOkResponse({ standardSchema: PreviewAnswers })
  async preview(
    @Body({ schema: PreviewBody }) { facts, explain, ...days }: z.output<typeof PreviewBody>,
  ): Promise<z.output<typeof PreviewAnswers>> {
    const calendar = await this.evaluation.calendar(days)
    const { name, version, provisional } = calendar
    return {
      calendar: { name, version, provisional },
      answers: await this.evaluation.answers(facts, calendar, explain),
    }
  }

  /** What the date of one clock rests on: law, facts, calendar, and the days one by one. */
  @Get(':id/proof')
  @Action('read-clocks')
  @ApiOkResponse({ standardSchema: ClockProof })
  async proof(@Param('id', { schema: z.uuid() }) id: string, @Who() who: Visitor): Promise<ClockProof> {
    return clockProof(await this.reader.detail(id, who))
  }

  /** One clock with its count day by day, its law, its reminders and whoever was told. */
  @Get(':id')
  @Action('read-clocks')
  @ApiOkResponse({ standardSchema: ClockDetail })
  show(@Param('id', { schema: z.uuid() }) id: string, @Who() who: Visitor): Promise<ClockDetail> {
    return this.reader.detail(id, who)
  }
}
