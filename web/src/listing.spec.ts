import { asked, headings, listing } from './listing'

describe('a list', () => {
  const filters = asked({ stage: 'placed', q: '', school: undefined })

  it('keeps what was asked for on its other pages and in its file', () => {
    const { links, csvHref, isFiltered } = listing('/cases', filters, { total: 60, next: 'after', cursor: 'here' })
    expect([links.nextHref, links.firstHref, csvHref, isFiltered]).toEqual([
      '/cases?stage=placed&cursor=after',
      '/cases?stage=placed',
      '/cases?stage=placed&format=csv',
      true,
    ])
  })

  it('is not filtered by being sorted, and has no other page when it is short', () => {
    expect(listing('/cases', { sort: 'due' }, { total: 2, next: null })).toMatchObject({ isFiltered: false, links: {} })
  })

  it('is sorted by its headings, and turned round by the one it is sorted by', () => {
    expect(headings('/cases', filters, '-imposedOn', { Excluded: '-imposedOn', Due: 'due', Stage: '' })).toEqual([
      { text: 'Excluded', href: '/cases?stage=placed&sort=imposedOn', sorted: 'descending' },
      { text: 'Due', href: '/cases?stage=placed&sort=due' },
      { text: 'Stage' },
    ])
    expect(headings('/cases', {}, 'imposedOn', { Excluded: '-imposedOn' })).toEqual([
      { text: 'Excluded', href: '/cases?sort=-imposedOn', sorted: 'ascending' },
    ])
  })
})
