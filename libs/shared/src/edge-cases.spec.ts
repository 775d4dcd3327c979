import { parseCalendar, secondWorkingDayAfter, type SchoolCalendar } from './calendar'
import { addDays, civilDate as d } from './civil-date'
import {
  answerFact,
  type ClockFacts,
  type DaysOut,
  daysOf,
  evaluate,
  governorsDuty,
  latestRule,
  mayAdd,
  type RuleId,
  RULES,
  type Settings,
  totals,
} from './clocks'
import { illustrative2026 as calendar, illustrativeFile } from './illustrative-calendar'
import { londonDate, parseLocalDateTime } from './instant'
import { schoolYearOf } from './reference-dates'

/*
 * The thirty-six cases that a calendar of school days must get right, by number, as far as the counting answers them.
 * What the services make of some of them (a date kept, a miss withdrawn, who is told) is listed in dev/src/edge-cases.spec.ts.
 */

function calendarOf(file: object): SchoolCalendar {
  const parsed = parseCalendar(file)
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
  return parsed.calendar
}

const changed = (change: object) => calendarOf({ ...illustrativeFile, ...change })
const closedAlso = (from: string, kind: string, to = from) =>
  changed({ closures: [...illustrativeFile.closures, { from, to, kind }] })
const term = (name: string, firstDay: string, lastDay: string) => ({ name, firstDay, lastDay })

const nextYearToo = changed({ terms: [...illustrativeFile.terms, term('Autumn', '2027-09-02', '2027-12-17')] })

/** The same year in six terms, so that reference dates stand for terms. */
const sixTerms = changed({
  closures: [],
  terms: [
    ...[term('1', '2026-09-01', '2026-10-23'), term('2', '2026-11-02', '2026-12-18')],
    ...[term('3', '2027-01-04', '2027-02-12'), term('4', '2027-02-22', '2027-03-25')],
    ...[term('5', '2027-04-12', '2027-05-28'), term('6', '2027-06-07', '2027-07-21')],
  ],
})

function imposed(text: string): Pick<ClockFacts, 'imposedAt'> {
  const { on, time } = parseLocalDateTime(text)
  return { imposedAt: { on, time } }
}

const dates = (rule: RuleId, facts: ClockFacts, by = calendar, settings: Partial<Settings> = {}) => {
  const { firstDay, dueOn } = evaluate(rule, facts, by, settings)
  return [firstDay, dueOn]
}
const daySix = (at: string, by = calendar) => dates('EX-11', imposed(at), by)
const dayOne = (at: string) => daySix(at)[0]

type Days = [from: string, to: string]
const run = (periods: Days[], by = calendar) =>
  answerFact({ id: 1, rule: 'EX-10', periods: periods.map(([from, to]) => ({ from, to })) }, by)

const out = (from: string, to = from, more: Partial<DaysOut> = {}): DaysOut => ({
  ...{ category: 'SUSP', from: d(from), to: d(to) },
  ...more,
})
const lunchtime = (on: string) => out(on, on, { category: 'LNCH' })
const termDays = (outs: DaysOut[], by = calendar, more: Parameters<typeof totals>[3] = {}) =>
  totals(outs, 2026, by, more).terms.map(({ days }) => days)

