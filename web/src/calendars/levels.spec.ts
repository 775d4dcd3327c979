import { levelsOf } from './levels'

const recordedAt = '2026-11-10T11:00:00.000Z'
const given = (owner: string) => ({ owner, version: 1, recordedAt })
const school = (urn: string, name: string, trust: [string, string] | [null, null] = [null, null]) => ({
  ...{ urn, name, trustCode: trust[0], trustName: trust[1] },
})
const COAST: [string, string] = ['2101', 'Coast Trust']
const MOOR: [string, string] = ['2102', 'Moor Trust']
const schools = [
  school('900001', 'Harbour Academy', MOOR),
  school('900002', 'Mill Lane School'),
  school('900003', 'Pier Academy', COAST),
  school('900004', 'Quay Academy', COAST),
]
const states = (owners: string[]) =>
  levelsOf(owners.map(given), schools).map(({ title, rows }) => [
    title,
    ...rows.map(({ name, known, borrows }) => `${name}: ${known ? 'own' : borrows || 'none'}`),
  ])

describe('whose term dates there are', () => {
  it('are those of the authority, of the trusts of its schools, each once and by name, and of its schools', () => {
    expect(states(['authority', 'trust:2101', '900004'])).toEqual([
      ['The authority', 'The authority: own'],
      ['Trusts', 'Coast Trust: own', 'Moor Trust: Borrows the authority’s'],
      [
        'Schools',
        'Harbour Academy: Borrows the authority’s',
        'Mill Lane School: Borrows the authority’s',
        'Pier Academy: Borrows its trust’s',
        'Quay Academy: own',
      ],
    ])
  })

  it('are borrowed from nobody who has given none', () => {
    const [authority, trusts, all] = states(['trust:2101'])
    expect([authority, trusts]).toEqual([
      ['The authority', 'The authority: none'],
      ['Trusts', 'Coast Trust: own', 'Moor Trust: none'],
    ])
    expect(all).toEqual(expect.arrayContaining(['Mill Lane School: none', 'Pier Academy: Borrows its trust’s']))
  })

  it('name no trusts where no school belongs to one', () => {
    expect(levelsOf([], [school('900002', 'Mill Lane School')]).map(({ title }) => title)).toEqual([
      'The authority',
      'Schools',
    ])
  })
})
