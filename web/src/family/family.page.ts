import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt, read } from '../api'
import { type Case, caseOf, childOf } from '../cases/kase'
import { askStep, type CaseStep, recordStep } from '../cases/record'
import { dateBoxes, emptyForm, type Form, type Posted } from '../forms'
import { For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { question } from '../placements/question'
import { METHOD_WORDS, METHODS, readAttempt, readNotice, RESULT_WORDS, RESULTS } from './family.form'

interface Contact {
  id: string
  name: string
  relationship: string
  telephone: string | null
  email: string | null
  mayContact: boolean
  mayNotContactBecause: string | null
  courtOrder: string | null
  parentalResponsibility: boolean
}

interface Attempt {
  madeOn: string
  method: string
  result: string
  contactName: string | null
  note: string | null
  madeBy: string
}

/** Reaching the family: whom, how, and what came of it. */
@Controller('cases/:ref/family')
@For('caseworker', 'manager')
export class FamilyPage {
  @Get('contact')
  async ask(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    return this.asked(await caseOf(ref, visit), emptyForm(dateBoxes('madeOn', visit.today)), visit)
  }

  @Post('contact')
  async record(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const kase = await caseOf(ref, visit)
    const { answers, errors } = readAttempt(posted)
    if (!answers) return this.asked(kase, refusedForm(posted, errors), visit)
    const made = await attempt(
      visit.referrals.POST('/api/v1/cases/{id}/contact-attempts', { params: { path: { id: kase.id } }, body: answers }),
    )
    if (made.errors) return this.asked(kase, refusedForm(posted, made.errors), visit)
    return answers.result === 'spoke'
      ? redirect(`/cases/${kase.reference}`, 'Contact with the family recorded')
      : redirect(`/cases/${kase.reference}/family/contact`, 'The try is recorded. The family still has to be reached')
  }

  private async asked(kase: Case, form: Form, visit: Visiting): Promise<Page> {
    const path = { params: { path: { id: kase.id } } }
    const [contacts, attempts] = await Promise.all([
      read(visit.referrals.GET('/api/v1/cases/{id}/contacts', path)),
      read(visit.referrals.GET('/api/v1/cases/{id}/contact-attempts', path)),
    ])
    return contactPage(kase, contacts, attempts, form)
  }

  @Get('notice')
  @For('caseworker', 'manager', 'school')
  askNotice(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    return askStep({ ask: noticeQuestion }, ref, visit, dateBoxes('givenAt', visit.today))
  }

  @Post('notice')
  @For('caseworker', 'manager', 'school')
  notice(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const step: CaseStep<{ givenAt: string }> = {
      ask: noticeQuestion,
      read: readNotice,
      send: (id, body) => visit.referrals.POST('/api/v1/cases/{id}/parent-notice', { params: { path: { id } }, body }),
      then: '',
      success: 'Notice to the parents recorded',
    }
    return recordStep(step, ref, posted, visit)
  }
}

export const contactPage = (kase: Case, contacts: Contact[], attempts: Attempt[], form: Form): Page =>
  page('family/contact', {
    title: 'Contact with the family',
    child: childOf(kase),
    contacts,
    attempts: attempts.map((one) => ({
      ...one,
      method: METHOD_WORDS[one.method as keyof typeof METHOD_WORDS] ?? one.method,
      result: RESULT_WORDS[one.result as keyof typeof RESULT_WORDS] ?? one.result,
    })),
    people: [
      { value: '', text: 'Nobody in particular' },
      ...contacts
        .filter(({ mayContact }) => mayContact)
        .map(({ id, name, relationship }) => ({ value: id, text: `${name}, ${relationship}` })),
    ],
    methods: METHODS.map((value) => ({ value, text: METHOD_WORDS[value] })),
    results: RESULTS.map((value) => ({ value, text: RESULT_WORDS[value] })),
    form,
    back: { href: `/cases/${kase.reference}` },
  })

export const noticeQuestion = (kase: Case, form: Form): Page =>
  question({
    title: 'When were the parents given written notice?',
    child: childOf(kase),
    back: `/cases/${kase.reference}`,
    lead: [
      'The notice says on which days the child must not be in a public place in school hours, and when full-time education begins.',
    ],
    fields: [
      { kind: 'date', name: 'givenAt', label: 'Day' },
      { kind: 'time', name: 'givenTime', label: 'Time', hint: 'For example, 3pm' },
    ],
    button: 'Record the notice',
    form,
  })
