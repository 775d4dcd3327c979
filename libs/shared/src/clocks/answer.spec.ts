import { parseCalendar } from '../calendar'
import { civilDate } from '../civil-date'
import { illustrative2026 as calendar } from '../illustrative-calendar'
import { answerFact, factsRead, unreadable } from './answer'
import { RULES, type RuleId } from './rules'

const answer = (fact: object) => answerFact({ id: 'a', ...fact }, calendar)

describe('a line of facts is answered with its date', () => {
  it.each([
    [
      { rule: 'EX-11', imposedAt: '2026-11-10T10:00' },
      { dueOn: '2026-11-17', firstDay: '2026-11-10' },
    ],
    [
      { rule: 'EX-11', imposedAt: '2026-11-10T14:30' },
      { dueOn: '2026-11-18', firstDay: '2026-11-11' },
    ],
    [
      { rule: 'EX-10', imposedAt: '2026-11-10T10:00' },
      { dueOn: '2026-11-17', firstDay: '2026-11-10' },
    ],
    [
      { rule: 'EX-11', imposedAt: '2027-03-18T10:00', firstDayRule: 'dayAfter' },
      { dueOn: '2027-04-12', firstDay: '2027-03-19' },
    ],
    [{ rule: 'GB-01', noticeOn: '2026-11-10' }, { dueOn: '2026-12-01' }],
    [{ rule: 'GB-04', noticeOn: '2026-11-10' }, { dueOn: '2027-02-03' }],
    [{ rule: 'IR-01', noticeOn: '2026-12-01' }, { dueOn: '2027-01-06' }],
    [
      { rule: 'IR-03', madeOn: '2026-12-16' },
      { dueOn: '2027-01-21', madeOn: '2026-12-16' },
    ],
    [
      { rule: 'IR-03', postedOn: '2026-12-18' },
      { dueOn: '2027-01-25', madeOn: '2026-12-22' },
    ],
    [{ rule: 'IR-07', notifiedOn: '2027-01-20' }, { dueOn: '2027-02-03' }],
    [{ rule: 'FA-01', acceptedOn: '2026-11-09' }, { dueOn: '2026-12-07' }],
    [{ rule: 'FA-01', acceptedOn: '2026-12-07' }, { dueOn: '2027-01-19' }],
    [{ rule: 'OD-01', startsOn: '2026-11-23' }, { dueOn: '2026-11-19' }],
    [
      { rule: 'PL-03', startedOn: '2026-10-12' },
      { weekBegins: '2026-11-09', dueOn: '2026-11-13' },
    ],
    [
      { rule: 'PL-02', startedOn: '2026-10-12' },
      { weekBegins: '2027-01-18', dueOn: '2027-01-22' },
    ],
    [{ rule: 'SA-01', expectedOn: '2027-02-10' }, { dueOn: '2026-12-09' }],
    [{ rule: 'SA-03', bornOn: '2027-02-24' }, { dueOn: '2027-04-28' }],
    [{ rule: 'GB-03', noticeOn: '2026-11-10', examOn: '2026-11-20' }, { dueOn: '2026-11-19' }],
    [{ rule: 'RG-03', enteredOn: '2026-11-06' }, { dueOn: '2026-11-11' }],
    [{ rule: 'SE-01', meetingOn: '2027-01-20' }, { dueOn: '2027-01-06' }],
    [{ rule: 'ME-01', absentFrom: '2026-11-10' }, { dueOn: '2026-11-30' }],
  ])('%j', (fact, expected) => {
    expect(answer(fact)).toEqual({ id: 'a', rule: fact.rule, status: 'computed', ...expected })
  })

  it('counts a week cut short by the last loaded day to its last school day', () => {
    // the year ends on Wednesday 21 July, an INSET day
    expect(answer({ rule: 'PL-03', startedOn: '2027-06-29' })).toMatchObject({
      ...{ status: 'computed', weekBegins: '2027-07-19', dueOn: '2027-07-20' },
    })
  })
})

