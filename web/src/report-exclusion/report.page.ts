import { codeWords } from '@daysix/shared/codes'
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { attempt, type FieldErrors } from '../api'
import { caseOf, childOf, yearWords } from '../cases/kase'
import { reasonsToChoose } from '../code-sets/choices'
import { emptyForm, hasErrors, type Posted, readDate, text } from '../forms'
import { For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { day, timeOfDay } from '../present'
import type { Found } from '../pupils/pupils.page'
import { type Place, schoolsToChoose } from '../schools/choices'
import {
  carried,
  LIKELY,
  NONE_OF_THEM,
  placed,
  reportOf,
  soughtOf,
  type Step,
  stepErrors,
  stepOf,
  STEPS,
  wayTo,
} from './report.form'

/** Reporting a permanent exclusion: a school for its own pupils, a caseworker for any school. */
@Controller()
@For('school', 'caseworker', 'manager')
export class ReportExclusionPage {
  @Get(['school/notices/new', 'cases/new'])
  async begin(@Visit() visit: Visiting): Promise<Page> {
    const { schools, reasons } = await contextOf(visit)
    const only = schools.length === 1 ? { schoolUrn: schools[0].value } : {}
    return asked('pupil', { ...only, reportedBy: visit.person.name }, {}, { visit, schools, reasons })
  }

  @Post(['school/notices/new', 'cases/new'])
  async answer(@Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const context = await contextOf(visit, posted)
    if (text(posted, 'step') === LIKELY && !wayTo(posted)) return this.chosen(posted, context)
    const step = stepOf(posted)
    const goto = wayTo(posted)
    if (goto) return asked(goto, posted, {}, context)
    const errors = stepErrors(step, posted)
    if (hasErrors(errors)) return asked(step, posted, errors, context)
    if (step === 'check') return this.send(posted, context)
    if (step === 'pupil') {
      const likely = await likelyOf(posted, visit)
      if (likely.length > 0) return likelyPage(posted, likely, {}, context)
    }
    const next = STEPS[STEPS.indexOf(step) + 1]
    return next === 'check' ? this.check(posted, context) : asked(next, posted, {}, context)
  }

  private async chosen(posted: Posted, context: Context): Promise<Page> {
    if (text(posted, 'pupilId')) return asked('imposed', posted, {}, context)
    const errors = { pupilId: 'Select one of the children, or none of them' }
    return likelyPage(posted, await likelyOf(posted, context.visit), errors, context)
  }

  /** The answers with every date they lead to, before anything is sent. */
  private async check(posted: Posted, context: Context): Promise<Page> {
    const counted = await attempt(context.visit.referrals.POST('/api/v1/cases/preview', { body: reportOf(posted) }))
    if (counted.errors) return sentBack(posted, counted.errors, context)
    return page('report-exclusion/check', {
      title: 'Check your answers before sending the notice',
      rows: answersOf(posted, context.schools, counted.data.pupil),
      before: counted.data.before.map(beforeWords),
      clocks: counted.data.clocks.sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')),
      carried: carried(posted, 'check'),
      form: emptyForm(posted),
      back: { href: startOf(context.visit) },
    })
  }

  private async send(posted: Posted, context: Context): Promise<Page | Redirect> {
    const { visit } = context
    const answer = visit.referrals.POST('/api/v1/cases', {
      params: { header: { 'Idempotency-Key': visit.onceKey } },
      body: reportOf(posted),
    })
    const sent = await attempt(answer)
    if (sent.errors) return sentBack(posted, sent.errors, context)
    const { response } = await answer
    return redirect(reportedAt(sent.data.reference, response.status))
  }

  @Get('cases/:ref/reported')
  async reported(@Param('ref') ref: string, @Query() query: Posted, @Visit() visit: Visiting): Promise<Page> {
    const kase = await caseOf(ref, visit)
    return page('report-exclusion/reported', {
      ...reportedWords(text(query, 'before') === 'yes'),
      child: childOf(kase),
      reference: kase.reference,
      clocks: kase.clocks.filter(({ settledAt }) => settledAt === null),
      home: visit.is('caseworker', 'manager')
        ? { href: `/cases/${kase.reference}`, text: 'Go to the case' }
        : { href: '/school', text: 'Go to your school' },
    })
  }
}

/** A school that reports twice is told before it sends. */
export const beforeWords = ({ reference, imposedOn, sameDay }: Before): string =>
  sameDay
    ? `An exclusion of this child on the same day has been reported: ${reference}. Sending it again changes nothing`
    : `An exclusion of this child on ${day(imposedOn)} has been reported: ${reference}. Go on only if this is another one`

/** A report made before answers 200 with the first case, a new one 201: the page says which of the two it was. */
export const reportedAt = (reference: string, status: number): string =>
  `/cases/${reference}/reported${status === 200 ? '?before=yes' : ''}`

export const reportedWords = (wasReportedBefore: boolean) => ({
  wasReportedBefore,
  title: wasReportedBefore ? 'This was reported before; nothing has changed' : 'Notice sent',
})

interface Context {
  visit: Visiting
  schools: Place[]
  reasons: { value: string; text: string }[]
}

/** A code is held by the day of the exclusion, once that is said. */
async function contextOf(visit: Visiting, posted: Posted = {}): Promise<Context> {
  const { on } = readDate(posted, 'imposedOn', 'the date')
  const [schools, reasons] = await Promise.all([schoolsToChoose(visit), reasonsToChoose(visit, on)])
  return { visit, schools, reasons }
}

type Before = { reference: string; imposedOn: string; sameDay: boolean }
type Likely = Found['items'][number]

/** Shown side by side, more than these can be told apart no longer. */
const MOST_SIDE_BY_SIDE = 3

/** Children who may be the one that is about to be added; none where the record is found without a doubt. */
async function likelyOf(posted: Posted, visit: Visiting): Promise<Likely[]> {
  const body = soughtOf(posted)
  if (!body) return []
  // a UPN that cannot be looked for is said when the report is checked
  const { data: { items } = { items: [] } } = await attempt(visit.referrals.POST('/api/v1/pupils/search', { body }))
  if (items.some(({ match }) => match === 'same')) return []
  return items.filter(({ match }) => match === 'likely').slice(0, MOST_SIDE_BY_SIDE)
}

export function likelyPage(
  posted: Posted,
  likely: Likely[],
  errors: FieldErrors,
  { visit }: Pick<Context, 'visit'>,
): Page {
  const { pupil } = reportOf(posted)
  const typed = {
    name: `${pupil.legalForename} ${pupil.legalSurname}`,
    born: day(pupil.birthDate),
    upn: pupil.upn ?? 'None',
  }
  return page('report-exclusion/likely', {
    title: 'Is it one of these children?',
    typed: { ...typed, year: yearWords(pupil.ncYear ?? null) },
    likely: likely.map((one) => ({
      ...{ name: one.name, born: day(one.birthDate), upn: one.upn ?? 'None', year: yearWords(one.ncYear) },
      ...{ school: one.school.name, foundBy: one.foundBy.join(', ') },
    })),
    items: [
      ...likely.map(({ id, name, birthDate, school }) => ({
        value: id,
        text: `${name}, born ${day(birthDate)}, ${school.name}`,
      })),
      { divider: 'or' },
      { value: NONE_OF_THEM, text: 'None of them: this child is not held yet' },
    ],
    ...{ step: LIKELY, carried: carried(posted, 'check').filter(({ name }) => name !== 'pupilId') },
    form: refusedForm(posted, errors),
    back: { href: visit.is('caseworker', 'manager') ? '/' : '/school' },
  })
}

const startOf = (visit: Visiting): string => (visit.is('caseworker', 'manager') ? '/cases/new' : '/school/notices/new')

const TITLES: Record<Exclude<Step, 'check'>, string> = {
  pupil: 'Which pupil has been permanently excluded?',
  imposed: 'When was the pupil excluded?',
  reasons: 'Why was the pupil excluded?',
}

/** A refusal is shown where the answer was given; the rest of the answers stay. */
function sentBack(posted: Posted, errors: FieldErrors, context: Context): Page {
  const { step, errors: here } = placed(errors)
  return asked(step === 'check' ? 'pupil' : step, posted, here, context)
}

export function asked(step: Step, posted: Posted, errors: FieldErrors, { visit, schools, reasons }: Context): Page {
  const asking = step === 'check' ? 'pupil' : step
  return page(`report-exclusion/${asking}`, {
    title: TITLES[asking],
    step: asking,
    number: STEPS.indexOf(asking) + 1,
    of: STEPS.length,
    before: STEPS[STEPS.indexOf(asking) - 1],
    schools: [{ value: '', text: 'Select a school' }, ...schools],
    years: YEARS,
    reasons,
    carried: carried(posted, asking),
    form: refusedForm(posted, errors),
    back: { href: visit.is('caseworker', 'manager') ? '/' : '/school' },
  })
}

const YEARS = [
  { value: '', text: 'Not known' },
  { value: 'R', text: 'Reception' },
  ...Array.from({ length: 13 }, (_, i) => ({ value: String(i + 1), text: `Year ${i + 1}` })),
]

/** For the check page: each answer, and the step on which it can be changed. */
export function answersOf(
  posted: Posted,
  schools: Place[],
  found: { name: string; birthDate: string; isNew: boolean },
): { key: string; value: string; step: Step }[] {
  const { schoolUrn, pupil, imposedAt, reasons, reportedBy } = reportOf(posted)
  const { name, birthDate, isNew } = found
  const [on, time] = imposedAt.split('T')
  const reasonWords = reasons.map((code) => codeWords('exclusion-reason', code))
  return [
    { key: 'School', value: schools.find(({ value }) => value === schoolUrn)?.text ?? schoolUrn, step: 'pupil' },
    ...(pupil.upn ? [{ key: 'Unique pupil number', value: pupil.upn.toUpperCase(), step: 'pupil' as const }] : []),
    { key: 'Pupil', value: isNew ? `${name}, not known to us yet` : name, step: 'pupil' },
    { key: 'Date of birth', value: day(birthDate), step: 'pupil' },
    ...(pupil.ncYear ? [{ key: 'Year group', value: yearWords(pupil.ncYear), step: 'pupil' as const }] : []),
    { key: 'Excluded', value: `${day(on)}, ${timeOfDay(time)}`, step: 'imposed' },
    { key: reasons.length > 1 ? 'Reasons' : 'Reason', value: reasonWords.join('; '), step: 'reasons' },
    { key: 'Reported by', value: reportedBy ?? text(posted, 'reportedBy'), step: 'reasons' },
  ]
}
