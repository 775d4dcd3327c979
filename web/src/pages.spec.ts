import { ROLES_OF_PAGE } from './page'
import { PAGES } from './pages'

interface Route {
  name: string
  handler: Function
  page: Function
}

const routes: Route[] = PAGES.flatMap((page) =>
  Object.getOwnPropertyNames(page.prototype)
    .filter((name) => Reflect.hasMetadata('path', page.prototype[name] as object))
    .map((name) => ({ name: `${page.name}.${name}`, handler: page.prototype[name] as Function, page })),
)

it('lists every page once', () => {
  expect(new Set(PAGES).size).toBe(PAGES.length)
})

it.each(routes)('$name says whose page it is', ({ handler, page }) => {
  expect(Reflect.getMetadata(ROLES_OF_PAGE, handler) ?? Reflect.getMetadata(ROLES_OF_PAGE, page)).toBeTruthy()
})
