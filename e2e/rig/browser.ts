import { findChromium } from '@daysix/engines/chromium'
import type axe from 'axe-core'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type ConsoleMessage,
  type Locator,
  type Page,
  type Response,
} from 'playwright-core'

/** Nothing of a fresh profile may ask the world for anything. */
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function openBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findChromium()
  return chromium.launch({ executablePath, args: [...args, ...QUIET], env, headless: true })
}

/** What was wrong with a page that somebody visited: every journey ends by expecting none. */
export interface Fault {
  page: string
  fault: string
}

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const refusal = (page: string): string => `a page, or a part of one, was refused: ${page}`

/** How somebody uses a browser. */
export interface Habits {
  /** Off: every page must work by links and forms alone. */
  javaScript?: boolean
  /** Never touches the mouse, from signing in on: every field, button and link is come to by keys and answered by keys. */
  keyboard?: boolean
}

/** One person at a browser of their own, signed in by a click on the provider's page. */
export class Person {
  private readonly looked = new Set<string>()
  /** Pages that were refused as the story wanted it, as `422 address`: the console calls each of them an error. */
  private readonly refused = new Set<string>()
  /** The story has typed an address: it may be nobody's, or not theirs. */
  private isTyping = false
  private status = 0

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly web: string,
    private readonly faults: Fault[],
    private readonly habits: Habits,
  ) {}

  static async signsIn(
    browser: Browser,
    web: string,
    name: string,
    faults: Fault[],
    habits: Habits = {},
  ): Promise<Person> {
    const context = await browser.newContext({
      javaScriptEnabled: habits.javaScript ?? true,
      viewport: { width: 1100, height: 900 },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    })
    const page = await context.newPage()
    await page.addInitScript({ path: require.resolve('axe-core/axe.min.js') })
    page.setDefaultTimeout(30_000)
    const person = new Person(page, context, web, faults, habits)
    page.on('response', (response) => person.isAnswered(response))
    page.on('console', (message) => {
      if (message.type() === 'error') person.hears(message)
    })
    page.on('pageerror', (error) => person.fault(`script: ${error.message}`))
    page.on('requestfailed', (request) => {
      const { errorText = '' } = request.failure() ?? {}
      if (request.isNavigationRequest() && errorText !== 'net::ERR_ABORTED')
        person.fault(`${request.method()} ${new URL(request.url()).pathname}: ${errorText}`)
    })
    await page.goto(`${web}/`)
    if (habits.keyboard) await person.enters(name)
    else await page.getByRole('button', { name, exact: true }).click()
    await page.waitForURL((url) => url.origin === new URL(web).origin)
    return person
  }

  private main() {
    return this.page.locator('main')
  }

  private fault(fault: string): void {
    this.faults.push({ page: new URL(this.page.url()).pathname, fault })
  }

  /** A form that is refused comes back as a page; so does an address of which the story wants to see that it is closed. */
  private isAnswered(response: Response): void {
    const request = response.request()
    if (!request.isNavigationRequest() || request.frame() !== this.page.mainFrame()) return
    this.status = response.status()
    const isWanted = request.method() === 'POST' ? [409, 412, 422] : this.isTyping ? [403, 404] : []
    if (!isWanted.includes(this.status)) return
    const page = `${this.status} ${response.url()}`
    // the console may have been quicker
    const early = this.faults.findIndex(({ fault }) => fault === refusal(page))
    if (early >= 0) this.faults.splice(early, 1)
    else this.refused.add(page)
  }

  private hears(message: ConsoleMessage): void {
    const [, status] = /status of (\d+)/.exec(message.text()) ?? []
    const page = `${status} ${message.location().url}`
    if (this.refused.delete(page)) return
    this.fault(status ? refusal(page) : `console: ${message.text()}`)
  }

  /** Goes to a path of the pages and looks it over. Answers the status. */
  async visits(path: string): Promise<number> {
    this.isTyping = true
    const answer = await this.page.goto(`${this.web}${path}`).finally(() => (this.isTyping = false))
    await this.looksOver()
    return answer?.status() ?? 0
  }

  /** What an address answers, as it is sent: also a file. */
  async gets(path: string): Promise<string> {
    return (await this.context.request.get(`${this.web}${path}`)).text()
  }

  /** Follows a link by its words, also one that is dressed as a button. */
  async follows(link: string | RegExp): Promise<void> {
    await this.moved(() => this.hits(this.main().locator('a').filter({ hasText: link }).first()))
    await this.looksOver()
  }

  /** Where the menu of the service leads. */
  async places(): Promise<string[]> {
    const links = await this.page.getByRole('navigation', { name: 'Main menu' }).getByRole('link').all()
    return Promise.all(links.map(async (link) => (await link.getAttribute('href'))!))
  }

  /**
   * The links that this person is shown and cannot open, from these pages on and as far as they lead; pages of one kind are opened
   * three times at most.
   */
  async deadLinks(...from: string[]): Promise<string[]> {
    const dead: string[] = []
    const asked = [...from]
    const opened = new Map<string, number>()
    for (let path = asked.shift(); path; path = asked.shift()) {
      const kind = kindOf(path)
      const times = opened.get(kind) ?? 0
      if (times === 3) continue
      opened.set(kind, times + 1)
      const answer = await this.context.request.get(`${this.web}${path}`)
      if (!answer.ok()) dead.push(`${path}: ${answer.status()}`)
      const [, main = ''] = /<main[^]*?>([^]*)<\/main>/.exec(await answer.text()) ?? []
      asked.push(...[...main.matchAll(/ href="(\/[^"#]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&')))
    }
    return dead
  }

  /**
   * Opens every kind of page that this person is shown, from one page on, and sends each form that changes something with these
   * words in every field that takes them. Answers how many forms, and every address that a page or an answer named.
   */
  async fillsEveryForm(from: string, words: () => string): Promise<{ forms: number; addresses: string[] }> {
    const asked = [from]
    const kinds = new Set<string>()
    const addresses: string[] = []
    let forms = 0
    const isNew = (address: string) => kinds.size < kinds.add(kindOf(address)).size
    for (let path = asked.shift(); path; path = asked.shift()) {
      if (!isNew(path)) continue
      const answer = await this.context.request.get(`${this.web}${path}`, { maxRedirects: 0 })
      const seen = await this.page.evaluate(linksAndForms, { html: await answer.text(), words: words() })
      const named = [...seen.links, answer.headers().location ?? '']
      for (const { action, fields } of seen.forms) {
        const to = action || path
        if (!isNew(`POST ${to}`)) continue
        forms += 1
        const sent = await this.context.request.post(`${this.web}${to}`, { form: fields, maxRedirects: 0 })
        named.push(sent.headers().location ?? '')
      }
      addresses.push(...named)
      asked.push(...named.map((one) => one.replace(this.web, '')).filter((one) => LETS_ONE_STAY.test(one)))
    }
    return { forms, addresses }
  }

  /** Presses a button that sends a form, and looks over the page that answers. */
  async presses(button: string | RegExp): Promise<void> {
    await this.moved(() => this.hits(this.main().getByRole('button', { name: button }).first()))
    await this.looksOver()
  }

  /** Presses a step of rehearsal's bar. Answers what the bar then says. */
  async movesTime(step: 'To the next event' | 'By a day' | 'By a week'): Promise<string> {
    const bar = this.page.getByRole('form', { name: 'Rehearsal time' })
    await this.moved(() => bar.getByRole('button', { name: step }).click())
    await this.looksOver()
    return bar.innerText()
  }

  /** A refused form comes back at the same address: that the page is a new one shows only in the event. */
  async moved(by: () => Promise<void>): Promise<void> {
    const arrived = this.page.waitForEvent('framenavigated', (frame) => frame === this.page.mainFrame())
    arrived.catch(() => undefined)
    await by()
    await arrived
    await this.page.waitForLoadState('load')
  }

  fills(label: string | RegExp, value: string): Promise<void> {
    return this.types(this.main().getByLabel(label).first(), value)
  }

  /** A radio or a checkbox. */
  async chooses(label: string | RegExp): Promise<void> {
    const box = this.main().getByLabel(label).first()
    if (!this.habits.keyboard) return box.check()
    await this.tabsTo(box)
    // only one radio of a group is in the order of tabs: the arrows go on to the others, and choose them
    await this.pressesUntil('ArrowDown', () => box.evaluate((one) => one === document.activeElement))
    if (!(await box.isChecked())) await this.page.keyboard.press('Space')
    if (!(await box.isChecked())) throw new Error(`Space does not choose ${label}`)
  }

  async choosesFile(label: string, { name, content }: { name: string; content: Buffer }): Promise<void> {
    await this.main().getByLabel(label).setInputFiles({ name, mimeType: 'text/csv', buffer: content })
  }

  async picks(label: string | RegExp, option: string, part = this.main()): Promise<void> {
    const select = part.getByLabel(label).first()
    if (!this.habits.keyboard) return void (await select.selectOption({ label: option }))
    await this.tabsTo(select)
    await this.page.keyboard.press('Home')
    const picked = () => select.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.text.trim())
    await this.pressesUntil('ArrowDown', async () => (await picked()) === option)
  }

  /** A day into the three fields of a date question. */
  async dates(question: string | RegExp, day: string): Promise<void> {
    const [year, month, date] = day.split('-').map(Number)
    const group = this.main().getByRole('group', { name: question }).first()
    await this.types(group.getByLabel('Day', { exact: true }), String(date))
    await this.types(group.getByLabel('Month', { exact: true }), String(month))
    await this.types(group.getByLabel('Year', { exact: true }), String(year))
  }

  private async hits(target: Locator): Promise<void> {
    if (!this.habits.keyboard) return target.click()
    await this.tabsTo(target)
    await this.page.keyboard.press('Enter')
  }

  private async types(field: Locator, value: string): Promise<void> {
    if (!this.habits.keyboard) return field.fill(value)
    await this.tabsTo(field)
    await this.page.keyboard.press('ControlOrMeta+A')
    await this.page.keyboard.type(value)
  }

  /** A part of the page by its role and name. */
  within(role: 'group' | 'row', name: string | RegExp) {
    return this.main().getByRole(role, { name })
  }

  /** The path of the page that is shown. */
  path(): string {
    return new URL(this.page.url()).pathname
  }

  /** Waits until the page shows these words. */
  async sees(words: string | RegExp): Promise<void> {
    await this.page.locator('body').getByText(words).first().waitFor()
  }

  /** What has the focus: its label or its words, and whether it can be seen. */
  focus(): Promise<{ words: string; shown: boolean }> {
    return this.page.evaluate(() => {
      const one = document.activeElement as HTMLInputElement
      const { width, height, top } = one.getBoundingClientRect()
      const words = (one.labels?.[0] ?? one).innerText.trim()
      return { words, shown: width > 1 && height > 1 && top >= 0 && top < window.innerHeight }
    })
  }

  /** Tabs on until what has these words has the focus. */
  reaches(words: string): Promise<void> {
    return this.pressesUntil('Tab', async () => (await this.focus()).words.startsWith(words))
  }

  /** Tabs on until this has the focus, or a radio of its group. */
  private async tabsTo(target: Locator): Promise<void> {
    await this.pressesUntil('Tab', () =>
      target.evaluate((one: HTMLInputElement) => {
        const focused = document.activeElement as HTMLInputElement
        return one === focused || (one.type === 'radio' && focused.type === 'radio' && one.name === focused.name)
      }),
    )
  }

  private async pressesUntil(key: string, isThere: () => Promise<boolean>): Promise<void> {
    for (let times = 0; times < 100; times++) {
      if (await isThere()) return
      await this.page.keyboard.press(key)
    }
    throw new Error(`What is looked for is not within 100 times ${key} on ${this.path()}`)
  }

  async enters(words: string): Promise<void> {
    await this.reaches(words)
    await this.moved(() => this.page.keyboard.press('Enter'))
  }

  /** The words of the first row of a table or a list of answers that has these. */
  async row(words: string): Promise<string> {
    return this.main().locator('tr, .govuk-summary-list__row').filter({ hasText: words }).first().innerText()
  }

  /** The words of the page's main part. */
  async reads(): Promise<string> {
    return this.main().innerText()
  }

  /** WCAG 2.2 AA by axe, and no wider than a phone. Every page and error that a journey meets passes here. */
  async looksOver(): Promise<void> {
    // axe is itself a script; the pages are the same
    if (this.habits.javaScript === false) return
    const looks = await this.page.evaluate(() =>
      [
        ...new Set(
          [...document.querySelectorAll('*')].map((one) => `${one.tagName}.${one.getAttribute('class') ?? ''}`),
        ),
      ]
        .sort()
        .join(),
    )
    // the same page made of the same parts has been looked over: a year of registers is one page, each refusal another
    const wrong = await this.page.locator('.govuk-error-summary a').evaluateAll((links) => links.map(String).join())
    const kind = this.path().replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d[\d-]+/g, '…')
    const seen = [kind, this.status, wrong, looks].join(' ')
    if (this.looked.has(seen)) return
    this.looked.add(seen)
    for (const violation of await this.violations()) this.fault(violation)
    await this.fitsAPhone()
  }

  private violations(): Promise<string[]> {
    return this.page.evaluate(async (tags) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
        runOnly: tags,
        resultTypes: ['violations'],
      })
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
    }, WCAG_22_AA)
  }

  private async fitsAPhone(): Promise<void> {
    await this.page.setViewportSize({ width: 320, height: 800 })
    const over = await this.page.evaluate(() => document.documentElement.scrollWidth - 320)
    if (over > 0) this.fault(`${over} px wider than 320`)
    await this.page.setViewportSize({ width: 1100, height: 900 })
  }

  async leaves(): Promise<void> {
    await this.context.close()
  }
}

