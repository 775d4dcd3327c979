import { civilDate } from '@daysix/shared/civil-date'
import type { Posted } from '../forms'
import { readThen as readOn } from './family-then'

const readThen = (query: Posted) => readOn(query, civilDate('2026-11-27'))

const ON = { 'on-day': '10', 'on-month': '11', 'on-year': '2026' }

describe('the day on which a family is looked at', () => {
  it('is its end where no time is said', () => {
    expect(readThen(ON)).toEqual({ at: new Date('2026-11-10T23:59:59.999Z'), errors: {} })
    expect(readThen({ ...ON, 'on-month': '6', time: '3:30pm' }).at).toEqual(new Date('2026-06-10T14:30:00Z'))
  })

  it('is asked for where nothing is said yet, and said wrongly', () => {
    expect(readThen({})).toEqual({ errors: {} })
    expect(readThen({ time: '3:30pm' }).errors).toEqual({ on: 'Enter the day, like 10 11 2026' })
    expect(readThen({ 'on-day': '29', 'on-month': '3', 'on-year': '2026', time: '1:30am' })).toEqual({
      errors: { time: 'The clocks went forward over this time: enter another' },
    })
    expect(readThen({ ...ON, 'on-day': '28' }).errors).toEqual({ on: 'The day must not be in the future' })
    expect(readThen({ ...ON, time: 'late' })).toEqual({ errors: { time: 'The time must be a time, like 3:30pm' } })
  })
})
