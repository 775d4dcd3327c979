import type { SchoolCalendar } from '../calendar'
import type { CivilDate } from '../civil-date'
import { countSchoolDays, type Counted } from '../counting'
import type { LocalTime } from '../instant'
import { DEFAULT_SETTINGS, type Settings } from './settings'

/**
 * Day 1 of an exclusion: the day it was imposed when that is a school day and the afternoon session had not begun,
 * else the next school day (Education and Inspections Act 2006, s.103(7)). At the minute the afternoon starts it has
 * begun. With the setting `dayAfter` always the next school day.
 */
export function firstDayOfExclusion(
  imposedAt: { on: CivilDate; time: LocalTime },
  calendar: SchoolCalendar,
  { firstDayRule }: Pick<Settings, 'firstDayRule'> = DEFAULT_SETTINGS,
): Counted {
  const { on, time } = imposedAt
  const sameDay = firstDayRule === 'session' && time < calendar.afternoonStarts
  const dayZero = firstDayRule === 'session' ? 'excluded after the afternoon began' : 'the day of the exclusion'
  return countSchoolDays(1, { from: on, calendar, inclusive: sameDay, dayZero })
}

/**
 * The sixth school day, by which full-time education must be in place. Counting rule and source:
 * docs/statutory-clocks.md#day-six
 */
export const daySixDue = (firstDay: CivilDate, calendar: SchoolCalendar): Counted =>
  countSchoolDays(6, { from: firstDay, calendar })

/**
 * The days on which parents must keep the child out of public places in school hours: the first five school days
 * (Education and Inspections Act 2006, s.103).
 */
export function publicPlaceDays(firstDay: CivilDate, calendar: SchoolCalendar): { from: CivilDate; until?: CivilDate } {
  const fifth = countSchoolDays(5, { from: firstDay, calendar })
  return { from: firstDay, ...(fifth.on && { until: fifth.on }) }
}
