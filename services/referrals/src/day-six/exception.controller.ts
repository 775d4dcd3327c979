import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { daySixExcepted } from '@daysix/workflows/messages'
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { choice, day } from '../answers'
import { CaseView } from '../cases/case.views'
import { CaseSteps } from '../cases/steps.service'
import { Pupil } from '../pupils/pupil.entity'
import { exceptDaySix, EXCEPTION_REASONS } from './exception'

const ExceptionBody = z.object({
  reason: choice(EXCEPTION_REASONS, 'Choose why no day-six education is owed'),
  from: day('Enter the day from which this holds, like 3 11 2026'),
  note: z.string().max(4000).optional(),
})

@Controller('cases')
@ApiTags('day-six')
export class DaySixExceptionController {
  constructor(private readonly steps: CaseSteps) {}

  /** EX-16: recorded with its reason, it lifts the duty of day six. */
  @Post(':id/day-six-exception')
  @HttpCode(200)
  @Action('change-case')
  @ApiOkResponse({ standardSchema: CaseView })
  except(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: ExceptionBody }) body: z.output<typeof ExceptionBody>,
  ): Promise<CaseView> {
    return this.steps.record(id, who, async (kase, { tx }) => {
      const pupil = await tx.findOneByOrFail(Pupil, { id: kase.pupilId })
      if (!exceptDaySix(kase, pupil, body)) return undefined
      const { reason, from, note } = body
      return { kind: 'day-six-excepted', tell: daySixExcepted, fact: { reason, from }, reason: note }
    })
  }
}
