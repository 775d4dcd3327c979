import { civilDate } from '@daysix/shared/civil-date'
import { parseCalendar, type SchoolCalendar } from '@daysix/shared/calendar'
import { illustrative2026, illustrativeFile } from '@daysix/shared/illustrative-calendar'
import { londonDate, parseLocalDateTime } from '@daysix/shared/instant'
import type { ProviderKind } from '../providers/provider.entity'
import { type Arrangement, arrangementRefusals } from './arranging'

const centre = { name: 'Quayside', kind: 'education-centre' as ProviderKind, keyStages: ['KS3', 'KS4'] }

const refusedFields = (
  arrangement: Partial<Arrangement>,
  around: {
    provider?: typeof centre
    ncYear?: string
    daySixOn?: string
    now?: string
    calendar?: SchoolCalendar
  } = {},
): string[] => {
  const now = parseLocalDateTime(around.now ?? '2026-11-10T10:00').at
  return arrangementRefusals(
    {
      startsOn: civilDate('2026-11-17'),
      startsAt: '09:00',
      endsAt: '15:00',
      hoursPerWeek: 25,
      reportTo: 'Reception',
      consentToShortNotice: false,
      ...arrangement,
    },
    {
      provider: around.provider ?? centre,
      ncYear: around.ncYear ?? '9',
      daySixOn: civilDate(around.daySixOn ?? '2026-11-17'),
      calendar: around.calendar ?? illustrative2026,
      now,
      today: londonDate(now),
    },
  ).map(({ pointer, code }) => `${pointer} ${code}`)
}

/** With school on the two Mondays after the clocks have changed. */
const openThen = parseCalendar({ ...illustrativeFile, openDays: ['2026-10-26', '2027-03-29'] })

const on = (day: string) => ({ startsOn: civilDate(day) })

describe('arranging day-six education', () => {
  it('a start on day six with a week of notice is in order', () => {
    expect(refusedFields({})).toEqual([])
  })

  it.each([
    ['a Saturday', '2026-11-14'],
    ['an INSET day', '2027-01-04'],
    ['half-term', '2027-02-16'],
    ['a day past the term dates that are loaded', '2027-09-06'],
  ])('%s is no day to start', (_case, day) => {
    expect(refusedFields(on(day), { daySixOn: '2027-09-30' })).toEqual(['/startsOn no-school-day'])
  })

  it('a start in the past is refused, also earlier today', () => {
    expect(refusedFields(on('2026-11-09'))).toEqual(['/startsOn past'])
    expect(refusedFields(on('2026-11-10'), { now: '2026-11-10T09:01' })).toEqual(['/startsOn past'])
  })

  it.each([
    ['exactly 48 hours ahead is enough notice', '2026-11-10T09:00', []],
    ['a minute less asks for the consent of a parent', '2026-11-10T09:01', ['/consentToShortNotice missing']],
  ])('%s', (_case, now, refused) => {
    expect(refusedFields(on('2026-11-12'), { now })).toEqual(refused)
  })

  it('with consent a start before day six may come at short notice', () => {
    expect(refusedFields({ ...on('2026-11-11'), consentToShortNotice: true })).toEqual([])
  })

  it('on day six itself consent does not shorten the 48 hours', () => {
    const around = { now: '2026-11-16T10:00' }
    expect(refusedFields({ ...on('2026-11-17'), consentToShortNotice: true }, around)).toEqual([
      '/startsOn short-notice',
    ])
  })

  it.each([
    ['go back', '2026-10-26', '2026-10-24T09:00', '2026-10-24T09:01'],
    ['go forward', '2027-03-29', '2027-03-27T09:00', '2027-03-27T09:01'],
  ])('48 hours keep the time on the wall when the clocks %s between', (_case, startsOn, enough, late) => {
    if ('errors' in openThen) throw new Error('the calendar cannot be read')
    const schoolOpens = { calendar: openThen.calendar, daySixOn: '2027-04-30' }
    expect(refusedFields(on(startsOn), { ...schoolOpens, now: enough })).toEqual([])
    expect(refusedFields(on(startsOn), { ...schoolOpens, now: late })).toEqual(['/consentToShortNotice missing'])
  })

  it('48 hours are counted on the clock, over a weekend too', () => {
    expect(refusedFields(on('2026-11-16'), { now: '2026-11-14T09:00' })).toEqual([])
  })

  it.each([
    ['a child in Year 6 does not go to a centre for Years 7 to 11', '6', ['/providerCode wrong-key-stage']],
    ['a child in Year 7 does', '7', []],
    ['no centre takes Year 2: somebody says why this one', '2', ['/manualReason missing']],
    ['nor reception', 'R', ['/manualReason missing']],
    ['a year nobody recorded is decided by hand', '', ['/manualReason missing']],
  ])('%s', (_case, ncYear, refused) => {
    expect(refusedFields({}, { ncYear })).toEqual(refused)
  })

  it('a reason by hand opens a centre to a child in Year 1', () => {
    expect(refusedFields({ manualReason: 'Its nurture room has taught Year 1 before' }, { ncYear: '1' })).toEqual([])
  })

  it('a support centre is no education centre', () => {
    expect(refusedFields({}, { provider: { ...centre, kind: 'support-centre' } })).toEqual(['/providerCode wrong-kind'])
  })

  it('fewer than 21 hours a week need a reason', () => {
    expect(refusedFields({ hoursPerWeek: 20.5 })).toEqual(['/hoursReason missing'])
    expect(refusedFields({ hoursPerWeek: 20.5, hoursReason: 'Recovering from an operation' })).toEqual([])
    expect(refusedFields({ hoursPerWeek: 21 })).toEqual([])
  })

  it('no hours, or more than a week of school holds, are a slip', () => {
    expect(refusedFields({ hoursPerWeek: 0 })).toEqual(['/hoursPerWeek out-of-range'])
    expect(refusedFields({ hoursPerWeek: 60 })).toEqual(['/hoursPerWeek out-of-range'])
  })

  it('every wrong answer is named at once', () => {
    expect(refusedFields({ ...on('2026-11-14'), hoursPerWeek: 10 }, { ncYear: '3' })).toEqual([
      '/providerCode wrong-key-stage',
      '/startsOn no-school-day',
      '/hoursReason missing',
    ])
  })
})
