import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common'
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Response } from 'express'
import { z } from 'zod'
import { choice, day, words } from '../answers'
import { TotalsService } from './totals.service'
import { RecordedSuspension, TotalsView } from './totals.views'

const schoolYear = z.coerce
  .number({ error: 'Enter the year in which the school year began, like 2026' })
  .int('Enter the year in which the school year began, like 2026')
  .min(2000, 'Enter the year in which the school year began, like 2026')
  .max(2100, 'Enter the year in which the school year began, like 2026')

const TotalsQuery = z.object({ schoolYear: schoolYear.optional() })
const SuspensionBody = z.object({
  category: choice(['SUSP', 'LNCH'], 'Choose a suspension or a suspension at lunchtimes'),
  startsOn: day('Enter the first day, like 10 11 2026'),
  endsOn: day('Enter the last day, like 12 11 2026'),
  startSession: choice(['AM', 'PM'], 'Choose the morning or the afternoon').optional(),
  endSession: choice(['AM', 'PM'], 'Choose the morning or the afternoon').optional(),
})
const Withdrawal = z.object({ because: words('Enter why it does not count') })
const EarlierBody = z.object({
  schoolYear,
  term: z.string({ error: 'Choose a term' }).max(100),
  schoolName: words('Enter the name of the school').max(200, 'Enter a name of at most 200 characters'),
  days: z
    .number({ error: 'Enter how many school days, like 4 or 2.5' })
    .multipleOf(0.5, 'Enter whole or half school days, like 4 or 2.5')
    .min(0.5, 'Enter at least half a school day')
    .max(45, 'Enter at most 45 school days'),
})
const id = { schema: z.uuid() }

/** The school days a pupil has lost, and what is recorded toward them. */
@Controller('pupils/:id')
@ApiTags('totals')
export class TotalsController {
  constructor(private readonly totals: TotalsService) {}

  @Get('totals')
  @Action('read-totals')
  @ApiOkResponse({ standardSchema: TotalsView })
  show(
    @Param('id', id) pupilId: string,
    @Who() who: Visitor,
    @Query({ schema: TotalsQuery }) query: z.output<typeof TotalsQuery>,
  ): Promise<TotalsView> {
    return this.totals.look(pupilId, who, query.schoolYear)
  }

  /** 201 for a new one, 200 for one recorded before; refused past 45 school days in a year (EX-14). */
  @Post('suspensions')
  @Action('record-suspension')
  @ApiCreatedResponse({ standardSchema: RecordedSuspension })
  @ApiOkResponse({ standardSchema: RecordedSuspension })
  async record(
    @Param('id', id) pupilId: string,
    @Who() who: Visitor,
    @Body({ schema: SuspensionBody }) body: z.output<typeof SuspensionBody>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RecordedSuspension> {
    const { isNew, warning, schoolYear: year } = await this.totals.record(pupilId, who, body)
    response.status(isNew ? 201 : 200)
    return { ...(await this.totals.answer(pupilId, who, year)), warning: warning ?? null }
  }

  @Post('suspensions/:suspensionId/withdrawal')
  @HttpCode(200)
  @Action('record-suspension')
  @ApiOkResponse({ standardSchema: TotalsView })
  async withdraw(
    @Param('id', id) pupilId: string,
    @Param('suspensionId', id) suspensionId: string,
    @Who() who: Visitor,
    @Body({ schema: Withdrawal }) { because }: z.output<typeof Withdrawal>,
  ): Promise<TotalsView> {
    const { schoolYear: year } = await this.totals.withdraw(pupilId, suspensionId, who, because)
    return this.totals.answer(pupilId, who, year)
  }

  /** Asked of a pupil who came during the year. */
  @Put('days-at-earlier-schools')
  @Action('record-suspension')
  @ApiOkResponse({ standardSchema: TotalsView })
  async recordEarlier(
    @Param('id', id) pupilId: string,
    @Who() who: Visitor,
    @Body({ schema: EarlierBody }) body: z.output<typeof EarlierBody>,
  ): Promise<TotalsView> {
    await this.totals.recordEarlier(pupilId, who, body)
    return this.totals.answer(pupilId, who, body.schoolYear)
  }
}
