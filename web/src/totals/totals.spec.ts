import { SUSPENDED } from './samples.test-support'
import { schoolYearWords } from './school-year'
import { totalsBars } from './totals-bars'
import { readEarlier, readSuspension } from './totals.form'
import { periodWords } from './totals.page'

const suspension = {
  ...{ category: 'SUSP', startSession: 'PM', endSession: 'whole' },
  ...{ 'startsOn-day': '9', 'startsOn-month': '11', 'startsOn-year': '2026' },
  ...{ 'endsOn-day': '11', 'endsOn-month': '11', 'endsOn-year': '2026' },
}

describe('the form of a suspension', () => {
  it('gives days and the sessions it begins and ends with', () => {
    expect(readSuspension(suspension).answers).toEqual({
      ...{ category: 'SUSP', startsOn: '2026-11-09', endsOn: '2026-11-11', startSession: 'PM' },
    })
  })

  it('asks nothing about half days of lunchtimes', () => {
    const { startSession, endSession, ...days } = suspension
    expect(readSuspension({ ...days, category: 'LNCH' }).answers).toEqual({
      ...{ category: 'LNCH', startsOn: '2026-11-09', endsOn: '2026-11-11' },
    })
    expect([startSession, endSession]).toHaveLength(2)
  })

  it('says what is missing, each beside its field', () => {
    expect(Object.keys(readSuspension({}).errors)).toEqual([
      ...['category', 'startsOn', 'startSession', 'endsOn', 'endSession'],
    ])
  })
})

describe('days at an earlier school', () => {
  it.each([
    ['4', 4],
    ['2.5', 2.5],
    ['2½', 2.5],
    ['2,5', 2.5],
  ])('may be written %s', (days, read) => {
    expect(readEarlier({ schoolName: 'Quay', term: 'Autumn', days }).answers?.days).toBe(read)
  })

  it.each(['', '0', '2.25', '-1', 'four'])('cannot be %p', (days) => {
    expect(readEarlier({ schoolName: 'Quay', term: 'Autumn', days }).errors).toEqual({
      days: 'Enter how many school days, like 4 or 2.5',
    })
  })
})

describe('a suspension in words', () => {
  it.each([
    ['from an afternoon', SUSPENDED, 'Monday 9 November 2026, afternoon to Monday 16 November 2026'],
    [
      'a morning only',
      { ...SUSPENDED, endsOn: '2026-11-09', startSession: null, endSession: 'AM' as const },
      'Monday 9 November 2026, morning',
    ],
    [
      'to a morning',
      { ...SUSPENDED, startSession: null, endSession: 'AM' as const },
      'Monday 9 November 2026 to Monday 16 November 2026, morning',
    ],
  ])('%s', (_case, one, words) => {
    expect(periodWords(one)).toBe(words)
  })

  it('knows a school year by both its years', () => {
    expect([schoolYearWords(2026), schoolYearWords(2099)]).toEqual(['2026/27', '2099/00'])
  })
})

describe('the drawing', () => {
  const governors = [
    { at: 5, words: 'on request above' },
    { at: 15, words: 'must meet above' },
  ]
  const colour = (days: number) =>
    /fill="(#1d70b8|#f47738|#d4351c)"/.exec(totalsBars([{ name: 'Autumn', days, thresholds: governors }]))?.[1]

  it('colours a bar by the thresholds it is past: five and fifteen themselves are not', () => {
    expect([colour(0), colour(5), colour(5.5), colour(15), colour(15.5)]).toEqual([
      ...[undefined, '#1d70b8', '#f47738', '#f47738', '#d4351c'],
    ])
  })

  it('says in its description what it shows', () => {
    expect(totalsBars([{ name: 'Autumn', days: 5.5, thresholds: governors }])).toContain(
      '<desc id="totals-desc">Autumn: 5.5; on request above 5, must meet above 15.</desc>',
    )
  })
})

it('shows what a term is called as it was written', () => {
  const svg = totalsBars([{ name: '<b onload="x">Autumn & Advent</b>', days: 3, thresholds: [] }])
  expect(svg).toContain('&#60;b onload=&#34;x&#34;&#62;Autumn &#38; Advent&#60;/b&#62;: 3')
  expect(svg).not.toContain('<b')
})
