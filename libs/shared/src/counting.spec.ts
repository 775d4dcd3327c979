import { parseCalendar } from './calendar'
import { civilDate as d } from './civil-date'
import { countBack, countSchoolDays, schoolDaysInWords } from './counting'
import { illustrative2026 as calendar, illustrativeFile } from './illustrative-calendar'

const six = (from: string) => countSchoolDays(6, { from: d(from), calendar })
const after = (n: number, day0: string) => countSchoolDays(n, { from: d(day0), calendar, inclusive: false })

describe('counting school days forward', () => {
  it.each([
    ['an ordinary week', '2026-10-05', '2026-10-12'],
    ['a Friday exclusion', '2026-10-09', '2026-10-16'],
    ['half-term, then INSET', '2026-10-21', '2026-11-05'],
    ['excluded on a closure day', '2026-10-28', '2026-11-10'],
    ['the last day before Easter', '2027-03-25', '2027-04-16'],
    ['over the Christmas holiday', '2026-12-14', '2027-01-05'],
    ['over a bank holiday', '2027-04-28', '2027-05-06'],
  ])('from day 1, %s', (_case, from, sixth) => expect(six(from).on).toBe(sixth))

  it.each([
    ['a review application, notice in December', 15, '2026-12-01', '2027-01-06'],
    ['a review application, notice in March', 15, '2027-03-18', '2027-04-23'],
    ['a hearing after an application in December', 15, '2026-12-16', '2027-01-21'],
    ['a board told in January', 10, '2027-01-20', '2027-02-03'],
    ['a fair access place accepted in November', 20, '2026-11-09', '2026-12-07'],
    ['a fair access place accepted in December', 20, '2026-12-07', '2027-01-19'],
    ['notice given on a Sunday', 1, '2026-11-08', '2026-11-09'],
  ])('after day 0, %s', (_case, n, day0, due) => expect(after(n, day0).on).toBe(due))

  it('proves every day, counted or not, and why', () => {
    const { steps } = countSchoolDays(2, { from: d('2026-10-30'), calendar })
    expect(steps).toEqual([
      { on: '2026-10-30', counted: false, why: 'Fri 30 Oct: half-term, not counted' },
      { on: '2026-10-31', counted: false, why: 'Sat 31 Oct: weekend, not counted' },
      { on: '2026-11-01', counted: false, why: 'Sun 1 Nov: weekend, not counted' },
      { on: '2026-11-02', counted: false, why: 'Mon 2 Nov: INSET day, not counted' },
      { on: '2026-11-03', counted: true, number: 1, why: 'Tue 3 Nov: day 1' },
      { on: '2026-11-04', counted: true, number: 2, why: 'Wed 4 Nov: day 2' },
    ])
  })

  it('proves that the day of notice is not counted', () => {
    expect(after(1, '2026-11-10').steps.map((s) => s.why)).toEqual([
      'Tue 10 Nov: the day itself, not counted',
      'Wed 11 Nov: day 1',
    ])
  })

  it('proves a half day as the day it is', () => {
    const parsed = parseCalendar({ ...illustrativeFile, halfDays: [{ on: '2026-12-18', session: 'AM' }] })
    if ('errors' in parsed) throw new Error('the calendar is refused')
    const { steps } = countSchoolDays(1, { from: d('2026-12-18'), calendar: parsed.calendar })
    expect(steps[0].why).toBe('Fri 18 Dec: day 1, morning only')
    const afternoon = parseCalendar({ ...illustrativeFile, halfDays: [{ on: '2026-12-18', session: 'PM' }] })
    if ('errors' in afternoon) throw new Error('the calendar is refused')
    expect(countSchoolDays(1, { from: d('2026-12-18'), calendar: afternoon.calendar }).steps[0].why).toBe(
      'Fri 18 Dec: day 1, afternoon only',
    )
  })

  it('keeps its proof through JSON', () => {
    const counted = six('2026-10-05')
    expect(JSON.parse(JSON.stringify(counted))).toEqual({
      ...{ on: '2026-10-12', provisional: false, steps: counted.steps },
    })
    expect(counted.steps).toBe(counted.steps)
    expect(JSON.parse(JSON.stringify(after(50, '2027-05-25')))).toMatchObject({
      unknown: 'Term dates after Wednesday 21 July 2027 are not loaded',
      earliest: '2027-08-12',
      steps: expect.arrayContaining([{ on: '2027-07-20', counted: true, number: 34, why: 'Tue 20 Jul: day 34' }]),
    })
  })

  it('says when the calendar is only lent', () => {
    expect(six('2026-10-05')).toMatchObject({ provisional: false })
    const lent = countSchoolDays(6, { from: d('2026-10-05'), calendar: calendar.asProvisional() })
    expect(lent).toMatchObject({ on: '2026-10-12', provisional: true })
  })

  it('past the loaded terms is unknown, with a day it cannot be before, and never a guess', () => {
    const counted = after(50, '2027-05-25')
    expect(counted).toMatchObject({ on: undefined, unknown: 'Term dates after Wednesday 21 July 2027 are not loaded' })
    expect(counted).toMatchObject({ earliest: '2027-08-12' })
    expect(counted.steps.filter((s) => s.counted)).toHaveLength(34)
  })

  it('past the loaded terms cannot end on a bank holiday either', () => {
    expect(countSchoolDays(29, { from: d('2027-07-20'), calendar })).toMatchObject({ earliest: '2027-08-31' })
  })

  it('from before the loaded terms is unknown too', () => {
    expect(six('2026-08-31')).toMatchObject({
      on: undefined,
      unknown: 'Term dates before Tuesday 1 September 2026 are not loaded',
    })
  })

  it('from after the loaded terms has no proof to show', () => {
    expect(six('2027-09-06')).toEqual({
      ...{ on: undefined, earliest: '2027-09-13', steps: [] },
      unknown: 'Term dates after Wednesday 21 July 2027 are not loaded',
    })
  })

  it('past the years whose bank holidays are held takes every weekday with lessons for a school day', () => {
    const earliest = (n: number, from: string) => {
      const counted = countSchoolDays(n, { from: d(from), calendar })
      return counted.on === undefined && counted.earliest
    }
    expect(earliest(2, '2028-12-22')).toBe('2028-12-27')
    expect(earliest(2, '2028-12-29')).toBe('2029-01-01')
    expect(earliest(2, '2025-12-31')).toBe('2026-01-02')
    expect(earliest(2, '2025-12-24')).toBe('2025-12-25')
  })

  it.each([0, -1, 1.5, NaN])('of %d days is a mistake', (n) => {
    const from = d('2026-10-05')
    expect(() => countSchoolDays(n, { from, calendar })).toThrow(new RangeError(`Cannot count ${n} school days`))
    expect(() => countBack(n, { before: from, calendar })).toThrow(new RangeError(`Cannot count ${n} school days back`))
  })
})

