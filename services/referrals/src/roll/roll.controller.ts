import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { removedFromRoll } from '@daysix/workflows/messages'
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { day } from '../answers'
import { CaseView } from '../cases/case.views'
import { CaseSteps } from '../cases/steps.service'
import { dateByHand } from '../moved-by-hand/acts.service'
import { leaveRoll } from './roll'

const Removal = z.object({ removedOn: day('Enter the date the name left the roll, like 7 1 2027') })

@Controller('cases')
@ApiTags('roll')
export class RollController {
  constructor(private readonly steps: CaseSteps) {}

  /** Also after the case is closed: the school may take its time. */
  @Post(':id/roll-removal')
  @HttpCode(200)
  @Action('record-school-step')
  @ApiOkResponse({ standardSchema: CaseView })
  remove(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: Removal }) { removedOn }: z.output<typeof Removal>,
  ): Promise<CaseView> {
    return this.steps.record(
      id,
      who,
      async (kase, { tx, today, getCalendar }) => {
        const reviewByHand = await dateByHand(tx, kase.id, 'IR-01')
        const calendar = await getCalendar()
        if (!leaveRoll(kase, removedOn, { calendar, today, reviewByHand })) return undefined
        const told = kase.isClosed ? { refs: { removedOn } } : { tell: removedFromRoll, fact: { removedOn } }
        return { kind: 'removed-from-roll', ...told }
      },
      { evenClosed: true },
    )
  }
}
