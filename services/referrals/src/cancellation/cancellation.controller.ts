import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { caseCancelled } from '@daysix/workflows/messages'
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { day, words } from '../answers'
import { CaseView } from '../cases/case.views'
import { CaseSteps } from '../cases/steps.service'
import { cancel } from './cancellation'

const Cancellation = z.object({
  cancelledOn: day('Enter the date the head teacher cancelled it, like 6 11 2026'),
  reasons: words('Enter the head teacher’s reasons'),
})

@Controller('cases')
@ApiTags('cancellation')
export class CancellationController {
  constructor(private readonly steps: CaseSteps) {}

  @Post(':id/cancellation')
  @HttpCode(200)
  @Action('record-school-step')
  @ApiOkResponse({ standardSchema: CaseView })
  cancel(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: Cancellation }) body: z.output<typeof Cancellation>,
  ): Promise<CaseView> {
    return this.steps.record(id, who, async (kase, { today, findCalendar, getSettings }) => {
      const calendar = await findCalendar()
      const settings = await getSettings()
      if (!cancel(kase, body, { today, settings, ...(calendar && { calendar }) })) return undefined
      const { cancelledOn, reasons } = body
      return { kind: 'cancelled', tell: caseCancelled, fact: { cancelledOn }, reason: reasons }
    })
  }
}
