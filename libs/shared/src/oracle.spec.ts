import { type CalendarFile, CLOSURE_KINDS, parseCalendar, type SchoolCalendar } from './calendar'
import { addDays, civilDate, type CivilDate, daysBetween } from './civil-date'
import { answerFact } from './clocks'
import * as oracle from './oracle.test-support'

/** `npm run check:oracle` asks for a million. */
const CASES = Number(process.env.DAYSIX_ORACLE_CASES ?? 20_000)
const CASES_A_CALENDAR = 200

/** The same numbers in every run (mulberry32). */
function dice(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const upTo = (most: number) => Math.floor(next() * (most + 1))
  return { upTo, oneOf: <T>(all: readonly T[]): T => all[upTo(all.length - 1)], chance: (p: number) => next() < p }
}

type Dice = ReturnType<typeof dice>

/** A school year with terms, closures that overlap, open Saturdays and days between terms, and odd weekdays. */
function anyCalendar({ upTo, oneOf, chance }: Dice): CalendarFile {
  const year = 2020 + upTo(14)
  let day = addDays(civilDate(`${year}-08-20`), upTo(25))
  const terms = Array.from({ length: oneOf([1, 2, 3, 3, 3, 6]) }, (_, i) => {
    const firstDay = day
    const lastDay = addDays(firstDay, 20 + upTo(90))
    day = addDays(lastDay, 1 + upTo(25))
    return { name: `Term ${i + 1}`, firstDay, lastDay }
  })
  const length = daysBetween(terms[0].firstDay, day)
  const within = () => addDays(terms[0].firstDay, upTo(length))
  const closures = Array.from({ length: upTo(12) }, () => {
    const from = within()
    return { from, to: addDays(from, oneOf([0, 0, 0, 1, 4, 9])), kind: oneOf(CLOSURE_KINDS) }
  })
  const some = (most: number) => [...new Set(Array.from({ length: upTo(most) }, within))].sort()
  return {
    ...{ name: 'Any', terms, closures, openDays: chance(0.4) ? some(4) : [], bankHolidays: some(6) },
    halfDays: some(3).map((on) => ({ on, session: oneOf(['AM', 'PM'] as const) })),
    weekdays: oneOf([
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4],
      [1, 2, 3, 4, 5, 6],
    ]),
    sessions: { morningStarts: '08:50', afternoonStarts: '13:10', afternoonEnds: '15:20' },
  }
}

function calendarOf(file: CalendarFile): SchoolCalendar {
  const parsed = parseCalendar(file)
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
  return parsed.calendar
}

/** What a rule answers: its day, that there is none to be known, or that there is no such duty. */
type Verdict = CivilDate | 'unknown' | 'none'

interface Case {
  fact: { rule: string } & Record<string, unknown>
  expected: Verdict
}

