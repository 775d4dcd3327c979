import { parseCalendar, type SchoolCalendar } from '../calendar'
import { civilDate as d } from '../civil-date'
import { illustrative2026 as calendar, illustrativeFile } from '../illustrative-calendar'
import { parseLocalDateTime } from '../instant'
import { evaluate, type Evaluation } from './evaluate'
import type { ClockFacts } from './facts'
import { firstDayOfExclusion, publicPlaceDays } from './first-day'
import { RULES, type RuleId } from './rules'

const imposed = (text: string): Required<Pick<ClockFacts, 'imposedAt'>> => {
  const { on, time } = parseLocalDateTime(text)
  return { imposedAt: { on, time } }
}

function withClosures(...closures: object[]): SchoolCalendar {
  const parsed = parseCalendar({ ...illustrativeFile, closures: [...illustrativeFile.closures, ...closures] })
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
  return parsed.calendar
}

const daySix = (text: string, on = calendar): Evaluation => evaluate('EX-11', imposed(text), on)

/** The vectors of the field's counting rules, row by row. */
const VECTORS = [
  [
    'an ordinary Tuesday morning',
    '2026-11-10T10:00',
    '2026-11-10',
    '2026-11-16',
    '2026-11-17',
    '2026-11-18',
    '2026-12-01',
    '2027-02-03',
  ],
  [
    'a Tuesday after the afternoon register',
    '2026-11-10T14:30',
    '2026-11-11',
    '2026-11-17',
    '2026-11-18',
    '2026-11-18',
    '2026-12-01',
    '2027-02-03',
  ],
  [
    'a run over half-term and an INSET day',
    '2026-10-21T09:30',
    '2026-10-21',
    '2026-11-04',
    '2026-11-05',
    '2026-11-06',
    '2026-11-19',
    '2027-01-22',
  ],
  [
    'the last afternoon before half-term',
    '2026-10-23T14:00',
    '2026-11-03',
    '2026-11-09',
    '2026-11-10',
    '2026-11-10',
    '2026-11-23',
    '2027-01-26',
  ],
  [
    'a run over Christmas',
    '2026-12-14T09:30',
    '2026-12-14',
    '2026-12-18',
    '2027-01-05',
    '2027-01-06',
    '2027-01-19',
    '2027-03-16',
  ],
  [
    'the last afternoon of term',
    '2026-12-18T14:00',
    '2027-01-05',
    '2027-01-11',
    '2027-01-12',
    '2027-01-12',
    '2027-01-25',
    '2027-03-22',
  ],
  [
    'the week before Easter',
    '2027-03-18T10:00',
    '2027-03-18',
    '2027-03-24',
    '2027-03-25',
    '2027-04-12',
    '2027-04-23',
    '2027-06-22',
  ],
  [
    'a run over the May bank holiday',
    '2027-04-28T10:00',
    '2027-04-28',
    '2027-05-05',
    '2027-05-06',
    '2027-05-07',
    '2027-05-20',
    '2027-07-16',
  ],
  [
    'a run over the summer half-term',
    '2027-05-25T10:00',
    '2027-05-25',
    '2027-06-08',
    '2027-06-09',
    '2027-06-10',
    '2027-06-23',
    undefined,
  ],
] as const

describe('the counting vectors', () => {
  it.each(VECTORS)('%s', (_case, at, first, fifth, sixth, dayAfter, governors, fifty) => {
    const facts = imposed(at)
    const due = evaluate('EX-11', facts, calendar)
    expect([due.firstDay, due.dueOn]).toEqual([first, sixth])
    expect(due.steps.find((step) => step.number === 5)?.on).toBe(fifth)
    expect(publicPlaceDays(d(first), calendar)).toEqual({ from: first, until: fifth })
    expect(evaluate('EX-11', facts, calendar, { firstDayRule: 'dayAfter' }).dueOn).toBe(dayAfter)
    expect(evaluate('GB-01', facts, calendar).dueOn).toBe(governors)
    const onRequest = evaluate('GB-04', facts, calendar)
    expect(onRequest.dueOn).toBe(fifty)
    expect(onRequest.status).toBe(fifty ? 'computed' : 'unknown')
  })

  it.each<[string, RuleId, ClockFacts, string]>([
    ['a review may be asked for until', 'IR-01', { governorsNoticeOn: d('2026-12-01') }, '2027-01-06'],
    ['and before Easter until', 'IR-01', { governorsNoticeOn: d('2027-03-18') }, '2027-04-23'],
    ['a hearing begins by', 'IR-03', { appliedOn: d('2026-12-16') }, '2027-01-21'],
    [
      'an application posted in the last week of term begins one by',
      'IR-03',
      { postedOn: d('2026-12-18') },
      '2027-01-25',
    ],
    ['governors told of a panel decision meet by', 'IR-07', { notifiedOn: d('2027-01-20') }, '2027-02-03'],
    ['a place accepted in November is found by', 'FA-01', { acceptedOn: d('2026-11-09') }, '2026-12-07'],
    ['a place accepted in December is found by', 'FA-01', { acceptedOn: d('2026-12-07') }, '2027-01-19'],
    ['written notice of a direction off site is given by', 'OD-01', { startsOn: d('2026-11-23') }, '2026-11-19'],
    [
      'two suspensions back to back reach the sixth day on',
      'EX-10',
      {
        periods: [
          { from: d('2026-11-09'), to: d('2026-11-11') },
          { from: d('2026-11-12'), to: d('2026-11-18') },
        ],
      },
      '2026-11-16',
    ],
  ])('%s', (_case, rule, facts, due) => expect(evaluate(rule, facts, calendar).dueOn).toBe(due))
})

