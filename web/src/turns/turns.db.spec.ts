import { person, tokenOn, WebWorld } from '../app.test-support'
import { CasesPage } from '../cases/cases.page'
import { HelpPage } from '../help/help.page'
import { PupilsPage } from '../pupils/pupils.page'
import { SignInPage } from '../session/sign-in.page'

const NOBODY = { items: [], next: null, total: 0 }
const TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'] as const

describe('nobody asks faster than people do', () => {
  let world: WebWorld

  beforeAll(async () => {
    const limits = { MOST_SIGN_INS: 4, MOST_SEARCHES: 2, MOST_FILES: 1 }
    world = await WebWorld.begin([SignInPage, HelpPage, CasesPage, PupilsPage], limits)
  })
  afterAll(() => world.end())
  let now = +new Date('2026-11-24T09:00:00Z')
  beforeEach(() => {
    world.reset()
    for (const list of ['cases/search', 'schools'])
      world.services.answers.set(`/api/v1/${list}`, { status: 200, body: NOBODY })
    world.services.answers.set('/api/v1/staff', { status: 200, body: [] })
    world.services.answers.set('/api/v1/pupils/search', { status: 200, body: { ...NOBODY, more: false } })
    // the wall clock alone is ours, an hour later for each test: what was counted before has ended
    jest.useFakeTimers({ now: (now += 60 * 60_000), doNotFake: [...TIMERS, 'nextTick', 'queueMicrotask'] })
  })
  afterEach(() => jest.useRealTimers())

  const pass = (seconds: number) => jest.setSystemTime(Date.now() + seconds * 1000)

  it('signs in so many from one address, and more once the five minutes are over', async () => {
    const browser = world.aBrowser()
    for (let turn = 0; turn < 4; turn++) await browser.get('/sign-in').expect(303)
    pass(100)
    const { text } = await browser.get('/sign-in').expect(429).expect('retry-after', '200')
    expect(text).toContain('Try again in 4 minutes.')
    // an address said by whoever stands before us is another one
    await browser.get('/sign-in').set('x-forwarded-for', '192.0.2.7').expect(303)
    pass(200)
    await browser.get('/sign-in').expect(303)
  })

  it('counts the addresses of one line together, however many it has', async () => {
    const from = (address: string) => world.aBrowser().get('/sign-in').set('x-forwarded-for', address)
    for (const end of ['1', '2', 'a:b:c']) await from(`2001:db8:1:2::${end}`).expect(303)
    await from('2001:db8:1:2:ffff::1').expect(303)
    await from('2001:0db8:0001:0002::3').expect(429)
    await from('2001:db8:1:3::1').expect(303)
    for (let turn = 0; turn < 4; turn++) await from(turn % 2 ? '192.0.2.9' : '::ffff:192.0.2.9').expect(303)
    await from('192.0.2.9').expect(429)
    await from('192.0.2.10').expect(303)
    await from('no address').expect(303)
  })

  it('searches for so many, each person by themselves, and what was typed is sent again by one button', async () => {
    const casey = await world.signedInAs(person('caseworker'))
    const form = await casey.get('/pupils').expect(200)
    const sent = { _csrf: tokenOn(form.text), name: 'Jordan <Ellery>' }
    const search = (_csrf = sent._csrf) =>
      casey
        .post('/pupils')
        .type('form')
        .send({ ...sent, _csrf })
    const looksFor = (browser: typeof casey, _csrf = sent._csrf) =>
      browser.post('/cases').type('form').send({ _csrf, q: 'ellery' })
    await search().expect(303)
    await looksFor(casey).expect(303)
    world.services.asked.length = 0
    pass(59)
    const { text } = await search().expect(429).expect('retry-after', '1')
    expect(world.services.asked).toEqual([])
    expect(text).toContain('Try again in 1 second.')
    expect(text).toContain('<dd class="govuk-summary-list__value ds-as-typed">Jordan &lt;Ellery&gt;</dd>')
    expect(text).toContain('<input type="hidden" name="name" value="Jordan &lt;Ellery&gt;">')
    // the list without words is no search, and what one person did is not another's
    await casey.get('/cases').expect(200)
    const morgan = await world.signedInAs(person('manager'))
    await looksFor(morgan, tokenOn((await morgan.get('/cases')).text)).expect(303)
    pass(1)
    await search(tokenOn(text)).expect(303)
  })

  it('gives so many files, and the list itself as often as one likes', async () => {
    const casey = await world.signedInAs(person('caseworker'))
    await casey.get('/cases?format=csv').expect(200)
    const { text } = await casey.get('/cases?stage=open&format=csv').expect(429).expect('retry-after', '300')
    expect(text).toContain('href="/cases?stage=open&amp;format=csv"')
    await casey.get('/cases').expect(200)
  })

  it('keeps no address and nobody’s name in what it counts', async () => {
    await world.signedInAs(person('caseworker'))
    const rows = await world.query<{ key: string }>('select key from web.turns')
    expect(rows.length).toBeGreaterThan(0)
    for (const { key } of rows) expect(key).toMatch(/^(sign-in|search|file):[\w-]{43}$/)
  })
})
