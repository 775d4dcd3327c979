import { civilDate } from '@daysix/shared/civil-date'
import { illustrative2026 as calendar } from '@daysix/shared/illustrative-calendar'
import { ExclusionCase } from '../cases/case.entity'
import { cancel, daysServed } from './cancellation'

const excluded = (imposedOn: string, imposedTime = '10:00'): ExclusionCase =>
  Object.assign(new ExclusionCase(), {
    ...{ imposedOn, imposedTime, governorsDecision: null, cancelledOn: null, daysServed: null },
  })
const cancelledOn = (day: string) => ({ cancelledOn: civilDate(day), reasons: 'New evidence' })
const today = civilDate('2027-03-01')

describe('the days a child has been out', () => {
  it.each([
    ['the day of the exclusion itself', '2026-11-10', '10:00', '2026-11-10', 1],
    ['from the next school day after an afternoon', '2026-11-10', '14:30', '2026-11-10', 0],
    ['over a weekend', '2026-11-05', '10:00', '2026-11-10', 4],
    ['over half-term and an INSET day', '2026-10-23', '10:00', '2026-11-03', 2],
  ])('%s', (_case, on, time, until, days) => {
    expect(daysServed(excluded(on, time), civilDate(until), calendar)).toBe(days)
  })

  it('are not known past the dates that are loaded', () => {
    expect(daysServed(excluded('2026-11-10'), civilDate('2027-09-01'), calendar)).toBeUndefined()
  })
})

describe('the head’s cancellation', () => {
  it('keeps the days served', () => {
    const kase = excluded('2026-11-10')
    expect(cancel(kase, cancelledOn('2026-11-13'), { calendar, today })).toBe(true)
    expect(kase.daysServed).toBe(4)
  })

  it('is possible until the child has been out for 45 school days, and not after', () => {
    const kase = excluded('2026-11-10')
    expect(() => cancel(kase, cancelledOn('2027-01-27'), { calendar, today })).toThrow(
      'The child has been out of school for 46 school days: after more than 45 the exclusion can no longer be cancelled.',
    )
    expect(kase.cancelledOn).toBeNull()
    expect(cancel(kase, cancelledOn('2027-01-26'), { calendar, today })).toBe(true)
    expect(kase.daysServed).toBe(45)
  })

  it('does not wait for term dates', () => {
    const kase = excluded('2026-11-10')
    expect(cancel(kase, cancelledOn('2026-11-13'), { today })).toBe(true)
    expect(kase.daysServed).toBeNull()
  })
})