describe('day one', () => {
  const dayOne = (text: string, on = calendar) => firstDayOfExclusion(imposed(text).imposedAt, on).on

  it('is the same day until the afternoon begins, and not at that minute', () => {
    expect(dayOne('2026-11-10T13:09')).toBe('2026-11-10')
    expect(dayOne('2026-11-10T13:10')).toBe('2026-11-11')
  })

  it('is that day when the head decides before school begins', () => {
    expect(dayOne('2026-11-10T07:15')).toBe('2026-11-10')
  })

  it('is the next school day after a weekend or a closure', () => {
    expect(dayOne('2026-11-07T10:00')).toBe('2026-11-09')
    expect(dayOne('2026-11-02T09:00')).toBe('2026-11-03')
    expect(dayOne('2026-12-22T16:00')).toBe('2027-01-05')
  })

  it('is a half day as well', () => {
    const parsed = parseCalendar({ ...illustrativeFile, halfDays: [{ on: '2026-12-18', session: 'AM' }] })
    if ('errors' in parsed) throw new Error('the calendar is refused')
    expect(dayOne('2026-12-18T11:00', parsed.calendar)).toBe('2026-12-18')
    expect(daySix('2026-12-11T10:00', parsed.calendar).dueOn).toBe('2026-12-18')
  })
})

