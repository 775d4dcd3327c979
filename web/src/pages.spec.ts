import { Controller, Get, Post } from '@nestjs/common'
import { For, page } from './page'
import { pageDoors, PAGES } from './pages'

@Controller('kites')
class KitesPage {
  @Get()
  @For('caseworker')
  list() {
    return page('kites', { title: 'Kites' })
  }

  @Post(':id')
  cut() {
    return page('kites', { title: 'Kites' })
  }
}

it('lists every page once', () => {
  expect(new Set(PAGES).size).toBe(PAGES.length)
})

it('knows whose every page is', () => {
  const doors = pageDoors()
  expect(doors).toContainEqual({ name: 'GET /cases', whose: ['caseworker', 'manager', 'admin'], isFileToo: true })
  expect(doors).toContainEqual({ name: 'GET /sign-in', whose: 'everyone', isFileToo: false })
  expect(doors.length).toBeGreaterThan(PAGES.length)
})

it('stops the build for a page that is nobody’s', () => {
  expect(() => pageDoors([KitesPage])).toThrow(
    "POST /kites/{id} does not say whose page it is: put @For('…') above it.",
  )
})