const CASES: [number: number, sentence: string, shows: () => void][] = [
  [
    1,
    'an exclusion before the afternoon register begins that day, one after it on the next school day',
    () => {
      expect(dayOne('2026-11-10T10:00')).toBe('2026-11-10')
      expect(dayOne('2026-11-10T13:09')).toBe('2026-11-10')
      expect(dayOne('2026-11-10T13:10')).toBe('2026-11-11')
      expect(dayOne('2026-11-10T14:30')).toBe('2026-11-11')
    },
  ],
  [
    2,
    'on the Friday afternoon before half-term, with INSET on the Monday after it, day one is the Tuesday',
    () => expect(dayOne('2026-10-23T14:00')).toBe('2026-11-03'),
  ],
  [
    3,
    'on the last afternoon of term, day one is the first pupil day of the next term',
    () => expect(dayOne('2026-12-18T14:00')).toBe('2027-01-05'),
  ],
  [
    4,
    'a day six that lands on an INSET day moves to the next school day',
    () => {
      expect(daySix('2026-11-10T10:00')).toEqual(['2026-11-10', '2026-11-17'])
      expect(daySix('2026-11-10T10:00', closedAlso('2026-11-17', 'inset'))).toEqual(['2026-11-10', '2026-11-18'])
    },
  ],
  [
    5,
    'a run over Christmas, Easter or the summer counts only school days, and the governors may have five weeks and more',
    () => {
      const governors = (noticeOn: string, by = calendar) => dates('GB-01', { noticeOn: d(noticeOn) }, by)[1]
      expect(daySix('2026-12-14T09:30')[1]).toBe('2027-01-05')
      expect(governors('2026-12-14')).toBe('2027-01-19')
      expect(daySix('2027-03-22T10:00')[1]).toBe('2027-04-13')
      expect(governors('2027-03-22')).toBe('2027-04-27')
      expect(daySix('2027-07-19T10:00', nextYearToo)[1]).toBe('2027-09-07')
      expect(governors('2027-07-19', nextYearToo)).toBe('2027-09-21')
    },
  ],
  [
    6,
    'a run over two school years needs the next calendar; the total of 45 begins again and the run for day six does not',
    () => {
      const periods: Days[] = [
        ['2027-07-15', '2027-07-21'],
        ['2027-09-02', '2027-09-03'],
      ]
      expect(run(periods)).toMatchObject({ status: 'unknown', dueOn: null, firstDay: '2027-07-15' })
      expect(run(periods, nextYearToo)).toMatchObject({ firstDay: '2027-07-15', dueOn: '2027-09-03' })
      const outs = periods.map(([from, to]) => out(from, to))
      expect(totals(outs, 2026, nextYearToo).year).toBe(4)
      expect(totals(outs, 2027, nextYearToo).year).toBe(2)
    },
  ],
  [
    7,
    'three school days of suspension and four more back to back are one run, with day six in the second',
    () =>
      expect(
        run([
          ['2026-11-09', '2026-11-11'],
          ['2026-11-12', '2026-11-17'],
        ]),
      ).toMatchObject({ firstDay: '2026-11-09', dueOn: '2026-11-16' }),
  ],
  [
    8,
    'half a day at school between two suspensions breaks the run, unless the authority’s setting joins them',
    () => {
      const afternoonBetween = [
        { from: d('2026-11-09'), to: d('2026-11-11'), endSession: 'AM' as const },
        { from: d('2026-11-12'), to: d('2026-11-17') },
      ]
      const morningBetween = [
        { from: d('2026-11-09'), to: d('2026-11-11') },
        { from: d('2026-11-12'), to: d('2026-11-17'), startSession: 'PM' as const },
      ]
      for (const periods of [afternoonBetween, morningBetween]) {
        expect(evaluate('EX-10', { periods }, calendar).status).toBe('not-applicable')
        const joined = evaluate('EX-10', { periods }, calendar, { halfDayBetween: 'joins' })
        expect(joined).toMatchObject({ dueOn: '2026-11-16', ruleVersion: 'EX-10@2015-01-05;halfDayBetween=joins' })
      }
    },
  ],
  [
    9,
    '4.5 and 0.5 are 5.0 days and bring no meeting; a lunchtime more are 5.5, and the governors meet on request',
    () => {
      const five = [
        out('2026-11-09', '2026-11-13', { startSession: 'PM' }),
        out('2026-11-16', '2026-11-16', { endSession: 'AM' }),
      ]
      expect(five.map((one) => daysOf(one, calendar))).toEqual([4.5, 0.5])
      expect(governorsDuty(termDays(five)[0])).toBe('GB-05')
      const more = termDays([...five, lunchtime('2026-11-19')])[0]
      expect(more).toBe(5.5)
      expect(governorsDuty(more)).toBe('GB-04')
    },
  ],
  [
    10,
    'fifteen days bring a meeting on request and fifteen and a half bring it without one',
    () => {
      const fifteen = [out('2026-11-09', '2026-11-27')]
      expect(termDays(fifteen)[0]).toBe(15)
      expect(governorsDuty(15)).toBe('GB-04')
      expect(governorsDuty(termDays([...fifteen, lunchtime('2026-12-01')])[0])).toBe('GB-02')
    },
  ],
  [
    11,
    'a day more than 44.5 in the year is refused, being over 45',
    () => {
      expect(mayAdd(44.5, 1)).toEqual({ refused: expect.stringContaining('45.5 school days this year') })
      expect(mayAdd(44.5, 0.5)).not.toHaveProperty('refused')
    },
  ],
  [
    12,
    'days at an earlier school that become known later count toward the year and the threshold of their term',
    () => {
      const outs = [out('2026-11-09', '2026-11-12')]
      expect(governorsDuty(termDays(outs)[0])).toBe('GB-05')
      const servedElsewhere = [{ days: 1.5, term: 'Autumn' }, { days: 40 }]
      expect(governorsDuty(termDays(outs, calendar, { servedElsewhere })[0])).toBe('GB-04')
      expect(mayAdd(totals(outs, 2026, calendar, { servedElsewhere }).year, 0)).toHaveProperty('refused')
    },
  ],
  [
    13,
    'in a school of six terms four days in December and three in January lie in two reference terms: no threshold',
    () => {
      const days = termDays([out('2026-12-15', '2026-12-18'), out('2027-01-05', '2027-01-07')], sixTerms)
      expect(days).toEqual([4, 3, 0])
      expect(days.map((one) => governorsDuty(one))).toEqual(['GB-05', 'GB-05', 'GB-05'])
    },
  ],
  [
    14,
    'in a school of three terms the same seven days within one term reach it',
    () =>
      expect(governorsDuty(termDays([out('2026-12-08', '2026-12-11'), out('2026-12-15', '2026-12-17')])[0])).toBe(
        'GB-04',
      ),
  ],
  [
    15,
    'of an exclusion over a reference date each day falls into the term it lies in, or all into the first by a setting',
    () => {
      const over = [out('2026-12-17', '2027-01-05')]
      expect(termDays(over, sixTerms)).toEqual([2, 2, 0])
      expect(termDays(over, sixTerms, { straddling: 'firstDay' })).toEqual([4, 0, 0])
    },
  ],
  [
    16,
    'a snow day on day five, entered on day seven, moves day six to the day after, so that nothing is missed',
    () => {
      const before = evaluate('EX-11', imposed('2026-11-10T10:00'), calendar)
      const after = evaluate('EX-11', imposed('2026-11-10T10:00'), closedAlso('2026-11-16', 'emergency'))
      expect([before.dueOn, after.dueOn]).toEqual(['2026-11-17', '2026-11-18'])
      // education that began on the Wednesday was a day late before, and is in time after
      expect(after.dueAt).toEqual(new Date('2026-11-19T00:00:00Z'))
    },
  ],
  [
    17,
    'a snow day taken back restores the date',
    () => {
      const snow = closedAlso('2026-11-16', 'emergency')
      const restored = calendarOf({
        ...snow.file,
        closures: snow.file.closures.filter(({ kind }) => kind !== 'emergency'),
      })
      expect(restored.version).toBe(changed({}).version)
      expect(daySix('2026-11-10T10:00', restored)[1]).toBe('2026-11-17')
    },
  ],
  [
    18,
    'two schools of one authority with different half-terms have different sixth days from one date',
    () => {
      const twoWeeks = closedAlso('2026-11-02', 'half-term', '2026-11-06')
      expect(daySix('2026-10-21T09:30')[1]).toBe('2026-11-05')
      expect(daySix('2026-10-21T09:30', twoWeeks)[1]).toBe('2026-11-11')
    },
  ],
  [
    19,
    'a pupil who lives in another authority counts by the school’s days, and the home authority owes the education',
    () => {
      expect(latestRule('EX-11').who).toBe('Local authority for the area where the child lives')
      expect(latestRule('EX-05').told).toEqual(['home local authority'])
      const schoolsOwn = closedAlso('2026-11-12', 'inset')
      expect(daySix('2026-11-10T10:00', schoolsOwn)[1]).toBe('2026-11-18')
    },
  ],
  [
    20,
    'a pupil registered twice whom the referral unit suspends counts by the unit’s days',
    () => {
      const unit = closedAlso('2026-11-12', 'other', '2026-11-13')
      expect(latestRule('EX-13').who).toBe('Local authority')
      expect(dates('EX-13', imposed('2026-11-10T10:00'), unit)).toEqual(['2026-11-10', '2026-11-19'])
      expect(dates('EX-13', imposed('2026-11-10T10:00'))).toEqual(['2026-11-10', '2026-11-17'])
    },
  ],
  [
    21,
    'a school year that begins on 24 August takes its August days, and not the old one',
    () => {
      const early = changed({ closures: [], terms: [term('Autumn', '2026-08-24', '2026-12-18')] })
      expect(schoolYearOf(d('2026-08-24'))).toBe(2026)
      expect(totals([out('2026-08-26', '2026-08-27')], 2026, early).year).toBe(2)
      expect(totals([out('2026-08-26', '2026-08-27')], 2025, early).year).toBe(0)
      expect(daySix('2026-08-24T10:00', early)[1]).toBe('2026-09-01')
    },
  ],
  [
    22,
    'a Saturday with a session counts',
    () => {
      expect(daySix('2026-11-10T10:00', changed({ weekdays: [1, 2, 3, 4, 5, 6] }))[1]).toBe('2026-11-16')
      expect(daySix('2026-11-10T10:00', changed({ openDays: ['2026-11-14'] }))[1]).toBe('2026-11-16')
    },
  ],
  [
    23,
    'first-class post of Thursday 24 December 2026 counts as given on Wednesday 30 December',
    () => expect(secondWorkingDayAfter(d('2026-12-24'), calendar)).toBe('2026-12-30'),
  ],
  [
    24,
    'a notice posted on Friday 18 December 2026 counts as given on Tuesday 22 December',
    () => expect(secondWorkingDayAfter(d('2026-12-18'), calendar)).toBe('2026-12-22'),
  ],
  [
    25,
    'forty-eight hours over a change of the clocks keep the time on the wall',
    () => {
      const details = (startsOn: string) =>
        evaluate('EX-03', { startsOn: d(startsOn), startsAtTime: '09:00' }, calendar).dueAt
      expect(details('2026-10-26')).toEqual(new Date('2026-10-24T08:00:00Z'))
      expect(details('2027-03-29')).toEqual(new Date('2027-03-27T09:00:00Z'))
    },
  ],
  [
    26,
    'a Year 11 pupil whose last examination was on 24 June is owed no day six from the day after',
    () => {
      const pupil = { ncYear: 11, examsEndedOn: d('2027-06-24') }
      expect(evaluate('EX-11', { ...imposed('2027-06-17T10:00'), ...pupil }, calendar).dueOn).toBe('2027-06-24')
      expect(evaluate('EX-11', { ...imposed('2027-06-18T10:00'), ...pupil }, calendar)).toMatchObject({
        status: 'not-applicable',
        reason: 'A Year 11 pupil whose public examinations ended on Thursday 24 June 2027',
      })
    },
  ],
  [
    27,
    'the duty begins when a child comes of school age during a case, and stops with the last Friday in June',
    () => {
      const young = { birthDate: d('2021-10-10') }
      expect(evaluate('EX-11', { ...imposed('2026-11-10T10:00'), ...young }, calendar).status).toBe('not-applicable')
      expect(evaluate('EX-11', { ...imposed('2026-12-15T10:00'), ...young }, calendar).dueOn).toBe('2027-01-06')
      const leaving = { birthDate: d('2011-02-10') }
      expect(evaluate('EX-11', { ...imposed('2027-06-18T10:00'), ...leaving }, calendar).dueOn).toBe('2027-06-25')
      expect(evaluate('EX-11', { ...imposed('2027-06-21T10:00'), ...leaving }, calendar).status).toBe('not-applicable')
    },
  ],
  [
    28,
    'the half day at the end of term counts as a school day',
    () => {
      const half = changed({ halfDays: [{ on: '2026-12-18', session: 'AM' }] })
      expect(daySix('2026-12-11T10:00', half)[1]).toBe('2026-12-18')
      expect(daysOf(out('2026-12-18'), half)).toBe(0.5)
    },
  ],
  [
    29,
    'every date counted by the days lent to a school without a calendar is provisional',
    () => {
      const lent = calendar.asProvisional()
      const on = d('2026-11-10')
      const everything: ClockFacts = {
        ...imposed('2026-11-10T10:00'),
        ...{ noticeOn: on, governorsNoticeOn: on, appliedOn: on, determinedOn: on, meetingOn: on, hearingOn: on },
        ...{ returnsOn: on, acceptedOn: on, consultedOn: on, reviewedOn: on, absentFrom: on, enteredOn: on },
        ...{ deletedOn: on, startsOn: on, startedOn: on, weekBegins: on, endedOn: on, steppedOn: on, decidedOn: on },
        ...{ expectedOn: on, bornOn: on },
      }
      const found = RULES.map(({ id }) => evaluate(id, everything, lent))
      expect(found.filter(({ status, dueOn }) => dueOn && status !== 'provisional')).toEqual([])
      expect(found.filter(({ dueOn }) => dueOn).length).toBeGreaterThan(45)
    },
  ],
  [
    30,
    'a calendar corrected during a case is another version, and both dates can be counted again from their own',
    () => {
      const [first, corrected] = [changed({}), closedAlso('2026-11-13', 'inset')]
      expect(corrected.version).not.toBe(first.version)
      expect(daySix('2026-11-10T10:00', corrected)[1]).toBe('2026-11-18')
      expect(daySix('2026-11-10T10:00', first)[1]).toBe('2026-11-17')
    },
  ],
  [
    31,
    'a placement that starts in the middle of a week counts teaching weeks: half-term is passed over before week four',
    () => {
      const review = evaluate('PL-03', { startedOn: d('2026-10-07') }, calendar)
      expect(review).toMatchObject({ weekBegins: '2026-11-02', dueOn: '2026-11-06' })
    },
  ],
  [
    32,
    'weekly attendance is due in a week with one school day',
    () => {
      const oneDay = closedAlso('2026-11-03', 'emergency', '2026-11-05')
      expect(evaluate('PL-04', { weekBegins: d('2026-11-02') }, oneDay).dueOn).toBe('2026-11-06')
      expect(evaluate('PL-04', { weekBegins: d('2026-10-26') }, oneDay).status).toBe('not-applicable')
    },
  ],
  [
    33,
    'the leap day of 2028 counts like any other',
    () => {
      const leapYear = changed({ closures: [], terms: [term('Spring', '2028-01-04', '2028-03-31')] })
      expect(daySix('2028-02-23T10:00', leapYear)[1]).toBe('2028-03-01')
      expect(daySix('2028-02-29T10:00', leapYear)[0]).toBe('2028-02-29')
      expect(addDays(d('2028-02-28'), 1)).toBe('2028-02-29')
    },
  ],
  [
    34,
    'what is logged at half past midnight in a night of changing clocks lies on the right day',
    () => {
      expect(londonDate(new Date('2026-10-24T23:30:00Z'))).toBe('2026-10-25')
      expect(londonDate(new Date('2026-10-26T00:30:00Z'))).toBe('2026-10-26')
      expect(londonDate(new Date('2027-03-28T00:30:00Z'))).toBe('2027-03-28')
      expect(londonDate(new Date('2027-03-28T23:30:00Z'))).toBe('2027-03-29')
    },
  ],
  [
    35,
    'a polling day is no school day at that school alone',
    () => {
      const polling = closedAlso('2026-11-12', 'polling')
      expect(polling.reasonNotSchoolDay(d('2026-11-12'))).toBe('polling day')
      expect(daySix('2026-11-10T10:00', polling)[1]).toBe('2026-11-18')
      expect(daySix('2026-11-10T10:00')[1]).toBe('2026-11-17')
    },
  ],
  [
    36,
    'an exclusion cancelled on day four and made again later is a new run, and the earlier days stay in the total',
    () => {
      expect(daySix('2026-11-18T10:00')).toEqual(['2026-11-18', '2026-11-25'])
      const both = [
        out('2026-11-10', '2026-11-13', { category: 'PERM' }),
        out('2026-11-18', '2026-11-20', { category: 'PERM' }),
      ]
      expect(totals(both, 2026, calendar).year).toBe(7)
    },
  ],
]

describe('the edge cases of the calendar', () => {
  it.each(CASES)('%i: %s', (_number, _sentence, shows) => shows())

  it('are thirty-six, and none is missing', () => {
    expect(CASES.map(([number]) => number)).toEqual(Array.from({ length: 36 }, (_, i) => i + 1))
  })
})
