import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { attempt } from '../api'
import { type Case, caseOf, childOf } from '../cases/kase'
import { choice, emptyForm, type Form, hasErrors, only, type Posted, text } from '../forms'
import { For, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { question } from '../placements/question'
import { localPath } from '../session/sign-in.page'

/** A restricted case: a manager restricts it, and whoever is not of its team says why they open it. */
@Controller('cases/:ref')
@For('manager')
export class RestrictionPage {
  @Get('opening')
  @For('caseworker', 'manager', 'panel', 'admin')
  askWhy(@Param('ref') ref: string, @Query('then') then?: string): Page {
    return openingQuestion(ref, emptyForm({ then: thenOf(ref, then) }))
  }

  @Post('opening')
  @For('caseworker', 'manager', 'panel', 'admin')
  async open(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const reason = text(posted, 'reason')
    if (!reason) return openingQuestion(ref, refusedForm(posted, { reason: 'Enter why you open this case' }))
    const opened = await attempt(
      visit.referrals.POST('/api/v1/cases/{id}/opening', { params: { path: { id: ref } }, body: { reason } }),
    )
    if (opened.errors) return openingQuestion(ref, refusedForm(posted, opened.errors))
    return redirect(thenOf(ref, posted.then))
  }

  @Get('restriction')
  async ask(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    return restrictionQuestion(await caseOf(ref, visit), emptyForm())
  }

  @Post('restriction')
  async restrict(
    @Param('ref') ref: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const kase = await caseOf(ref, visit)
    const change = choice(posted, 'change', ['restrict', 'lift'] as const)
    const reason = text(posted, 'reason')
    const errors = only({
      change: !change && 'Select what you want to do',
      reason: !reason && 'Enter why',
    })
    if (!change || hasErrors(errors)) return restrictionQuestion(kase, refusedForm(posted, errors))
    const params = { path: { id: kase.id } }
    const made = await (change === 'restrict'
      ? attempt(
          visit.referrals.POST('/api/v1/cases/{id}/restriction', { params, body: { level: 'restricted', reason } }),
        )
      : attempt(visit.referrals.POST('/api/v1/cases/{id}/restriction/lifting', { params, body: { reason } })))
    if (made.errors) return restrictionQuestion(kase, refusedForm(posted, made.errors))
    return redirect(
      `/cases/${kase.reference}`,
      change === 'restrict' ? 'The case is restricted' : 'The case is restricted no longer',
    )
  }
}

const thenOf = (ref: string, then: unknown): string => {
  const path = localPath(then)
  return path === '/' ? `/cases/${ref}` : path
}

/** Whose case it is stays unsaid. */
export const openingQuestion = (reference: string, form: Form): Page =>
  question({
    title: 'Why do you open this case?',
    child: { reference, pupilName: 'Restricted', facts: [], flags: [] },
    back: '/cases',
    lead: [
      'This case is restricted. Its caseworker and the managers are told that you opened it, and your reason stays in the history of the case.',
      'You can read it until the end of today.',
    ],
    fields: [
      { kind: 'hidden', name: 'then', label: '' },
      { kind: 'textarea', name: 'reason', label: 'Your reason', rows: 3 },
    ],
    button: 'Open the case',
    form,
  })

export const restrictionQuestion = (kase: Case, form: Form): Page =>
  question({
    title: 'Who may open this case without a reason?',
    child: childOf(kase),
    back: `/cases/${kase.reference}`,
    lead: [
      'In a restricted case only the caseworker who has it reads on as before. Everybody else at the authority sees the word Restricted instead of the name, and says why before they open it.',
    ],
    fields: [
      {
        ...{ kind: 'radios', name: 'change', label: 'What do you want to do?' },
        items: [
          { value: 'restrict', text: 'Restrict the case to its caseworker' },
          { value: 'lift', text: 'Open the case to the team again' },
        ],
      },
      {
        ...{ kind: 'textarea', name: 'reason', label: 'Why?', rows: 3 },
        hint: 'Kept in the record of changes. It is written in no letter and no e-mail.',
      },
    ],
    button: 'Save',
    form,
  })
