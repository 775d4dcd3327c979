import type { SchoolCalendar } from '../calendar'
import { addDays, formatDay, formatDayShort, mondayOf, type CivilDate } from '../civil-date'
import { countSchoolDays, type Step } from '../counting'
import { within } from './count'
import { type Evaluation, endOf } from './evaluate'
import { REGULATIONS_2007, REGULATIONS_2012 } from './rule'
import { latestRule, type RuleId, settingsCounted } from './rules'
import { type StayOf, stayWeeks } from './stay-weeks'

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
  /** Just after the end of that day. */
  dueAt?: Date
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

/** Whether somebody else has to agree before it holds. */
export const needsApproval = (reason: LawfulReason): boolean => REASONS[reason].approval === true

/**
 * Pauses or re-bases a clock as a person decided. Pure; what the law does not allow is refused in words, field by field.
 * @param before what a person decided earlier, which this act goes on from; the computed date stays the rule's own
 */
export function moveByHand(
  found: Evaluation,
  act: ByHand,
  calendar: SchoolCalendar,
  before?: MovedByHand,
): MovedByHand | { errors: ByHandError[] } {
  const errors = refusals(found, act, before)
  if (errors.length > 0) return { errors }
  const { rule, dueOn, steps } = found
  const { words, law, how } = REASONS[act.reason]
  const moved = { pause: paused, recount: countedAgain, day: named }[how](before ?? found, act, {
    weeks: weeksOf(found),
    calendar,
  })
  const approved = act.approvedBy ? ` with the approval of ${act.approvedBy}` : ''
  const instead = dueOn ? `; computed it would be ${formatDay(dueOn)}` : ''
  return {
    ...{ rule, law, because: act, computed: { ...(dueOn && { dueOn }), steps: [...steps] } },
    ...moved,
    ...(moved.dueOn && { dueAt: endOf(moved.dueOn) }),
    explanation: `${RESULTS[moved.status](moved.dueOn!)}: ${act.by} decided it on ${formatDay(act.decidedOn)}${approved}, because ${words}${instead}`,
  }
}

/**
 * What several decisions about one clock come to, each going on from the one before. One that the count as it is now does
 * not allow, as a pause from after the day on which it is due since the calendar moved, has no effect.
 */
export function moveInTurn<Act extends ByHand>(
  found: Evaluation,
  acts: readonly Act[],
  calendar: SchoolCalendar,
): { moved?: MovedByHand; inForce: Act[] } {
  let moved: MovedByHand | undefined
  const inForce: Act[] = []
  for (const act of acts) {
    const next = moveByHand(found, act, calendar, moved)
    if ('errors' in next) continue
    moved = next
    inForce.push(act)
  }
  return { ...(moved && { moved }), inForce }
}

const RESULTS: Record<MovedByHand['status'], (dueOn: CivilDate) => string> = {
  paused: () => 'Paused, without a date until it goes on',
  set: (dueOn) => `By ${formatDay(dueOn)}`,
  unknown: () => 'Not known, term dates not being loaded',
}

function refusals(found: Evaluation, act: ByHand, before?: MovedByHand): ByHandError[] {
  const errors: ByHandError[] = []
  const refuse = (path: keyof ByHand, message: string): number => errors.push({ path, message })
  const { rule, status } = found
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
    const { dueOn: due } = before ?? found
    if (!act.dueOn) refuse('dueOn', 'Say which day')
    else if (act.dueOn === due)
      refuse('dueOn', before ? 'It is due on that day already' : 'That is the computed date already')
    else if (due && act.dueOn < due !== (side === 'earlier'))
      refuse('dueOn', `It can only be moved to a day ${side} than ${formatDay(due)}`)
  } else if (how === 'recount') {
    if (!act.from) refuse('from', 'Say from which day it is counted again')
  } else if (!act.from) refuse('from', 'Say when the pause begins')
  else {
    const wrong = beginsWrongly(act.from, found, before)
    if (wrong) refuse('from', wrong)
    else if (act.until && act.until < act.from) refuse('until', 'The pause ends before it begins')
  }
  return errors
}

