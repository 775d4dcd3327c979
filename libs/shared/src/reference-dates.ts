import { addDays, civilDate, type CivilDate } from './civil-date'

/**
 * Easter Monday of a year by the Gregorian rule (Butcher's form of it): 6 April 2026, 29 March 2027, 17 April 2028.
 * It is a reference date of the exclusion Regulations and always a bank holiday.
 */
export function easterMonday(year: number): CivilDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const leapCenturies = Math.floor(century / 4)
  const correction = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - leapCenturies - correction + 15) % 30
  const weekdays = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekdays) / 451)
  const fromMarch = epact + weekdays - 7 * late + 114
  const month = Math.floor(fromMarch / 31)
  const sunday = civilDate(`${year}-0${month}-${String((fromMarch % 31) + 1).padStart(2, '0')}`)
  return addDays(sunday, 1)
}

/** A school year begins with the first term after July, wherever that begins: its number is the year of that August. */
export const schoolYearOf = (day: CivilDate): number => Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0)

export interface Stretch {
  name: string
  from: CivilDate
  to: CivilDate
}

/**
 * The stretches between the reference dates 31 December, Easter Monday and 31 July, which stand for terms where a school
 * has more than three (School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012, reg 2).
 */
export function referenceTerms(schoolYear: number): Stretch[] {
  const easter = easterMonday(schoolYear + 1)
  return [
    { name: 'Autumn', from: civilDate(`${schoolYear}-08-01`), to: civilDate(`${schoolYear}-12-31`) },
    { name: 'Spring', from: civilDate(`${schoolYear + 1}-01-01`), to: easter },
    { name: 'Summer', from: addDays(easter, 1), to: civilDate(`${schoolYear + 1}-07-31`) },
  ]
}