describe('suspensions in several periods', () => {
  const sixth = (...periods: [string, string][]) =>
    answer({ rule: 'EX-10', periods: periods.map(([from, to]) => ({ from, to })) })

  it.each([
    ['are one run when they follow each other', ['2026-11-09', '2026-11-11'], ['2026-11-12', '2026-11-16']],
    ['are one run over a weekend', ['2026-11-09', '2026-11-13'], ['2026-11-16', '2026-11-17']],
    ['are one run whatever their order', ['2026-11-12', '2026-11-16'], ['2026-11-09', '2026-11-11']],
  ] as [string, [string, string], [string, string]][])('%s', (_case, one, other) => {
    expect(sixth(one, other)).toMatchObject({ status: 'computed', firstDay: '2026-11-09', dueOn: '2026-11-16' })
  })

  it('are one run over half-term and an INSET day', () => {
    expect(sixth(['2026-10-21', '2026-10-23'], ['2026-11-03', '2026-11-05'])).toMatchObject({
      ...{ firstDay: '2026-10-21', dueOn: '2026-11-05' },
    })
  })

  it('are two runs when the pupil was at school between them', () => {
    expect(sixth(['2026-11-09', '2026-11-11'], ['2026-11-13', '2026-11-17'])).toMatchObject({
      ...{ status: 'not-applicable', dueOn: null, reason: 'No run of suspensions reaches a sixth school day' },
    })
    expect(sixth(['2026-11-09', '2026-11-11'], ['2026-11-13', '2026-11-20'])).toMatchObject({
      ...{ firstDay: '2026-11-13', dueOn: '2026-11-20' },
    })
  })

  it('keep the notices apart and their days, whichever of them reaches the sixth', () => {
    const steps = answerFact(
      {
        ...{ id: 1, rule: 'EX-10' },
        periods: [
          { from: '2026-11-09', to: '2026-11-11' },
          { from: '2026-11-12', to: '2026-11-16' },
        ],
      },
      calendar,
      { explain: true },
    ).steps!
    expect(steps.filter(({ counted }) => counted).map(({ on }) => on)).toEqual([
      ...['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', '2026-11-16'],
    ])
  })

  it('may begin or end at midday: half a day at school between them breaks the run, by default', () => {
    const untilMidday = { from: '2026-11-09', to: '2026-11-11', endSession: 'AM' }
    const fromMidday = { from: '2026-11-12', to: '2026-11-17', startSession: 'PM' }
    const next = { from: '2026-11-12', to: '2026-11-17' }
    const before = { from: '2026-11-09', to: '2026-11-11' }
    const by = (periods: object[], settings = {}) =>
      answerFact({ id: 1, rule: 'EX-10', periods }, calendar, { settingsOf: () => settings })
    for (const periods of [
      [untilMidday, next],
      [before, fromMidday],
    ]) {
      expect(by(periods)).toMatchObject({ status: 'not-applicable' })
      expect(by(periods, { halfDayBetween: 'joins' })).toMatchObject({ dueOn: '2026-11-16' })
    }
    expect(
      by([
        { ...before, endSession: 'PM' },
        { ...next, startSession: 'AM' },
      ]).dueOn,
    ).toBe('2026-11-16')
  })

  it('that end at midday of a half day without an afternoon leave nothing between them', () => {
    const half = parseCalendar({ ...calendar.file, halfDays: [{ on: '2026-11-11', session: 'AM' }] })
    if ('errors' in half) throw new Error(JSON.stringify(half.errors))
    const periods = [
      { from: '2026-11-09', to: '2026-11-11', endSession: 'AM' },
      { from: '2026-11-12', to: '2026-11-17' },
    ]
    expect(answerFact({ id: 1, rule: 'EX-10', periods }, half.calendar).dueOn).toBe('2026-11-16')
  })

  it('that go on past the loaded dates may reach the sixth day: unknown, with the first', () => {
    expect(sixth(['2027-07-15', '2027-09-30'])).toMatchObject({
      ...{ status: 'unknown', dueOn: null, firstDay: '2027-07-15' },
      reason: 'Term dates after Wednesday 21 July 2027 are not loaded',
    })
  })

  it('that end with the last loaded day are all there is', () => {
    expect(sixth(['2027-07-15', '2027-07-21']).status).toBe('not-applicable')
    expect(sixth(['2027-07-15', '2027-07-22']).status).toBe('unknown')
    expect(sixth(['2027-07-15', '2027-07-16'], ['2027-07-19', '2027-07-22']).status).toBe('unknown')
  })

  it('that begin before the loaded dates, or after them, have no date that is known', () => {
    expect(sixth(['2026-08-27', '2026-09-11'])).toMatchObject({
      ...{ status: 'unknown', dueOn: null, reason: 'Term dates before Tuesday 1 September 2026 are not loaded' },
      earliest: '2026-09-04',
    })
    expect(sixth(['2027-09-06', '2027-09-17'])).toMatchObject({
      ...{ status: 'unknown', dueOn: null, reason: 'Term dates after Wednesday 21 July 2027 are not loaded' },
      earliest: '2027-07-29',
    })
    expect(sixth(['2026-09-01', '2026-09-09'])).toMatchObject({ firstDay: '2026-09-02', dueOn: '2026-09-09' })
  })

  it('of a single day and the next ones are one run, and holidays alone are none', () => {
    expect(sixth(['2026-11-09', '2026-11-09'], ['2026-11-10', '2026-11-17']).dueOn).toBe('2026-11-16')
    expect(sixth(['2026-10-26', '2026-11-02']).status).toBe('not-applicable')
    expect(sixth(['2026-10-26', '2026-11-02'], ['2026-11-03', '2026-11-10'])).toMatchObject({
      ...{ firstDay: '2026-11-03', dueOn: '2026-11-10' },
    })
  })

  it('were counted one by one before 5 January 2015', () => {
    const file = {
      ...{ name: '2014/15', terms: [{ name: 'Year', firstDay: '2014-11-03', lastDay: '2015-03-27' }] },
      ...{ bankHolidays: ['2014-12-25', '2014-12-26', '2015-01-01'], sessions: calendar.file.sessions },
    }
    const parsed = parseCalendar(file)
    if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
    const run = (...periods: { from: string; to: string }[]) =>
      answerFact({ id: 1, rule: 'EX-10', periods }, parsed.calendar)
    const week = (monday: string, friday: string) => ({ from: monday, to: friday })
    expect(run(week('2014-11-10', '2014-11-14'), week('2014-11-17', '2014-11-21')).status).toBe('not-applicable')
    expect(run(week('2015-01-12', '2015-01-16'), week('2015-01-19', '2015-01-23')).dueOn).toBe('2015-01-19')
    // the first of them that could be joined
    const holiday = [{ from: '2014-12-20', to: '2015-01-04', kind: 'holiday' }]
    const closed = parseCalendar({ ...file, closures: holiday })
    if ('errors' in closed) throw new Error(JSON.stringify(closed.errors))
    const periods = [week('2014-12-15', '2014-12-19'), week('2015-01-05', '2015-01-06')]
    expect(answerFact({ id: 1, rule: 'EX-10', periods }, closed.calendar).dueOn).toBe('2015-01-05')
  })

  it('do not overlap and end no sooner than they begin', () => {
    const [backwards, overlapping] = [
      sixth(['2026-11-12', '2026-11-10']),
      sixth(['2026-11-09', '2026-11-11'], ['2026-11-11', '2026-11-13']),
    ]
    expect(backwards.errors).toEqual([{ path: 'periods[0].to', message: 'The period ends before it begins' }])
    expect(overlapping.errors).toEqual([{ path: 'periods[1].from', message: 'The period overlaps periods[0]' }])
  })
})

