import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt } from '../api'
import { type Case, caseOf, childOf } from '../cases/kase'
import { askStep, type CaseStep, recordStep } from '../cases/record'
import { dateBoxes, type Form, type Posted } from '../forms'
import { For, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { question } from '../placements/question'
import { readAnswer, readReviewDecision, REVIEW_ITEMS, type ReviewAnswer, WAY_ITEMS } from './review-panel.form'

/** The independent review: whether the parents asked for it in time, and what it decided. */
@Controller('cases/:ref/review-panel')
@For('caseworker', 'manager')
export class ReviewPanelPage {
  @Get('application')
  askApplication(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    return askStep({ ask: applicationQuestion }, ref, visit, dateBoxes('on', visit.today))
  }

  @Post('application')
  async apply(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const kase = await caseOf(ref, visit)
    const { answers, errors } = readAnswer(posted)
    if (!answers) return applicationQuestion(kase, refusedForm(posted, errors))
    const sent = await this.send(kase.id, answers, visit)
    if (sent.errors) {
      const { deliveredOn, postedOn, statedOn, ...others } = sent.errors
      const on = deliveredOn ?? postedOn ?? statedOn
      return applicationQuestion(kase, refusedForm(posted, { ...others, ...(on && { on }) }))
    }
    return redirect(`/cases/${kase.reference}/governors`, 'The parents’ answer is recorded')
  }

  private send(id: string, { way, on }: ReviewAnswer, visit: Visiting) {
    const params = { path: { id } }
    if (way === 'waived')
      return attempt(visit.referrals.POST('/api/v1/cases/{id}/review-waiver', { params, body: { statedOn: on } }))
    const body = way === 'posted' ? { postedOn: on } : { deliveredOn: on }
    return attempt(visit.referrals.POST('/api/v1/cases/{id}/review-application', { params, body }))
  }

  @Get('decision')
  askDecision(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    return askStep({ ask: reviewQuestion }, ref, visit, {
      ...dateBoxes('decidedOn', visit.today),
      ...dateBoxes('notifiedOn', visit.today),
    })
  }

  @Post('decision')
  decide(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const step: CaseStep<NonNullable<ReturnType<typeof readReviewDecision>['answers']>> = {
      ask: reviewQuestion,
      read: readReviewDecision,
      send: (id, body) =>
        visit.referrals.POST('/api/v1/cases/{id}/review-decision', { params: { path: { id } }, body }),
      then: 'governors',
      success: 'The review panel’s decision is recorded',
    }
    return recordStep(step, ref, posted, visit)
  }
}

export const applicationQuestion = (kase: Case, form: Form): Page =>
  question({
    title: 'Did the parents ask for an independent review?',
    child: childOf(kase),
    back: `/cases/${kase.reference}/governors`,
    lead: ['After the fifteenth school day from the notice the right is lost, and nobody may extend it.'],
    fields: [
      { kind: 'radios', name: 'way', label: 'What the parents did', items: WAY_ITEMS },
      { kind: 'date', name: 'on', label: 'Date it was delivered, posted or stated', hint: 'For example, 4 1 2027' },
    ],
    button: 'Record the answer',
    form,
  })

export const reviewQuestion = (kase: Case, form: Form): Page =>
  question({
    title: 'What did the review panel decide?',
    child: childOf(kase),
    back: `/cases/${kase.reference}/governors`,
    fields: [
      { kind: 'radios', name: 'decision', label: 'Decision', items: REVIEW_ITEMS },
      { kind: 'date', name: 'decidedOn', label: 'Date of the decision', hint: 'For example, 20 1 2027' },
      { kind: 'date', name: 'notifiedOn', label: 'Date the governors were told', hint: 'For example, 20 1 2027' },
    ],
    button: 'Record the decision',
    form,
  })
