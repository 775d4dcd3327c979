import { type CivilDate, isCivilDate } from '@daysix/shared/civil-date'
import type { FieldErrors } from './api'

/** A posted form, flat: name → what was typed. Repeated names (checkboxes) give a list. */
export type Posted = Record<string, string | string[] | undefined>

/** What a template needs to show a form again: nothing typed is lost, every error stands by its field. */
export interface Form {
  values: Posted
  errors: FieldErrors
}

export const emptyForm = (values: Posted = {}): Form => ({ values, errors: {} })

/** One line or text, trimmed; '' when absent. */
export const text = (posted: Posted, name: string): string => {
  const value = posted[name]
  return (Array.isArray(value) ? value[0] : (value ?? '')).trim()
}

/** The version that was looked at, which the form holds: what was changed since is not overwritten. */
export const ofVersion = (posted: Posted) => ({ 'If-Match': `"${text(posted, 'version')}"` })

/** The same where the form holds the `ETag` itself; one that was taken out of the form is no version. */
export const ofEtag = (posted: Posted) => ({ 'If-Match': text(posted, 'etag') || '"-"' })

/** All ticked values of a group of checkboxes. */
export const ticked = (posted: Posted, name: string): string[] => {
  const value = posted[name]
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

/** The chosen one of `allowed`, or nothing. */
export const choice = <T extends string>(posted: Posted, name: string, allowed: readonly T[]): T | undefined =>
  allowed.find((option) => option === text(posted, name))

export interface DateAnswer {
  /** The day, when a real one was given. */
  on?: CivilDate
  /** A sentence, when not. Absent also when nothing was typed and the date may be left out. */
  error?: string
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * A date typed in the three boxes `name-day`, `name-month`, `name-year`. Months may be words.
 * @param what begins the sentences: "the date education starts"
 * @param example a likely day for the sentence, like `14 9 2026`
 */
export function readDate(
  posted: Posted,
  name: string,
  what: string,
  { example = '14 9 2026', optional = false } = {},
): DateAnswer {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => text(posted, `${name}-${part}`))
  if (!day && !month && !year) return optional ? {} : { error: `Enter ${what}, like ${example}` }
  const missing = [!day && 'day', !month && 'month', !year && 'year'].filter(Boolean)
  if (missing.length > 0) return { error: `${sentence(what)} must include a ${missing.join(' and ')}` }
  const monthNumber = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 || Number(month)
  const typed = `${year.padStart(4, '0')}-${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCivilDate(typed)
    ? { on: typed as CivilDate }
    : { error: `${sentence(what)} must be a real date, like ${example}` }
}

/** The three boxes filled from a day: what an edit form starts with. */
export function dateBoxes(name: string, on: string | null | undefined): Posted {
  if (!on) return {}
  const [year, month, day] = on.split('-')
  return { [`${name}-day`]: String(Number(day)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year }
}

export interface TimeAnswer {
  /** `HH:MM`, 24 hours. */
  time?: string
  error?: string
}

/** A time of day as people write it: 9:30am, 09:30, 2pm, 14.30, noon. */
export function readTime(
  posted: Posted,
  name: string,
  what: string,
  { example = '9:30am', optional = false } = {},
): TimeAnswer {
  const typed = text(posted, name).toLowerCase().replaceAll(/\s/g, '')
  if (!typed) return optional ? {} : { error: `Enter ${what}, like ${example}` }
  if (typed === 'noon' || typed === 'midday') return { time: '12:00' }
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/.exec(typed)
  const wrong = { error: `${sentence(what)} must be a time, like ${example}` }
  if (!match || (!match[2] && !match[3])) return wrong
  const [, hours, minutes = '00', half] = match
  let hour = Number(hours)
  if (half && (hour < 1 || hour > 12)) return wrong
  if (half === 'pm' && hour < 12) hour += 12
  if (half === 'am' && hour === 12) hour = 0
  if (hour > 23 || Number(minutes) > 59) return wrong
  return { time: `${String(hour).padStart(2, '0')}:${minutes}` }
}

/** Leaves out the fields without an error: `{ errors: only({ startsOn: started.error }) }`. */
export function only(errors: Record<string, string | false | undefined>): FieldErrors {
  return Object.fromEntries(Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1])))
}

export const hasErrors = (errors: FieldErrors): boolean => Object.keys(errors).length > 0

const sentence = (what: string): string => what[0].toUpperCase() + what.slice(1)
