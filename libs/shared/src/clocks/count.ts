import { teachingWeek, type SchoolCalendar } from '../calendar'
import { addDays, formatDay, mondayOf, type CivilDate } from '../civil-date'
import { countBack, countSchoolDays, schoolDaysInWords, type Counted, type Step } from '../counting'
import type { ClockFacts } from './facts'
import type { Settings } from './settings'

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
  /** The Monday of the teaching week that the day lies in. */
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

const ordinal = (n: number): string => `the ${n}${ENDINGS[PLURAL_RULES.select(n)]}`

export function weekOfStay(
  { startedOn }: ClockFacts,
  calendar: SchoolCalendar,
  n: number,
  explain: (due: CivilDate, n: number) => string,
): Finding {
  if (!startedOn) return { waitsFor: 'the start of the placement' }
  const steps = (): Step[] => stayWeeks(startedOn, n, calendar)
  const week = teachingWeek(startedOn, n, calendar)
  if ('unknown' in week) return { unknown: week.unknown, steps }
  return { dueOn: week.lastSchoolDay, weekBegins: week.weekBegins, steps, explain: (due) => explain(due, n) }
}

type TeachingWeek = Exclude<ReturnType<typeof teachingWeek>, { unknown: string }>

/**
 * The stay week by week: teaching weeks are numbered, a week without school is shown and not counted, nor is one that
 * `leftOut` gives a reason for.
 */
export function stayWeeks(
  startedOn: CivilDate,
  n: number,
  calendar: SchoolCalendar,
  leftOut: (week: TeachingWeek) => string | undefined = () => undefined,
): Step[] {
  const steps: Step[] = []
  let number = 0
  for (let on = mondayOf(startedOn); number < n && on <= calendar.lastLoadedDay; on = addDays(on, 7)) {
    const week = teachingWeek(on, 1, calendar)
    const held = !('unknown' in week) && week.weekBegins === on
    const reason = held ? leftOut(week) : 'no school day'
    const counted = reason === undefined
    if (counted) number += 1
    const words = counted ? `teaching week ${number}` : `${reason}, not counted`
    steps.push({ on, counted, ...(counted && { number }), why: `Week of ${formatDay(on)}: ${words}` })
  }
  return steps
}

export function weekSteps(
  week: { firstSchoolDay: CivilDate; lastSchoolDay: CivilDate },
  calendar: SchoolCalendar,
): Step[] {
  const { firstSchoolDay: from, lastSchoolDay } = week
  const days = calendar.schoolDaysUpTo(lastSchoolDay) - calendar.schoolDaysUpTo(addDays(from, -1))
  return countSchoolDays(days, { from, calendar }).steps
}