describe('day six', () => {
  it('moves to the next school day when it lands on an INSET day', () => {
    const inset = withClosures({ from: '2026-11-17', to: '2026-11-17', kind: 'inset' })
    expect(daySix('2026-11-10T10:00', inset).dueOn).toBe('2026-11-18')
  })

  it('moves for a snow day on day five, and comes back when that is withdrawn', () => {
    const snow = withClosures({ from: '2026-11-16', to: '2026-11-16', kind: 'emergency' })
    expect(daySix('2026-11-10T10:00', snow).dueOn).toBe('2026-11-18')
    expect(daySix('2026-11-10T10:00', snow).steps).toContainEqual({
      on: '2026-11-16',
      counted: false,
      why: 'Mon 16 Nov: emergency closure, not counted',
    })
    expect(daySix('2026-11-10T10:00', withClosures()).dueOn).toBe('2026-11-17')
  })

  it('differs between two schools with different closures', () => {
    const other = withClosures({ from: '2026-11-12', to: '2026-11-13', kind: 'half-term' })
    expect(daySix('2026-11-10T10:00').dueOn).toBe('2026-11-17')
    expect(daySix('2026-11-10T10:00', other).dueOn).toBe('2026-11-19')
  })

  it('does not count a polling day at that school', () => {
    const polling = withClosures({ from: '2026-11-12', to: '2026-11-12', kind: 'polling' })
    expect(daySix('2026-11-10T10:00', polling).dueOn).toBe('2026-11-18')
  })

  it('counts a Saturday with lessons', () => {
    const parsed = parseCalendar({ ...illustrativeFile, weekdays: [1, 2, 3, 4, 5, 6] })
    if ('errors' in parsed) throw new Error('the calendar is refused')
    expect(daySix('2026-11-10T10:00', parsed.calendar).dueOn).toBe('2026-11-16')
  })

  it('counts from the first pupil day of a year that begins in August', () => {
    const parsed = parseCalendar({
      ...illustrativeFile,
      closures: [],
      terms: [{ name: 'Autumn', firstDay: '2026-08-24', lastDay: '2026-12-18' }],
    })
    if ('errors' in parsed) throw new Error('the calendar is refused')
    expect(daySix('2026-08-24T10:00', parsed.calendar).dueOn).toBe('2026-09-01')
  })

  it('runs on into the next school year, over the summer', () => {
    const parsed = parseCalendar({
      ...illustrativeFile,
      terms: [...illustrativeFile.terms, { name: 'Autumn', firstDay: '2027-09-02', lastDay: '2027-12-17' }],
    })
    if ('errors' in parsed) throw new Error('the calendar is refused')
    expect(daySix('2027-07-19T10:00', parsed.calendar).dueOn).toBe('2027-09-07')
    expect(evaluate('GB-01', imposed('2027-07-19T10:00'), parsed.calendar).dueOn).toBe('2027-09-21')
  })

  it('counts a leap day like any other', () => {
    const parsed = parseCalendar({
      ...illustrativeFile,
      closures: [],
      terms: [{ name: 'Spring', firstDay: '2028-01-04', lastDay: '2028-03-31' }],
    })
    if ('errors' in parsed) throw new Error('the calendar is refused')
    expect(daySix('2028-02-24T10:00', parsed.calendar).dueOn).toBe('2028-03-02')
  })

  it('by a calendar that is only lent is provisional', () => {
    expect(daySix('2026-11-10T10:00', calendar.asProvisional())).toMatchObject({
      status: 'provisional',
      dueOn: '2026-11-17',
    })
  })

  it('is explained in one sentence, becomes missed just after its end, and keeps its version', () => {
    expect(daySix('2026-11-10T10:00')).toMatchObject({
      rule: 'EX-11',
      ruleVersion: 'EX-11@2007-09-01',
      status: 'computed',
      dueAt: new Date('2026-11-18T00:00:00Z'),
      explanation: 'Education must be in place from Tuesday 17 November 2026, the sixth school day of the exclusion',
    })
    expect(evaluate('EX-11', imposed('2026-11-10T10:00'), calendar, { firstDayRule: 'dayAfter' }).ruleVersion).toBe(
      'EX-11@2007-09-01;firstDayRule=dayAfter',
    )
  })

  it('becomes missed at midnight of London’s summer time', () => {
    expect(daySix('2027-04-28T10:00').dueAt).toEqual(new Date('2027-05-06T23:00:00Z'))
  })

  it('shows in its proof why the days before day one do not count', () => {
    expect(
      daySix('2026-10-23T14:00')
        .steps.slice(0, 2)
        .map((s) => s.why),
    ).toEqual(['Fri 23 Oct: excluded after the afternoon began, not counted', 'Sat 24 Oct: weekend, not counted'])
    expect(daySix('2026-10-28T14:00').steps[0].why).toBe('Wed 28 Oct: half-term, not counted')
    const dayAfter = evaluate('EX-11', imposed('2026-11-10T10:00'), calendar, { firstDayRule: 'dayAfter' })
    expect(dayAfter.steps[0].why).toBe('Tue 10 Nov: the day of the exclusion, not counted')
  })

  it('is unknown past the loaded terms, with a sentence and never a date', () => {
    const due = daySix('2027-07-15T10:00')
    expect(due).toMatchObject({
      status: 'unknown',
      reason: 'Term dates after Wednesday 21 July 2027 are not loaded',
      earliest: '2027-07-23',
      firstDay: '2027-07-15',
    })
    expect(due.dueOn).toBeUndefined()
    expect(due.dueAt).toBeUndefined()
    expect(due.explanation).toBe(
      'The date is not known: term dates after Wednesday 21 July 2027 are not loaded; it cannot be before Friday 23 July 2027',
    )
  })

  it('is unknown where day one is before the loaded terms, though the sixth day after it would be loaded', () => {
    expect(daySix('2026-08-31T10:00')).toMatchObject({ status: 'unknown', earliest: '2026-09-09' })
    expect(daySix('2027-07-20T14:00')).toMatchObject({ status: 'unknown', earliest: '2027-07-29' })
  })

  it('proves the days that are known where day one is not', () => {
    expect(daySix('2027-07-20T14:00').steps.map(({ why }) => why)).toEqual([
      'Tue 20 Jul: excluded after the afternoon began, not counted',
      'Wed 21 Jul: INSET day, not counted',
    ])
  })

  it('waits for the exclusion when nothing is known', () => {
    expect(evaluate('EX-11', {}, calendar)).toMatchObject({
      status: 'unknown',
      reason: 'Waits for the day and time of the exclusion',
    })
  })

  describe('after provision ended', () => {
    const again = (endedOn: string) =>
      evaluate('EX-11', { ...imposed('2026-11-10T10:00'), endedOn: d(endedOn) }, calendar)

    it.each([
      ['before day six', '2026-11-13', '2026-11-17'],
      ['on day five', '2026-11-16', '2026-11-17'],
      ['on day six', '2026-11-17', '2026-11-18'],
      ['on a later Friday', '2026-11-20', '2026-11-23'],
      ['on the last day of term', '2026-12-18', '2027-01-05'],
    ])('%s, is due again', (_case, endedOn, due) => expect(again(endedOn).dueOn).toBe(due))

    it('on day five is still day six, and is explained as that', () => {
      expect(again('2026-11-16').explanation).toMatch(/the sixth school day of the exclusion$/)
    })

    it('says so, and proves both counts', () => {
      const due = again('2026-11-20')
      expect(due.explanation).toBe(
        'Education must be in place again from Monday 23 November 2026, the next school day after it ended on Friday 20 November 2026',
      )
      expect(due.steps.at(-1)).toEqual({ on: '2026-11-23', counted: true, why: 'Mon 23 Nov: the next school day' })
      expect(due.steps.filter((s) => s.number)).toHaveLength(6)
      expect(due.steps.slice(-5).map(({ why }) => why)).toEqual([
        ...['Tue 17 Nov: day 6', 'Fri 20 Nov: education ended, not counted', 'Sat 21 Nov: weekend, not counted'],
        ...['Sun 22 Nov: weekend, not counted', 'Mon 23 Nov: the next school day'],
      ])
      expect(
        again('2026-11-17')
          .steps.slice(-2)
          .map(({ why }) => why),
      ).toEqual([...['Tue 17 Nov: day 6', 'Wed 18 Nov: the next school day']])
    })

    it('is not owed to a pupil who has come of an exception in the meantime', () => {
      const facts = { ...imposed('2026-11-10T10:00'), endedOn: d('2026-11-20'), ncYear: 11 }
      expect(evaluate('EX-11', { ...facts, examsEndedOn: d('2026-11-20') }, calendar).status).toBe('not-applicable')
      expect(evaluate('EX-11', { ...facts, examsEndedOn: d('2026-11-23') }, calendar).dueOn).toBe('2026-11-23')
    })

    it('is unknown when next year is not loaded', () => {
      expect(again('2027-07-20')).toMatchObject({ status: 'unknown', earliest: '2027-07-22' })
    })
  })

  describe('is not owed', () => {
    const forPupil = (facts: ClockFacts, at = '2027-06-17T10:00') =>
      evaluate('EX-11', { ...imposed(at), ...facts }, calendar)

    it('to a Year 11 pupil whose examinations end before it, from the day after', () => {
      const exams = { ncYear: 11, examsEndedOn: d('2027-06-24') }
      expect(forPupil(exams, '2027-06-18T10:00')).toMatchObject({
        status: 'not-applicable',
        reason: 'A Year 11 pupil whose public examinations ended on Thursday 24 June 2027',
      })
      expect(forPupil(exams, '2027-06-17T10:00')).toMatchObject({ status: 'computed', dueOn: '2027-06-24' })
      expect(forPupil({ ...exams, ncYear: 10 }, '2027-06-18T10:00').status).toBe('computed')
    })

    it('past compulsory school age: due on the last Friday in June it is, the Monday after it is not', () => {
      const birthDate = d('2011-02-10')
      expect(forPupil({ birthDate }, '2027-06-18T10:00')).toMatchObject({ status: 'computed', dueOn: '2027-06-25' })
      expect(forPupil({ birthDate }, '2027-06-21T10:00')).toMatchObject({
        status: 'not-applicable',
        reason: 'The pupil is over compulsory school age since Friday 25 June 2027',
      })
    })

    it('before compulsory school age, and is once the child turns five during the case', () => {
      const birthDate = d('2021-10-10')
      expect(forPupil({ birthDate }, '2026-11-10T10:00')).toMatchObject({
        status: 'not-applicable',
        reason: 'The child is not of compulsory school age until Thursday 31 December 2026',
      })
      expect(forPupil({ birthDate }, '2026-12-15T10:00')).toMatchObject({ status: 'computed', dueOn: '2027-01-06' })
    })

    it('before compulsory school age, and is on the very day it begins', () => {
      const parsed = parseCalendar({
        ...illustrativeFile,
        closures: [],
        terms: [{ name: 'Spring', firstDay: '2027-01-04', lastDay: '2027-04-01' }],
      })
      if ('errors' in parsed) throw new Error('the calendar is refused')
      const facts = { ...imposed('2027-03-22T10:00'), birthDate: d('2022-02-10') }
      expect(evaluate('EX-11', facts, parsed.calendar)).toMatchObject({ status: 'computed', dueOn: '2027-03-31' })
    })
  })
})

