import { civilDate as d } from './civil-date'
import { evaluate } from './clocks'
import { completeWeeks, deduction, fundingPeriodEnd, gain, repayment, weeksCountedTo } from './funding'
import { illustrative2026 as calendar } from './illustrative-calendar'

const PUPIL = 650_000
const relevantOn = (relevantDateRule: 'effect' | 'daySix' | 'sixthFollowing', day: string) =>
  evaluate('FN-01', { imposedAt: { on: d(day), time: '10:00' } }, calendar, { relevantDateRule }).dueOn!

describe('a pupil excluded on Tuesday 10 November 2026', () => {
  it.each([
    ['sixthFollowing', '2026-11-18', 19, 237_500],
    ['daySix', '2026-11-17', 19, 237_500],
    ['effect', '2026-11-10', 20, 250_000],
  ] as const)('takes the money with them from the relevant date: %s', (rule, day, weeks, pence) => {
    const on = relevantOn(rule, '2026-11-10')
    expect(on).toBe(day)
    const countedTo = fundingPeriodEnd(on, 'maintained')
    expect(countedTo).toBe('2027-03-31')
    expect(deduction({ fullPence: PUPIL, relevantOn: on, countedTo })).toEqual({ pence, weeks, ofWeeks: 52 })
  })

  it('brings the admitting school its share of the weeks that are left', () => {
    expect(gain(237_500, 14, 19).pence).toBe(175_000)
  })

  it('costs the school £4,000 more when a quashed exclusion stands', () => {
    const counted = { fullPence: PUPIL, relevantOn: d('2026-11-18'), countedTo: d('2027-03-31') }
    expect(deduction({ ...counted, adjustmentPence: 400_000 }).pence).toBe(637_500)
  })

  it('is paid back in part when reinstated', () => {
    expect(repayment(237_500, 10, 19).pence).toBe(125_000)
  })
})

describe('a pupil of Year 11 excluded on Wednesday 28 April 2027', () => {
  const relevant = relevantOn('sixthFollowing', '2027-04-28')
  const countedTo = (schoolYearEndsOn: string, ncYear = 11) =>
    weeksCountedTo({
      ...{ relevantOn: relevant, effectiveOn: d('2027-04-28'), ncYear, kind: 'maintained' },
      schoolYearEndsOn: d(schoolYearEndsOn),
    })

  it.each([
    ['the day before the next first term', '2027-08-31', 16],
    ['the last day of term', '2027-07-21', 10],
  ])('is counted to the end of the school year, read as %s', (_case, end, weeks) => {
    expect(relevant).toBe('2027-05-07')
    expect(completeWeeks(relevant, countedTo(end))).toBe(weeks)
  })

  it('would be counted to the next 31 March in a year that does not leave', () => {
    expect(completeWeeks(relevant, countedTo('2027-08-31', 10))).toBe(47)
  })
})

it('a funding period ends on 31 March, an academy’s on 31 August', () => {
  expect(fundingPeriodEnd(d('2027-03-31'), 'maintained')).toBe('2027-03-31')
  expect(fundingPeriodEnd(d('2027-04-01'), 'maintained')).toBe('2028-03-31')
  expect(fundingPeriodEnd(d('2026-11-18'), 'academy')).toBe('2027-08-31')
})

it('half a penny is rounded up, once', () => {
  expect(gain(1, 1, 2).pence).toBe(1)
  expect(gain(100, 1, 3).pence).toBe(33)
  expect(gain(200, 1, 3).pence).toBe(67)
})

it('money is whole pence and weeks are whole weeks', () => {
  expect(() => gain(10.5, 1, 2)).toThrow('10.5 is not a number of whole pence')
  expect(() => gain(10, 1.5, 2)).toThrow('1.5 of 2 weeks is no share')
  expect(() => gain(-1, 1, 2)).toThrow(RangeError)
})
