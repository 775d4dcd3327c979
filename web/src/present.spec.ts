import { clockTag, nearness, plural, schoolDaysLeft, stageWords, standing, timeOfDay, words } from './present'

describe('a date is never without a word', () => {
  it.each([
    ['2026-11-24', 'today'],
    ['2026-11-25', 'tomorrow'],
    ['2026-11-23', 'yesterday'],
    ['2026-12-01', 'in 7 days'],
    ['2026-11-20', '4 days ago'],
  ])('%s seen on 24 November is %s', (on, said) => {
    expect(nearness(on, '2026-11-24')).toBe(said)
  })

  it.each([
    [1, '1 school day left'],
    [3, '3 school days left'],
    [0, 'due today'],
    [-1, '1 school day late'],
    [-2, '2 school days late'],
  ])('%d', (count, said) => {
    expect(schoolDaysLeft(count)).toBe(said)
  })
})

it.each([
  ['LOCAL', 'Local practice, not law'],
  ['U', 'Not confirmed in law'],
  ['P', 'Partly confirmed'],
  ['C', ''],
  [undefined, ''],
])('a date that is %s is marked “%s”', (mark, said) => {
  expect(standing(mark)).toBe(said)
})

it.each([
  ['09:30', '9:30am'],
  ['12:00', '12pm'],
  ['00:15', '12:15am'],
  ['14:00', '2pm'],
])('%s is said as %s', (time, said) => {
  expect(timeOfDay(time)).toBe(said)
})

it('says every state of a clock in words', () => {
  expect(['overdue', 'met-late', 'lapsed'].map((state) => clockTag(state).text)).toEqual([
    'Overdue',
    'Met late',
    'Not used',
  ])
})

it('says stages as the stage table does, and codes as words', () => {
  expect([
    stageWords('at-panel'),
    words('review-week-three'),
    plural(1, 'case'),
    plural(2, 'child', 'children'),
  ]).toEqual(['At panel', 'Review week three', '1 case', '2 children'])
})