describe('the notice to parents', () => {
  it('is due at the end of the afternoon session of day one', () => {
    expect(evaluate('EX-02', imposed('2026-11-10T10:00'), calendar)).toMatchObject({
      dueOn: '2026-11-10',
      dueAt: new Date('2026-11-10T15:20:00Z'),
    })
    expect(evaluate('EX-02', imposed('2026-10-23T14:00'), calendar)).toMatchObject({
      dueOn: '2026-11-03',
      explanation:
        'Parents must have written notice by 3:20pm on Tuesday 3 November 2026, the end of the afternoon session of the first day',
    })
    expect(evaluate('EX-02', imposed('2026-09-10T10:00'), calendar).dueAt).toEqual(new Date('2026-09-10T14:20:00Z'))
  })

  it('is not owed for a child below compulsory school age, whatever year the child is said to be in', () => {
    const facts = { ...imposed('2026-11-10T10:00'), birthDate: d('2021-10-10') }
    expect(evaluate('EX-02', facts, calendar).status).toBe('not-applicable')
    const leaver = { ncYear: 11, examsEndedOn: d('2026-11-01') }
    expect(evaluate('EX-02', { ...imposed('2026-11-10T10:00'), ...leaver }, calendar).status).toBe('computed')
  })

  it('does not move with an authority’s own reading of day one', () => {
    const settings = { firstDayRule: 'dayAfter' } as const
    expect(evaluate('EX-02', imposed('2026-11-10T10:00'), calendar, settings).dueOn).toBe('2026-11-10')
  })
})

