import type { SchoolCalendar } from '../calendar'
import { type CivilDate } from '../civil-date'
import { londonDate } from '../instant'
import { latestRule, type RuleId } from './rules'

/** How a clock ended. `lifted`: the procedure ended first, so nothing was owed any more. */
export const SETTLED_STATES = ['met', 'met-late', 'missed', 'lapsed', 'lifted'] as const
export type SettledState = (typeof SETTLED_STATES)[number]

/** Every state a clock can be shown in. `paused`: by a person, for a lawful reason; it has no date meanwhile. */
export const CLOCK_STATES = [
  'scheduled',
  'warning',
  'due-today',
  'overdue',
  ...SETTLED_STATES,
  'paused',
  'unknown',
] as const
export type ClockState = (typeof CLOCK_STATES)[number]

/** Rules that name a time of the day rather than a day; for these the instant decides. */
const BY_TIME: readonly RuleId[] = ['EX-02', 'EX-03', 'PL-04']

export interface SettlementFacts {
  /** The last day in time, where known; else it is read from `dueAt`. */
  dueOn?: CivilDate
  dueAt?: Date
  metOn?: CivilDate
  metAt?: Date
  /** When a miss was recorded and not withdrawn. */
  missedAt?: Date
  /** Why the procedure ended first: `reinstated`, `cancelled`, `excepted`, `waived`, … */
  ended?: string
}

/**
 * How a clock ends: the dates decide and nothing else. A day up to and including the due day is met; where the rule
 * names a time, the instant. Without a due date whatever was done was done in time.
 *
 * A right used after its last day is lapsed, since nobody has discretion to extend it, and so is one given up in
 * writing (`waived`). A duty that had been missed stays missed when the procedure ends afterwards.
 */
export function settle(id: RuleId, facts: SettlementFacts): SettledState {
  const { metOn, metAt, missedAt, ended } = facts
  const { kind } = latestRule(id)
  if (metOn || metAt) {
    if (kind === 'permission' || isInTime(id, facts)) return 'met'
    return kind === 'right' ? 'lapsed' : 'met-late'
  }
  if (kind !== 'duty') return ended && ended !== 'waived' ? 'lifted' : 'lapsed'
  return ended && !missedAt ? 'lifted' : 'missed'
}

function isInTime(id: RuleId, { dueOn, dueAt, metOn, metAt }: SettlementFacts): boolean {
  if (BY_TIME.includes(id)) {
    if (dueAt && metAt) return metAt <= dueAt
    const lastDay = dueOn ?? (dueAt && londonDate(dueAt))
    return !lastDay || (metOn ?? londonDate(metAt!)) <= lastDay
  }
  // A clock by the day falls due just after the end of its last day.
  const lastDay = dueOn ?? (dueAt && londonDate(new Date(dueAt.getTime() - 1)))
  return !lastDay || (metOn ?? londonDate(metAt!)) <= lastDay
}

/** `by-hand`: its date is a person's; `paused`: it has none until a person lets it go on. */
export const CLOCK_STATUSES = ['computed', 'provisional', 'unknown', 'not-applicable', 'paused', 'by-hand'] as const
export type ClockStatus = (typeof CLOCK_STATUSES)[number]

/** What is needed of a clock to show its state. */
export interface ClockAsKept {
  rule: RuleId
  status?: ClockStatus
  dueOn?: CivilDate
  dueAt?: Date
  /** Its end, once settled. */
  settledAs?: SettledState
}

/**
 * The state to show: `scheduled`, then `warning` from the rule's own number of school days before, `due-today`, and
 * `overdue` while it is still owed. `now` is the day in London, or an instant where the hour matters.
 */
export function stateOf(clock: ClockAsKept, now: CivilDate | Date, calendar: SchoolCalendar): ClockState {
  if (clock.settledAs) return clock.settledAs
  if (clock.status === 'not-applicable') return 'lifted'
  if (clock.status === 'paused') return 'paused'
  const { dueOn } = clock
  if (!dueOn) return 'unknown'
  const today = now instanceof Date ? londonDate(now) : now
  const { kind, warnWithin } = latestRule(clock.rule)
  if (kind === 'permission') return today < dueOn ? 'scheduled' : 'due-today'
  const over = today > dueOn || (now instanceof Date && now >= clock.dueAt!)
  if (over) return kind === 'right' ? 'lapsed' : 'overdue'
  if (today === dueOn) return 'due-today'
  return schoolDaysLeft(today, dueOn, calendar) <= warnWithin ? 'warning' : 'scheduled'
}

/** School days after today up to and including the due day: "1 school day left" is the next one. */
export const schoolDaysLeft = (today: CivilDate, dueOn: CivilDate, calendar: SchoolCalendar): number =>
  calendar.schoolDaysUpTo(dueOn) - calendar.schoolDaysUpTo(today)
