import { parseCalendar, secondWorkingDayAfter, type SchoolCalendar } from './calendar'
import { civilDate as d } from './civil-date'
import { answerFact, evaluate } from './clocks'
import { illustrative2026 as calendar, illustrativeFile } from './illustrative-calendar'

/** Where the clocks, the year, the leap year or Easter turn. */

function changed(change: object): SchoolCalendar {
  const parsed = parseCalendar({ ...illustrativeFile, ...change })
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
  return parsed.calendar
}

const daySix = (imposedAt: string, by = calendar) => answerFact({ id: 1, rule: 'EX-11', imposedAt }, by)

describe('when the clocks change', () => {
  it.each([
    ['the day before they go back', '2026-10-19', '2026-10-24', '2026-10-24T23:00:00Z'],
    ['the day they go back, which has 25 hours', '2026-10-20', '2026-10-25', '2026-10-26T00:00:00Z'],
    ['the day after they went back', '2026-10-21', '2026-10-26', '2026-10-27T00:00:00Z'],
    ['the day before they go forward', '2027-03-22', '2027-03-27', '2027-03-28T00:00:00Z'],
    ['the day they go forward, which has 23 hours', '2027-03-23', '2027-03-28', '2027-03-28T23:00:00Z'],
    ['the day after they went forward', '2027-03-24', '2027-03-29', '2027-03-29T23:00:00Z'],
  ])('what is due on %s is missed at midnight in London', (_case, enteredOn, dueOn, dueAt) => {
    expect(evaluate('RG-03', { enteredOn: d(enteredOn) }, calendar)).toMatchObject({ dueOn, dueAt: new Date(dueAt) })
  })

  it('a count over them has as many school days as any other', () => {
    // both changes fall on a Sunday: over half-term, and over the Easter holiday
    expect(daySix('2026-10-23T10:00')).toMatchObject({ firstDay: '2026-10-23', dueOn: '2026-11-09' })
    expect(daySix('2027-03-25T10:00')).toMatchObject({ firstDay: '2027-03-25', dueOn: '2027-04-16' })
  })

  it('an hour that is skipped is no time, and the minutes round it are', () => {
    for (const time of ['01:00', '01:30', '01:59'])
      expect(daySix(`2027-03-28T${time}`)).toMatchObject({ status: 'invalid', errors: [{ path: 'imposedAt' }] })
    expect(daySix('2027-03-28T00:59').firstDay).toBe('2027-04-12')
    expect(daySix('2027-03-28T02:00').firstDay).toBe('2027-04-12')
    expect(daySix('2026-03-29T01:30').status).toBe('invalid')
  })

  it('an hour that comes twice is one all the same', () => {
    expect(daySix('2026-10-25T01:30')).toMatchObject({ firstDay: '2026-11-03', dueOn: '2026-11-10' })
  })
})

describe('when the school year changes', () => {
  const twoYears = changed({
    terms: [
      { name: 'Summer', firstDay: '2026-04-13', lastDay: '2026-07-22' },
      { name: 'Autumn', firstDay: '2026-08-31', lastDay: '2026-12-18' },
    ],
    closures: [],
    bankHolidays: ['2026-08-31'],
  })

  it('31 August is a bank holiday and 1 September the first school day', () => {
    expect(daySix('2026-08-31T10:00', twoYears).firstDay).toBe('2026-09-01')
    expect(daySix('2026-07-20T10:00', twoYears).dueOn).toBe('2026-09-03')
    expect(evaluate('GB-01', { noticeOn: d('2026-08-31') }, twoYears).dueOn).toBe('2026-09-21')
  })

  it('post of the Friday before it passes over the bank holiday', () => {
    expect(secondWorkingDayAfter(d('2026-08-28'), twoYears)).toBe('2026-09-02')
    expect(secondWorkingDayAfter(d('2026-08-31'), twoYears)).toBe('2026-09-02')
  })
})

describe('in a leap year', () => {
  const leapYear = changed({ closures: [], terms: [{ name: 'Spring', firstDay: '2028-01-04', lastDay: '2028-03-31' }] })

  it('29 February is counted by school days, calendar days and weeks', () => {
    expect(daySix('2028-02-23T10:00', leapYear).dueOn).toBe('2028-03-01')
    expect(evaluate('RG-03', { enteredOn: d('2028-02-25') }, leapYear).dueOn).toBe('2028-03-01')
    expect(evaluate('SA-01', { expectedOn: d('2028-05-02') }, leapYear).dueOn).toBe('2028-02-29')
    expect(evaluate('PL-03', { startedOn: d('2028-02-08') }, leapYear).dueOn).toBe('2028-03-03')
  })

  it('and in no other year does it exist', () => {
    expect(daySix('2027-02-29T10:00').status).toBe('invalid')
    expect(daySix('2028-02-29T10:00', leapYear).firstDay).toBe('2028-02-29')
  })
})

describe('at Easter, 28 March 2027', () => {
  const laterBreak = changed({
    terms: [
      { name: 'Spring', firstDay: '2027-01-04', lastDay: '2027-04-01' },
      { name: 'Summer', firstDay: '2027-04-19', lastDay: '2027-07-21' },
    ],
    closures: [],
  })

  it('inside the spring break nothing is counted until the break is over', () => {
    expect(daySix('2027-03-22T10:00').dueOn).toBe('2027-04-13')
  })

  it('outside it only Good Friday and Easter Monday are left out', () => {
    expect(laterBreak.reasonNotSchoolDay(d('2027-03-26'))).toBe('bank holiday')
    expect(laterBreak.reasonNotSchoolDay(d('2027-03-29'))).toBe('bank holiday')
    expect(daySix('2027-03-22T10:00', laterBreak).dueOn).toBe('2027-03-31')
    expect(evaluate('GB-01', { noticeOn: d('2027-03-22') }, laterBreak).dueOn).toBe('2027-04-29')
  })
})