describe('the first five days', () => {
  it.each<RuleId>(['EX-08', 'EX-09'])('end, for %s, with the fifth school day of the exclusion', (rule) => {
    expect(evaluate(rule, imposed('2026-10-23T14:00'), calendar)).toMatchObject({
      ...{ firstDay: '2026-11-03', dueOn: '2026-11-09' },
    })
  })

  it('are unknown where their first day is', () => {
    expect(evaluate('EX-08', imposed('2026-08-20T10:00'), calendar)).toMatchObject({
      ...{ status: 'unknown', reason: 'Term dates before Tuesday 1 September 2026 are not loaded' },
    })
  })
})

describe('the details of day-six education', () => {
  const details = (startsOn: string, startsAtTime?: string) =>
    evaluate('EX-03', { startsOn: d(startsOn), ...(startsAtTime && { startsAtTime }) }, calendar)

  it('reach the parents 48 hours before it starts, a weekend or not', () => {
    expect(details('2026-11-17', '09:15')).toMatchObject({
      dueOn: '2026-11-15',
      dueAt: new Date('2026-11-15T09:15:00Z'),
    })
  })

  it('are measured from the school’s morning when no time is known', () => {
    expect(details('2026-11-17').dueAt).toEqual(new Date('2026-11-15T08:50:00Z'))
  })

  it.each([
    ['go back on 25 October', '2026-10-26', '2026-10-24T08:00:00Z', '9:00am on Saturday 24 October 2026'],
    ['go forward on 28 March', '2027-03-29', '2027-03-27T09:00:00Z', '9:00am on Saturday 27 March 2027'],
  ])('keep the time on the wall when the clocks %s', (_case, startsOn, dueAt, words) => {
    const found = details(startsOn, '09:00')
    expect(found.dueAt).toEqual(new Date(dueAt))
    expect(found.explanation).toContain(`by ${words}`)
  })

  it('are 48 hours that pass where the clocks skip that very time', () => {
    expect(details('2027-03-30', '01:30')).toMatchObject({
      ...{ dueOn: '2027-03-28', dueAt: new Date('2027-03-28T00:30:00Z') },
    })
  })

  it('have no time where education is to start in an hour that the clocks skip', () => {
    expect(details('2027-03-28', '01:30')).toMatchObject({
      ...{ status: 'unknown', reason: '1:30am on Sunday 28 March 2027 is an hour that the clocks skip' },
    })
  })
})

describe('what the law wants without delay', () => {
  it.each<[RuleId, ClockFacts, string]>([
    ['EX-04', imposed('2026-11-10T10:00'), '2026-11-11'],
    ['EX-05', imposed('2026-10-23T14:00'), '2026-11-03'],
    ['EX-06', { noticeOn: d('2026-11-13') }, '2026-11-16'],
    ['EX-07', imposed('2026-11-10T10:00'), '2026-11-11'],
    ['EX-15', { decidedOn: d('2026-11-13') }, '2026-11-16'],
    ['EX-18', imposed('2026-11-13T10:00'), '2026-11-16'],
    ['GB-08', { decidedOn: d('2026-12-01') }, '2026-12-02'],
    ['GB-09', { decidedOn: d('2026-12-18') }, '2027-01-05'],
  ])('%s is breached at the end of the next school day', (rule, facts, due) => {
    expect(evaluate(rule, facts, calendar).dueOn).toBe(due)
  })

  it('may be measured otherwise by an authority, which its version says', () => {
    const due = evaluate('GB-08', { decidedOn: d('2026-12-01') }, calendar, { withoutDelaySchoolDays: 3 })
    expect(due).toMatchObject({ dueOn: '2026-12-04', ruleVersion: 'GB-08@2012-09-01;withoutDelaySchoolDays=3' })
  })
})

describe('the roll', () => {
  const notice = { governorsNoticeOn: d('2026-12-01') }

  it('may lose the name the day after the fifteen school days', () => {
    expect(evaluate('RG-01', notice, calendar)).toMatchObject({ status: 'computed', dueOn: '2027-01-07' })
  })

  it('may lose it at once when the parents state that they will not apply', () => {
    expect(evaluate('RG-01', { ...notice, waivedOn: d('2026-12-03') }, calendar).dueOn).toBe('2026-12-03')
  })

  it('has no relevant date by day six where day one is not loaded', () => {
    const facts = imposed('2026-08-20T10:00')
    expect(evaluate('FN-01', facts, calendar, { relevantDateRule: 'daySix' })).toMatchObject({
      ...{ status: 'unknown', reason: 'Term dates before Tuesday 1 September 2026 are not loaded' },
    })
  })

  it('keeps it while a review runs, until that is decided', () => {
    expect(evaluate('RG-01', { ...notice, appliedOn: d('2026-12-10') }, calendar).status).toBe('not-applicable')
    expect(evaluate('RG-02', {}, calendar).status).toBe('unknown')
    expect(evaluate('RG-02', { decidedOn: d('2027-01-20') }, calendar).dueOn).toBe('2027-01-20')
  })
})