describe('what is not known is never guessed', () => {
  it('and everything that is known is given', () => {
    expect(answer({ rule: 'EX-11', imposedAt: '2027-07-20T10:00' })).toEqual({
      ...{ id: 'a', rule: 'EX-11', status: 'unknown', dueOn: null, firstDay: '2027-07-20', earliest: '2027-07-28' },
      reason: 'Term dates after Wednesday 21 July 2027 are not loaded',
    })
    expect(answer({ rule: 'IR-03', postedOn: '2027-07-20' })).toMatchObject({ status: 'unknown', madeOn: '2027-07-22' })
    expect(answer({ rule: 'IR-03', postedOn: '2035-07-20' })).toMatchObject({
      ...{ status: 'unknown', reason: 'No bank holidays are held for 2035' },
    })
  })

  it('a day counted from the expected birth is provisional until the birth', () => {
    expect(answer({ rule: 'SA-03', expectedOn: '2027-02-24' })).toMatchObject({
      ...{ status: 'provisional', dueOn: '2027-04-28' },
      reason: 'Counted from the expected date until the day of birth is known',
    })
  })
})

describe('what cannot be read is invalid, with the path of each bad value', () => {
  it.each([
    ['a day that does not exist', { rule: 'EX-11', imposedAt: '2026-02-30T10:00' }, 'imposedAt', 'that exist'],
    [
      'an hour that the clocks skip',
      { rule: 'EX-11', imposedAt: '2027-03-28T01:30' },
      'imposedAt',
      'the clocks went forward over it',
    ],
    ['a time in another zone', { rule: 'EX-11', imposedAt: '2026-11-10T10:00Z' }, 'imposedAt', 'is not written'],
    ['a number for a day', { rule: 'GB-01', noticeOn: 20261110 }, 'noticeOn', 'written YYYY-MM-DD'],
    ['a day of no countable year', { rule: 'GB-01', noticeOn: '9999-12-31' }, 'noticeOn', 'outside the years'],
    ['no fact to count from', { rule: 'IR-03' }, 'madeOn', 'IR-03 counts from madeOn or postedOn'],
    ['an unknown rule', { rule: 'XX-99' }, 'rule', 'There is no rule "XX-99"'],
    ['what is no clock', { rule: 'EX-14' }, 'rule', 'EX-14 is no clock: A total and not a date'],
    ['no rule', {}, 'rule', 'Say which rule'],
    [
      'an unknown reading of the law',
      { rule: 'EX-11', imposedAt: '2026-11-10T10:00', firstDayRule: 'x' },
      'firstDayRule',
      'session',
    ],
    ['periods that are no list', { rule: 'EX-10', periods: 'all week' }, 'periods', 'Must be a list'],
    ['a period that is no object', { rule: 'EX-10', periods: [7] }, 'periods[0]', 'Must be an object'],
    [
      'a session that is none',
      { rule: 'EX-10', periods: [{ from: '2026-11-09', to: '2026-11-11', endSession: 'noon' }] },
      'periods[0].endSession',
      'Must be AM or PM',
    ],
  ])('%s', (_case, fact, path, message) => {
    const { status, dueOn, errors } = answer(fact)
    expect([status, dueOn]).toEqual(['invalid', null])
    expect(errors).toEqual([{ path, message: expect.stringContaining(message) }])
  })

  it.each([
    ['a list', []],
    ['nothing', null],
    ['a word', 'EX-11'],
  ])('%s is no fact', (_case, line) => {
    expect(answerFact(line, calendar)).toMatchObject({
      id: null,
      rule: null,
      status: 'invalid',
      errors: [{ path: '' }],
    })
  })

  it('an id is a text or a number, and comes back as it was given', () => {
    const fact = { rule: 'GB-01', noticeOn: '2026-11-10' }
    expect(answerFact({ id: 7, ...fact }, calendar).id).toBe(7)
    expect(answerFact({ id: {}, ...fact }, calendar)).toMatchObject({
      id: null,
      status: 'invalid',
      errors: [{ path: 'id' }],
    })
  })
})

