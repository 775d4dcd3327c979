import { civilDate as d } from './civil-date'
import { atLondon, endOfDay, formatInstant, formatTime, londonDate, londonTime, parseLocalDateTime } from './instant'

describe('an instant in London', () => {
  it.each([
    ['in summer', '2026-07-01', '09:00', '2026-07-01T08:00:00.000Z'],
    ['in winter', '2026-11-03', '10:00', '2026-11-03T10:00:00.000Z'],
    ['the midnight before the clocks go back', '2026-10-25', '00:00', '2026-10-24T23:00:00.000Z'],
    ['the first of the hour shown twice', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
    ['after the clocks went back', '2026-10-25', '02:00', '2026-10-25T02:00:00.000Z'],
    ['before the clocks go forward', '2027-03-28', '00:59', '2027-03-28T00:59:00.000Z'],
    ['after the clocks went forward', '2027-03-28', '02:00', '2027-03-28T01:00:00.000Z'],
    ['after the clocks go back next year', '2027-10-31', '02:30', '2027-10-31T02:30:00.000Z'],
  ])('%s', (_case, day, time, instant) => {
    expect(atLondon(d(day), time).toISOString()).toBe(instant)
    expect(londonDate(new Date(instant))).toBe(day)
    expect(londonTime(new Date(instant))).toBe(time)
  })

  it('does not exist in the hour the clocks skip', () => {
    expect(() => atLondon(d('2027-03-28'), '01:00')).toThrow(RangeError)
    expect(() => atLondon(d('2027-03-28'), '01:59')).toThrow(/clocks go forward/)
  })

  it.each(['24:00', '9:00', '09:60', '0900', ''])('is not given by the time %j', (time) => {
    expect(() => atLondon(d('2026-11-03'), time)).toThrow(RangeError)
  })

  it('just after midnight on the night the clocks change has the right day', () => {
    expect(londonDate(new Date('2026-10-24T23:30:00Z'))).toBe('2026-10-25')
    expect(londonDate(new Date('2026-10-25T23:30:00Z'))).toBe('2026-10-25')
    expect(londonDate(new Date('2026-10-26T00:00:00Z'))).toBe('2026-10-26')
    expect(londonDate(new Date('2027-03-28T23:30:00Z'))).toBe('2027-03-29')
    expect(londonTime(new Date('2026-10-25T01:30:00Z'))).toBe('01:30')
  })

  it('ends a day at its last millisecond, on the days of 25 and of 23 hours too', () => {
    expect(endOfDay(d('2026-11-17')).toISOString()).toBe('2026-11-17T23:59:59.999Z')
    expect(endOfDay(d('2026-10-25')).getTime() + 1 - atLondon(d('2026-10-25'), '00:00').getTime()).toBe(25 * 3_600_000)
    expect(endOfDay(d('2027-03-28')).getTime() + 1 - atLondon(d('2027-03-28'), '00:00').getTime()).toBe(23 * 3_600_000)
  })

  it('is read as people type it', () => {
    expect(parseLocalDateTime('2026-11-03T10:00')).toEqual({
      on: '2026-11-03',
      time: '10:00',
      at: new Date('2026-11-03T10:00:00Z'),
    })
    expect(parseLocalDateTime('2026-09-14T10:00:30').at.toISOString()).toBe('2026-09-14T09:00:00.000Z')
    for (const text of [
      '2026-11-31T10:00',
      '2026-11-03',
      '2026-11-03T10:00Z',
      '2026-11-03T25:00',
      '2027-03-28T01:15',
    ]) {
      expect(() => parseLocalDateTime(text)).toThrow(RangeError)
    }
  })

  it('is said in words', () => {
    expect(formatInstant(new Date('2026-11-03T10:00:00Z'))).toBe('3 November 2026, 10:00am')
    expect(formatInstant(new Date('2026-07-01T23:05:00Z'))).toBe('2 July 2026, 12:05am')
    expect(formatTime('13:10')).toBe('1:10pm')
    expect(formatTime('12:00')).toBe('12:00pm')
  })
})