describe('a placement', () => {
  const startedOn = d('2026-10-12')

  it('is reviewed by the last school day of teaching week four, half-term passed over', () => {
    const review = evaluate('PL-03', { startedOn }, calendar)
    expect(review).toMatchObject({ dueOn: '2026-11-13', dueAt: new Date('2026-11-14T00:00:00Z') })
    expect(review.steps.map((s) => [s.on, s.number])).toEqual([
      ['2026-10-12', 1],
      ['2026-10-19', 2],
      ['2026-10-26', undefined],
      ['2026-11-02', 3],
      ['2026-11-09', 4],
    ])
  })

  it('proves its weeks, with those that have no school', () => {
    expect(evaluate('PL-03', { startedOn }, calendar).steps.map(({ why }) => why)).toEqual([
      'Week of Monday 12 October 2026: teaching week 1',
      'Week of Monday 19 October 2026: teaching week 2',
      'Week of Monday 26 October 2026: no school day, not counted',
      'Week of Monday 2 November 2026: teaching week 3',
      'Week of Monday 9 November 2026: teaching week 4',
    ])
  })

  describe('counted by calendar weeks', () => {
    const by = { weekOfStay: 'calendar' } as const
    const review = (on: string, reviewWeek = 4, of = calendar) =>
      evaluate('PL-03', { startedOn: d(on) }, of, { ...by, reviewWeek })

    it('goes on through the holidays', () => {
      expect(review('2026-10-12')).toMatchObject({
        ...{ dueOn: '2026-11-06', weekBegins: '2026-11-02' },
        ruleVersion: 'PL-03@2012-09-01;weekOfStay=calendar',
        explanation: 'The review must be held by Friday 6 November 2026, the last school day of calendar week 4',
      })
      expect(review('2026-10-12').steps.map(({ why }) => why)).toEqual([
        'Week of Monday 12 October 2026: calendar week 1',
        'Week of Monday 19 October 2026: calendar week 2',
        'Week of Monday 26 October 2026: calendar week 3',
        'Week of Monday 2 November 2026: calendar week 4',
      ])
      expect(review('2026-10-14').dueOn).toBe('2026-11-06')
      expect(evaluate('PL-02', { startedOn }, calendar, by).dueOn).toBe('2026-12-18')
      expect(evaluate('PL-02', { startedOn, untilWeek: 14 }, calendar, by).explanation).toBe(
        'The stay ends by Friday 15 January 2027, the last school day of calendar week 14, as extended',
      )
    })

    it('ends before the holidays where the week has no school', () => {
      expect(review('2026-11-30')).toMatchObject({
        ...{ dueOn: '2026-12-18', weekBegins: '2026-12-14' },
        explanation:
          'The review must be held by Friday 18 December 2026, the last school day before calendar week 4, which has none',
      })
      expect(review('2026-11-30', 5).weekBegins).toBe('2026-12-14')
    })

    it('has no date where there was no school since the start', () => {
      const reason = 'There is no school day from Monday 21 December 2026 to the end of calendar week 2'
      expect(review('2026-12-21', 2)).toMatchObject({ status: 'unknown', reason })
      expect(review('2026-12-21', 3)).toMatchObject({ dueOn: '2027-01-08' })
      expect(review('2026-12-18', 3)).toMatchObject({ dueOn: '2026-12-18' })
    })

    it('is unknown outside the loaded terms, and cut short by their last day', () => {
      expect(review('2026-08-30')).toMatchObject({
        ...{ status: 'unknown', reason: 'Term dates before Tuesday 1 September 2026 are not loaded' },
      })
      expect(review('2027-06-28', 4)).toMatchObject({ dueOn: '2027-07-20', status: 'computed' })
      expect(review('2027-06-28', 5)).toMatchObject({
        ...{ status: 'unknown', reason: 'Term dates after Wednesday 21 July 2027 are not loaded' },
      })
    })

    it('is unknown where no day of school is loaded since the start', () => {
      const parsed = parseCalendar({
        ...illustrativeFile,
        terms: [{ name: 'Spring', firstDay: '2027-01-04', lastDay: '2027-03-25' }],
        closures: [{ from: '2027-01-04', to: '2027-01-15', kind: 'emergency' }],
      })
      if ('errors' in parsed) throw new Error('the calendar is refused')
      expect(review('2027-01-04', 2, parsed.calendar)).toMatchObject({
        ...{ status: 'unknown', reason: expect.stringMatching(/^There is no school day/) },
      })
      expect(review('2027-01-04', 3, parsed.calendar)).toMatchObject({ dueOn: '2027-01-22' })
    })
  })

  it('proves the weeks that are loaded where its end is not', () => {
    const { steps } = evaluate('PL-02', { startedOn: d('2027-06-29') }, calendar)
    expect(steps.map(({ on, counted, number }) => [on, counted, number])).toEqual([
      ['2027-06-28', true, 1],
      ['2027-07-05', true, 2],
      ['2027-07-12', true, 3],
      ['2027-07-19', true, 4],
    ])
  })

  it('proves a week that the last loaded day begins', () => {
    const parsed = parseCalendar({
      ...illustrativeFile,
      terms: [{ name: 'Summer', firstDay: '2027-04-12', lastDay: '2027-07-19' }],
    })
    if ('errors' in parsed) throw new Error('the calendar is refused')
    const { steps } = evaluate('PL-02', { startedOn: d('2027-07-12') }, parsed.calendar)
    expect(steps.map(({ on }) => on)).toEqual(['2027-07-12', '2027-07-19'])
  })

  it('ends with teaching week twelve, or the week it was extended to', () => {
    expect(evaluate('PL-02', { startedOn }, calendar).dueOn).toBe('2027-01-22')
    expect(evaluate('PL-02', { startedOn, untilWeek: 14 }, calendar)).toMatchObject({
      dueOn: '2027-02-05',
      explanation: 'The stay ends by Friday 5 February 2027, the last school day of teaching week 14, as extended',
    })
    expect(evaluate('PL-02', { startedOn: d('2027-06-14') }, calendar).status).toBe('unknown')
  })

  it('sends its register on the last school day of the week at four', () => {
    expect(evaluate('PL-04', { weekBegins: d('2026-11-02') }, calendar)).toMatchObject({
      dueOn: '2026-11-06',
      dueAt: new Date('2026-11-06T16:00:00Z'),
    })
    expect(evaluate('PL-04', { weekBegins: d('2027-03-22') }, calendar).dueOn).toBe('2027-03-25')
    expect(evaluate('PL-04', { weekBegins: d('2026-11-04') }, calendar).steps.map(({ why }) => why)).toEqual([
      ...['Tue 3 Nov: day 1', 'Wed 4 Nov: day 2', 'Thu 5 Nov: day 3', 'Fri 6 Nov: day 4'],
    ])
    expect(evaluate('PL-04', { weekBegins: d('2027-07-26') }, calendar)).toMatchObject({
      ...{ status: 'unknown', reason: 'Term dates after Wednesday 21 July 2027 are not loaded' },
    })
  })

  it('owes a register for a week with one school day and none for a week without', () => {
    const oneDay = withClosures({ from: '2026-11-03', to: '2026-11-05', kind: 'emergency' })
    expect(evaluate('PL-04', { weekBegins: d('2026-11-02') }, oneDay).dueOn).toBe('2026-11-06')
    expect(evaluate('PL-04', { weekBegins: d('2026-10-26') }, calendar)).toMatchObject({
      status: 'not-applicable',
      reason: 'There is no school in the week of Monday 26 October 2026',
    })
  })

  it('reports to the school within five school days of its end', () => {
    expect(evaluate('PL-06', { endedOn: d('2026-12-15') }, calendar).dueOn).toBe('2027-01-06')
  })

  it('takes each step of the return on its day', () => {
    expect(evaluate('PL-07', { steppedOn: d('2027-01-12') }, calendar)).toMatchObject({
      dueOn: '2027-01-12',
      dueAt: new Date('2027-01-13T00:00:00Z'),
    })
  })

  it('owes no step on a day that its school is closed, and still one on a day that nothing is known of', () => {
    const snow = withClosures({ from: '2027-01-12', to: '2027-01-12', kind: 'emergency' })
    expect(evaluate('PL-07', { steppedOn: d('2027-01-12') }, snow)).toMatchObject({
      status: 'not-applicable',
      dueOn: undefined,
      reason:
        'There is no school on Tuesday 12 January 2027 (emergency closure): the plan of the return must be changed',
    })
    expect(evaluate('PL-07', { steppedOn: d('2027-01-13') }, snow).dueOn).toBe('2027-01-13')
    expect(evaluate('PL-07', { steppedOn: d('2028-01-12') }, snow).dueOn).toBe('2028-01-12')
  })

  it('is back to normal when the full timetable has held for two school weeks', () => {
    expect(evaluate('RT-01', { startedOn: d('2027-01-18') }, calendar).dueOn).toBe('2027-01-29')
    expect(evaluate('RT-01', { steppedOn: d('2027-02-10') }, calendar).dueOn).toBe('2027-03-02')
  })

  it('may wait for a place without limit', () => {
    expect(evaluate('PL-01', {}, calendar).status).toBe('not-applicable')
  })
})