it('explains a date by its days and its law when asked', () => {
  const fact = { id: 1, rule: 'EX-11', imposedAt: '2026-11-10T10:00' }
  const { steps, source } = answerFact(fact, calendar, { explain: true })
  expect(steps!.map(({ why }) => why)).toContain('Sat 14 Nov: weekend, not counted')
  expect(source).toContain('Education Act 1996, s.19(3A)')
  expect(answerFact(fact, calendar)).not.toHaveProperty('steps')
})

describe('what is said of a value that cannot be read', () => {
  const said = (fact: object) => answer(fact).errors!.map(({ path, message }) => `${path}: ${message}`)

  it.each<[string, object, string[]]>([
    [
      'a number',
      { rule: 'GB-01', noticeOn: 20261110 },
      ['noticeOn: 20261110 is not a day that exists, written YYYY-MM-DD'],
    ],
    [
      'a year too far',
      { rule: 'GB-01', noticeOn: '9999-01-01' },
      ['noticeOn: "9999-01-01" lies outside the years that can be counted'],
    ],
    [
      'a year too early',
      { rule: 'GB-01', noticeOn: '1000-12-31' },
      ['noticeOn: "1000-12-31" lies outside the years that can be counted'],
    ],
    [
      'nothing',
      { rule: 'EX-10', periods: [{}] },
      [
        'periods[0].from: Nothing is not a day that exists, written YYYY-MM-DD',
        'periods[0].to: Nothing is not a day that exists, written YYYY-MM-DD',
      ],
    ],
    [
      'forty characters',
      { rule: 'GB-01', noticeOn: 'x'.repeat(38) },
      [`noticeOn: "${'x'.repeat(38)}" is not a day that exists, written YYYY-MM-DD`],
    ],
    [
      'more than forty',
      { rule: 'GB-01', noticeOn: 'x'.repeat(39) },
      [`noticeOn: "${'x'.repeat(38)}… is not a day that exists, written YYYY-MM-DD`],
    ],
    [
      'a time that is a number',
      { rule: 'EX-11', imposedAt: 7 },
      ['imposedAt: 7 is not a day and time that exist, written YYYY-MM-DDTHH:MM on London’s clock'],
    ],
    [
      'a day without a time',
      { rule: 'EX-11', imposedAt: '2026-11-10' },
      ['imposedAt: "2026-11-10" is not a day and time that exist, written YYYY-MM-DDTHH:MM on London’s clock'],
    ],
    [
      'a skipped hour with seconds',
      { rule: 'EX-11', imposedAt: '2027-03-28T01:30:00' },
      ['imposedAt: "2027-03-28T01:30:00" did not exist in London: the clocks went forward over it'],
    ],
    [
      'a zone',
      { rule: 'EX-11', imposedAt: '2026-11-10T10:00+01:00' },
      ['imposedAt: "2026-11-10T10:00+01:00" is not written YYYY-MM-DDTHH:MM on London’s clock'],
    ],
    ['no period', { rule: 'EX-10', periods: [null] }, ['periods[0]: Must be an object with from and to']],
    ['a list for a period', { rule: 'EX-10', periods: [[]] }, ['periods[0]: Must be an object with from and to']],
    ['no list', { rule: 'EX-10', periods: {} }, ['periods: Must be a list of { from, to }']],
    [
      'a session that is none',
      { rule: 'EX-10', periods: [{ from: '2026-11-09', to: '2026-11-10', startSession: 'am' }] },
      ['periods[0].startSession: Must be AM or PM'],
    ],
    [
      'a reading of the law that is none',
      { rule: 'EX-11', imposedAt: '2026-11-10T10:00', firstDayRule: 1 },
      ['firstDayRule: Must be session or dayAfter'],
    ],
    ['no fact', { rule: 'GB-01' }, ['noticeOn: GB-01 counts from noticeOn or imposedAt: give it']],
    ['a rule that is a number', { rule: 7 }, ['rule: There is no rule 7']],
    ['no rule', {}, ['rule: Say which rule, like EX-11']],
  ])('%s', (_case, fact, errors) => expect(said(fact)).toEqual(errors))

  it('with the id and the rule as they came, where they can be read', () => {
    expect(answerFact({ rule: 7 }, calendar)).toEqual({
      ...{ id: null, rule: null, status: 'invalid', dueOn: null },
      errors: [
        { path: 'id', message: 'Give the fact an id: a text or a number' },
        { path: 'rule', message: 'There is no rule 7' },
      ],
    })
    expect(answerFact(7, calendar).errors).toEqual([
      { path: '', message: 'A fact is a JSON object with id, rule and what the rule reads' },
    ])
    expect(unreadable('The line is not JSON')).toEqual({
      ...{ id: null, rule: null, status: 'invalid', dueOn: null },
      errors: [{ path: '', message: 'The line is not JSON' }],
    })
  })

  it('the first day that can be counted is before the law, the last is only not loaded', () => {
    expect(answer({ rule: 'GB-01', noticeOn: '1001-01-01' }).status).toBe('not-applicable')
    expect(answer({ rule: 'GB-01', noticeOn: '9998-12-31' }).status).toBe('unknown')
  })
})

