import { notLoaded, teachingWeek, teachingWeekNumber, type SchoolCalendar } from '../calendar'
import { addDays, daysBetween, formatDay, mondayOf, type CivilDate } from '../civil-date'
import type { Step } from '../counting'
import type { Settings } from './settings'

/** What an authority, or one of its providers, calls a week of a stay. */
export type Weeks = Settings['weekOfStay']

export interface StayOf {
  weeks: Weeks
  calendar: SchoolCalendar
}

/**
 * The n-th week of a stay. A calendar week without school has ended with the last school day before it, and `weekBegins` is
 * the Monday of that one. `unknown` is a sentence.
 */
export function stayWeek(
  start: CivilDate,
  n: number,
  { weeks, calendar }: StayOf,
): (DaysOfWeek & { weekBegins: CivilDate; isWithoutSchool: boolean }) | { unknown: string } {
  const teaching = teachingWeek(start, weeks === 'teaching' ? n : 1, calendar)
  if ('unknown' in teaching) return teaching
  if (weeks === 'teaching') return { ...teaching, isWithoutSchool: false }
  const begins = addDays(mondayOf(start), 7 * (n - 1))
  if (begins > calendar.lastLoadedDay) return { unknown: notLoaded('after', calendar.lastLoadedDay) }
  const lastSchoolDay = calendar.schoolDayAt(calendar.schoolDaysUpTo(addDays(begins, 6)))
  if (!lastSchoolDay || lastSchoolDay < start)
    return { unknown: `There is no school day from ${formatDay(start)} to the end of calendar week ${n}` }
  const weekBegins = mondayOf(lastSchoolDay)
  const firstSchoolDay = calendar.nextSchoolDay(addDays(weekBegins, -1)) ?? lastSchoolDay
  return { weekBegins, firstSchoolDay, lastSchoolDay, isWithoutSchool: lastSchoolDay < begins }
}

/** Which week of the stay the day lies in: of teaching weeks in the holidays the last one before, and 0 before the first. */
export function stayWeekNumber(start: CivilDate, day: CivilDate, { weeks, calendar }: StayOf): number {
  if (weeks === 'teaching') return teachingWeekNumber(start, day, calendar)
  return Math.max(0, Math.floor(daysBetween(mondayOf(start), day) / 7) + 1)
}

/** The first and the last day of a week on which a child could attend. */
type DaysOfWeek = Pick<
  Exclude<ReturnType<typeof teachingWeek>, { unknown: string }>,
  'firstSchoolDay' | 'lastSchoolDay'
>

/**
 * The stay week by week: a week that is counted has its number. Of teaching weeks one without school is shown and not
 * counted, nor is any that `leftOut` gives a reason for.
 */
export function stayWeeks(
  startedOn: CivilDate,
  n: number,
  { weeks, calendar }: StayOf,
  leftOut: (week: DaysOfWeek) => string | undefined = () => undefined,
): Step[] {
  const steps: Step[] = []
  let number = 0
  for (let on = mondayOf(startedOn); number < n && on <= calendar.lastLoadedDay; on = addDays(on, 7)) {
    const week = teachingWeek(on, 1, calendar)
    const days = !('unknown' in week) && week.weekBegins === on ? week : schoolless(on, weeks)
    const reason = days ? leftOut(days) : 'no school day'
    const counted = reason === undefined
    if (counted) number += 1
    const words = counted ? `${weeks} week ${number}` : `${reason}, not counted`
    steps.push({ on, counted, ...(counted && { number }), why: `Week of ${formatDay(on)}: ${words}` })
  }
  return steps
}

/** A week without school is no teaching week; as a calendar week it goes from Monday to Friday. */
const schoolless = (monday: CivilDate, weeks: Weeks): DaysOfWeek | undefined =>
  weeks === 'calendar' ? { firstSchoolDay: monday, lastSchoolDay: addDays(monday, 4) } : undefined