describe('the row of a rule', () => {
  it.each<[string, RuleId, ClockFacts, string]>([
    [
      'by the exclusion, before a change',
      'EX-04',
      { imposedAt: { on: d('2022-08-31'), time: '10:00' } },
      'EX-04@2012-09-01',
    ],
    ['by the exclusion, after it', 'EX-04', { imposedAt: { on: d('2022-09-01'), time: '10:00' } }, 'EX-04@2022-09-01'],
    ['by the notice', 'EX-04', { noticeOn: d('2022-08-31') }, 'EX-04@2012-09-01'],
    [
      'by the exclusion, whenever the notice came',
      'EX-04',
      { imposedAt: { on: d('2022-08-31'), time: '10:00' }, noticeOn: d('2022-09-01') },
      'EX-04@2012-09-01',
    ],
    ['by the first period', 'EX-10', { periods: [{ from: d('2014-11-10'), to: d('2014-11-14') }] }, 'EX-10@2007-09-01'],
    ['by the latest where there is no period', 'EX-10', { periods: [] }, 'EX-10@2015-01-05'],
    ['by the day it starts, before a change', 'OD-01', { startsOn: d('2026-07-25') }, 'OD-01@2013-01-01'],
    ['by the day it starts, after it', 'OD-01', { startsOn: d('2026-07-26') }, 'OD-01@2026-07-26'],
    ['by the latest where nothing is known', 'OD-01', {}, 'OD-01@2026-07-26'],
    ['by the latest where none was in force', 'EX-06', { noticeOn: d('2021-11-10') }, 'EX-06@2022-09-01'],
  ])('is found %s', (_case, rule, facts, version) => {
    expect(evaluate(rule, facts, calendar).ruleVersion).toBe(version)
  })

  it('says every setting that differs from the default, and no other', () => {
    const version = (settings: object) => evaluate('EX-10', {}, calendar, settings).ruleVersion
    expect(version({ firstDayRule: 'session', papersSchoolDays: 9 })).toBe('EX-10@2015-01-05')
    expect(version({ firstDayRule: 'dayAfter', halfDayBetween: 'joins' })).toBe(
      'EX-10@2015-01-05;firstDayRule=dayAfter;halfDayBetween=joins',
    )
    expect(evaluate('GB-01', {}, calendar, { papersSchoolDays: 9 }).ruleVersion).toBe('GB-01@2012-09-01')
  })
})

