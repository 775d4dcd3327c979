import { type CivilDate, daysBetween, formatDay, formatDayShort } from '@daysix/shared/civil-date'
import { formatInstant } from '@daysix/shared/instant'
import { isStage, STAGE_WORDS } from '@daysix/shared/stages'

/** Days and states in words. A date is never shown by colour alone, nor without a word that says how near it is. */

export const day = (on: string | null | undefined): string => (on ? formatDay(on as CivilDate) : 'not known')
export const dayShort = (on: string | null | undefined): string => (on ? formatDayShort(on as CivilDate) : 'not known')
export const instant = (at: string | Date | null | undefined): string =>
  at ? formatInstant(new Date(at)) : 'not known'

/** How near a day is: "today", "tomorrow", "in 3 days", "2 days ago". */
export function nearness(on: string, today: string): string {
  const days = daysBetween(today as CivilDate, on as CivilDate)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}

/** "1 school day left", "due today", "2 school days late": from a count of school days that the service made. */
export function schoolDaysLeft(count: number): string {
  if (count === 0) return 'due today'
  const days = `${Math.abs(count)} school day${Math.abs(count) === 1 ? '' : 's'}`
  return count > 0 ? `${days} left` : `${days} late`
}

const STANDINGS: Partial<Record<string, string>> = {
  P: 'Partly confirmed',
  U: 'Not confirmed in law',
  LOCAL: 'Local practice, not law',
}

/** Beside a date, how well the law behind it is known; nothing where it is confirmed. */
export const standing = (mark: string | undefined): string => STANDINGS[mark ?? 'C'] ?? ''

/** 09:30 → 9:30am */
export function timeOfDay(time: string): string {
  const [hour, minute] = time.split(':').map(Number)
  const shown = minute === 0 ? `${hour % 12 || 12}` : `${hour % 12 || 12}:${String(minute).padStart(2, '0')}`
  return `${shown}${hour < 12 ? 'am' : 'pm'}`
}

export interface Tag {
  text: string
  classes: string
}

const CLOCK_TAGS: Record<string, Tag> = {
  scheduled: { text: 'Running', classes: 'govuk-tag--blue' },
  warning: { text: 'Due soon', classes: 'govuk-tag--yellow' },
  'due-today': { text: 'Due today', classes: 'govuk-tag--orange' },
  overdue: { text: 'Overdue', classes: 'govuk-tag--red' },
  missed: { text: 'Missed', classes: 'govuk-tag--red' },
  met: { text: 'Met', classes: 'govuk-tag--green' },
  'met-late': { text: 'Met late', classes: 'govuk-tag--purple' },
  lapsed: { text: 'Not used', classes: 'govuk-tag--grey' },
  lifted: { text: 'No longer runs', classes: 'govuk-tag--grey' },
  paused: { text: 'Paused', classes: 'govuk-tag--grey' },
  unknown: { text: 'Date not known', classes: 'govuk-tag--pink' },
}

export const clockTag = (state: string): Tag => CLOCK_TAGS[state] ?? { text: words(state), classes: 'govuk-tag--grey' }

export const stageWords = (stage: string): string => (isStage(stage) ? STAGE_WORDS[stage] : words(stage))

/** `review-week-three` → "Review week three" */
export const words = (code: string): string => {
  const spaced = code.replaceAll('-', ' ')
  return spaced && spaced[0].toUpperCase() + spaced.slice(1)
}

/** "312 cases, 25 on this page": how many there are, and how many of them are shown where that is not all. */
export const counted = (total: number, shown: number, one: string, many?: string): string =>
  plural(total, one, many) + (shown < total ? `, ${shown} on this page` : '')

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
