import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Action } from '@daysix/platform/policy'
import { isRuleId } from '@daysix/shared/clocks'
import { Controller, Get, Param, Query } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import { CalendarsService } from '../calendars/calendars.service'
import { CasesReader } from '../cases/cases.reader'
import { CaseClock, ClockHistory } from './clock.entity'
import { ClockDetail, clockDetail, ClockView } from './clock.views'

const ClocksQuery = z.object({
  rule: z.string().optional(),
  /** Settled ones too. */
  settled: z.stringbool().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
})
const ListedClock = ClockView.extend({ reference: z.string(), pupilName: z.string(), schoolName: z.string() })

@Controller('clocks')
@ApiTags('clocks')
export class ClocksController {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarsService,
    private readonly cases: CasesReader,
  ) {}

  /** Open clocks, the earliest first. */
  @Get()
  @Action('read-clocks')
  @ApiOkResponse({ standardSchema: z.array(ListedClock) })
  async list(
    @Who() who: Visitor,
    @Query({ schema: ClocksQuery }) { rule, settled, limit }: z.output<typeof ClocksQuery>,
  ): Promise<z.output<typeof ListedClock>[]> {
    const query = this.db
      .createQueryBuilder(CaseClock, 'clock')
      .innerJoin('cases', 'kase', 'kase.id = clock.case_id')
      .innerJoin('pupils', 'pupil', 'pupil.id = kase.pupil_id')
      .innerJoin('schools', 'school', 'school.urn = kase.school_urn')
      .addSelect(`kase.reference`, 'reference')
      .addSelect(`coalesce(pupil.preferred_forename, pupil.legal_forename) || ' ' || pupil.legal_surname`, 'pupil_name')
      .addSelect('school.name', 'school_name')
      .orderBy('clock.due_at', 'ASC', 'NULLS LAST')
      .limit(limit)
    if (!settled) query.andWhere('clock.settled_at is null')
    if (isRuleId(rule)) query.andWhere('clock.rule = :rule', { rule })
    if (who.relation === 'own') query.andWhere('kase.school_urn = any(:urns)', { urns: who.urns })
    const { entities, raw } = await query.getRawAndEntities<{
      reference: string
      pupil_name: string
      school_name: string
    }>()
    return Promise.all(
      entities.map(async (clock, i) => ({
        ...(await this.cases.clockView(clock)),
        reference: raw[i].reference,
        pupilName: raw[i].pupil_name,
        schoolName: raw[i].school_name,
      })),
    )
  }

  /** One clock with its count day by day, its law, its reminders and whoever was told. */
  @Get(':id')
  @Action('read-clocks')
  @ApiOkResponse({ standardSchema: ClockDetail })
  async show(@Param('id', { schema: z.uuid() }) id: string, @Who() who: Visitor): Promise<ClockDetail> {
    const clock = await this.db.manager.findOneByOrFail(CaseClock, { id })
    await this.cases.find(clock.caseId, who)
    const history = await this.db.manager.find(ClockHistory, { where: { clockId: id }, order: { id: 'ASC' } })
    const { calendar } = await this.calendars.inForce(clock.calendarOf)
    return clockDetail(clock, history, this.clock.now(), calendar)
  }
}
