import {
  addDays,
  civilDate,
  compareDates,
  dayFromNumber,
  dayNumber,
  daysBetween,
  formatDate,
  formatDay,
  formatDayShort,
  isCivilDate,
  mondayOf,
  weekday,
} from './civil-date'

const d = civilDate

describe('a day', () => {
  it.each(['2026-02-30', '2027-02-29', '2026-13-01', '2026-00-10', '2026-1-01', '2026-11-31', '26-11-01', ''])(
    'that is written %j does not exist',
    (text) => {
      expect(isCivilDate(text)).toBe(false)
      expect(() => d(text)).toThrow(RangeError)
    },
  )

  it('is not a time, a number or nothing', () => {
    for (const value of ['2026-11-03T10:00', 20261103, undefined, null, new Date(0)])
      expect(isCivilDate(value)).toBe(false)
  })

  it('may be a leap day', () => {
    expect(addDays(d('2028-02-28'), 1)).toBe('2028-02-29')
    expect(addDays(d('2028-02-29'), 1)).toBe('2028-03-01')
    expect(addDays(d('2100-02-28'), 1)).toBe('2100-03-01')
  })

  it('has a number that leads back to it, on every day of thirty years', () => {
    const first = dayNumber(d('2009-12-31'))
    for (let n = first; n < first + 11_000; n++) {
      const day = dayFromNumber(n)
      expect(isCivilDate(day)).toBe(true)
      expect(dayNumber(day)).toBe(n)
      expect(new Date(n * 86_400_000).toISOString().slice(0, 10)).toBe(day)
    }
  })

  it('is added to and subtracted from across years', () => {
    expect(addDays(d('2026-12-31'), 1)).toBe('2027-01-01')
    expect(addDays(d('2027-01-01'), -1)).toBe('2026-12-31')
    expect(daysBetween(d('2026-11-10'), d('2027-03-31'))).toBe(141)
    expect(daysBetween(d('2026-11-11'), d('2026-11-10'))).toBe(-1)
    expect(['2026-11-02', '2026-10-30', '2026-11-01'].map(d).sort(compareDates)).toEqual([
      '2026-10-30',
      '2026-11-01',
      '2026-11-02',
    ])
  })

  it('knows its weekday and the Monday of its week', () => {
    expect(weekday(d('2026-11-23'))).toBe(1)
    expect(weekday(d('2026-11-29'))).toBe(7)
    expect(weekday(d('1969-12-31'))).toBe(3)
    expect(mondayOf(d('2026-11-29'))).toBe('2026-11-23')
    expect(mondayOf(d('2026-11-23'))).toBe('2026-11-23')
    expect(mondayOf(d('2027-01-01'))).toBe('2026-12-28')
  })

  it('is said in words', () => {
    expect(formatDay(d('2026-11-24'))).toBe('Tuesday 24 November 2026')
    expect(formatDayShort(d('2026-11-02'))).toBe('Mon 2 Nov')
    expect(formatDate(d('2027-03-01'))).toBe('1 March 2027')
  })
})
