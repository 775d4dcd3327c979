import { parseCalendar, type SchoolCalendar } from '../calendar'
import { civilDate as d } from '../civil-date'
import { illustrative2026 as calendar } from '../illustrative-calendar'
import { type DaysOut, daysOf, governorsDuty, mayAdd, termsFor, totals } from './totals'

const out = (from: string, to = from, more: Partial<DaysOut> = {}): DaysOut => ({
  ...{ category: 'SUSP', from: d(from), to: d(to) },
  ...more,
})

/** The same year in six terms. */
const sixTerms: SchoolCalendar = (() => {
  const term = (name: string, firstDay: string, lastDay: string) => ({ name, firstDay, lastDay })
  const parsed = parseCalendar({
    name: 'Six terms',
    terms: [
      term('1', '2026-09-01', '2026-10-23'),
      term('2', '2026-11-02', '2026-12-18'),
      term('3', '2027-01-04', '2027-02-12'),
      term('4', '2027-02-22', '2027-03-25'),
      term('5', '2027-04-12', '2027-05-28'),
      term('6', '2027-06-07', '2027-07-21'),
    ],
    sessions: calendar.file.sessions,
  })
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
  return parsed.calendar
})()

describe('the days that a suspension costs', () => {
  it.each([
    ['a whole week', out('2026-11-09', '2026-11-13'), 5],
    ['a weekend inside', out('2026-11-12', '2026-11-16'), 3],
    ['half-term and an INSET day inside', out('2026-10-22', '2026-11-03'), 3],
    ['from the afternoon on', out('2026-11-09', '2026-11-10', { startSession: 'PM' }), 1.5],
    ['until the morning', out('2026-11-09', '2026-11-10', { endSession: 'AM' }), 1.5],
    ['one session', out('2026-11-09', '2026-11-09', { startSession: 'PM' }), 0.5],
    ['a lunchtime', out('2026-11-09', '2026-11-09', { category: 'LNCH' }), 0.5],
    ['ten lunchtimes', out('2026-11-09', '2026-11-20', { category: 'LNCH' }), 5],
    ['eleven lunchtimes', out('2026-11-09', '2026-11-23', { category: 'LNCH' }), 5.5],
    ['a day without school', out('2026-10-28'), 0],
  ])('%s', (_case, one, days) => {
    expect(daysOf(one, calendar)).toBe(days)
  })
})

it('a session that is not held on a half day costs nothing', () => {
  const half = (session: 'AM' | 'PM') => {
    const parsed = parseCalendar({ ...calendar.file, halfDays: [{ on: '2026-12-18', session }] })
    if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
    return parsed.calendar
  }
  expect(daysOf(out('2026-12-18', '2026-12-18', { startSession: 'PM' }), half('AM'))).toBe(0)
  expect(daysOf(out('2026-12-18', '2026-12-18', { startSession: 'PM' }), half('PM'))).toBe(0.5)
  expect(daysOf(out('2026-12-18', '2026-12-18', { endSession: 'AM' }), half('PM'))).toBe(0)
  expect(daysOf(out('2026-12-18', '2026-12-18', { endSession: 'AM' }), half('AM'))).toBe(0.5)
})