describe('counting school days back', () => {
  it.each([
    ['two days before a Monday', 2, '2026-11-23', '2026-11-19'],
    ['one day before the first day after half-term', 1, '2026-11-03', '2026-10-23'],
    ['five days before a governors’ limit', 5, '2026-12-01', '2026-11-24'],
    ['one day before a Sunday', 1, '2026-11-22', '2026-11-20'],
  ])('%s', (_case, n, before, on) => expect(countBack(n, { before: d(before), calendar }).on).toBe(on))

  it('proves its days', () => {
    expect(countBack(2, { before: d('2026-11-23'), calendar }).steps.map((s) => s.why)).toEqual([
      'Mon 23 Nov: the day itself, not counted',
      'Sun 22 Nov: weekend, not counted',
      'Sat 21 Nov: weekend, not counted',
      'Fri 20 Nov: day 1',
      'Thu 19 Nov: day 2',
    ])
  })

  it('is unknown where the terms before or after are not loaded', () => {
    expect(countBack(2, { before: d('2026-09-03'), calendar })).toEqual({
      ...{ on: undefined, steps: [], unknown: 'Term dates before Tuesday 1 September 2026 are not loaded' },
    })
    expect(countBack(2, { before: d('2027-09-10'), calendar })).toMatchObject({
      unknown: 'Term dates after Wednesday 21 July 2027 are not loaded',
    })
  })

  it('from the very day after the last loaded one is still known', () => {
    expect(countBack(1, { before: d('2027-07-22'), calendar }).on).toBe('2027-07-20')
    expect(countBack(1, { before: d('2027-07-23'), calendar }).on).toBeUndefined()
  })

  it('says when the calendar is only lent', () => {
    expect(countBack(2, { before: d('2026-11-23'), calendar: calendar.asProvisional() })).toMatchObject({
      ...{ on: '2026-11-19', provisional: true },
    })
  })
})

it.each([
  [1, '1 school day'],
  [2, '2 school days'],
])('%d in words', (n, words) => expect(schoolDaysInWords(n)).toBe(words))
