import { homeOf, navigationOf } from './navigation'

describe('the main menu', () => {
  it('shows a school its own pages only', () => {
    expect(navigationOf(['school'], '/school').map(({ href }) => href)).toEqual(['/school', '/school/notices/new'])
  })

  it('marks the page itself as current, and its list above a record as active', () => {
    const at = (path: string) => navigationOf(['caseworker'], path).filter((place) => place.active)
    expect(at('/cases').map(({ href, current }) => [href, current])).toEqual([['/cases', true]])
    expect(at('/cases/AP-26-00012/clocks').map(({ href, current }) => [href, current])).toEqual([['/cases', false]])
  })

  it('marks the nearest place only', () => {
    expect(
      navigationOf(['ops'], '/ops/mail')
        .filter((place) => place.active)
        .map(({ href }) => href),
    ).toEqual(['/ops/mail'])
  })

  it('is empty for someone without a role', () => {
    expect(navigationOf([], '/')).toEqual([])
  })
})

it.each([
  [['caseworker'], '/'],
  [['panel'], '/'],
  [['school'], '/school'],
  [['centre'], '/centre'],
  [['ops'], '/ops'],
  [['analyst'], '/help'],
])('%s begins at %s', (roles, home) => {
  expect(homeOf(roles)).toBe(home)
})
