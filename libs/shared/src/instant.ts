import { addDays, civilDate, dayFromNumber, dayNumber, formatDate, isCivilDate, type CivilDate } from './civil-date'

/**
 * The only place where a day becomes an instant or an instant a day. The zone is Europe/London and nothing else:
 * the law's days are English days wherever the server stands.
 */

/** A time on the clock in London, `HH:MM`, 24 hours. */
export type LocalTime = string

const DAY = 86_400_000
const MINUTE = 60_000

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

// Asking Intl costs microseconds and a count asks often; London changes its offset twice a year, so the offset at
// each midnight is kept and Intl is asked again only inside a day whose two midnights differ.
const offsetAtMidnight = new Map<number, number>()

function askOffset(at: number): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of london.formatToParts(at)) parts[type] = +value
  const local = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second)
  return local - Math.floor(at / 1000) * 1000
}

function midnightOffset(day: number): number {
  let offset = offsetAtMidnight.get(day)
  if (offset === undefined) offsetAtMidnight.set(day, (offset = askOffset(day * DAY)))
  return offset
}

/** Milliseconds London is ahead of UTC at this instant: 0, or an hour in summer. */
function offsetAt(at: number): number {
  const day = Math.floor(at / DAY)
  const offset = midnightOffset(day)
  return offset === midnightOffset(day + 1) ? offset : askOffset(at)
}

/** The day it is in London at this instant. */
export const londonDate = (at: Date): CivilDate =>
  dayFromNumber(Math.floor((at.getTime() + offsetAt(at.getTime())) / DAY))

/** The time on London's clocks at this instant, seconds dropped. */
export function londonTime(at: Date): LocalTime {
  const local = at.getTime() + offsetAt(at.getTime())
  const minutes = Math.floor((local - Math.floor(local / DAY) * DAY) / MINUTE)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** Whether the value is a time `HH:MM` between 00:00 and 23:59. */
export const isLocalTime = (value: unknown): value is LocalTime =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)

/**
 * The instant at which London's clocks show this time on this day. Throws RangeError for a time that is not `HH:MM`
 * and for one the clocks skip in spring (28 March 2027, 01:30); of an hour shown twice in autumn it is the first.
 */
export function atLondon(day: CivilDate, time: LocalTime): Date {
  if (!isLocalTime(time)) throw new RangeError(`${JSON.stringify(time)} is not a time written HH:MM`)
  const local = dayNumber(day) * DAY + +time.slice(0, 2) * 3_600_000 + +time.slice(3) * MINUTE
  // Trying the larger offset first gives the earlier instant, which is the first of a repeated hour.
  for (const offset of [3_600_000, 0]) if (offsetAt(local - offset) === offset) return new Date(local - offset)
  throw new RangeError(`${day} ${time} does not exist in London: the clocks go forward over it`)
}

/** The last millisecond of the day in London. */
export const endOfDay = (day: CivilDate): Date => new Date(atLondon(addDays(day, 1), '00:00').getTime() - 1)

/**
 * `2026-11-03T10:00` as people type it: London's clock, no zone, seconds allowed and dropped.
 * Throws RangeError for another format, a day that does not exist, or a skipped hour.
 */
export function parseLocalDateTime(text: string): { on: CivilDate; time: LocalTime; at: Date } {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?$/.exec(text)
  if (!match || !isCivilDate(match[1]) || !isLocalTime(match[2])) {
    throw new RangeError(`${JSON.stringify(text)} is not a day and time written YYYY-MM-DDTHH:MM`)
  }
  const on = civilDate(match[1])
  return { on, time: match[2], at: atLondon(on, match[2]) }
}

/** In words, London's clock: `3 November 2026, 10:00am`. */
export const formatInstant = (at: Date): string => `${formatDate(londonDate(at))}, ${formatTime(londonTime(at))}`

/** `13:10` as `1:10pm`. */
export function formatTime(time: LocalTime): string {
  const hour = +time.slice(0, 2)
  return `${hour % 12 || 12}:${time.slice(3)}${hour < 12 ? 'am' : 'pm'}`
}