/** An address of ours where nobody, also oneself, is signed out or loses a role, and where time stands. */
const LETS_ONE_STAY = /^\/(?!\/|sign|rehearsal|users\/[^/]+\/(?:sign-out|withhold))/

/** Pages that differ by whose they are alone are one kind. */
const kindOf = (path: string): string => path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d[\d-]+/g, '…').replace(/\?.*/, '')

/** In the browser: where a page leads, and what each of its forms would send with these words in it. */
function linksAndForms({ html, words }: { html: string; words: string }) {
  const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main')
  const links = [...(main?.querySelectorAll('a[href]') ?? [])].map((link) => link.getAttribute('href')!)
  const forms = [...(main?.querySelectorAll('form') ?? [])].filter(({ method }) => method === 'post')
  return {
    links,
    forms: forms.map((form) => {
      const fields: Record<string, string> = {}
      for (const field of form.querySelectorAll<HTMLInputElement>('input, textarea, select, button[name]')) {
        const isChosen = field.type === 'radio' ? !(field.name in fields) : field.type !== 'checkbox'
        if (!field.name || !isChosen || field.type === 'file') continue
        const isText = field.tagName === 'TEXTAREA' || ['text', 'tel', 'email', 'search'].includes(field.type)
        const part = /(day|month|year)$/i.exec(field.name)?.[1]?.toLowerCase()
        if (part && isText) fields[field.name] = { day: '3', month: '11', year: '2026' }[part]!
        else fields[field.name] = isText ? words : field.value
      }
      return { action: form.getAttribute('action') ?? '', fields }
    }),
  }
}
