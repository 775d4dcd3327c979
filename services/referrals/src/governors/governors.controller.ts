import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import {
  governorsDecided,
  governorsNoticeGiven,
  governorsReconsidered,
  pupilReturned,
} from '@daysix/workflows/messages'
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { choice, day } from '../answers'
import { CaseView } from '../cases/case.views'
import { CaseSteps } from '../cases/steps.service'
import { comeBack, decide, giveNotice, reconsider } from './governors'

const decision = choice(['upheld', 'reinstated'], 'Choose what the governors decided')
const Decision = z.object({
  decision,
  decidedOn: day('Enter the date the governors decided, like 24 11 2026'),
  reasons: z.string().max(4000).optional(),
})
const Notice = z.object({ givenOn: day('Enter the date the parents were given the decision, like 24 11 2026') })
const Return = z.object({ returnedOn: day('Enter the day the child was back at school, like 25 11 2026') })
const Reconsideration = z.object({ decision, decidedOn: day('Enter the date the governors met again, like 3 2 2027') })

@Controller('cases')
@ApiTags('governors')
export class GovernorsController {
  constructor(private readonly steps: CaseSteps) {}

  @Post(':id/governors-decision')
  @HttpCode(200)
  @Action('record-school-step')
  @ApiOkResponse({ standardSchema: CaseView })
  decide(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: Decision }) body: z.output<typeof Decision>,
  ): Promise<CaseView> {
    return this.steps.record(id, who, (kase, { today }) => {
      if (!decide(kase, body, today)) return undefined
      const { decision, decidedOn } = body
      return {
        kind: `governors-${decision}`,
        tell: governorsDecided,
        fact: { decision, decidedOn },
        reason: body.reasons,
      }
    })
  }

  @Post(':id/governors-notice')
  @HttpCode(200)
  @Action('record-school-step')
  @ApiOkResponse({ standardSchema: CaseView })
  notice(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: Notice }) { givenOn }: z.output<typeof Notice>,
  ): Promise<CaseView> {
    return this.steps.record(id, who, (kase, { today }) =>
      giveNotice(kase, givenOn, today)
        ? { kind: 'governors-notice-given', tell: governorsNoticeGiven, fact: { givenOn } }
        : undefined,
    )
  }

  /** A reinstated child is back at its school. */
  @Post(':id/return')
  @HttpCode(200)
  @Action('record-school-step')
  @ApiOkResponse({ standardSchema: CaseView })
  comeBack(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: Return }) { returnedOn }: z.output<typeof Return>,
  ): Promise<CaseView> {
    return this.steps.record(id, who, (kase, { today }) =>
      comeBack(kase, returnedOn, today)
        ? { kind: 'returned-after-reinstatement', tell: pupilReturned, fact: { returnedOn } }
        : undefined,
    )
  }

  @Post(':id/reconsideration')
  @HttpCode(200)
  @Action('record-school-step')
  @ApiOkResponse({ standardSchema: CaseView })
  reconsider(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: Reconsideration }) body: z.output<typeof Reconsideration>,
  ): Promise<CaseView> {
    return this.steps.record(id, who, (kase, { today }) =>
      reconsider(kase, body, today)
        ? { kind: 'governors-reconsidered', tell: governorsReconsidered, fact: body }
        : undefined,
    )
  }
}
