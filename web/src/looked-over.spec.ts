import { findChromium } from '@daysix/engines/chromium'
import type axe from 'axe-core'
import express from 'express'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { serveAssets } from './assets'
import { SAMPLES, SURROUNDINGS, viewsFor } from './every-sample.test-support'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What says nothing to those who do not see it, unless it has a name. */
const NAMED = [
  'image',
  'img',
  'figure',
  'button',
  'link',
  'textbox',
  'combobox',
  'radio',
  'checkbox',
  'table',
  'region',
]

interface AxNode {
  ignored: boolean
  role?: { value: string }
  name?: { value: string }
}

jest.setTimeout(60_000)

/** Every page as it may look, in one browser: what the journeys meet on their way and what they never do. */
describe('a page', () => {
  let server: Server
  let browser: Browser
  let page: Page
  let tree: CDPSession
  let address: string

  beforeAll(async () => {
    const app = express()
    const views = viewsFor(serveAssets(app).cssPath)
    app.get('/samples/:place', ({ params }, response) => {
      response.type('html').send(views.render(SAMPLES[Number(params.place)].page, SURROUNDINGS))
    })
    server = app.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const { executablePath, args, env } = await findChromium()
    browser = await chromium.launch({ executablePath, args, env, headless: true })
    page = await (await browser.newContext({ viewport: WIDE })).newPage()
    await page.addInitScript({ path: require.resolve('axe-core/axe.min.js') })
    tree = await page.context().newCDPSession(page)
  })

  afterAll(async () => {
    await browser?.close()
    await new Promise((resolve) => server.close(resolve))
  })

  it.each(SAMPLES.map(({ name }, place) => ({ name, place })))('can be used by everyone: $name', async ({ place }) => {
    await page.goto(`${address}/samples/${place}`)
    expect(await violations()).toEqual([])
    expect(await unnamed()).toEqual([])
    expect(await widerThan(320)).toBe(0)
  })

  const violations = (): Promise<string[]> =>
    page.evaluate(async (tags) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
        runOnly: tags,
        resultTypes: ['violations'],
      })
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    }, WCAG_22_AA)

  async function unnamed(): Promise<string[]> {
    const { nodes } = (await tree.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] }
    return nodes
      .filter(({ ignored, role, name }) => !ignored && NAMED.includes(role?.value ?? '') && !name?.value.trim())
      .map(({ role }) => role!.value)
  }

  async function widerThan(width: number): Promise<number> {
    await page.setViewportSize({ width, height: 800 })
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
    await page.setViewportSize(WIDE)
    return Math.max(0, over)
  }
})

const WIDE = { width: 1100, height: 900 }