it('a line’s own reading of the law goes before the authority’s', () => {
  const line = { id: 1, rule: 'EX-11', imposedAt: '2026-11-10T10:00', firstDayRule: 'session' }
  const by = { settingsOf: () => ({ firstDayRule: 'dayAfter' }) as const }
  expect(answerFact(line, calendar, by).dueOn).toBe('2026-11-17')
  expect(answerFact({ ...line, firstDayRule: undefined }, calendar, by).dueOn).toBe('2026-11-18')
})

describe('a line chooses the settings that its rule reads', () => {
  const said = (line: object) => answerFact({ id: 1, ...line }, calendar)
  const review = { rule: 'PL-03', startedOn: '2026-10-12' }

  it.each([
    [{ ...review, weekOfStay: 'calendar' }, '2026-11-06'],
    [{ ...review, reviewWeek: 2 }, '2026-10-23'],
    [{ ...review, placementWeeks: 2 }, '2026-11-13'],
    [{ rule: 'GB-01', noticeOn: '2026-11-10', governorsReceipt: 'day1' }, '2026-11-30'],
    [{ rule: 'PL-04', weekBegins: '2026-11-02', registerTime: '12:00' }, '2026-11-06'],
  ])('%j', (line, dueOn) => expect(said(line)).toMatchObject({ status: 'computed', dueOn }))

  const register = { rule: 'PL-04', weekBegins: '2026-11-02' }

  it.each<[line: object, path: string, message: string]>([
    [{ ...review, weekOfStay: 'lunar' }, 'weekOfStay', 'Must be teaching or calendar'],
    [{ ...review, weekOfStay: 4 }, 'weekOfStay', 'Must be teaching or calendar'],
    [{ ...review, reviewWeek: 0 }, 'reviewWeek', 'Must be a whole number from 1 to 12'],
    [{ ...review, reviewWeek: '4' }, 'reviewWeek', 'Must be a whole number from 1 to 12'],
    [{ ...review, reviewWeek: 4.5 }, 'reviewWeek', 'Must be a whole number from 1 to 12'],
    [{ ...register, registerTime: 'noon' }, 'registerTime', 'Must be a time written HH:MM'],
  ])('%j is refused', (line, path, message) => {
    expect(said(line)).toMatchObject({ status: 'invalid', errors: [{ path, message }] })
  })
})

