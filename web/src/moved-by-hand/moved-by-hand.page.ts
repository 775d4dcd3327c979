import { LAWFUL_REASONS, type LawfulReason } from '@daysix/shared/clocks'
import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt, type FieldErrors } from '../api'
import { caseOf, type Child, childOf } from '../cases/kase'
import { clockOf, type ShownClock } from '../clocks/clocks.page'
import { choice, dateBoxes, emptyForm, type Form, type Posted, text } from '../forms'
import { For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { type Field, question } from '../placements/question'
import { day } from '../present'
import { NotHere } from '../troubles'
import { reasonsFor, reasonWords } from './acts'
import { type Decision, DECISION_FIELDS, readDecision, readEnd, readTakingBack } from './moved-by-hand.form'

/** A clock whose date may be moved, with the child it is about. */
interface Asked {
  clock: ShownClock
  child: Child
}

/** @throws NotHere where an act is named that is none of this clock */
async function askedOf(id: string, visit: Visiting, act?: string): Promise<Asked> {
  const clock = await clockOf(id, visit)
  if (act !== undefined && !clock.movedByHand.some((one) => one.id === act)) throw new NotHere()
  return { clock, child: childOf(await caseOf(clock.caseId, visit)) }
}

/** @throws NotHere for a reason that does not move this clock */
function lawful(reason: string, clock: ShownClock): LawfulReason {
  const found = reasonsFor(clock).find((one) => one === reason)
  if (!found) throw new NotHere()
  return found
}

/** A person moves a date, for a reason of the closed list: what becomes of it is shown before it is saved. */
@Controller('clocks/:id/moved-by-hand')
@For('caseworker', 'manager')
export class MovedByHandPage {
  @Get()
  async ask(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const asked = await askedOf(id, visit)
    const [reason, ...others] = reasonsFor(asked.clock)
    if (!reason) throw new NotHere()
    return others.length > 0 ? reasonQuestion(asked, emptyForm()) : redirect(decisionHref(asked.clock, reason))
  }

  @Post()
  async choose(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const asked = await askedOf(id, visit)
    const reason = choice(posted, 'reason', reasonsFor(asked.clock))
    if (!reason) return reasonQuestion(asked, refusedForm(posted, { reason: 'Select a reason' }))
    return redirect(decisionHref(asked.clock, reason))
  }

  @Get(':reason')
  async askDecision(@Param('id') id: string, @Param('reason') reason: string, @Visit() visit: Visiting): Promise<Page> {
    const asked = await askedOf(id, visit)
    return decisionQuestion(asked, lawful(reason, asked.clock), emptyForm(dateBoxes('decidedOn', visit.today)))
  }

  /** What would become of the date; nothing is saved yet. */
  @Post(':reason')
  async preview(
    @Param('id') id: string,
    @Param('reason') chosen: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page> {
    const asked = await askedOf(id, visit)
    const reason = lawful(chosen, asked.clock)
    const { answers, errors } = readDecision(reason, posted)
    if (!answers) return decisionQuestion(asked, reason, refusedForm(posted, errors))
    const tried = await attempt(
      visit.referrals.POST('/api/v1/clocks/{id}/moved-by-hand/preview', { params: { path: { id } }, body: answers }),
    )
    if (tried.errors) return decisionQuestion(asked, reason, refusedForm(posted, ofTheForm(tried.errors)))
    return previewPage(asked, answers, tried.data, posted)
  }

  @Post(':reason/decision')
  async decide(
    @Param('id') id: string,
    @Param('reason') chosen: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const asked = await askedOf(id, visit)
    const reason = lawful(chosen, asked.clock)
    const { answers, errors } = readDecision(reason, posted)
    if (!answers) return decisionQuestion(asked, reason, refusedForm(posted, errors))
    const made = await attempt(
      visit.referrals.POST('/api/v1/clocks/{id}/moved-by-hand', {
        params: { path: { id }, header: { 'Idempotency-Key': visit.onceKey } },
        body: answers,
      }),
    )
    if (made.errors) return decisionQuestion(asked, reason, refusedForm(posted, ofTheForm(made.errors)))
    const waits = made.data.movedByHand.at(-1)?.standing === 'awaiting-approval'
    const success = waits ? 'Recorded. It has no effect before a manager has approved it' : nowWords(made.data)
    return redirect(clockHref(asked.clock), success)
  }

  @Get(':act/end')
  async askEnd(@Param('id') id: string, @Param('act') act: string, @Visit() visit: Visiting): Promise<Page> {
    return endQuestion(await askedOf(id, visit, act), act, emptyForm(dateBoxes('until', visit.today)))
  }

  @Post(':act/end')
  async end(
    @Param('id') id: string,
    @Param('act') act: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const asked = await askedOf(id, visit, act)
    const { answers, errors } = readEnd(posted)
    if (!answers) return endQuestion(asked, act, refusedForm(posted, errors))
    const ended = await attempt(
      visit.referrals.POST('/api/v1/clocks/{id}/moved-by-hand/{act}/end', {
        params: { path: { id, act } },
        body: answers,
      }),
    )
    if (ended.errors) return endQuestion(asked, act, refusedForm(posted, ofTheForm(ended.errors)))
    return redirect(clockHref(asked.clock), nowWords(ended.data))
  }

  @Get(':act/taking-back')
  async askTakingBack(@Param('id') id: string, @Param('act') act: string, @Visit() visit: Visiting): Promise<Page> {
    return takingBackQuestion(await askedOf(id, visit, act), act, emptyForm())
  }

  @Post(':act/taking-back')
  async takeBack(
    @Param('id') id: string,
    @Param('act') act: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const asked = await askedOf(id, visit, act)
    const { answers, errors } = readTakingBack(posted)
    if (!answers) return takingBackQuestion(asked, act, refusedForm(posted, errors))
    const taken = await attempt(
      visit.referrals.POST('/api/v1/clocks/{id}/moved-by-hand/{act}/taking-back', {
        params: { path: { id, act } },
        body: answers,
      }),
    )
    if (taken.errors) return takingBackQuestion(asked, act, refusedForm(posted, ofTheForm(taken.errors)))
    return redirect(clockHref(asked.clock), `Taken back. ${nowWords(taken.data)}`)
  }

  @Get(':act/approval')
  @For('manager')
  async askApproval(@Param('id') id: string, @Param('act') act: string, @Visit() visit: Visiting): Promise<Page> {
    return approvalQuestion(await askedOf(id, visit, act), act, emptyForm())
  }

  @Post(':act/approval')
  @For('manager')
  async approve(
    @Param('id') id: string,
    @Param('act') act: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const asked = await askedOf(id, visit, act)
    const approved = await attempt(
      visit.referrals.POST('/api/v1/clocks/{id}/moved-by-hand/{act}/approval', { params: { path: { id, act } } }),
    )
    if (approved.errors) return approvalQuestion(asked, act, refusedForm(posted, asAWhole(approved.errors)))
    return redirect(clockHref(asked.clock), `Approved. ${nowWords(approved.data)}`)
  }
}

const clockHref = ({ id }: ShownClock): string => `/clocks/${id}`
const decisionHref = (clock: ShownClock, reason: LawfulReason): string => `${clockHref(clock)}/moved-by-hand/${reason}`

/** The reason is chosen on a page of its own. */
const ofTheForm = ({ reason, ...errors }: FieldErrors): FieldErrors => (reason ? { ...errors, '': reason } : errors)

const asAWhole = (errors: FieldErrors): FieldErrors => ({ '': Object.values(errors)[0] })

const nowWords = ({ dueOn, state }: Pick<ShownClock, 'dueOn' | 'state'>): string => {
  if (dueOn) return `The date in force is ${day(dueOn)}`
  return state === 'paused' ? 'The count is paused: it has no date until the pause is ended' : 'The date is not known'
}

export const reasonQuestion = ({ clock, child }: Asked, form: Form): Page =>
  question({
    title: 'Why is this date moved?',
    ...{ child, back: clockHref(clock), form },
    lead: [`${clock.title}. These are the only reasons for which a person may move it.`],
    fields: [
      {
        ...{ kind: 'radios', name: 'reason', label: 'Reason' },
        items: reasonsFor(clock).map((value) => ({
          value,
          text: reasonWords(value),
          hint: { text: LAWFUL_REASONS[value].law },
        })),
      },
    ],
    button: 'Continue',
  })

const HINT = 'For example, 13 1 2027'
const WHY: Field = {
  ...{ kind: 'textarea', name: 'why', label: 'Why, and what it rests on', rows: 3 },
  hint: 'Kept with the record; the school does not see it',
}

/** What the day is called, where one is named. */
const DAY_NAMED: Partial<Record<LawfulReason, string>> = {
  'board-named-day': 'Day the governing board named for the return',
  'parents-consented': 'Last day on which the parents agreed to have the details',
  'stay-extended': 'Last day of the stay',
  'medical-evidence': 'Day from which it is to run',
}

function daysAsked(reason: LawfulReason): Field[] {
  const { how } = LAWFUL_REASONS[reason]
  if (how === 'day') return [{ kind: 'date', name: 'dueOn', label: DAY_NAMED[reason] ?? 'Day named', hint: HINT }]
  if (how === 'recount')
    return [{ kind: 'date', name: 'from', label: 'Day on which the claim was finally decided', hint: HINT }]
  return [
    { kind: 'date', name: 'from', label: 'First day of the pause', hint: HINT },
    {
      ...{ kind: 'date', name: 'until', label: 'Last day of the pause (optional)' },
      hint: 'Leave it empty while it goes on: the clock has no date until somebody ends the pause',
    },
  ]
}

/** What is done better in another place. */
const ELSEWHERE: Partial<Record<LawfulReason, string[]>> = {
  'stay-extended': [
    'This moves the date of this clock only. To extend the stay by whole weeks, so that its page and its letters say so, extend it on the placement.',
  ],
}

export const decisionQuestion = ({ clock, child }: Asked, reason: LawfulReason, form: Form): Page =>
  question({
    title: 'Move this date',
    ...{ child, back: clockHref(clock), form, action: decisionHref(clock, reason) },
    lead: [
      `${clock.title}: ${reasonWords(reason)}. ${LAWFUL_REASONS[reason].law}.`,
      ...(ELSEWHERE[reason] ?? []),
      'Nothing is saved yet: next you see what becomes of the date. Your name is kept with it, and the computed date stays beside it.',
    ],
    fields: [...daysAsked(reason), { kind: 'date', name: 'decidedOn', label: 'When was it decided?', hint: HINT }, WHY],
    button: 'See what becomes of the date',
  })

/** As the service says it. */
interface Supposed {
  computedOn: string | null
  from: string | null
  to: string | null
  status: 'paused' | 'set' | 'unknown'
  missWithdrawn: boolean
  needsApproval: boolean
  law: string
  steps: { on: string; counted: boolean; number?: number; why: string }[]
}

export const previewPage = (
  { clock, child }: Asked,
  { reason, why }: Decision,
  supposed: Supposed,
  posted: Posted,
): Page => {
  const { computedOn, from, to, missWithdrawn, needsApproval, law, steps } = supposed
  return page('moved-by-hand/preview', {
    title: 'What becomes of the date',
    ...{ child, steps, clockTitle: clock.title },
    answers: [
      { key: 'Computed', value: day(computedOn) },
      ...(from && from !== computedOn ? [{ key: 'In force now', value: day(from) }] : []),
      { key: 'By hand', value: to ? day(to) : WITHOUT_DATE[supposed.status] },
      { key: 'Because', value: reasonWords(reason) },
      { key: 'The law', value: law },
      { key: 'Why', value: why },
    ],
    follows: [
      ...(needsApproval ? ['It has no effect before a manager who did not decide it has approved it.'] : []),
      ...(missWithdrawn ? ['The miss recorded is withdrawn, and those who were told hear of it.'] : []),
    ],
    carried: DECISION_FIELDS.map((name) => ({ name, value: text(posted, name) })).filter(({ value }) => value),
    saveTo: `${decisionHref(clock, reason)}/decision`,
    button: needsApproval ? 'Ask for approval' : supposed.status === 'paused' ? 'Pause the count' : 'Move the date',
    back: { href: decisionHref(clock, reason) },
  })
}

const WITHOUT_DATE: Record<Supposed['status'], string> = {
  paused: 'No date until somebody ends the pause',
  set: 'Not known',
  unknown: 'Not known: term dates are not loaded that far',
}

export const endQuestion = ({ clock, child }: Asked, act: string, form: Form): Page =>
  question({
    title: 'End the pause',
    ...{ child, back: clockHref(clock), form, action: `${clockHref(clock)}/moved-by-hand/${act}/end` },
    lead: [`${clock.title}. What was left of the count goes on the day after the last day of the pause.`],
    fields: [{ kind: 'date', name: 'until', label: 'Last day of the pause', hint: HINT }, WHY],
    button: 'End the pause',
  })

export const takingBackQuestion = ({ clock, child }: Asked, act: string, form: Form): Page =>
  question({
    title: 'Take back what was decided',
    ...{ child, back: clockHref(clock), form, action: `${clockHref(clock)}/moved-by-hand/${act}/taking-back` },
    lead: [
      `${clock.title}. The date is counted as if it had not been decided. That it was, and by whom, stays on the record.`,
    ],
    fields: [{ ...WHY, label: 'Why is it taken back?' }],
    button: 'Take it back',
  })

export const approvalQuestion = ({ clock, child }: Asked, act: string, form: Form): Page => {
  const found = clock.movedByHand.find(({ id }) => id === act)
  if (!found) throw new NotHere()
  return question({
    title: 'Approve another date',
    ...{ child, back: clockHref(clock), form, action: `${clockHref(clock)}/moved-by-hand/${act}/approval` },
    lead: [
      `${clock.title}: computed ${day(clock.byHand?.computedOn ?? clock.dueOn)}, by hand ${day(found.dueOn)}.`,
      `${found.by} decided it on ${day(found.decidedOn)}, because ${found.words}.`,
      ...(found.why ? [`They wrote: ${found.why}`] : []),
    ],
    fields: [],
    button: 'Approve this date',
  })
}
