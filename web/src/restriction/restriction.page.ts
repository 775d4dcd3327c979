import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { attempt } from '../api'
import { type Case, caseOf, childOf } from '../cases/kase'
import { choice, emptyForm, type Form, hasErrors, only, type Posted, text } from '../forms'
import { For, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { question } from '../placements/question'
import { words } from '../present'
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
    return restrictionQuestion(await caseOf(ref, visit), visit.person.teams ?? [], emptyForm())
  }

  @Post('restriction')
  async restrict(
    @Param('ref') ref: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const kase = await caseOf(ref, visit)
    const teams = visit.person.teams ?? []
    const change = choice(posted, 'change', ['restrict', 'lift', ...teams.map(ofTeam)])
    const reason = text(posted, 'reason')
    const errors = only({
      change: !change && 'Select what you want to do',
      reason: !reason && 'Enter why',
    })
    if (!change || hasErrors(errors)) return restrictionQuestion(kase, teams, refusedForm(posted, errors))
    const params = { path: { id: kase.id } }
    const team = teams.find((one) => ofTeam(one) === change)
    const level = team ? { level: 'team-only' as const, team } : { level: 'restricted' as const }
    const made = await (change === 'lift'
      ? attempt(visit.referrals.POST('/api/v1/cases/{id}/restriction/lifting', { params, body: { reason } }))
      : attempt(visit.referrals.POST('/api/v1/cases/{id}/restriction', { params, body: { ...level, reason } })))
    if (made.errors) return restrictionQuestion(kase, teams, refusedForm(posted, made.errors))
    return redirect(`/cases/${kase.reference}`, doneWords(change, team))
  }
}

const ofTeam = (team: string): string => `team-${team}`

function doneWords(change: string, team?: string): string {
  if (change === 'lift') return 'The case is restricted no longer'
  return team ? `Nobody outside the team “${words(team)}” learns of the case` : 'The case is restricted'
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
      'This case is restricted, or it is another area’s or another caseworker’s. Its caseworker and the managers are told that you opened it, and your reason stays in the history of the case.',
      'You can read it until the end of today.',
    ],
    fields: [
      { kind: 'hidden', name: 'then', label: '' },
      { kind: 'textarea', name: 'reason', label: 'Your reason', rows: 3 },
    ],
    button: 'Open the case',
    form,
  })

/** Only those who are in a team can give it the case alone: whoever hid it from themselves could not take that back. */
export const restrictionQuestion = (kase: Case, teams: readonly string[], form: Form): Page =>
  question({
    title: 'Who may open this case without a reason?',
    child: childOf(kase),
    back: `/cases/${kase.reference}`,
    lead: [
      'In a restricted case only the caseworker who has it reads on as before. Everybody else at the authority sees the word Restricted instead of the name, and says why before they open it.',
      ...(teams.length > 0
        ? [
            'A case of one team, as of a parent of school age, is in no list, search, count or file of anybody outside that team, and its pages are not found.',
          ]
        : []),
    ],
    fields: [
      {
        ...{ kind: 'radios', name: 'change', label: 'What do you want to do?' },
        items: [
          { value: 'restrict', text: 'Restrict the case to its caseworker' },
          ...teams.map((team) => ({ value: ofTeam(team), text: `Show it to the team “${words(team)}” alone` })),
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
