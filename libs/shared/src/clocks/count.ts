import type { SchoolCalendar } from '../calendar'
import { addDays, formatDay, type CivilDate } from '../civil-date'
import { countBack, countSchoolDays, schoolDaysInWords, type Counted, type Step } from '../counting'
import type { ClockFacts } from './facts'
import type { Settings } from './settings'
import { type StayOf, stayWeek, stayWeeks } from './stay-weeks'

/** What one rule found: a day with its sentence, or why there is none. */
export type Finding = {
  counted?: Counted
  /** Where the due day is not the last counted one. */
  dueOn?: CivilDate
  /** London's clock, where the rule names a time of the due day. */
  dueTime?: string
  dueAt?: Date
  firstDay?: CivilDate
  /** The day an application counts as made. */
  madeOn?: CivilDate
  /** The Monday of the week that the day lies in, where it ends a week of a stay. */
  weekBegins?: CivilDate
  /** The proof, where it is not that of `counted` alone. */
  steps?: () => Step[]
  explain?: (due: CivilDate) => string
  /** Why the day is not final, though it was counted. */
  provisional?: string
  waitsFor?: string
  unknown?: string
  earliest?: CivilDate
  exempt?: string
}

/** Pure: what a rule finds for these facts. Says in its comment which of them it reads. */
export type Count = (facts: ClockFacts, calendar: SchoolCalendar, settings: Settings) => Finding

/** "Within n school days after day 0". */
export const within = (n: number, day0: CivilDate, calendar: SchoolCalendar): Counted =>
  countSchoolDays(n, { from: day0, calendar, inclusive: false })

/** The day the governors or the authority were told; that of the exclusion when nothing else is known. */
export const noticeOn = (facts: ClockFacts): CivilDate | undefined => facts.noticeOn ?? facts.imposedAt?.on

export const decidedOn = (facts: ClockFacts): CivilDate | undefined => facts.decidedOn

type Since = (facts: ClockFacts) => CivilDate | undefined

/** "Without delay" has no number in law: aimed at the same day, a breach at the end of the next school day. */
export const withoutDelay =
  (what: string, since: Since, waitsFor: string): Count =>
  (facts, calendar, { withoutDelaySchoolDays: n }) => {
    const day0 = since(facts)
    if (!day0) return { waitsFor }
    return {
      counted: within(n, day0, calendar),
      explain: (due) =>
        `${what} without delay: at the latest by ${formatDay(due)}, ${schoolDaysInWords(n)} after ${formatDay(day0)}`,
    }
  }

/** So many school days after a day. `what` begins the sentence, `after` says what that day was. */
export const schoolDaysAfter =
  (
    n: number | ((settings: Settings) => number),
    { since, waitsFor, what, after }: { since: Since; waitsFor: string; what: string; after: string },
  ): Count =>
  (facts, calendar, settings) => {
    const day0 = since(facts)
    if (!day0) return { waitsFor }
    const days = typeof n === 'number' ? n : n(settings)
    return {
      counted: within(days, day0, calendar),
      explain: (due) =>
        `${what} by ${formatDay(due)}, ${ordinal(days)} school day after ${after} of ${formatDay(day0)}`,
    }
  }

/** So many calendar days after a day; before it when `n` is negative. Term time does not matter. */
export const calendarDaysFrom =
  (
    n: number | ((settings: Settings) => number),
    { since, waitsFor, explain }: { since: Since; waitsFor: string; explain: (due: string, day0: string) => string },
  ): Count =>
  (facts, _calendar, settings) => {
    const day0 = since(facts)
    if (!day0) return { waitsFor }
    const dueOn = addDays(day0, typeof n === 'number' ? n : n(settings))
    return { dueOn, explain: (due) => explain(formatDay(due), formatDay(day0)) }
  }

/** At the latest so many school days before a day, which is day 0. */
export const schoolDaysBefore =
  (
    n: number | ((settings: Settings) => number),
    { since, waitsFor, what, before }: { since: Since; waitsFor: string; what: string; before: string },
  ): Count =>
  (facts, calendar, settings) => {
    const day0 = since(facts)
    if (!day0) return { waitsFor }
    const days = typeof n === 'number' ? n : n(settings)
    return {
      counted: countBack(days, { before: day0, calendar }),
      explain: (due) =>
        `${what} by ${formatDay(due)}, ${schoolDaysInWords(days)} before ${before} of ${formatDay(day0)}`,
    }
  }

const ENDINGS: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
const PLURAL_RULES = new Intl.PluralRules('en-GB', { type: 'ordinal' })

export const ordinal = (n: number): string => `the ${n}${ENDINGS[PLURAL_RULES.select(n)]}`

/** @param explain is given which day of the stay it is, in words */
export function weekOfStay(
  { startedOn }: ClockFacts,
  { n, ...stay }: StayOf & { n: number },
  explain: (due: CivilDate, lastDay: string) => string,
): Finding {
  if (!startedOn) return { waitsFor: 'the start of the placement' }
  const steps = (): Step[] => stayWeeks(startedOn, n, stay)
  const week = stayWeek(startedOn, n, stay)
  if ('unknown' in week) return { unknown: week.unknown, steps }
  const { weekBegins, lastSchoolDay: dueOn, isWithoutSchool } = week
  const name = `${stay.weeks} week ${n}`
  const lastDay = isWithoutSchool
    ? `the last school day before ${name}, which has none`
    : `the last school day of ${name}`
  return { dueOn, weekBegins, steps, explain: (due) => explain(due, lastDay) }
}

export function weekSteps(
  week: { firstSchoolDay: CivilDate; lastSchoolDay: CivilDate },
  calendar: SchoolCalendar,
): Step[] {
  const { firstSchoolDay: from, lastSchoolDay } = week
  const days = calendar.schoolDaysUpTo(lastSchoolDay) - calendar.schoolDaysUpTo(addDays(from, -1))
  return countSchoolDays(days, { from, calendar }).steps
}
