import { meOf, person, tokenOn, WebWorld } from '../app.test-support'
import { HelpPage } from '../help/help.page'
import { SchoolHomePage } from '../school-home/school-home.page'
import { TasksPage } from '../tasks/tasks.page'
import { TodayPage } from '../today/today.page'
import { SignInPage } from './sign-in.page'

const MINUTE = 60_000
const TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'] as const

describe('a session', () => {
  let world: WebWorld
  let cookie: string

  beforeAll(async () => {
    world = await WebWorld.begin([SignInPage, HelpPage, TasksPage, TodayPage, SchoolHomePage])
  })
  afterAll(() => world.end())
  beforeEach(() => {
    world.reset()
    world.services.answers.set('/api/v1/tasks', { status: 200, body: { items: [], next: null, total: 0 } })
    // the wall clock alone is ours: everything else goes on
    jest.useFakeTimers({ now: new Date('2026-11-24T09:00:00Z'), doNotFake: [...TIMERS, 'nextTick', 'queueMicrotask'] })
  })
  afterEach(() => jest.useRealTimers())

  const pass = (minutes: number) => jest.setSystemTime(Date.now() + minutes * MINUTE)

  /** A browser that gives up nothing by itself: what ends a session is at our end. */
  async function casey(renews = false) {
    Object.assign(world.people, { renews, lifetimeMs: 12 * 60 * MINUTE })
    const browser = await world.signedInAs(person('caseworker'))
    const answer = await browser.get('/help')
    cookie = answer.headers['set-cookie'][0].split(';')[0]
    return tokenOn(answer.text)
  }
  const opens = (path = '/tasks') => world.aBrowser().get(path).set('cookie', cookie)

  it('ends half an hour after the last page, and every page begins the half hour anew', async () => {
    await casey()
    for (const minutes of [29, 29, 29]) {
      pass(minutes)
      await opens().expect(200)
    }
    pass(31)
    await opens().expect(303).expect('location', '/sign-in?returnTo=%2Ftasks')
  })

  it('is written for a page that is only read once a minute at most', async () => {
    await casey()
    const written = () => world.query('select sid, xmin::text from web.sessions order by sid')
    await opens().expect(200)
    const before = await written()
    for (let page = 0; page < 3; page++) await opens().expect(200)
    expect(await written()).toEqual(before)
    pass(2)
    await opens().expect(200)
    expect(await written()).not.toEqual(before)
  })

  it('ends after ten hours, however busy they were', async () => {
    await casey()
    for (let minutes = 0; minutes < 600; minutes += 25) {
      await opens().expect(200)
      pass(25)
    }
    pass(1)
    await opens().expect(303)
  })

  it('is worth nothing once its person has signed out, also to somebody who kept its name', async () => {
    const token = await casey()
    await world.aBrowser().post('/sign-out').set('cookie', cookie).type('form').send({ _csrf: token }).expect(303)
    await opens().expect(303)
  })

  it('loses a role that an administrator took away on the very next page, also from its menu', async () => {
    await casey()
    await opens().expect(200)
    const me = meOf(person('caseworker', { roles: ['panel'] }))
    world.services.answers.set('/api/v1/me', { status: 200, body: me })
    const { text } = await opens().expect(403)
    expect(text).toContain('href="/panels"')
    expect(text).not.toContain('href="/tasks"')
    world.services.answers.delete('/api/v1/me')
    await opens().expect(200)
  })

  it('says to whoever has no role any more why every page is shut, and whom to ask, and not who decided it', async () => {
    await casey()
    expect((await opens('/help')).text).not.toContain('You have no role here')
    const me = meOf(person('caseworker', { roles: [] }))
    world.services.answers.set('/api/v1/me', { status: 200, body: me })
    await opens('/').expect(303).expect('location', '/help')
    for (const { text } of [await opens('/help').expect(200), await opens('/tasks').expect(403)]) {
      expect(text).toContain('You have no role here at the moment')
      expect(text).toContain('ask an administrator of this service')
      expect(text).not.toMatch(/withheld|took|another role/)
    }
    world.services.answers.delete('/api/v1/me')
    expect((await opens('/tasks').expect(200)).text).not.toContain('You have no role here')
  })

  it('says to whoever begins at the help what their role opens, and whom to ask for more', async () => {
    await casey()
    world.services.answers.set('/api/v1/me', {
      status: 200,
      body: meOf(person('analyst')),
    })
    await opens('/').expect(303).expect('location', '/help')
    const { text } = await opens('/help').expect(200)
    expect(text).toContain('Your role here: Analyst')
    expect(text).toContain('href="/code-sets"')
    expect(text).not.toContain('href="/retention"')
    expect(text).toContain('ask an administrator of this service')
    world.services.answers.delete('/api/v1/me')
    expect((await opens('/help')).text).not.toContain('Your role here')
  })

  it('ends when its person has signed out everywhere since it began, and a younger one goes on', async () => {
    await casey()
    pass(10)
    const me = meOf(person('caseworker'), new Date().toISOString())
    world.services.answers.set('/api/v1/me', { status: 200, body: me })
    await opens().expect(303).expect('location', '/sign-in?returnTo=%2Ftasks')
    world.services.answers.delete('/api/v1/me')
    await opens().expect(303)
    pass(1)
    await casey()
    world.services.answers.set('/api/v1/me', { status: 200, body: me })
    await opens().expect(200)
  })

  it('ends when its token is refused', async () => {
    await casey()
    world.services.answers.set('/api/v1/me', { status: 401, body: { code: 'unauthenticated' } })
    await opens().expect(303)
  })

  it('opens nothing while nobody can say what its person may do, and goes on afterwards', async () => {
    await casey()
    world.services.answers.set('/api/v1/me', { status: 503, body: { code: 'unavailable' } })
    expect((await opens().expect(503)).text).toContain('part of the service is not answering')
    await opens('/help').expect(200)
    world.services.answers.delete('/api/v1/me')
    await opens().expect(200)
  })

  it('loses a role that was taken away at the provider on the first request after five minutes', async () => {
    await casey(true)
    world.people.next = person('caseworker', { roles: [] })
    await opens().expect(200)
    pass(6)
    await opens().expect(403)
  })

  it('gains a role in the same way', async () => {
    await casey(true)
    await opens('/school').expect(403)
    world.people.next = person('caseworker', { roles: ['caseworker', 'school'] })
    pass(6)
    world.services.answers.set('/api/v1/clocks', { status: 200, body: { items: [], next: null, total: 0 } })
    for (const list of ['cases', 'placements'])
      world.services.answers.set(`/api/v1/${list}`, { status: 200, body: { items: [], next: null, total: 0 } })
    await opens('/school').expect(200)
  })

  it('ends when the provider no longer knows its person', async () => {
    await casey(true)
    world.people.renews = false
    pass(6)
    await opens().expect(303).expect('location', '/sign-in?returnTo=%2Ftasks')
  })

  it('goes on while the provider is away, for as long as what it said last holds', async () => {
    await casey(true)
    world.people.isUp = false
    pass(6)
    await opens().expect(200)
  })
})