it('the name leaves the roll by the notice of the decision, a waiver or an application', () => {
  const notice = { rule: 'RG-01', noticeOn: '2026-12-01' }
  expect(answer(notice).dueOn).toBe('2027-01-07')
  expect(answer({ ...notice, waivedOn: '2026-12-03' }).dueOn).toBe('2026-12-03')
  expect(answer({ ...notice, madeOn: '2026-12-10' })).toMatchObject({ status: 'not-applicable', dueOn: null })
})

it('education that ended opens day six again, and an examination brings the governors forward', () => {
  const exclusion = { rule: 'EX-11', imposedAt: '2026-11-10T10:00' }
  expect(answer({ ...exclusion, endedOn: '2026-11-20' }).dueOn).toBe('2026-11-23')
  expect(answer({ rule: 'GB-03', imposedAt: '2026-11-10T10:00', examOn: '2026-11-20' }).dueOn).toBe('2026-11-19')
})

/** What a line gives each rule: one of the first is enough, what comes after + is read when it is there. */
const READ: Record<RuleId, string> = {
  'EX-01': 'noticeOn imposedAt',
  'EX-02': 'imposedAt',
  'EX-03': 'startsOn',
  'EX-04': 'noticeOn imposedAt',
  'EX-05': 'noticeOn imposedAt',
  'EX-06': 'noticeOn imposedAt',
  'EX-07': 'noticeOn imposedAt',
  'EX-08': 'imposedAt',
  'EX-09': 'imposedAt',
  'EX-10': 'imposedAt periods',
  'EX-11': 'imposedAt + endedOn',
  'EX-12': 'imposedAt',
  'EX-13': 'imposedAt periods',
  'EX-15': 'decidedOn',
  'EX-16': '',
  'EX-17': 'noticeOn',
  'EX-18': 'noticeOn imposedAt',
  'EX-19': 'returnsOn',
  'GB-01': 'noticeOn imposedAt',
  'GB-02': 'noticeOn imposedAt',
  'GB-03': 'noticeOn imposedAt + examOn',
  'GB-04': 'noticeOn imposedAt',
  'GB-06': 'meetingOn',
  'GB-08': 'decidedOn',
  'GB-09': 'decidedOn',
  'IR-01': 'noticeOn',
  'IR-02': 'determinedOn',
  'IR-03': 'madeOn postedOn',
  'IR-04': 'hearingOn',
  'IR-06': 'decidedOn',
  'IR-07': 'notifiedOn decidedOn',
  'RG-01': 'noticeOn + waivedOn madeOn',
  'RG-02': 'decidedOn',
  'RG-03': 'enteredOn',
  'RG-04': 'deletedOn',
  'RG-06': 'absentFrom',
  'RG-07': 'absentFrom',
  'FN-01': 'imposedAt decidedOn',
  'PL-01': '',
  'PL-02': 'startedOn',
  'PL-03': 'startedOn',
  'PL-04': 'weekBegins',
  'PL-06': 'endedOn',
  'PL-07': 'steppedOn',
  'RT-01': 'startedOn steppedOn',
  'OD-01': 'startsOn',
  'OD-03': 'reviewedOn',
  'OD-04': 'reviewedOn',
  'FA-01': 'acceptedOn',
  'FA-06': 'consultedOn',
  'ME-01': 'absentFrom',
  'SA-01': 'expectedOn',
  'SA-03': 'bornOn expectedOn',
  'SE-01': 'meetingOn',
}

