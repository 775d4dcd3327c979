import { civilDate as d } from '../civil-date'
import { illustrative2026 as calendar } from '../illustrative-calendar'
import { formatInstant } from '../instant'
import { evaluate } from './evaluate'
import type { ClockFacts } from './facts'
import { nextChase, remindersFor } from './reminders'
import type { RuleId } from './rules'

const told = (rule: RuleId, facts: ClockFacts): string[] =>
  remindersFor(evaluate(rule, facts, calendar), facts, calendar).map((r) => `${formatInstant(r.at)} ${r.template}`)

const exclusion: ClockFacts = { imposedAt: { on: d('2026-11-10'), time: '10:00' } }

describe('reminders', () => {
  it('of day six go on day three, day five, and to the manager on the school day before it', () => {
    expect(told('EX-11', exclusion)).toEqual([
      '12 November 2026, 9:00am day-six-day-three',
      '16 November 2026, 9:00am day-six-day-five',
      '16 November 2026, 9:00am day-six-tomorrow',
    ])
  })

  it('of day six spare the manager once something is arranged', () => {
    expect(told('EX-11', { ...exclusion, arrangedOn: d('2026-11-12') })).toEqual([
      '12 November 2026, 9:00am day-six-day-three',
      '16 November 2026, 9:00am day-six-day-five',
    ])
  })

  it('of day six never go on a day without school', () => {
    expect(told('EX-11', { imposedAt: { on: d('2026-12-14'), time: '09:30' } })).toEqual([
      '16 December 2026, 9:00am day-six-day-three',
      '18 December 2026, 9:00am day-six-day-five',
      '18 December 2026, 9:00am day-six-tomorrow',
    ])
  })

  it('of a duty that opened again are only those from that day on', () => {
    expect(told('EX-11', { ...exclusion, endedOn: d('2026-11-16') })).toEqual([
      '16 November 2026, 9:00am day-six-day-five',
      '16 November 2026, 9:00am day-six-tomorrow',
    ])
    expect(told('EX-11', { ...exclusion, endedOn: d('2026-11-27') })).toEqual([
      '27 November 2026, 9:00am day-six-tomorrow',
    ])
  })

  it('of the details go on the last school day that is still 48 hours before education starts', () => {
    const details = (startsOn: string, startsAtTime: string): string[] =>
      told('EX-03', { startsOn: d(startsOn), startsAtTime })
    expect(details('2026-11-19', '09:15')).toEqual(['17 November 2026, 9:00am day-six-details-due'])
    expect(details('2026-11-19', '09:00')).toEqual(['17 November 2026, 9:00am day-six-details-due'])
    expect(details('2026-11-19', '08:50')).toEqual(['16 November 2026, 9:00am day-six-details-due'])
    expect(details('2026-11-17', '09:15')).toEqual(['13 November 2026, 9:00am day-six-details-due'])
    expect(details('2027-01-05', '13:00')).toEqual(['18 December 2026, 9:00am day-six-details-due'])
    expect(details('2026-09-02', '09:15')).toEqual([])
  })

  it('of the details go on that day or not at all', () => {
    const facts = { startsOn: d('2026-11-19') }
    expect(remindersFor(evaluate('EX-03', facts, calendar), facts, calendar)[0]).toMatchObject({ neverLate: true })
    expect(remindersFor(evaluate('GB-01', exclusion, calendar), exclusion, calendar)[0]).not.toHaveProperty('neverLate')
  })

  it('of the governors’ meeting go five school days and one before its last day', () => {
    expect(told('GB-01', exclusion)).toEqual([
      '24 November 2026, 9:00am governors-meeting-due',
      '30 November 2026, 9:00am governors-meeting-due',
    ])
  })

  it('of a duty that does not open again go whatever ended in the meantime', () => {
    expect(told('GB-01', { ...exclusion, endedOn: d('2026-11-27') })).toHaveLength(2)
  })

  it('of the review window go five school days before it closes', () => {
    expect(told('IR-01', { governorsNoticeOn: d('2026-12-01') })).toEqual([
      '15 December 2026, 9:00am review-window-closing',
    ])
  })

  it('of the review go on the first school day of week three, though its Monday is an INSET day', () => {
    expect(told('PL-03', { startedOn: d('2026-10-12') })).toEqual(['3 November 2026, 9:00am review-week-three'])
  })

  it('of the review go in the teaching week before, though calendar weeks are counted', () => {
    const facts = { startedOn: d('2026-10-12') }
    const by = (reviewWeek: number) => evaluate('PL-03', facts, calendar, { weekOfStay: 'calendar', reviewWeek })
    const days = (reviewWeek: number) =>
      remindersFor(by(reviewWeek), facts, calendar).map(({ at }) => formatInstant(at))
    expect(days(4)).toEqual(['19 October 2026, 9:00am'])
    expect(days(3)).toEqual(['12 October 2026, 9:00am'])
  })

  it('of the end of a stay go in week ten, or two weeks before an extended one', () => {
    expect(told('PL-02', { startedOn: d('2026-10-12') })).toEqual(['5 January 2027, 9:00am placement-ending'])
    expect(told('PL-02', { startedOn: d('2026-10-12'), untilWeek: 14 })).toEqual([
      '18 January 2027, 9:00am placement-ending',
    ])
  })

  it('of the end of a stay go in its first week at the earliest', () => {
    expect(told('PL-02', { startedOn: d('2026-10-12'), untilWeek: 3 })).toEqual([
      '12 October 2026, 9:00am placement-ending',
    ])
    expect(told('PL-02', { startedOn: d('2026-10-12'), untilWeek: 2 })).toEqual([])
  })

  it('of a stay need its start', () => {
    expect(remindersFor(evaluate('PL-03', { startedOn: d('2026-10-12') }, calendar), {}, calendar)).toEqual([])
  })

  it('of a register there are none, nor of a date that is not known', () => {
    expect(told('PL-04', { weekBegins: d('2026-11-02') })).toEqual([])
    expect(told('GB-01', { noticeOn: d('2027-07-15') })).toEqual([])
  })

  it('stay at nine when the clocks have changed', () => {
    const [first] = remindersFor(
      evaluate('EX-11', { imposedAt: { on: d('2026-09-08'), time: '10:00' } }, calendar),
      {},
      calendar,
    )
    expect(first.at.toISOString()).toBe('2026-09-10T08:00:00.000Z')
  })
})

