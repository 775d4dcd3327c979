import { civilDate as d } from '../civil-date'
import { illustrative2026 as calendar } from '../illustrative-calendar'
import type { RuleId } from './rules'
import { schoolDaysLeft, settle, stateOf, type ClockAsKept } from './settle'

/** Day six on Tuesday 17 November: missed from the midnight after it. */
const daySix = { dueOn: d('2026-11-17'), dueAt: new Date('2026-11-18T00:00:00Z') }

describe('a duty ends', () => {
  it.each([
    ['met before its day', { metOn: d('2026-11-13') }, 'met'],
    ['met on its day', { metOn: d('2026-11-17') }, 'met'],
    ['met late the day after', { metOn: d('2026-11-18') }, 'met-late'],
    ['met by an instant late in the evening', { metAt: new Date('2026-11-17T23:59:59Z') }, 'met'],
    ['met late by an instant just after midnight', { metAt: new Date('2026-11-18T00:00:00Z') }, 'met-late'],
    ['met, though a miss had been recorded by mistake', { metOn: d('2026-11-17'), missedAt: daySix.dueAt }, 'met'],
    ['missed when nobody did it', {}, 'missed'],
    ['lifted when the exclusion is cancelled first', { ended: 'cancelled' }, 'lifted'],
    ['missed when it is cancelled after the miss', { ended: 'cancelled', missedAt: daySix.dueAt }, 'missed'],
  ] as const)('%s', (_case, facts, state) => {
    expect(settle('EX-11', { ...daySix, ...facts })).toBe(state)
    // The last day can be read from the instant alone.
    expect(settle('EX-11', { dueAt: daySix.dueAt, ...facts })).toBe(state)
  })

  it('by London’s midnight in summer', () => {
    const dueAt = new Date('2027-05-06T23:00:00Z')
    expect(settle('EX-11', { dueAt, metOn: d('2027-05-06') })).toBe('met')
    expect(settle('EX-11', { dueAt, metAt: new Date('2027-05-06T22:59:00Z') })).toBe('met')
    expect(settle('EX-11', { dueAt, metAt: new Date('2027-05-06T23:30:00Z') })).toBe('met-late')
  })

  it('by the minute where the rule names a time', () => {
    const dueAt = new Date('2026-11-10T15:20:00Z')
    expect(settle('EX-02', { dueAt, metAt: new Date('2026-11-10T15:20:00Z') })).toBe('met')
    expect(settle('EX-02', { dueAt, metAt: new Date('2026-11-10T15:21:00Z') })).toBe('met-late')
    expect(settle('EX-02', { dueAt, metOn: d('2026-11-10') })).toBe('met')
    expect(settle('PL-04', { dueAt, metAt: new Date('2026-11-10T15:21:00Z') })).toBe('met-late')
    expect(settle('EX-03', { dueAt, metAt: new Date('2026-11-10T15:21:00Z') })).toBe('met-late')
    expect(settle('EX-03', { dueAt, metAt: new Date('2026-11-10T15:20:00Z') })).toBe('met')
    expect(settle('PL-04', { dueAt: new Date('2026-11-06T16:00:00Z'), metOn: d('2026-11-09') })).toBe('met-late')
  })

  it('in time when no date was known', () => {
    expect(settle('GB-01', { metOn: d('2027-09-20') })).toBe('met')
    expect(settle('EX-02', { metAt: new Date('2027-09-20T10:00:00Z') })).toBe('met')
  })
})

describe('a right ends', () => {
  const window = { dueOn: d('2027-01-06'), dueAt: new Date('2027-01-07T00:00:00Z') }

  it.each([
    ['used on its last day', { metOn: d('2027-01-06') }, 'met'],
    ['lapsed when used a day late', { metOn: d('2027-01-07') }, 'lapsed'],
    ['lapsed when nobody used it, never missed', {}, 'lapsed'],
    ['lapsed when the parents gave it up', { ended: 'waived' }, 'lapsed'],
    ['lifted when the pupil was reinstated', { ended: 'reinstated' }, 'lifted'],
  ] as const)('%s', (_case, facts, state) => expect(settle('IR-01', { ...window, ...facts })).toBe(state))
})

describe('a permission ends', () => {
  it('used whenever it was used, else left unused', () => {
    const from = { dueOn: d('2027-01-07'), dueAt: new Date('2027-01-08T00:00:00Z') }
    expect(settle('RG-01', { ...from, metOn: d('2027-02-01') })).toBe('met')
    expect(settle('RG-01', from)).toBe('lapsed')
    expect(settle('RG-01', { ...from, ended: 'reinstated' })).toBe('lifted')
  })
})

describe('a clock shows', () => {
  const clock: ClockAsKept = { rule: 'EX-11', status: 'computed', ...daySix }

  it.each([
    ['2026-11-10', 'scheduled'],
    ['2026-11-11', 'scheduled'],
    ['2026-11-12', 'warning'],
    ['2026-11-16', 'warning'],
    ['2026-11-17', 'due-today'],
    ['2026-11-18', 'overdue'],
    ['2026-12-25', 'overdue'],
  ])('on %s: %s', (today, state) => expect(stateOf(clock, d(today), calendar)).toBe(state))

  it('by the instant where the hour matters', () => {
    const notice: ClockAsKept = { rule: 'EX-02', dueOn: d('2026-11-10'), dueAt: new Date('2026-11-10T15:20:00Z') }
    expect(stateOf(notice, new Date('2026-11-10T15:00:00Z'), calendar)).toBe('due-today')
    expect(stateOf(notice, new Date('2026-11-10T15:20:00Z'), calendar)).toBe('overdue')
    expect(stateOf(notice, d('2026-11-10'), calendar)).toBe('due-today')
  })

  it('its end once it is settled, whatever the day', () => {
    expect(stateOf({ ...clock, settledAs: 'met-late' }, d('2027-03-01'), calendar)).toBe('met-late')
  })

  it('that it is unknown, or not owed', () => {
    expect(stateOf({ rule: 'GB-01', status: 'unknown' }, d('2027-07-20'), calendar)).toBe('unknown')
    expect(stateOf({ rule: 'EX-11', status: 'not-applicable' }, d('2026-11-10'), calendar)).toBe('lifted')
    expect(stateOf({ rule: 'IR-03', status: 'paused' }, d('2027-07-20'), calendar)).toBe('paused')
  })

  it.each<[RuleId, string, string]>([
    ['IR-01', '2026-11-18', 'lapsed'],
    ['RG-01', '2026-11-16', 'scheduled'],
    ['RG-01', '2026-11-17', 'due-today'],
    ['RG-01', '2026-11-18', 'due-today'],
    ['GB-01', '2026-11-10', 'warning'],
    ['PL-07', '2026-11-13', 'scheduled'],
  ])('for %s on %s: %s', (rule, today, state) => {
    expect(stateOf({ rule, dueOn: d('2026-11-17') }, d(today), calendar)).toBe(state)
  })

  it('how many school days are left', () => {
    expect(schoolDaysLeft(d('2026-11-16'), d('2026-11-17'), calendar)).toBe(1)
    expect(schoolDaysLeft(d('2026-10-23'), d('2026-11-03'), calendar)).toBe(1)
    expect(schoolDaysLeft(d('2026-11-17'), d('2026-11-17'), calendar)).toBe(0)
  })
})
