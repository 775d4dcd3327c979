import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { attempt, read } from '../api'
import { type Case, caseOf, childOf } from '../cases/kase'
import { dateBoxes, emptyForm, type Form, type Posted, text } from '../forms'
import { CASE_STAFF, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { question } from '../placements/question'
import { day, plural } from '../present'
import { NotHere } from '../troubles'
import { totalsBars } from './totals-bars'
import { CATEGORY_WORDS, readEarlier, readSuspension, readWithdrawal } from './totals.form'

const totalsOf = (pupilId: string, schoolYear: number | undefined, visit: Visiting) =>
  read(
    visit.referrals.GET('/api/v1/pupils/{id}/totals', {
      params: { path: { id: pupilId }, query: schoolYear ? { schoolYear } : {} },
    }),
  )

export type ShownTotals = Awaited<ReturnType<typeof totalsOf>>

/** `2026` of the address is the school year 2026/27; anything else is this year. */
const yearAsked = (asked: Posted): number | undefined => {
  const year = text(asked, 'year')
  return /^20\d\d$/.test(year) ? Number(year) : undefined
}

export const schoolYearWords = (year: number): string => `${year}/${String((year + 1) % 100).padStart(2, '0')}`

/** School days a pupil has lost by suspensions, with the thresholds of the law. */
@Controller('cases/:ref/totals')
@For(...CASE_STAFF, 'panel', 'school')
export class TotalsPage {
  @Get()
  async show(@Param('ref') ref: string, @Query() asked: Posted, @Visit() visit: Visiting): Promise<Page> {
    const kase = await caseOf(ref, visit)
    const mayRecord = visit.is('caseworker', 'manager', 'school')
    return totalsPage(kase, await totalsOf(kase.pupil.id, yearAsked(asked), visit), { mayRecord })
  }

  @Get('suspension')
  @For('caseworker', 'manager', 'school')
  async ask(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    return suspensionQuestion(await caseOf(ref, visit), emptyForm(dateBoxes('startsOn', visit.today)))
  }

  @Post('suspension')
  @For('caseworker', 'manager', 'school')
  async record(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const kase = await caseOf(ref, visit)
    const { answers, errors } = readSuspension(posted)
    if (!answers) return suspensionQuestion(kase, refusedForm(posted, errors))
    const made = await attempt(
      visit.referrals.POST('/api/v1/pupils/{id}/suspensions', {
        params: { path: { id: kase.pupil.id } },
        body: answers,
      }),
    )
    if (made.errors) return suspensionQuestion(kase, refusedForm(posted, made.errors))
    const { schoolYear, warning } = made.data
    return redirect(
      `/cases/${kase.reference}/totals?year=${schoolYear}`,
      warning ? `The suspension is recorded. ${warning}` : 'The suspension is recorded',
    )
  }

  @Get('suspension/:id/withdraw')
  @For('caseworker', 'manager', 'school')
  async askWithdrawal(@Param('ref') ref: string, @Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return this.withdrawal(await caseOf(ref, visit), id, emptyForm(), visit)
  }

  @Post('suspension/:id/withdraw')
  @For('caseworker', 'manager', 'school')
  async withdraw(
    @Param('ref') ref: string,
    @Param('id') id: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const kase = await caseOf(ref, visit)
    const { answers, errors } = readWithdrawal(posted)
    if (!answers) return this.withdrawal(kase, id, refusedForm(posted, errors), visit)
    const done = await attempt(
      visit.referrals.POST('/api/v1/pupils/{id}/suspensions/{suspensionId}/withdrawal', {
        params: { path: { id: kase.pupil.id, suspensionId: id } },
        body: answers,
      }),
    )
    if (done.errors) return this.withdrawal(kase, id, refusedForm(posted, done.errors), visit)
    return redirect(
      `/cases/${kase.reference}/totals?year=${done.data.schoolYear}`,
      'The suspension is withdrawn and counts no longer',
    )
  }

  private async withdrawal(kase: Case, id: string, form: Form, visit: Visiting): Promise<Page> {
    const { suspensions } = await totalsOf(kase.pupil.id, undefined, visit)
    const suspension = suspensions.find((one) => one.id === id)
    if (!suspension) throw new NotHere()
    return withdrawalQuestion(kase, suspension, form)
  }

  @Get('earlier-school')
  @For('caseworker', 'manager', 'school')
  async askEarlier(@Param('ref') ref: string, @Query() asked: Posted, @Visit() visit: Visiting): Promise<Page> {
    const kase = await caseOf(ref, visit)
    return earlierQuestion(kase, await totalsOf(kase.pupil.id, yearAsked(asked), visit), emptyForm())
  }

  @Post('earlier-school')
  @For('caseworker', 'manager', 'school')
  async recordEarlier(
    @Param('ref') ref: string,
    @Query() asked: Posted,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const kase = await caseOf(ref, visit)
    const known = await totalsOf(kase.pupil.id, yearAsked(asked), visit)
    const { answers, errors } = readEarlier(posted)
    if (!answers) return earlierQuestion(kase, known, refusedForm(posted, errors))
    const done = await attempt(
      visit.referrals.PUT('/api/v1/pupils/{id}/days-at-earlier-schools', {
        params: { path: { id: kase.pupil.id } },
        body: { ...answers, schoolYear: known.schoolYear },
      }),
    )
    if (done.errors) return earlierQuestion(kase, known, refusedForm(posted, done.errors))
    return redirect(
      `/cases/${kase.reference}/totals?year=${known.schoolYear}`,
      'The days at the earlier school are recorded',
    )
  }
}

type ShownSuspension = ShownTotals['suspensions'][number]

const isOneDay = ({ startsOn, endsOn }: ShownSuspension): boolean => startsOn === endsOn

/** `Monday 9 November 2026, afternoon, to Wednesday 11 November 2026`. */
export function periodWords(one: ShownSuspension): string {
  const { startsOn, endsOn, startSession, endSession } = one
  const first = `${day(startsOn)}${startSession === 'PM' ? ', afternoon' : ''}`
  if (isOneDay(one)) return `${first}${endSession === 'AM' ? ', morning' : ''}`
  return `${first} to ${day(endsOn)}${endSession === 'AM' ? ', morning' : ''}`
}

export function totalsPage(kase: Case, totals: ShownTotals, { mayRecord }: { mayRecord: boolean }): Page {
  const { terms, schoolYear, year, most, warnFrom } = totals
  const bars = [
    ...terms.map(({ name, days }) => ({
      ...{ name, days },
      thresholds: [
        { at: 5, words: 'the governors meet on request above' },
        { at: 15, words: 'the governors must meet above' },
      ],
    })),
    {
      ...{ name: 'Year', days: year ?? 0 },
      thresholds: [
        { at: warnFrom, words: 'warned from' },
        { at: most, words: 'not lawful above' },
      ],
    },
  ]
  return page('totals/totals', {
    title: 'School days lost',
    child: childOf(kase),
    ...totals,
    schoolYearWords: schoolYearWords(schoolYear),
    bars: year === null ? undefined : totalsBars(bars),
    suspensions: totals.suspensions.map((one) => ({
      ...one,
      kind: CATEGORY_WORDS[one.category],
      period: periodWords(one),
    })),
    earlierSchools: totals.earlierSchools.filter((one) => one.schoolYear === schoolYear),
    yearBefore: { year: schoolYear - 1, words: schoolYearWords(schoolYear - 1) },
    yearAfter: { year: schoolYear + 1, words: schoolYearWords(schoolYear + 1) },
    mayRecord,
    back: { href: `/cases/${kase.reference}` },
  })
}

export const suspensionQuestion = (kase: Case, form: Form): Page =>
  question({
    title: 'Record a suspension',
    child: childOf(kase),
    back: `/cases/${kase.reference}/totals`,
    lead: [
      'It counts toward the school days this pupil has lost in the term and the year. It opens no case of its own.',
    ],
    fields: [
      {
        kind: 'radios',
        name: 'category',
        label: 'What kind is it?',
        items: [
          { value: 'SUSP', text: CATEGORY_WORDS.SUSP },
          {
            value: 'LNCH',
            text: CATEGORY_WORDS.LNCH,
            hint: { text: 'Each lunchtime counts as half a school day. Leave the questions about half days.' },
          },
        ],
      },
      { kind: 'date', name: 'startsOn', label: 'First day', hint: 'For example, 10 11 2026' },
      {
        kind: 'radios',
        name: 'startSession',
        label: 'How much of the first day?',
        items: [
          { value: 'whole', text: 'From the morning' },
          { value: 'PM', text: 'From the afternoon' },
        ],
      },
      {
        kind: 'date',
        name: 'endsOn',
        label: 'Last day',
        hint: 'The last day on which the pupil is kept out, like 12 11 2026',
      },
      {
        kind: 'radios',
        name: 'endSession',
        label: 'How much of the last day?',
        items: [
          { value: 'whole', text: 'To the end of the day' },
          { value: 'AM', text: 'The morning only' },
        ],
      },
    ],
    button: 'Record the suspension',
    form,
  })

export const withdrawalQuestion = (kase: Case, suspension: ShownSuspension, form: Form): Page =>
  question({
    title: 'Withdraw a suspension recorded by mistake',
    child: childOf(kase),
    back: `/cases/${kase.reference}/totals`,
    lead: [
      `${CATEGORY_WORDS[suspension.category]}, ${periodWords(suspension)}${suspension.days === null ? '' : `: ${plural(suspension.days, 'school day')}`}.`,
      'It stays on the record with your reason, and counts no longer.',
    ],
    fields: [{ kind: 'textarea', name: 'because', label: 'Why does it not count?', rows: 3 }],
    button: 'Withdraw the suspension',
    form,
  })

export const earlierQuestion = (kase: Case, { schoolYear, terms }: ShownTotals, form: Form): Page =>
  question({
    title: `Days lost at an earlier school in ${schoolYearWords(schoolYear)}`,
    child: childOf(kase),
    back: `/cases/${kase.reference}/totals?year=${schoolYear}`,
    lead: ['Ask the school the pupil came from. The limit of the year holds for all schools together.'],
    fields: [
      { kind: 'text', name: 'schoolName', label: 'Name of the school' },
      { kind: 'radios', name: 'term', label: 'Term', items: terms.map(({ name }) => ({ value: name, text: name })) },
      {
        kind: 'text',
        name: 'days',
        label: 'School days lost',
        hint: 'Half days are possible, like 2.5',
        classes: 'govuk-input--width-3',
      },
    ],
    button: 'Record the days',
    form,
  })
