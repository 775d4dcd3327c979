import { civilDate } from '@daysix/shared/civil-date'
import { illustrative2026 } from '@daysix/shared/illustrative-calendar'
import { parseLocalDateTime } from '@daysix/shared/instant'
import { attendanceOf, changesBetween, markRefusals, sessionsOfWeek } from './marks'
import type { Mark } from './register.entity'

const stay = { startedOn: civilDate('2026-11-10') }
const week = (monday: string, over: { startedOn?: string; endedOn?: string } = {}) =>
  sessionsOfWeek(
    civilDate(monday),
    { startedOn: civilDate(over.startedOn ?? stay.startedOn), endedOn: over.endedOn ? civilDate(over.endedOn) : null },
    illustrative2026,
  )
const mark = (text: string): Mark => {
  const [on, session, code = ''] = text.split(' ')
  return { on: civilDate(on), session: session as Mark['session'], code }
}
const refused = (marks: string[], at: string, monday = '2026-11-09') =>
  markRefusals(marks.map(mark), week(monday), parseLocalDateTime(at).at).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  )

const TUESDAY = ['2026-11-10 AM /', '2026-11-10 PM \\']

describe('the sessions of a week', () => {
  it('begin with the first day of the stay', () => {
    expect(week('2026-11-09').map(({ on, session }) => `${on} ${session}`)).toEqual([
      '2026-11-10 AM',
      '2026-11-10 PM',
      '2026-11-11 AM',
      '2026-11-11 PM',
      '2026-11-12 AM',
      '2026-11-12 PM',
      '2026-11-13 AM',
      '2026-11-13 PM',
    ])
  })

  it('end with its last day', () => {
    expect(week('2026-11-16', { endedOn: '2026-11-16' })).toHaveLength(2)
  })

  it('leave out an INSET day, and a week of holiday has none', () => {
    expect(week('2027-01-04')).toHaveLength(8)
    expect(week('2027-02-15')).toEqual([])
  })
})

describe('the marks of a week', () => {
  it('what has happened is marked and what is to come is left open', () => {
    expect(refused(TUESDAY, '2026-11-10T16:00')).toEqual([])
    expect(refused([...TUESDAY, '2026-11-11 AM'], '2026-11-10T16:00')).toEqual([])
  })

  it('a session that has begun is not left out', () => {
    expect(refused(TUESDAY.slice(0, 1), '2026-11-10T16:00')).toEqual(['/marks/2026-11-10/PM missing'])
    expect(refused(['2026-11-10 AM /', '2026-11-10 PM'], '2026-11-10T16:00')).toEqual(['/marks/1/code missing'])
  })

  it.each([
    ['at the minute the afternoon begins it may be marked', '2026-11-10T13:10', []],
    ['a minute before it may not', '2026-11-10T13:09', ['/marks/1/code future']],
  ])('%s', (_case, at, expected) => {
    expect(refused(TUESDAY, at)).toEqual(expected)
  })

  it.each([
    ['/ is for mornings', '2026-11-10 PM /'],
    ['a code nobody knows is refused', '2026-11-10 PM QQ'],
    ['a code withdrawn in 2024 is refused', '2026-11-10 PM H'],
  ])('%s', (_case, wrong) => {
    expect(refused(['2026-11-10 AM /', wrong], '2026-11-10T16:00')).toEqual(['/marks/1/code unknown-code'])
  })

  it('a day that is no school day, or before the stay, has no session to mark', () => {
    expect(refused([...TUESDAY, '2026-11-14 AM /'], '2026-11-10T16:00')).toEqual(['/marks/2/code no-session'])
    expect(refused([...TUESDAY, '2026-11-09 AM /'], '2026-11-10T16:00')).toEqual(['/marks/2/code no-session'])
  })

  it('one session is marked once', () => {
    expect(refused([...TUESDAY, '2026-11-10 AM K'], '2026-11-10T16:00')).toEqual(['/marks/2/code twice'])
  })

  it('a changed mark is named with what it was', () => {
    expect(changesBetween([mark('2026-11-10 AM N')], [mark('2026-11-10 AM I'), mark('2026-11-10 PM \\')])).toEqual([
      { on: '2026-11-10', session: 'AM', from: 'N', to: 'I' },
    ])
  })

  it('attendance counts sessions that were possible, as the national codes class them', () => {
    expect(
      attendanceOf(['/', '\\', 'K', 'I', 'N', 'Y4', '#', 'D'].map((code) => mark(`2026-11-10 AM ${code}`))),
    ).toEqual({
      attended: 3,
      possible: 5,
    })
  })
})
