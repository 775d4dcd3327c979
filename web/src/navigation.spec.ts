import { caseMenu, homeOf, navigationOf } from './navigation'
import { pageDoors } from './pages'
import { placesOf, SET_UP, WHO_SETS_UP } from './set-up/places'

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

  it('keeps what is set once and for everybody under one place', () => {
    const of = (path: string) => navigationOf(['admin'], path)
    expect(of('/').length).toBeLessThan(12)
    expect(of('/').map(({ href }) => href)).not.toContain('/settings')
    const active = (path: string) => of(path).flatMap((place) => (place.active ? [place.text] : []))
    expect(active('/settings/extended-stay')).toEqual(['Set-up'])
    // nearer than the list of pupils, above which its address lies
    expect(active('/pupils/import')).toEqual(['Set-up'])
    expect(active('/pupils/0198')).toEqual(['Pupils'])
  })

  it('leads from the set-up to pages that are there and are its reader’s', () => {
    const doors = new Map(pageDoors().map(({ name, whose }) => [name, whose]))
    for (const { href, for: roles } of SET_UP) expect([href, doors.get(`GET ${href}`)]).toEqual([href, roles])
    expect(doors.get('GET /set-up')).toEqual(WHO_SETS_UP)
  })

  it('shows of the set-up to each role what it may open, and no other place', () => {
    const texts = (...roles: string[]) => placesOf(roles).map(({ text }) => text)
    expect(texts('analyst')).toEqual(['Settings', 'Code sets'])
    expect(texts('manager')).toEqual(['Settings', 'Code sets', 'Pupils from a file', 'Retention'])
    expect(texts('admin')).toHaveLength(SET_UP.length)
    expect(texts('school')).toEqual([])
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

describe('the menu of a case', () => {
  const pages = (role: string) => caseMenu('AP-26-00012', 'clocks', [role]).map(({ text }) => text)

  it('shows a school neither the panel’s business nor other people’s letters', () => {
    expect(pages('school')).not.toContain('Panel')
    expect(pages('school')).not.toContain('Letters')
    expect(pages('caseworker')).toEqual(expect.arrayContaining(['Panel', 'Letters']))
  })

  it('marks the page that is open, under the case’s reference', () => {
    expect(caseMenu('AP-26-00012', 'clocks', ['school']).filter((place) => place.active)).toEqual([
      { text: 'Clocks', href: '/cases/AP-26-00012/clocks', active: true },
    ])
  })
})