it.each(Object.entries(READ))('%s is counted from %s', (rule, names) => {
  const { oneOf, also } = factsRead(rule as RuleId)
  expect([...oneOf, ...(also.length > 0 ? ['+', ...also] : [])].join(' ')).toBe(names)
})

/** Every field a line can have, so that whatever a rule counts from is there. */
const EVERYTHING = Object.fromEntries(
  [
    ...['noticeOn', 'notifiedOn', 'madeOn', 'acceptedOn', 'startsOn', 'startedOn', 'expectedOn', 'bornOn', 'decidedOn'],
    ...['determinedOn', 'meetingOn', 'hearingOn', 'examOn', 'returnsOn', 'enteredOn', 'deletedOn', 'absentFrom'],
    ...['reviewedOn', 'consultedOn', 'endedOn', 'steppedOn', 'weekBegins'],
  ].map((name) => [name, civilDate('2026-11-10')]),
)

it.each([...new Set(RULES.map(({ id }) => id))])('%s answers a line that says everything', (rule) => {
  const { status } = answer({ rule, ...EVERYTHING, imposedAt: '2026-11-10T10:00' })
  expect(['computed', 'not-applicable']).toContain(status)
})

describe('a rule asked about a day before its law began', () => {
  it('sets no date, and says since when it holds', () => {
    expect(answerFact({ id: 1, rule: 'EX-06', imposedAt: '2022-07-04T10:00' }, calendar)).toEqual({
      ...{ id: 1, rule: 'EX-06', status: 'not-applicable', dueOn: null },
      reason: 'This has held since Thursday 1 September 2022 only, and not yet on Monday 4 July 2022',
    })
  })

  it('answers by the earlier row where there is one, and quotes its law', () => {
    const told = (imposedAt: string) => answerFact({ id: 1, rule: 'EX-04', imposedAt }, calendar, { explain: true })
    expect(told('2022-08-31T10:00').source).not.toContain('SI 2022/788')
    expect(told('2022-09-01T10:00').source).toContain('SI 2022/788')
  })

  it('goes by the earliest period, whatever the order, and by the fact that the rule begins with', () => {
    const periods = [
      { from: '2015-01-06', to: '2015-01-07' },
      { from: '2007-08-30', to: '2007-08-31' },
    ]
    expect(answer({ rule: 'EX-10', periods }).reason).toMatch(/since Saturday 1 September 2007 only/)
    expect(answer({ rule: 'FA-01', acceptedOn: '2021-08-31' }).status).toBe('not-applicable')
    expect(answer({ rule: 'FA-01', acceptedOn: '2026-11-09' }).status).toBe('computed')
  })

  it('asks for the authority’s choices of that same day', () => {
    const asked: (string | undefined)[] = []
    const settingsOf = (began: string | undefined) => (asked.push(began), {})
    answerFact({ id: 1, rule: 'EX-11', imposedAt: '2026-11-10T10:00' }, calendar, { settingsOf })
    answerFact({ id: 1, rule: 'EX-16' }, calendar, { settingsOf })
    expect(asked).toEqual(['2026-11-10', undefined])
  })
})
