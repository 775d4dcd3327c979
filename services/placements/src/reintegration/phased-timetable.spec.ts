import { civilDate } from '@daysix/shared/civil-date'
import { illustrative2026 } from '@daysix/shared/illustrative-calendar'
import { type PlannedStep, sessionsAtSchool, timetableRefusals } from './phased-timetable'

const step = (on: string, sites: string, fullTimetable = false): PlannedStep => ({
  on: civilDate(on),
  sessions: sites
    .split(' ')
    .filter(Boolean)
    .map((text) => {
      const [session, site] = text.split(':') as ['AM' | 'PM', 'centre' | 'school']
      return { session, site }
    }),
  fullTimetable,
})
const FULL = 'AM:school PM:school'
const refused = (...steps: PlannedStep[]) =>
  timetableRefusals(steps, {
    calendar: illustrative2026,
    today: civilDate('2026-12-09'),
    startedOn: civilDate('2026-11-16'),
  }).map(({ pointer, code }) => `${pointer} ${code}`)

describe('a phased return', () => {
  it('grows from a morning to the full timetable', () => {
    expect(
      refused(step('2026-12-14', 'AM:school PM:centre'), step('2026-12-16', FULL), step('2027-01-05', FULL, true)),
    ).toEqual([])
  })

  it.each([
    ['a weekend', '2026-12-12'],
    ['an INSET day', '2027-01-04'],
    ['the holidays', '2026-12-23'],
  ])('%s is no day for a step', (_case, day) => {
    expect(refused(step(day, FULL, true))).toEqual(['/steps/0/on no-school-day'])
  })

  it('its steps come one after the other', () => {
    expect(refused(step('2026-12-15', FULL), step('2026-12-14', FULL, true))).toEqual(['/steps/1/on out-of-order'])
    expect(refused(step('2026-12-15', FULL), step('2026-12-15', FULL, true))).toEqual(['/steps/1/on out-of-order'])
  })

  it('a step is not planned for a day that is over', () => {
    expect(refused(step('2026-12-08', FULL, true))).toEqual(['/steps/0/on past'])
  })

  it('the time at school never falls', () => {
    expect(
      refused(step('2026-12-14', FULL), step('2026-12-15', 'AM:school PM:centre'), step('2026-12-16', FULL, true)),
    ).toEqual(['/steps/1/sessions falls'])
  })

  it('it ends with the full timetable', () => {
    expect(refused(step('2026-12-14', 'AM:school'))).toEqual(['/steps/0/fullTimetable missing'])
    expect(refused(step('2026-12-14', 'AM:school', true))).toEqual(['/steps/0/sessions not-full'])
  })

  it('a step says where the child is, each session once', () => {
    expect(refused(step('2026-12-14', ''), step('2026-12-15', FULL, true))).toEqual(['/steps/0/sessions missing'])
    expect(refused(step('2026-12-14', 'AM:school AM:centre'), step('2026-12-15', FULL, true))).toEqual([
      '/steps/0/sessions twice',
    ])
  })

  it('no steps are no plan', () => {
    expect(refused()).toEqual(['/steps missing'])
  })

  it('counts sessions at school', () => {
    expect(sessionsAtSchool(step('2026-12-14', 'AM:school PM:centre'))).toBe(1)
  })
})
