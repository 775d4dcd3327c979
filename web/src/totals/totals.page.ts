import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { attempt } from '../api'
import { type Case, caseOf } from '../cases/kase'
import { dateBoxes, emptyForm, type Form, type Posted, text } from '../forms'
import { CASE_STAFF, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { question } from '../placements/question'
import { day, plural } from '../present'
import { type PupilRecord, recordOf } from '../pupils/pupils.page'
import { type ShownChild, shownByCase, shownByRecord } from '../pupils/shown-child'
import { NotHere } from '../troubles'
import { schoolYearWords } from './school-year'
import { type ShownTotals, totalsOf } from './totals-of'
import { totalsBars } from './totals-bars'
import { CATEGORY_WORDS, readEarlier, readSuspension, readWithdrawal } from './totals.form'

/** `2026` of the address is the school year 2026/27; anything else is this year. */
const yearAsked = (asked: Posted): number | undefined => {
  const year = text(asked, 'year')
  return /^20\d\d$/.test(year) ? Number(year) : undefined
}

/** Whose days they are, and where their pages lie: below a case, or below the pupil. */
export interface WhoseDays extends ShownChild {
  at: string
  back: string
}

export const ofCase = (kase: Case): WhoseDays => ({
  ...shownByCase(kase),
  ...{ at: `/cases/${kase.reference}/totals`, back: `/cases/${kase.reference}` },
})

export const ofPupil = (record: PupilRecord): WhoseDays => ({
  ...shownByRecord(record),
  ...{ at: `/pupils/${record.id}/totals`, back: `/pupils/${record.id}` },
})

type Params = Record<string, string>

/** School days a pupil has lost by suspensions, with the thresholds of the law: the same pages with a case and without. */
abstract class DaysLost {
  protected abstract whose(params: Params, visit: Visiting): Promise<WhoseDays>

  @Get()
  async show(@Param() params: Params, @Query() asked: Posted, @Visit() visit: Visiting): Promise<Page> {
    const whose = await this.whose(params, visit)
    const mayRecord = visit.is('caseworker', 'manager', 'school')
    return totalsPage(whose, await totalsOf(whose.pupilId, yearAsked(asked), visit), { mayRecord })
  }

  @Get('suspension')
  @For('caseworker', 'manager', 'school')
  async ask(@Param() params: Params, @Visit() visit: Visiting): Promise<Page> {
    return suspensionQuestion(await this.whose(params, visit), emptyForm(dateBoxes('startsOn', visit.today)))
  }

  @Post('suspension')
  @For('caseworker', 'manager', 'school')
  async record(@Param() params: Params, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const whose = await this.whose(params, visit)
    const { answers, errors } = readSuspension(posted)
    if (!answers) return suspensionQuestion(whose, refusedForm(posted, errors))
    const made = await attempt(
      visit.referrals.POST('/api/v1/pupils/{id}/suspensions', {
        params: { path: { id: whose.pupilId } },
        body: answers,
      }),
    )
    if (made.errors) return suspensionQuestion(whose, refusedForm(posted, made.errors))
    const { schoolYear, warning } = made.data
    return redirect(
      `${whose.at}?year=${schoolYear}`,
      warning ? `The suspension is recorded. ${warning}` : 'The suspension is recorded',
    )
  }

  @Get('suspension/:suspensionId/withdraw')
  @For('caseworker', 'manager', 'school')
  async askWithdrawal(@Param() params: Params, @Visit() visit: Visiting): Promise<Page> {
    return this.withdrawal(await this.whose(params, visit), params.suspensionId, emptyForm(), visit)
  }

  @Post('suspension/:suspensionId/withdraw')
  @For('caseworker', 'manager', 'school')
  async withdraw(@Param() params: Params, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const whose = await this.whose(params, visit)
    const { answers, errors } = readWithdrawal(posted)
    if (!answers) return this.withdrawal(whose, params.suspensionId, refusedForm(posted, errors), visit)
    const done = await attempt(
      visit.referrals.POST('/api/v1/pupils/{id}/suspensions/{suspensionId}/withdrawal', {
        params: { path: { id: whose.pupilId, suspensionId: params.suspensionId } },
        body: answers,
      }),
    )
    if (done.errors) return this.withdrawal(whose, params.suspensionId, refusedForm(posted, done.errors), visit)
    return redirect(`${whose.at}?year=${done.data.schoolYear}`, 'The suspension is withdrawn and counts no longer')
  }

  private async withdrawal(whose: WhoseDays, id: string, form: Form, visit: Visiting): Promise<Page> {
    const { suspensions } = await totalsOf(whose.pupilId, undefined, visit)
    const suspension = suspensions.find((one) => one.id === id)
    if (!suspension) throw new NotHere()
    return withdrawalQuestion(whose, suspension, form)
  }

  @Get('earlier-school')
  @For('caseworker', 'manager', 'school')
  async askEarlier(@Param() params: Params, @Query() asked: Posted, @Visit() visit: Visiting): Promise<Page> {
    const whose = await this.whose(params, visit)
    return earlierQuestion(whose, await totalsOf(whose.pupilId, yearAsked(asked), visit), emptyForm())
  }

  @Post('earlier-school')
  @For('caseworker', 'manager', 'school')
  async recordEarlier(
    @Param() params: Params,
    @Query() asked: Posted,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const whose = await this.whose(params, visit)
    const known = await totalsOf(whose.pupilId, yearAsked(asked), visit)
    const { answers, errors } = readEarlier(posted)
    if (!answers) return earlierQuestion(whose, known, refusedForm(posted, errors))
    const done = await attempt(
      visit.referrals.PUT('/api/v1/pupils/{id}/days-at-earlier-schools', {
        params: { path: { id: whose.pupilId } },
        body: { ...answers, schoolYear: known.schoolYear },
      }),
    )
    if (done.errors) return earlierQuestion(whose, known, refusedForm(posted, done.errors))
    return redirect(`${whose.at}?year=${known.schoolYear}`, 'The days at the earlier school are recorded')
  }
}

@Controller('cases/:ref/totals')
@For(...CASE_STAFF, 'panel', 'school')
export class TotalsPage extends DaysLost {
  protected async whose({ ref }: Params, visit: Visiting): Promise<WhoseDays> {
    return ofCase(await caseOf(ref, visit))
  }
}

/** Of a child who need not have a case: a school records what it did to its own. */
@Controller('pupils/:id/totals')
@For(...CASE_STAFF, 'school')
export class PupilTotalsPage extends DaysLost {
  protected async whose({ id }: Params, visit: Visiting): Promise<WhoseDays> {
    const whose = ofPupil(await recordOf(id, visit))
    return visit.is(...CASE_STAFF) ? whose : { ...whose, back: '/school' }
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

export function totalsPage(whose: WhoseDays, totals: ShownTotals, { mayRecord }: { mayRecord: boolean }): Page {
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
    ...{ child: whose.child, reference: whose.reference, at: whose.at },
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
    back: { href: whose.back },
  })
}

export const suspensionQuestion = ({ child, at }: WhoseDays, form: Form): Page =>
  question({
    title: 'Record a suspension',
    child,
    back: at,
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

export const withdrawalQuestion = ({ child, at }: WhoseDays, suspension: ShownSuspension, form: Form): Page =>
  question({
    title: 'Withdraw a suspension recorded by mistake',
    child,
    back: at,
    lead: [
      `${CATEGORY_WORDS[suspension.category]}, ${periodWords(suspension)}${suspension.days === null ? '' : `: ${plural(suspension.days, 'school day')}`}.`,
      'It stays on the record with your reason, and counts no longer.',
    ],
    fields: [{ kind: 'textarea', name: 'because', label: 'Why does it not count?', rows: 3 }],
    button: 'Withdraw the suspension',
    form,
  })

export const earlierQuestion = ({ child, at }: WhoseDays, { schoolYear, terms }: ShownTotals, form: Form): Page =>
  question({
    title: `Days lost at an earlier school in ${schoolYearWords(schoolYear)}`,
    child,
    back: `${at}?year=${schoolYear}`,
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
