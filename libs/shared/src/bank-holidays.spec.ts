import Holidays from 'date-holidays'
import { BANK_HOLIDAYS, isBankHoliday } from './bank-holidays'
import { addDays, civilDate as d, weekday } from './civil-date'
import { easterMonday } from './reference-dates'

/** The rule of the Act: fixed days with substitutes, Easter, and the Mondays of May and August. */
function byRule(year: number): string[] {
  const monday = (from: string, step: 1 | -1): string => {
    let day = d(from)
    while (weekday(day) !== 1) day = addDays(day, step)
    return day
  }
  const taken: string[] = []
  const substitute = (text: string): void => {
    let day = d(text)
    while (weekday(day) > 5 || taken.includes(day)) day = addDays(day, 1)
    taken.push(day)
  }
  substitute(`${year}-01-01`)
  taken.push(addDays(easterMonday(year), -3), easterMonday(year))
  taken.push(monday(`${year}-05-01`, 1), monday(`${year}-05-31`, -1), monday(`${year}-08-31`, -1))
  substitute(`${year}-12-25`)
  substitute(`${year}-12-26`)
  return taken.sort()
}

describe('bank holidays', () => {
  it.each([2026, 2027, 2028])('of %d are those of the Act', (year) => {
    expect(BANK_HOLIDAYS.filter((day) => day.startsWith(String(year)))).toEqual(byRule(year))
  })

  it('of a year that is not held are not guessed', () => {
    expect(() => isBankHoliday(d('2029-01-01'))).toThrow('No bank holidays are held for 2029')
    expect(() => isBankHoliday(d('2025-12-25'))).toThrow(RangeError)
  })
})

it.each([2026, 2027, 2028])('agrees with a kept library on the bank holidays of %i', (year) => {
  const published = new Holidays('GB', 'ENG')
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => d(date.slice(0, 10)))
    // the library lists the weekend day beside its substitute; only the substitute closes anything
    .filter((day) => weekday(day) <= 5)
  expect(BANK_HOLIDAYS.filter((day) => day.startsWith(String(year)))).toEqual([...new Set(published)].sort())
})
