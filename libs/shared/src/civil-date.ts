/**
 * A day without a time or a zone, written `YYYY-MM-DD` from the form to the column to the workflow's history.
 * Strings compare in the order of time. Arithmetic is on whole day numbers, so no zone can move a day.
 */
declare const civil: unique symbol
export type CivilDate = string & { readonly [civil]: true }

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2026-11-24` as a day. Throws RangeError for another format and for a day that does not exist, such as 30 February. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`${JSON.stringify(text)} is not a day written YYYY-MM-DD`)
  return text
}

/** Whether the value is an existing day of the years 1000 to 9999, written `YYYY-MM-DD`. */
export function isCivilDate(value: unknown): value is CivilDate {
  if (typeof value !== 'string' || !/^[1-9]\d{3}-\d\d-\d\d$/.test(value)) return false
  const month = +value.slice(5, 7)
  const day = +value.slice(8, 10)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(+value.slice(0, 4), month)
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** Days since 1 January 1970, a whole number; the proleptic Gregorian calendar. */
export function dayNumber(day: CivilDate): number {
  const d = day as string
  let year = digits(d, 0, 4)
  const month = digits(d, 5, 7)
  if (month <= 2) year -= 1
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(d, 8, 10) - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

function digits(text: string, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to; i++) n = n * 10 + text.charCodeAt(i) - 48
  return n
}

/** The day with this number: the reverse of `dayNumber`. */
export function dayFromNumber(number: number): CivilDate {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted + (shifted < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CivilDate
}

/** The day `days` whole days later; earlier when negative. */
export const addDays = (day: CivilDate, days: number): CivilDate => dayFromNumber(dayNumber(day) + days)

/** Whole days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from)

/** For sorting: negative, zero or positive. */
export const compareDates = (a: CivilDate, b: CivilDate): number => (a < b ? -1 : a > b ? 1 : 0)

/** 1 (Monday) to 7 (Sunday), as in ISO 8601. */
export const weekday = (day: CivilDate): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1

/** The Monday of the Monday-to-Sunday week that holds the day. */
export const mondayOf = (day: CivilDate): CivilDate => addDays(day, 1 - weekday(day))

/** In words, as pages and letters say it: `Tuesday 24 November 2026`. */
export const formatDay = (day: CivilDate): string =>
  `${WEEKDAYS[weekday(day) - 1]} ${+day.slice(8)} ${MONTHS[+day.slice(5, 7) - 1]} ${day.slice(0, 4)}`

/** In words for tables: `Tue 24 Nov`. */
export const formatDayShort = (day: CivilDate): string =>
  `${WEEKDAYS[weekday(day) - 1].slice(0, 3)} ${+day.slice(8)} ${MONTHS[+day.slice(5, 7) - 1].slice(0, 3)}`

/** Without the weekday: `24 November 2026`. */
export const formatDate = (day: CivilDate): string =>
  `${+day.slice(8)} ${MONTHS[+day.slice(5, 7) - 1]} ${day.slice(0, 4)}`