describe('the totals of a year', () => {
  it('add up by term, with the days served at earlier schools', () => {
    const found = totals([out('2026-11-09', '2026-11-11'), out('2027-01-11', '2027-01-12')], 2026, calendar, {
      servedElsewhere: [{ days: 1.5, term: 'Autumn' }, { days: 2 }],
    })
    expect(found.year).toBe(8.5)
    expect(found.terms.map(({ name, days }) => [name, days])).toEqual([
      ['Autumn', 4.5],
      ['Spring', 2],
      ['Summer', 0],
    ])
  })

  it('are those of one school year: the next begins again', () => {
    expect(totals([out('2026-11-09', '2026-11-11')], 2027, calendar).year).toBe(0)
  })

  it('split four days of December and three of January where the year has six terms: no term has more than five', () => {
    const seven = [out('2026-12-15', '2026-12-18'), out('2027-01-05', '2027-01-07')]
    const { terms } = totals(seven, 2026, sixTerms)
    expect(terms.map(({ name, days }) => [name, days])).toEqual([
      ['Autumn', 4],
      ['Spring', 3],
      ['Summer', 0],
    ])
  })

  it('keep the same seven days together inside one of three terms', () => {
    const { terms } = totals([out('2026-12-08', '2026-12-11'), out('2026-12-15', '2026-12-17')], 2026, calendar)
    expect(governorsDuty(terms[0].days)).toBe('GB-04')
  })

  it.each([
    ['eachDay', [2, 2]],
    ['firstDay', [4, 0]],
  ] as const)('put days over a reference date where the setting %s says', (straddling, days) => {
    const { terms } = totals([out('2026-12-17', '2027-01-05')], 2026, sixTerms, { straddling })
    expect(terms.slice(0, 2).map((term) => term.days)).toEqual(days)
  })

  it('are by the school’s own terms where it has three, and only those of the year', () => {
    const parsed = parseCalendar({
      ...calendar.file,
      terms: [...calendar.file.terms, { name: 'Autumn', firstDay: '2027-09-02', lastDay: '2027-12-17' }],
    })
    if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
    expect(termsFor(2026, parsed.calendar)).toEqual([
      { name: 'Autumn', from: '2026-09-01', to: '2026-12-18' },
      { name: 'Spring', from: '2027-01-04', to: '2027-03-25' },
      { name: 'Summer', from: '2027-04-12', to: '2027-07-21' },
    ])
    expect(termsFor(2027, parsed.calendar)).toEqual([{ name: 'Autumn', from: '2027-09-02', to: '2027-12-17' }])
  })

  it('take the first and the last day of a term into it, and an open day between two terms into neither', () => {
    const parsed = parseCalendar({ ...calendar.file, openDays: ['2027-01-02'] })
    if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
    const found = totals([out('2026-12-18'), out('2027-01-02'), out('2027-04-12')], 2026, parsed.calendar)
    expect(found.terms.map(({ days }) => days)).toEqual([1, 0, 1])
    expect(found.year).toBe(3)
  })

  it('end the spring stretch with Easter Monday', () => {
    expect(termsFor(2026, sixTerms)[1]).toEqual({ name: 'Spring', from: '2027-01-01', to: '2027-03-29' })
  })

  it('count an August start into the year that begins', () => {
    const august = parseCalendar({
      ...{ name: 'Early', terms: [{ name: 'Autumn', firstDay: '2026-08-24', lastDay: '2026-12-18' }] },
      sessions: calendar.file.sessions,
    })
    if ('errors' in august) throw new Error(JSON.stringify(august.errors))
    expect(totals([out('2026-08-26', '2026-08-27')], 2026, august.calendar).terms).toMatchObject([{ days: 2 }])
  })
})

describe('what follows for the governors', () => {
  it.each([
    ['five days exactly', 5, {}, 'GB-05'],
    ['half a day more', 5.5, {}, 'GB-04'],
    ['fifteen days exactly', 15, {}, 'GB-04'],
    ['half a day more than fifteen', 15.5, {}, 'GB-02'],
    ['a missed examination, however short', 0.5, { missesExam: true }, 'GB-03'],
    ['a permanent exclusion', 0, { permanent: true }, 'GB-01'],
  ])('%s', (_case, days, how, duty) => {
    expect(governorsDuty(days, how)).toBe(duty)
  })
})

describe('forty-five days in a year', () => {
  it('are the most there can be: 44.5 and one more are refused', () => {
    expect(mayAdd(44.5, 1)).toEqual({
      refused: 'The pupil would be suspended for 45.5 school days this year: the law allows 45, all schools together',
    })
    expect(mayAdd(44.5, 0.5)).toEqual({ warning: expect.stringContaining('45 of at most 45') })
  })

  it('are warned of from thirty on', () => {
    expect(mayAdd(27, 2.5)).toEqual({})
    expect(mayAdd(27, 3)).toEqual({ warning: 'With this the pupil has lost 30 of at most 45 school days this year' })
  })
})