/** A pause lies in the count that is in force, after whatever paused it before. */
function beginsWrongly(from: CivilDate, found: Evaluation, before: MovedByHand | undefined): string | undefined {
  const { dueOn, steps } = before ?? found
  if (before?.status === 'paused') return 'It is paused already'
  if (before && REASONS[before.because.reason].how === 'day')
    return 'A day that was named is not paused: name another day'
  if (!dueOn) return 'A date that is not known cannot be paused'
  if (from > dueOn) return `The pause begins after ${formatDay(dueOn)}, when it was due`
  if (from < steps[0].on) return 'The pause begins before anything is counted'
  const earlier = before?.because.until
  return earlier && from <= earlier ? `The pause before this one lasts until ${formatDay(earlier)}` : undefined
}

type Result = Pick<MovedByHand, 'status' | 'dueOn' | 'steps'>
/** The count that an act goes on from: the computed one, or what an act before it left. */
type Standing = Pick<Evaluation, 'rule' | 'dueOn' | 'steps'>
type How = (found: Standing, act: ByHand, by: StayOf) => Result

const weeksOf = ({ ruleVersion }: Evaluation): StayOf['weeks'] =>
  settingsCounted(ruleVersion).get('weekOfStay') === 'calendar' ? 'calendar' : 'teaching'

const named: How = ({ steps }, { dueOn }) => ({ status: 'set', dueOn: dueOn!, steps })

const countedAgain: How = ({ rule }, { from }, { calendar }) => {
  const { on, steps } = within(latestRule(rule).limit!, from!, calendar)
  return on ? { status: 'set', dueOn: on, steps } : { status: 'unknown', steps }
}

/** What was counted before the pause stays counted; what was left goes on after it. */
const paused: How = (found, act, by) => {
  const { unit } = latestRule(found.rule)
  return unit === 'wk' ? pausedWeeks(found, act, by) : pausedDays(found, act, by)
}

const counted = (steps: readonly Step[]): number => steps.filter((step) => step.counted).length

const pausedDays: How = (found, { from, until, reason }, { calendar }) => {
  const before = found.steps.filter(({ on }) => on < from!)
  if (!until) return { status: 'paused', steps: before }
  const done = counted(before)
  const meanwhile: Step[] = []
  for (let on = from!; on <= until; on = addDays(on, 1)) {
    const why = calendar.reasonNotSchoolDay(on) ?? `paused, ${REASONS[reason].words}`
    meanwhile.push({ on, counted: false, why: `${formatDayShort(on)}: ${why}, not counted` })
  }
  const after = countSchoolDays(counted(found.steps) - done, { from: addDays(until, 1), calendar })
  const steps = [...before, ...meanwhile, ...after.steps.map((step) => renumbered(step, done))]
  return after.on ? { status: 'set', dueOn: after.on, steps } : { status: 'unknown', steps }
}

const renumbered = (step: Step, done: number): Step =>
  step.number === undefined
    ? step
    : { ...step, number: step.number + done, why: step.why.replace(/ (day|week) \d+/, ` $1 ${step.number + done}`) }

/** Only a week whose every school day lies in the pause is left out of a stay. */
const pausedWeeks: How = (found, { from, until, reason }, by) => {
  const monday = mondayOf(from!)
  const before = found.steps.filter(({ on }) => on < monday)
  if (!until) return { status: 'paused', steps: before }
  const done = counted(before)
  const left = counted(found.steps) - done
  const after = stayWeeks(monday, left, by, ({ firstSchoolDay, lastSchoolDay }) =>
    from! <= firstSchoolDay && lastSchoolDay <= until ? `paused, ${REASONS[reason].words}` : undefined,
  )
  const steps = [...before, ...after.map((step) => renumbered(step, done))]
  const last = after[after.length - 1]
  if (last.number !== left) return { status: 'unknown', steps }
  const { calendar } = by
  return { status: 'set', dueOn: calendar.schoolDayAt(calendar.schoolDaysUpTo(addDays(last.on, 6)))!, steps }
}
