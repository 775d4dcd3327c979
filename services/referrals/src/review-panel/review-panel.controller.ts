import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { reviewApplied, reviewDecided, reviewWaived } from '@daysix/workflows/messages'
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { choice, day } from '../answers'
import { CaseView } from '../cases/case.views'
import { CaseSteps } from '../cases/steps.service'
import { dateByHand } from '../moved-by-hand/acts.service'
import { apply, decideReview, waive, type Application } from './review'

const ApplicationBody = z
  .object({
    /** Delivered by hand or by e-mail on this day. */
    deliveredOn: day('Enter the date the application was delivered, like 4 1 2027').optional(),
    /** Sent by first-class post on this day. */
    postedOn: day('Enter the date the application was posted, like 4 1 2027').optional(),
  })
  .refine(({ deliveredOn, postedOn }) => (deliveredOn === undefined) !== (postedOn === undefined), {
    message: 'Enter the date it was delivered, or the date it was posted',
    path: ['deliveredOn'],
  })
const Waiver = z.object({ statedOn: day('Enter the date the parents stated it, like 4 1 2027') })
const Decision = z.object({
  decision: choice(['upheld', 'recommended', 'quashed', 'abandoned'], 'Choose what the review panel decided'),
  decidedOn: day('Enter the date the review panel decided, like 20 1 2027'),
  notifiedOn: day('Enter the date the governors were told, like 20 1 2027').optional(),
})

@Controller('cases')
@ApiTags('review-panel')
export class ReviewPanelController {
  constructor(private readonly steps: CaseSteps) {}

  @Post(':id/review-application')
  @HttpCode(200)
  @Action('record-review')
  @ApiOkResponse({ standardSchema: CaseView })
  apply(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: ApplicationBody }) body: z.output<typeof ApplicationBody>,
  ): Promise<CaseView> {
    return this.steps.record(id, who, async (kase, { tx, today, getCalendar }) => {
      const byHand = await dateByHand(tx, kase.id, 'IR-01')
      if (!apply(kase, body as Application, { calendar: await getCalendar(), today, byHand })) return undefined
      return { kind: 'review-applied', tell: reviewApplied, fact: { appliedOn: kase.reviewAppliedOn as string } }
    })
  }

  @Post(':id/review-waiver')
  @HttpCode(200)
  @Action('record-review')
  @ApiOkResponse({ standardSchema: CaseView })
  waive(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: Waiver }) { statedOn }: z.output<typeof Waiver>,
  ): Promise<CaseView> {
    return this.steps.record(id, who, (kase, { today }) =>
      waive(kase, statedOn, today) ? { kind: 'review-waived', tell: reviewWaived, fact: { statedOn } } : undefined,
    )
  }

  @Post(':id/review-decision')
  @HttpCode(200)
  @Action('record-review')
  @ApiOkResponse({ standardSchema: CaseView })
  decide(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: Decision }) body: z.output<typeof Decision>,
  ): Promise<CaseView> {
    const decided = { ...body, notifiedOn: body.notifiedOn ?? body.decidedOn }
    return this.steps.record(id, who, (kase, { today }) =>
      decideReview(kase, decided, today) ? { kind: 'review-decided', tell: reviewDecided, fact: decided } : undefined,
    )
  }
}
