import { illustrativeFile } from '@daysix/shared/illustrative-calendar'
import { yearOf } from './year.view'

const clock = { id: 'c1', title: 'Full-time education from day six', reference: 'AP-26-00001', dueOn: '2026-11-10' }
const months = yearOf(illustrativeFile, [clock, { ...clock, id: 'c2', dueOn: null }])
const november = months.find(({ title }) => title === 'November 2026')!
const day = (number: number) => november.weeks.flat().find((one) => one?.number === number)!

describe('a calendar as a year', () => {
  it('runs from the month of its first day to that of its last', () => {
    expect(months.map(({ title }) => title)).toEqual([
      ...['September 2026', 'October 2026', 'November 2026', 'December 2026', 'January 2027', 'February 2027'],
      ...['March 2027', 'April 2027', 'May 2027', 'June 2027', 'July 2027'],
    ])
  })

  it('has whole weeks from Monday, the days of other months left empty', () => {
    expect(november.weeks.every((week) => week.length === 7)).toBe(true)
    expect(november.weeks[0].map((one) => one?.number ?? 0)).toEqual([0, 0, 0, 0, 0, 0, 1])
  })

  it('says of each day what it is, by a letter as well', () => {
    expect(day(2)).toMatchObject({ letter: 'I', words: 'INSET day', kind: 'inset' })
    expect(day(3)).toMatchObject({ letter: '', words: 'school day' })
    expect(day(7)).toMatchObject({ letter: '', words: 'weekend' })
  })

  it('shows the clocks on the day they fall due', () => {
    expect(day(10).due).toBe(1)
    expect(november.due).toEqual([
      { on: '2026-11-10', title: clock.title, reference: clock.reference, href: '/clocks/c1' },
    ])
  })

  it('has nothing to show of a file that cannot be read', () => {
    expect(yearOf({}, [])).toEqual([])
  })
})
