import Holidays from 'date-holidays'
import { civilDate } from './civil-date'
import { easterMonday, referenceTerms, schoolYearOf } from './reference-dates'

it.each([
  [2026, '2026-04-06'],
  [2027, '2027-03-29'],
  [2028, '2028-04-17'],
  [2029, '2029-04-02'],
])('Easter Monday of %d is %s', (year, day) => {
  expect(easterMonday(year)).toBe(day)
})

it('Easter Monday agrees with a kept library for a century', () => {
  const england = new Holidays('GB', 'ENG')
  for (let year = 1990; year < 2090; year++) {
    const found = england.getHolidays(year).find(({ name }) => name === 'Easter Monday')
    expect([year, found?.date.slice(0, 10)]).toEqual([year, easterMonday(year)])
  }
})

it('a school year has the number of its August', () => {
  expect(schoolYearOf(civilDate('2026-08-24'))).toBe(2026)
  expect(schoolYearOf(civilDate('2026-07-31'))).toBe(2025)
})

it('the stretches between reference dates leave no day out', () => {
  expect(referenceTerms(2026).map(({ from, to }) => [from, to])).toEqual([
    ['2026-08-01', '2026-12-31'],
    ['2027-01-01', '2027-03-29'],
    ['2027-03-30', '2027-07-31'],
  ])
})
