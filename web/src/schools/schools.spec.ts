import { formOf, readAdditions } from './additions.form'
import { ADDITIONS, SCHOOL } from './samples.test-support'
import { authorityWords, sinceWords, standingTag } from './school.view'

describe('what is added about a school', () => {
  it('comes back from its form as it was put there', () => {
    const { urn: _urn, name: _name, reviewPanel: _panel, ...held } = ADDITIONS
    expect(readAdditions(formOf(ADDITIONS, '"1"').values).answers).toEqual({ ...held, reason: null })
  })

  it('takes times as people write them, and an empty answer as nothing', () => {
    const { answers } = readAdditions({ morningStarts: '8.45', afternoonEnds: '3:15 pm', area: ' ', reason: ' Moved ' })
    expect(answers).toMatchObject({
      ...{ morningStarts: '08:45', morningEnds: null, afternoonEnds: '15:15', area: null, reason: 'Moved' },
    })
  })

  it.each([
    ['a time', { morningEnds: 'noonish' }, { morningEnds: 'The end of the morning must be a time, like 8:45am' }],
    [
      'a number of terms',
      { termCount: 'many' },
      { termCount: 'Enter how many terms a year the school has, from 3 to 6' },
    ],
  ])('refuses what is not %s', (_case, posted, errors) => expect(readAdditions(posted).errors).toEqual(errors))
})

it.each([
  [
    'open',
    'Opened on Saturday 1 September 2012',
    { standing: 'open', status: 'Open, but proposed to close', openedOn: '2012-09-01', closedOn: null },
  ],
  [
    'closed',
    'Closed on Monday 31 August 2026',
    { standing: 'closed', status: 'Closed', openedOn: '2012-09-01', closedOn: '2026-08-31' },
  ],
  [
    'to come',
    'Opens on Wednesday 1 September 2027',
    { standing: 'proposed', status: 'Proposed to open', openedOn: '2027-09-01', closedOn: null },
  ],
  ['closed, nobody knows when', '', { standing: 'closed', status: 'Closed', openedOn: null, closedOn: null }],
] as const)('a school that is %s says so in words', (_case, since, school) => {
  expect([standingTag(school).text, sinceWords(school)]).toEqual([school.status, since])
})

it('a school of another authority is named as such', () => {
  expect(authorityWords(SCHOOL)).toBe('Northmere')
  expect(authorityWords({ ...SCHOOL, elsewhere: true })).toBe('Another authority’s: Northmere')
  expect(authorityWords({ ...SCHOOL, elsewhere: true, laName: null })).toBe('Another authority’s: 999')
})
