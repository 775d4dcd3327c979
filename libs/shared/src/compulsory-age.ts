import { addDays, civilDate, weekday, type CivilDate } from './civil-date'

/**
 * Compulsory school age. It begins on the prescribed day (31 March, 31 August, 31 December) on or after the fifth
 * birthday and ends on the last Friday in June of the school year in which the pupil turns 16
 * (Education Act 1996, s.8; both days belong to it). A child born on 29 February turns five on 1 March.
 */
export function compulsorySchoolAge(birthDate: CivilDate): { from: CivilDate; until: CivilDate } {
  const year = +birthDate.slice(0, 4)
  const monthDay = birthDate.slice(5)
  const prescribed = ['03-31', '08-31', '12-31'].find((day) => monthDay <= day)!
  const from = civilDate(`${year + 5}-${prescribed}`)
  // The school year runs from September: an autumn child turns 16 in the year that ends the next summer.
  return { from, until: lastFridayInJune(year + 16 + (monthDay >= '09-01' ? 1 : 0)) }
}

/** Whether the child is of compulsory school age on the day. */
export function isOfCompulsorySchoolAge(birthDate: CivilDate, on: CivilDate): boolean {
  const { from, until } = compulsorySchoolAge(birthDate)
  return from <= on && on <= until
}

/** The school leaving date of a year: 26 June 2026, 25 June 2027, 30 June 2028. */
export function lastFridayInJune(year: number): CivilDate {
  const last = civilDate(`${year}-06-30`)
  return addDays(last, -((weekday(last) + 2) % 7))
}