describe('chasing', () => {
  const chase = (rule: RuleId, after: string): string | undefined =>
    nextChase(rule, new Date(after), calendar)?.toISOString()

  it('of day six goes on every school day until the child has started', () => {
    expect(chase('EX-11', '2026-11-18T00:00:00Z')).toBe('2026-11-18T09:00:00.000Z')
    expect(chase('EX-11', '2026-11-18T09:00:00Z')).toBe('2026-11-19T09:00:00.000Z')
    expect(chase('EX-11', '2026-11-20T09:00:00Z')).toBe('2026-11-23T09:00:00.000Z')
    expect(chase('EX-11', '2026-12-18T09:00:00Z')).toBe('2027-01-05T09:00:00.000Z')
  })

  it('of day six does not stop where no more terms are loaded', () => {
    expect(chase('EX-11', '2027-07-20T08:00:00Z')).toBe('2027-07-21T08:00:00.000Z')
    expect(chase('EX-11', '2027-07-22T08:00:00Z')).toBe('2027-07-23T08:00:00.000Z')
    expect(chase('EX-11', '2027-07-23T08:00:00Z')).toBe('2027-07-26T08:00:00.000Z')
  })

  it.each<RuleId>(['PL-02', 'PL-03', 'PL-04', 'PL-06'])(
    'of %s goes on the first school day of the next week',
    (rule) => {
      expect(chase(rule, '2026-11-06T16:00:00Z')).toBe('2026-11-09T09:00:00.000Z')
      expect(chase(rule, '2026-10-23T15:00:00Z')).toBe('2026-11-03T09:00:00.000Z')
      expect(chase(rule, '2026-11-09T09:00:00Z')).toBe('2026-11-16T09:00:00.000Z')
      expect(chase(rule, '2026-11-09T07:00:00Z')).toBe('2026-11-16T09:00:00.000Z')
    },
  )

  it.each<RuleId>(['GB-01', 'EX-02', 'IR-01', 'PL-07'])('of %s is not done', (rule) => {
    expect(chase(rule, '2026-11-06T16:00:00Z')).toBeUndefined()
  })
})
