import type { CalendarFile, Session } from './calendar'
import type { CivilDate } from './civil-date'

/**
 * The dates of the law once more, by another method: sets of days made with JavaScript's own dates, nothing prepared and
 * nothing shared with the engine. Slow, and simple enough to be believed.
 */

const DAY_MS = 86_400_000
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const text = (at: number): CivilDate => new Date(at).toISOString().slice(0, 10) as CivilDate
const plus = (day: string, days: number): CivilDate => text(time(day) + days * DAY_MS)
const isoWeekday = (day: string): number => new Date(time(day)).getUTCDay() || 7
const monday = (day: string): CivilDate => plus(day, 1 - isoWeekday(day))

function days(from: string, to: string): CivilDate[] {
  const all: CivilDate[] = []
  for (let at = time(from); at <= time(to); at += DAY_MS) all.push(text(at))
  return all
}

export interface OracleCalendar {
  schoolDays: CivilDate[]
  first: CivilDate
  last: CivilDate
  afternoonStarts: string
  bankHolidays: ReadonlySet<string>
  halves: ReadonlyMap<string, Session>
}

export function oracleCalendar(file: CalendarFile): OracleCalendar {
  const school = new Set<CivilDate>()
  for (const term of file.terms)
    for (const day of days(term.firstDay, term.lastDay)) if (file.weekdays.includes(isoWeekday(day))) school.add(day)
  for (const closure of file.closures) for (const day of days(closure.from, closure.to)) school.delete(day)
  for (const day of file.bankHolidays) school.delete(day)
  for (const day of file.openDays) school.add(day)
  const edges = [...file.terms.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay]), ...file.openDays].sort()
  return {
    schoolDays: [...school].sort(),
    first: edges[0],
    last: edges[edges.length - 1],
    afternoonStarts: file.sessions.afternoonStarts,
    bankHolidays: new Set(file.bankHolidays),
    halves: new Map(file.halfDays.map(({ on, session }) => [on, session])),
  }
}

/** Nothing where the loaded days do not say. */
type Found = CivilDate | undefined

const loaded = ({ first, last }: OracleCalendar, day: string): boolean => day >= first && day <= last

/** The n-th school day on or after a day. */
const nth = (calendar: OracleCalendar, n: number, from: string): Found =>
  calendar.schoolDays.filter((day) => day >= from)[n - 1]

export function within(calendar: OracleCalendar, n: number, day0: string): Found {
  return loaded(calendar, day0) ? nth(calendar, n, plus(day0, 1)) : undefined
}

/** As `within`, the day itself being the first where it is a school day. */
export const from = (calendar: OracleCalendar, n: number, day1: string): Found =>
  loaded(calendar, day1) ? nth(calendar, n, day1) : undefined

export function before(calendar: OracleCalendar, n: number, day: string): Found {
  if (day > plus(calendar.last, 1)) return undefined
  return calendar.schoolDays.filter((one) => one < day).at(-n)
}

export function firstDay(calendar: OracleCalendar, on: string, at: string, rule: 'session' | 'dayAfter'): Found {
  if (!loaded(calendar, on)) return undefined
  const thatDay = rule === 'session' && at < calendar.afternoonStarts
  return nth(calendar, 1, thatDay ? on : plus(on, 1))
}

export function daySix(calendar: OracleCalendar, on: string, at: string, rule: 'session' | 'dayAfter'): Found {
  const first = firstDay(calendar, on, at, rule)
  return first && nth(calendar, 6, first)
}

/** The sixth school day in a row that lies in some period; `none` when no row is that long. */
export function sixthOfRun(calendar: OracleCalendar, periods: { from: string; to: string }[]): CivilDate | 'none' {
  const out = new Set(periods.flatMap(({ from, to }) => days(from, to)))
  let row = 0
  for (const day of calendar.schoolDays) {
    row = out.has(day) ? row + 1 : 0
    if (row === 6) return day
  }
  return 'none'
}

export function teachingWeek(calendar: OracleCalendar, n: number, start: string): { begins: Found; last: Found } {
  const weeks = [...new Set(calendar.schoolDays.map(monday))].filter((week) => week >= monday(start))
  const begins = start < monday(calendar.first) ? undefined : weeks[n - 1]
  return { begins, last: calendar.schoolDays.filter((day) => begins && monday(day) === begins).at(-1) }
}

/** The last school day of the stay up to the Sunday of its n-th week, holidays counted. */
export function calendarWeek(calendar: OracleCalendar, n: number, start: string): Found {
  const begins = plus(monday(start), 7 * (n - 1))
  const isLoaded = start >= monday(calendar.first) && begins <= calendar.last
  return isLoaded ? calendar.schoolDays.filter((day) => day >= start && day <= plus(begins, 6)).at(-1) : undefined
}

export function secondWorkingDay(calendar: OracleCalendar, posted: string): CivilDate {
  let day = posted
  for (let found = 0; found < 2;) {
    day = plus(day, 1)
    if (isoWeekday(day) < 6 && !calendar.bankHolidays.has(day)) found += 1
  }
  return day as CivilDate
}
