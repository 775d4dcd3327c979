import { civilDate as d } from './civil-date'
import { compulsorySchoolAge, isOfCompulsorySchoolAge, lastFridayInJune } from './compulsory-age'

describe('compulsory school age', () => {
  it.each([
    ['a birthday in spring', '2021-03-31', '2026-03-31', '2037-06-26'],
    ['the day after a prescribed day', '2021-04-01', '2026-08-31', '2037-06-26'],
    ['a birthday on the last of August', '2021-08-31', '2026-08-31', '2037-06-26'],
    ['a birthday on the first of September', '2021-09-01', '2026-12-31', '2038-06-25'],
    ['a birthday on New Year’s Eve', '2021-12-31', '2026-12-31', '2038-06-25'],
    ['a leap day', '2020-02-29', '2025-03-31', '2036-06-27'],
    ['a Year 11 pupil', '2011-02-10', '2016-03-31', '2027-06-25'],
  ])('%s', (_case, birthDate, from, until) => {
    expect(compulsorySchoolAge(d(birthDate))).toEqual({ from, until })
  })

  it('ends on the last Friday in June', () => {
    expect([2026, 2027, 2028].map(lastFridayInJune)).toEqual(['2026-06-26', '2027-06-25', '2028-06-30'])
  })

  it('holds on its first and its last day', () => {
    const born = d('2011-02-10')
    expect(
      ['2016-03-30', '2016-03-31', '2027-06-25', '2027-06-26'].map((on) => isOfCompulsorySchoolAge(born, d(on))),
    ).toEqual([false, true, true, false])
  })
})