describe('every rule', () => {
  it.each([...new Set(RULES.map((r) => r.id))])('%s answers without facts, and never throws', (id) => {
    const answer = evaluate(id, {}, calendar)
    expect(['unknown', 'not-applicable']).toContain(answer.status)
    expect(answer.explanation).toMatch(/^[A-Z].{15,}/)
    expect(answer.dueAt).toBeUndefined()
    expect(answer.steps).toEqual([])
  })

  it('gives an answer that goes through JSON', () => {
    const answer = evaluate('GB-01', imposed('2026-11-10T10:00'), calendar)
    expect(JSON.parse(JSON.stringify(answer))).toMatchObject({
      dueOn: '2026-12-01',
      dueAt: '2026-12-02T00:00:00.000Z',
      steps: expect.arrayContaining([{ on: '2026-12-01', counted: true, number: 15, why: 'Tue 1 Dec: day 15' }]),
    })
  })
})

describe('governors told on a school day', () => {
  const noticeOn = d('2026-11-10')
  const meet = (rule: 'GB-01' | 'GB-02' | 'GB-03' | 'GB-04', facts: ClockFacts = { noticeOn }) =>
    evaluate(rule, facts, calendar, { governorsReceipt: 'day1' })

  it.each([
    ['GB-01', '2026-12-01', '2026-11-30'],
    ['GB-02', '2026-12-01', '2026-11-30'],
    ['GB-03', '2026-12-01', '2026-11-30'],
    ['GB-04', '2027-02-03', '2027-02-02'],
  ] as const)('meet by %s on %s, or on %s where that day is counted', (rule, day0, day1) => {
    expect(evaluate(rule, { noticeOn }, calendar).dueOn).toBe(day0)
    expect(meet(rule).dueOn).toBe(day1)
  })

  it('say which it is', () => {
    expect(meet('GB-01')).toMatchObject({
      ruleVersion: 'GB-01@2012-09-01;governorsReceipt=day1',
      explanation:
        'The governors must meet by Monday 30 November 2026, the 15th school day counted from the day of the notice, Tuesday 10 November 2026',
    })
    expect(meet('GB-01').steps[0].why).toBe('Tue 10 Nov: day 1')
  })

  it('on a day without school meet by the same day either way', () => {
    expect(meet('GB-01', { noticeOn: d('2026-11-14') }).dueOn).toBe(
      evaluate('GB-01', { noticeOn: d('2026-11-14') }, calendar).dueOn,
    )
  })
})
