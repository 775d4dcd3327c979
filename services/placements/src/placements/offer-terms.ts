import type { SchoolCalendar } from '@daysix/shared/calendar'
import type { CivilDate } from '@daysix/shared/civil-date'
import { addDays, weekday } from '@daysix/shared/civil-date'
import { countSchoolDays } from '@daysix/shared/counting'
import { atLondon } from '@daysix/shared/instant'

const OFFERS_END_AT = '17:00'

/**
 * Until when an offer made today stands: 17:00 on the n-th school day of the provider after today. Where the term dates
 * end first, the n-th weekday after: an offer holds a place, so it must end some time.
 */
export function offerExpires(today: CivilDate, schoolDays: number, calendar: SchoolCalendar): Date {
  const counted = countSchoolDays(schoolDays, { from: today, calendar, inclusive: false })
  return atLondon(counted.on ?? weekdaysAfter(today, schoolDays), OFFERS_END_AT)
}

function weekdaysAfter(day: CivilDate, n: number): CivilDate {
  let on = day
  for (let left = n; left > 0;) {
    on = addDays(on, 1)
    if (weekday(on) < 6) left -= 1
  }
  return on
}
