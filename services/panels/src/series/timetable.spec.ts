import { isWorkingDay } from '@daysix/shared/calendar'
import { civilDate, type CivilDate } from '@daysix/shared/civil-date'
import { illustrative2026 } from '@daysix/shared/illustrative-calendar'
import { formatInstant } from '@daysix/shared/instant'
import { meetingDays, nextChase, timetableOf } from './timetable'

const thursdays = { weekday: 4, time: '14:00', cutOffWorkingDays: 2, cutOffTime: '12:00' }
const working = (day: CivilDate) => isWorkingDay(day, illustrative2026)

describe('the days of a weekly panel', () => {
  it('begin with today when the panel meets today', () => {
    expect(meetingDays(thursdays, civilDate('2026-11-05'), civilDate('2026-11-20'), working)).toEqual([
      '2026-11-05',
      '2026-11-12',
      '2026-11-19',
    ])
  })

  it('leave out the week whose day is a bank holiday', () => {
    const fridays = { ...thursdays, weekday: 5 }
    expect(meetingDays(fridays, civilDate('2026-12-14'), civilDate('2027-01-09'), working)).toEqual([
      '2026-12-18',
      '2027-01-08',
    ])
  })

  it('go on in school holidays: the authority works', () => {
    expect(meetingDays(thursdays, civilDate('2026-10-26'), civilDate('2026-10-30'), working)).toEqual(['2026-10-29'])
  })
})

describe('the timetable of a meeting', () => {
  it.each([
    [
      'an ordinary Thursday',
      '2026-11-26',
      [
        '23 November 2026, 9:00am',
        '24 November 2026, 12:00pm',
        '26 November 2026, 2:00pm',
        '27 November 2026, 12:00pm',
      ],
    ],
    [
      'between Christmas and New Year, when no bank holiday counts',
      '2026-12-31',
      ['24 December 2026, 9:00am', '29 December 2026, 12:00pm', '31 December 2026, 2:00pm', '4 January 2027, 12:00pm'],
    ],
  ])('%s', (_case, heldOn, instants) => {
    const { cutOffReminderAt, cutOffAt, heldAt, decisionsDueAt } = timetableOf(civilDate(heldOn), thursdays, working)
    expect([cutOffReminderAt, cutOffAt, heldAt, decisionsDueAt].map(formatInstant)).toEqual(instants)
  })
})

it('chases on Monday what is missing on Friday', () => {
  expect(formatInstant(nextChase(civilDate('2026-11-27'), working))).toBe('30 November 2026, 12:00pm')
})
