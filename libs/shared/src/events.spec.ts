import { EVENT_KINDS, isEventKind, isHeadline, storyOf, tell } from './events'

/** As in the journey of a whole case: a phased return after one deferral. */
const A_WHOLE_CASE = [
  ...['notified', 'notices-told', 'day-six-arranged', 'day-six-started', 'on-agenda', 'panel-deferred'],
  ...['governors-upheld', 'panel-decided', 'placement-offered', 'placement-accepted', 'provision-ended'],
  ...['placement-started', 'review-booked', 'register-entered', 'review-held', 'reintegration-planned', 'step-held'],
  ...['removed-from-roll', 'full-timetable-held', 'placement-ended', 'end-report-sent', 'case-closed'],
].map((kind) => ({ kind, refs: {} as Record<string, string> }))

describe('the story of a case', () => {
  it.each([
    ['notified', { on: '2026-11-03' }, 'The school reported a permanent exclusion imposed on Tuesday 3 November 2026'],
    ['day-six-arranged', { startsOn: '2026-11-10' }, 'Education was arranged from Tuesday 10 November 2026'],
    [
      'provision-ended',
      { endedOn: '2026-11-09', reason: 'withdrawn' },
      'The education ended on Monday 9 November 2026: it was withdrawn',
    ],
    [
      'clock-missed',
      { rule: 'EX-11', dueOn: '2026-11-17' },
      'Missed: full-time education from day six, due Tuesday 17 November 2026',
    ],
    [
      'clock-moved',
      { rule: 'EX-11', from: '2026-11-17', dueOn: '2026-11-18' },
      'Full-time education from day six: the date moved from Tuesday 17 November 2026 to Wednesday 18 November 2026',
    ],
    [
      'clock-paused',
      { rule: 'IR-03', reason: 'hearing-adjourned', pausedFrom: '2027-01-13' },
      'Paused: independent review hearing from Wednesday 13 January 2027, because the review panel has adjourned its hearing',
    ],
    [
      'clock-overridden',
      { rule: 'GB-09', reason: 'no-reason-of-the-list', dueOn: '2026-12-07' },
      'Reinstatement: a person set the date to Monday 7 December 2026',
    ],
    [
      'review-decided',
      { decision: 'quashed' },
      'The independent review panel quashed the governors’ decision and directed them to reconsider',
    ],
    ['panel-decided', { outcome: 'support-centre' }, 'The panel decided: a support centre'],
    [
      'placement-offered',
      { expiresAt: '2026-12-01T16:00:00Z' },
      'A place was offered, held until 1 December 2026, 4:00pm',
    ],
    [
      'day-six-excepted',
      { reason: 'year-11-exams-over' },
      'No day-six education is owed: year 11, and every public examination entered for was taken or missed',
    ],
    ['case-closed', { outcome: 'returned-to-school' }, 'The case was closed: back at school'],
  ])('%s %j', (kind, parameters, words) => expect(tell(kind, parameters)).toBe(words))

  it.each(Object.keys(EVENT_KINDS))('%s is a whole sentence without any parameter, and with wrong ones', (kind) => {
    for (const value of [undefined, '', 'not-a-day']) {
      const parameters = new Proxy({}, { get: () => value }) as Record<string, string>
      const words = tell(kind, parameters)
      expect(words).toMatch(/^[A-Z]\S* .*[a-z0-9’]$/)
      expect(words).not.toMatch(/undefined|null|Invalid|NaN|\[object| {2}|not-a-day/)
    }
  })

  it('shows a kind it does not know by its name', () => {
    expect(isEventKind('pupil-moved-house')).toBe(false)
    expect(isEventKind('toString')).toBe(false)
    expect(tell('pupil-moved-house')).toBe('Pupil moved house')
  })

  it('is told in ten lines, in their order, however long the case', () => {
    expect(storyOf(A_WHOLE_CASE).map(({ kind }) => kind)).toEqual([
      ...['notified', 'day-six-started', 'governors-upheld', 'panel-decided', 'placement-started', 'review-held'],
      ...['removed-from-roll', 'full-timetable-held', 'placement-ended', 'case-closed'],
    ])
  })

  it('is whole while it is short', () => {
    expect(storyOf(A_WHOLE_CASE.slice(0, 4)).map(({ kind }) => kind)).toEqual([
      ...['notified', 'day-six-arranged', 'day-six-started'],
    ])
  })

  it('does not let misses crowd the child out, and leaves out first the one that was withdrawn', () => {
    const missed = (rule: string) => ({ kind: 'clock-missed', refs: { rule } })
    const misses = [
      missed('EX-11'),
      missed('GB-01'),
      missed('EX-02'),
      { kind: 'miss-withdrawn', refs: { rule: 'GB-01' } },
    ]
    const told = storyOf([...A_WHOLE_CASE.slice(0, 2), ...misses, ...A_WHOLE_CASE.slice(2)])
    expect(told).toContainEqual(missed('EX-11'))
    expect(told).not.toContainEqual(missed('GB-01'))
    expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['day-six-started', 'placement-started']))
    const short = storyOf([...A_WHOLE_CASE.slice(0, 1), ...misses], 3)
    expect(short).toEqual([A_WHOLE_CASE[0], missed('EX-11'), missed('EX-02')])
  })

  it('of the same twice tells the later', () => {
    const again = ['panel-decided', 'panel-decided'].map((kind, i) => ({
      kind,
      refs: { outcome: i ? 'aep' : 'defer' },
    }))
    expect(storyOf(again, 1)).toEqual([again[1]])
  })

  it('is told in headlines, with the rest one click away', () => {
    expect(
      ['notified', 'day-six-started', 'panel-decided', 'placement-started', 'case-closed'].every((kind) =>
        isHeadline(kind),
      ),
    ).toBe(true)
    expect(isHeadline('clock-missed', { rule: 'EX-11' })).toBe(true)
    expect(isHeadline('clock-missed', { rule: 'PL-04' })).toBe(false)
    expect(['register-entered', 'mail-sent', 'clock-met'].some((kind) => isHeadline(kind))).toBe(false)
  })
})
