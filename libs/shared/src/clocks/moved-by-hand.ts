import { teachingWeek, type SchoolCalendar } from '../calendar'
import { addDays, formatDay, formatDayShort, mondayOf, type CivilDate } from '../civil-date'
import { countSchoolDays, type Step } from '../counting'
import { stayWeeks, within } from './count'
import type { Evaluation } from './evaluate'
import { REGULATIONS_2007, REGULATIONS_2012 } from './rule'
import { latestRule, type RuleId } from './rules'

interface Lawful {
  /** In words, after "because". */
  words: string
  law: string
  /** The only clocks it moves. */
  rules: readonly RuleId[]
  /** `pause`: its days are not counted. `recount`: the count begins again with another day. `day`: a day is named. */
  how: 'pause' | 'recount' | 'day'
  /** To which side of the computed day a named day may lie. */
  side?: 'earlier' | 'later'
  /** Somebody else has to agree. */
  approval?: true
}

/**
 * The closed list of reasons for which a person may pause or re-base a clock. A clock that stands under none of them is
 * moved by its facts and its calendar, and by nobody.
 */
export const LAWFUL_REASONS = {
  'claim-before-tribunal': {
    words: 'a claim of discrimination is before a tribunal or court',
    law: `${REGULATIONS_2012}, Schedule 1 para 2(2)`,
    rules: ['IR-01'],
    how: 'pause',
  },
  'claim-decided': {
    words: 'a claim of discrimination was finally decided',
    law: `${REGULATIONS_2012}, Schedule 1 para 2(2)`,
    rules: ['IR-01'],
    how: 'recount',
  },
  'hearing-adjourned': {
    words: 'the review panel has adjourned its hearing',
    law: `${REGULATIONS_2012}, Schedule 1 para 1`,
    rules: ['IR-03'],
    how: 'pause',
  },
  'board-named-day': {
    words: 'the governing board directed the return for a day it named',
    law: `${REGULATIONS_2012}, reg 24(2)`,
    rules: ['GB-09'],
    how: 'day',
    side: 'later',
  },
  'parents-consented': {
    words: 'the parents consented to less than 48 hours, education starting before day six',
    law: `${REGULATIONS_2007}, reg 6(4)`,
    rules: ['EX-03'],
    how: 'day',
    side: 'later',
  },
  'stay-extended': {
    words: 'the stay was extended',
    law: 'Local practice of student support centres: an extension has a reason and an approver',
    rules: ['PL-02'],
    how: 'day',
    side: 'later',
    approval: true,
  },
  'stay-interrupted': {
    words: 'the pupil cannot attend for whole weeks',
    law: 'Local practice of student support centres: a week in which the pupil cannot attend is no week of the stay',
    rules: ['PL-02', 'PL-03'],
    how: 'pause',
  },
  'return-paused': {
    words: 'the phased return is paused',
    law: 'Local practice: only days on which the full timetable was held are counted',
    rules: ['RT-01'],
    how: 'pause',
  },
  'medical-evidence': {
    words: 'the pupil can no longer attend for medical reasons',
    law: 'Local practice of support for school-age parents: an earlier start with evidence',
    rules: ['SA-01'],
    how: 'day',
    side: 'earlier',
  },
} as const satisfies Record<string, Lawful>
export type LawfulReason = keyof typeof LAWFUL_REASONS

const REASONS: Readonly<Record<LawfulReason, Lawful>> = LAWFUL_REASONS

/** What a person decided about one clock. */
export interface ByHand {
  reason: LawfulReason
  /** Their name, as it is shown. */
  by: string
  approvedBy?: string
  /** What they wrote about it. */
  why: string
  /** The day they decided. */
  decidedOn: CivilDate
  /** The first day of a pause; for a count that begins again its day 0. */
  from?: CivilDate
  /** The last day of a pause; none while it goes on. */
  until?: CivilDate
  /** The day named. */
  dueOn?: CivilDate
}

/** The computed date and the human one, side by side: the first is never lost. */
export interface MovedByHand {
  rule: RuleId
  computed: { dueOn?: CivilDate; steps: Step[] }
  /** `paused` while a pause goes on, `unknown` where what remains to be counted is not loaded. */
  status: 'paused' | 'set' | 'unknown'
  dueOn?: CivilDate
  steps: Step[]
  because: ByHand
  law: string
  explanation: string
}

export interface ByHandError {
  path: keyof ByHand
  message: string
}

/** Which reasons there are to move this clock; none for most. */
export const lawfulReasonsFor = (rule: RuleId): LawfulReason[] =>
  (Object.keys(REASONS) as LawfulReason[]).filter((reason) => REASONS[reason].rules.includes(rule))

/** Pauses or re-bases a clock as a person decided. Pure; what the law does not allow is refused in words, field by field. */
export function moveByHand(
  found: Evaluation,
  act: ByHand,
  calendar: SchoolCalendar,
): MovedByHand | { errors: ByHandError[] } {
  const errors = refusals(found, act)
  if (errors.length > 0) return { errors }
  const { rule, dueOn, steps } = found
  const { words, law, how } = REASONS[act.reason]
  const moved = { pause: paused, recount: countedAgain, day: named }[how](found, act, calendar)
  const approved = act.approvedBy ? ` with the approval of ${act.approvedBy}` : ''
  const instead = dueOn ? `; computed it would be ${formatDay(dueOn)}` : ''
  return {
    ...{ rule, law, because: act, computed: { ...(dueOn && { dueOn }), steps: [...steps] } },
    ...moved,
    explanation: `${RESULTS[moved.status](moved.dueOn!)}: ${act.by} decided it on ${formatDay(act.decidedOn)}${approved}, because ${words}${instead}`,
  }
}

