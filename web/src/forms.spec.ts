import { choice, dateBoxes, ofEtag, ofVersion, only, readDate, readTime, ticked } from './forms'

const typed = (day: string, month: string, year: string) => ({
  'startsOn-day': day,
  'startsOn-month': month,
  'startsOn-year': year,
})

describe('a date typed in three boxes', () => {
  it.each([
    ['plain numbers', typed('14', '9', '2026'), '2026-09-14'],
    ['leading zeros', typed('04', '09', '2026'), '2026-09-04'],
    ['a month as a word', typed('3', 'November', '2026'), '2026-11-03'],
    ['a month cut short, with spaces', typed(' 3 ', ' nov ', '2026'), '2026-11-03'],
    ['a leap day', typed('29', '2', '2028'), '2028-02-29'],
  ])('is read from %s', (_name, posted, on) => {
    expect(readDate(posted, 'startsOn', 'the date education starts')).toEqual({ on })
  })

  it.each([
    ['nothing typed', typed('', '', ''), 'Enter the date education starts, like 14 9 2026'],
    ['no year', typed('14', '9', ''), 'The date education starts must include a year'],
    ['no day and no month', typed('', '', '2026'), 'The date education starts must include a day and month'],
    [
      'a day that does not exist',
      typed('31', '11', '2026'),
      'The date education starts must be a real date, like 14 9 2026',
    ],
    [
      '29 February in an ordinary year',
      typed('29', '2', '2027'),
      'The date education starts must be a real date, like 14 9 2026',
    ],
    ['a year of two figures', typed('14', '9', '26'), 'The date education starts must be a real date, like 14 9 2026'],
    ['words', typed('soon', 'later', 'then'), 'The date education starts must be a real date, like 14 9 2026'],
  ])('is refused in words: %s', (_name, posted, error) => {
    expect(readDate(posted, 'startsOn', 'the date education starts')).toEqual({ error })
  })

  it('may be left out where it is optional', () => {
    expect(readDate({}, 'startsOn', 'the date', { optional: true })).toEqual({})
  })

  it('comes back in its boxes', () => {
    expect(readDate(dateBoxes('startsOn', '2026-11-03'), 'startsOn', 'the date')).toEqual({ on: '2026-11-03' })
  })
})

describe('a time as people write it', () => {
  it.each([
    ['9:30am', '09:30'],
    ['9.30 AM', '09:30'],
    ['09:30', '09:30'],
    ['2pm', '14:00'],
    ['12pm', '12:00'],
    ['12am', '00:00'],
    ['14:05', '14:05'],
    ['noon', '12:00'],
  ])('%s', (at, time) => {
    expect(readTime({ at }, 'at', 'the time it starts')).toEqual({ time })
  })

  it.each(['25:00', '9', '13pm', '0am', '9:75', 'early'])('%s is refused', (at) => {
    expect(readTime({ at }, 'at', 'the time it starts').error).toBe('The time it starts must be a time, like 9:30am')
  })
})

describe('other answers', () => {
  it('takes a choice only from those offered', () => {
    expect(choice({ decision: 'upheld' }, 'decision', ['upheld', 'reinstated'])).toBe('upheld')
    expect(choice({ decision: 'other' }, 'decision', ['upheld', 'reinstated'])).toBeUndefined()
  })

  it('reads one ticked box and several alike', () => {
    expect([
      ticked({ reasons: 'PP' }, 'reasons'),
      ticked({ reasons: ['PP', 'VA'] }, 'reasons'),
      ticked({}, 'reasons'),
    ]).toEqual([['PP'], ['PP', 'VA'], []])
  })

  it('keeps only the fields that have an error', () => {
    expect(only({ a: undefined, b: false, c: 'Enter c' })).toEqual({ c: 'Enter c' })
  })
})

it('names the version that was looked at as the services ask for it, and none where the form has lost it', () => {
  expect(ofVersion({ version: ' 3 ' })).toEqual({ 'If-Match': '"3"' })
  expect(ofVersion({})).toEqual({ 'If-Match': '""' })
  expect(ofEtag({ etag: '"3"' })).toEqual({ 'If-Match': '"3"' })
  expect(ofEtag({})).toEqual({ 'If-Match': '"-"' })
})
