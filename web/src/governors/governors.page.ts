import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { type Case, caseOf, childOf } from '../cases/kase'
import { askStep, type CaseStep, recordStep } from '../cases/record'
import { dateBoxes, type Form, type Posted } from '../forms'
import { CASE_STAFF, For, page, type Page, type Redirect, Visit, type Visiting } from '../page'
import { question } from '../placements/question'
import { DECISION_ITEMS, readDecision, readNoticeGiven, readReturn } from './governors.form'
import { stepsOf } from './steps'

/** The governors' meeting and what follows from it: notice, review, reconsideration, roll, cancellation. */
@Controller('cases/:ref/governors')
@For('caseworker', 'manager', 'school')
export class GovernorsPage {
  @Get()
  @For(...CASE_STAFF, 'school', 'panel')
  async show(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    return governorsPage(await caseOf(ref, visit), {
      staff: visit.is('caseworker', 'manager'),
      school: visit.is('school'),
    })
  }

  @Get('decision')
  askDecision(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    return askStep({ ask: decisionQuestion }, ref, visit, dateBoxes('decidedOn', visit.today))
  }

  @Post('decision')
  decide(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const step: CaseStep<{ decision: 'upheld' | 'reinstated'; decidedOn: string }> = {
      ask: decisionQuestion,
      read: readDecision,
      send: (id, body) =>
        visit.referrals.POST('/api/v1/cases/{id}/governors-decision', { params: { path: { id } }, body }),
      then: 'governors',
      success: 'The governors’ decision is recorded',
    }
    return recordStep(step, ref, posted, visit)
  }

  @Get('notice')
  askNotice(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    return askStep({ ask: noticeQuestion }, ref, visit, dateBoxes('givenOn', visit.today))
  }

  @Post('notice')
  notice(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const step: CaseStep<{ givenOn: string }> = {
      ask: noticeQuestion,
      read: readNoticeGiven,
      send: (id, body) =>
        visit.referrals.POST('/api/v1/cases/{id}/governors-notice', { params: { path: { id } }, body }),
      then: 'governors',
      success: 'The notice of the decision is recorded',
    }
    return recordStep(step, ref, posted, visit)
  }

  @Get('return')
  askReturn(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    return askStep({ ask: returnQuestion }, ref, visit, dateBoxes('returnedOn', visit.today))
  }

  @Post('return')
  comeBack(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const step: CaseStep<{ returnedOn: string }> = {
      ask: returnQuestion,
      read: readReturn,
      send: (id, body) => visit.referrals.POST('/api/v1/cases/{id}/return', { params: { path: { id } }, body }),
      then: 'governors',
      success: 'The return is recorded',
    }
    return recordStep(step, ref, posted, visit)
  }

  @Get('reconsideration')
  askAgain(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    return askStep({ ask: againQuestion }, ref, visit, dateBoxes('decidedOn', visit.today))
  }

  @Post('reconsideration')
  again(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const step: CaseStep<{ decision: 'upheld' | 'reinstated'; decidedOn: string }> = {
      ask: againQuestion,
      read: readDecision,
      send: (id, { decision, decidedOn }) =>
        visit.referrals.POST('/api/v1/cases/{id}/reconsideration', {
          params: { path: { id } },
          body: { decision, decidedOn },
        }),
      then: 'governors',
      success: 'The governors’ second decision is recorded',
    }
    return recordStep(step, ref, posted, visit)
  }
}

export const governorsPage = (kase: Case, who: { staff: boolean; school: boolean }): Page =>
  page('governors/governors', {
    title: 'Governors and review',
    child: childOf(kase),
    steps: stepsOf(kase, who),
    back: { href: `/cases/${kase.reference}` },
  })

const backOf = ({ reference }: Case): string => `/cases/${reference}/governors`

export const decisionQuestion = (kase: Case, form: Form): Page =>
  question({
    title: 'What did the governors decide?',
    child: childOf(kase),
    back: backOf(kase),
    fields: [
      { kind: 'radios', name: 'decision', label: 'Decision', items: DECISION_ITEMS },
      { kind: 'date', name: 'decidedOn', label: 'Date of the decision', hint: 'For example, 24 11 2026' },
      { kind: 'textarea', name: 'reasons', label: 'Reasons (optional)', rows: 4 },
    ],
    button: 'Record the decision',
    form,
  })

export const noticeQuestion = (kase: Case, form: Form): Page =>
  question({
    title: 'When were the parents given the decision in writing?',
    child: childOf(kase),
    back: backOf(kase),
    lead: ['The parents’ time to ask for an independent review runs from this day.'],
    fields: [{ kind: 'date', name: 'givenOn', label: 'Date of the notice', hint: 'For example, 24 11 2026' }],
    button: 'Record the notice',
    form,
  })

export const returnQuestion = (kase: Case, form: Form): Page =>
  question({
    title: 'When was the child back at school?',
    child: childOf(kase),
    back: backOf(kase),
    lead: ['A reinstated child is let back at once, or on the day the governors set.'],
    fields: [{ kind: 'date', name: 'returnedOn', label: 'First day back', hint: 'For example, 25 11 2026' }],
    button: 'Record the return',
    form,
  })

export const againQuestion = (kase: Case, form: Form): Page =>
  question({
    title: 'What did the governors decide when they met again?',
    child: childOf(kase),
    back: backOf(kase),
    fields: [
      { kind: 'radios', name: 'decision', label: 'Decision', items: DECISION_ITEMS },
      { kind: 'date', name: 'decidedOn', label: 'Date of the decision', hint: 'For example, 3 2 2027' },
    ],
    button: 'Record the decision',
    form,
  })