function anyCase({ upTo, oneOf }: Dice, calendar: oracle.OracleCalendar): Case {
  const length = daysBetween(calendar.first, calendar.last)
  const any = () => addDays(calendar.first, upTo(length + 20) - 10)
  const inside = () => addDays(calendar.first, upTo(length))
  const known = (day: CivilDate | undefined): Verdict => day ?? 'unknown'
  const rule = oneOf([
    'EX-11',
    'EX-10',
    'GB-01',
    'GB-04',
    'IR-01',
    'IR-03',
    'IR-07',
    'FA-01',
    'OD-01',
    'PL-03',
    'PL-02',
  ])
  const on = any()
  switch (rule) {
    case 'EX-11': {
      const [at, firstDayRule] = [
        oneOf(['08:00', '10:00', '13:09', '13:10', '17:00']),
        oneOf(['session', 'dayAfter'] as const),
      ]
      const expected = known(oracle.daySix(calendar, on, at, firstDayRule))
      return { fact: { rule, imposedAt: `${on}T${at}`, firstDayRule }, expected }
    }
    case 'EX-10': {
      const periods: { from: CivilDate; to: CivilDate }[] = []
      let from = inside()
      for (let left = 1 + upTo(3); left > 0 && from <= calendar.last; left--) {
        const to = addDays(from, upTo(6))
        periods.push({ from, to: to > calendar.last ? calendar.last : to })
        from = addDays(to, 1 + oneOf([0, 0, 1, 2, 3]))
      }
      return { fact: { rule, periods: periods.reverse() }, expected: oracle.sixthOfRun(calendar, periods) }
    }
    case 'IR-03': {
      // posted where the calendar's own bank holidays hold, whatever the year
      const postedOn = addDays(calendar.first, upTo(Math.max(0, length - 30)))
      const madeOn = oracle.secondWorkingDay(calendar, postedOn)
      const expected = madeOn > addDays(calendar.last, -1) ? 'unknown' : known(oracle.within(calendar, 15, madeOn))
      return { fact: { rule, postedOn }, expected }
    }
    case 'OD-01':
      return { fact: { rule, startsOn: on }, expected: known(oracle.before(calendar, 2, on)) }
    case 'PL-03':
    case 'PL-02': {
      const weekOfStay = oneOf(['teaching', 'calendar'] as const)
      const n = rule === 'PL-03' ? 4 : 12
      const last =
        weekOfStay === 'teaching' ? oracle.teachingWeek(calendar, n, on).last : oracle.calendarWeek(calendar, n, on)
      return { fact: { rule, startedOn: on, weekOfStay }, expected: known(last) }
    }
    case 'GB-01':
    case 'GB-04': {
      const governorsReceipt = oneOf(['day0', 'day1'] as const)
      const count = governorsReceipt === 'day0' ? oracle.within : oracle.from
      return {
        fact: { rule, noticeOn: on, governorsReceipt },
        expected: known(count(calendar, rule === 'GB-01' ? 15 : 50, on)),
      }
    }
    default: {
      const [n, field] = {
        'IR-01': [15, 'noticeOn'],
        'IR-07': [10, 'notifiedOn'],
        'FA-01': [20, 'acceptedOn'],
      }[rule] as [number, string]
      // the Code that sets the 20 school days holds since September 2021
      const isLaw = rule !== 'FA-01' || on >= '2021-09-01'
      return { fact: { rule, [field]: on }, expected: isLaw ? known(oracle.within(calendar, n, on)) : 'none' }
    }
  }
}

function verdict({ status, dueOn }: ReturnType<typeof answerFact>): Verdict {
  if (status === 'not-applicable') return 'none'
  return status === 'computed' ? dueOn! : 'unknown'
}

it(`agrees with a second way of counting in ${CASES} cases`, () => {
  const random = dice(20_261_124)
  const differing: object[] = []
  for (let done = 0; done < CASES;) {
    const file = anyCalendar(random)
    const calendar = calendarOf(file)
    const second = oracle.oracleCalendar(file)
    if (second.schoolDays.length === 0) continue
    for (let i = 0; i < CASES_A_CALENDAR && done < CASES; i++, done++) {
      const { fact, expected } = anyCase(random, second)
      const found = answerFact({ id: done, ...fact }, calendar)
      if (verdict(found) !== expected) differing.push({ fact, expected, found, file })
    }
  }
  expect(differing.slice(0, 3)).toEqual([])
}, 600_000)

it('counts day six from every day of 2020 to 2035', () => {
  const terms = Array.from({ length: 17 }, (_, i) => ({
    ...{ name: `${2019 + i}`, firstDay: civilDate(`${2019 + i}-09-01`), lastDay: civilDate(`${2020 + i}-07-21`) },
  }))
  const file: CalendarFile = {
    ...{ name: 'Sixteen years', terms, openDays: [], halfDays: [], weekdays: [1, 2, 3, 4, 5], bankHolidays: [] },
    closures: terms.map(({ name }) => ({
      ...{ from: civilDate(`${name}-12-20`), to: civilDate(`${Number(name) + 1}-01-03`), kind: 'holiday' as const },
    })),
    sessions: { morningStarts: '08:50', afternoonStarts: '13:10', afternoonEnds: '15:20' },
  }
  const calendar = calendarOf(file)
  const second = oracle.oracleCalendar(file)
  const differing: string[] = []
  for (let on = civilDate('2020-01-01'); on <= '2035-12-31'; on = addDays(on, 1)) {
    const { dueOn } = answerFact({ id: on, rule: 'EX-11', imposedAt: `${on}T10:00` }, calendar)
    if (dueOn !== oracle.daySix(second, on, '10:00', 'session')) differing.push(on)
  }
  expect(differing).toEqual([])
})
