import { civilDate as d } from '../civil-date'
import { illustrative2026 as calendar } from '../illustrative-calendar'
import { stayWeek, stayWeekNumber } from './stay-weeks'

const teaching = { weeks: 'teaching', calendar } as const
const byCalendar = { weeks: 'calendar', calendar } as const

describe('a week of a stay that began on Wednesday 14 October, before half-term', () => {
  const start = d('2026-10-14')

  it.each([
    ['2026-10-11', 0, 0],
    ['2026-10-12', 1, 1],
    ['2026-10-18', 1, 1],
    ['2026-10-19', 2, 2],
    ['2026-10-28', 2, 3],
    ['2026-11-02', 3, 4],
  ])('on %s is teaching week %i and calendar week %i', (day, ofTeaching, ofCalendar) => {
    expect(stayWeekNumber(start, d(day), teaching)).toBe(ofTeaching)
    expect(stayWeekNumber(start, d(day), byCalendar)).toBe(ofCalendar)
  })

  it('has ended with the last school day before it where it is a calendar week without school', () => {
    expect(stayWeek(start, 2, byCalendar)).toEqual({
      ...{ weekBegins: '2026-10-19', firstSchoolDay: '2026-10-19', lastSchoolDay: '2026-10-23' },
      isWithoutSchool: false,
    })
    expect(stayWeek(start, 3, byCalendar)).toEqual({
      ...{ weekBegins: '2026-10-19', firstSchoolDay: '2026-10-19', lastSchoolDay: '2026-10-23' },
      isWithoutSchool: true,
    })
  })
})