const RESULTS: Record<MovedByHand['status'], (dueOn: CivilDate) => string> = {
  paused: () => 'Paused, without a date until it goes on',
  set: (dueOn) => `By ${formatDay(dueOn)}`,
  unknown: () => 'Not known, term dates not being loaded',
}

function refusals(found: Evaluation, act: ByHand): ByHandError[] {
  const errors: ByHandError[] = []
  const refuse = (path: keyof ByHand, message: string): number => errors.push({ path, message })
  const { rule, dueOn: computed, status } = found
  const possible = lawfulReasonsFor(rule)
  if (!possible.includes(act.reason)) {
    const others = possible.length > 0 ? `only ${possible.join(' or ')} can be one` : 'nobody may move it'
    refuse('reason', `${latestRule(rule).title} (${rule}) is not moved for this reason: ${others}`)
    return errors
  }
  if (status === 'not-applicable') refuse('reason', 'There is no date to move')
  if (!act.by.trim()) refuse('by', 'Say who decided it')
  if (!act.why.trim()) refuse('why', 'Say why, in a sentence')
  const { how, side, approval } = REASONS[act.reason]
  if (approval && !act.approvedBy?.trim()) refuse('approvedBy', 'Say who approved it')
  if (how === 'day') {
    if (!act.dueOn) refuse('dueOn', 'Say which day')
    else if (act.dueOn === computed) refuse('dueOn', 'That is the computed date already')
    else if (computed && act.dueOn < computed !== (side === 'earlier'))
      refuse('dueOn', `It can only be moved to a day ${side} than ${formatDay(computed)}`)
  } else if (how === 'recount') {
    if (!act.from) refuse('from', 'Say from which day it is counted again')
  } else if (!act.from) refuse('from', 'Say when the pause begins')
  else if (!computed) refuse('from', 'A date that is not known cannot be paused')
  else if (act.from > computed) refuse('from', `The pause begins after ${formatDay(computed)}, when it was due`)
  else if (act.from < found.steps[0].on) refuse('from', 'The pause begins before anything is counted')
  else if (act.until && act.until < act.from) refuse('until', 'The pause ends before it begins')
  return errors
}

type Result = Pick<MovedByHand, 'status' | 'dueOn' | 'steps'>
type How = (found: Evaluation, act: ByHand, calendar: SchoolCalendar) => Result

const named: How = ({ steps }, { dueOn }) => ({ status: 'set', dueOn: dueOn!, steps })

const countedAgain: How = ({ rule }, { from }, calendar) => {
  const { on, steps } = within(latestRule(rule).limit!, from!, calendar)
  return on ? { status: 'set', dueOn: on, steps } : { status: 'unknown', steps }
}

/** What was counted before the pause stays counted; what was left goes on after it. */
const paused: How = (found, act, calendar) => {
  const { unit } = latestRule(found.rule)
  return unit === 'wk' ? pausedWeeks(found, act, calendar) : pausedDays(found, act, calendar)
}

const pausedDays: How = (found, { from, until, reason }, calendar) => {
  const before = found.steps.filter(({ on }) => on < from!)
  const done = before.filter(({ counted }) => counted).length
  const left = found.steps.filter(({ counted }) => counted).length - done
  if (!until) return { status: 'paused', steps: before }
  const meanwhile: Step[] = []
  for (let on = from!; on <= until; on = addDays(on, 1)) {
    const why = calendar.reasonNotSchoolDay(on) ?? `paused, ${REASONS[reason].words}`
    meanwhile.push({ on, counted: false, why: `${formatDayShort(on)}: ${why}, not counted` })
  }
  const after = countSchoolDays(left, { from: addDays(until, 1), calendar })
  const steps = [...before, ...meanwhile, ...after.steps.map((step) => renumbered(step, done))]
  return after.on ? { status: 'set', dueOn: after.on, steps } : { status: 'unknown', steps }
}

const renumbered = (step: Step, done: number): Step =>
  step.number === undefined
    ? step
    : { ...step, number: step.number + done, why: step.why.replace(/day \d+/, `day ${step.number + done}`) }

/** Only a week whose every school day lies in the pause is left out of a stay. */
const pausedWeeks: How = ({ steps }, { from, until, reason }, calendar) => {
  if (!until) return { status: 'paused', steps: steps.filter(({ on }) => on < mondayOf(from!)) }
  const n = steps.filter(({ counted }) => counted).length
  const weeks = stayWeeks(steps[0].on, n, calendar, ({ firstSchoolDay, lastSchoolDay }) =>
    from! <= firstSchoolDay && lastSchoolDay <= until ? `paused, ${REASONS[reason].words}` : undefined,
  )
  const last = weeks[weeks.length - 1]
  if (last.number !== n) return { status: 'unknown', steps: weeks }
  const week = teachingWeek(last.on, 1, calendar) as { lastSchoolDay: CivilDate }
  return { status: 'set', dueOn: week.lastSchoolDay, steps: weeks }
}
