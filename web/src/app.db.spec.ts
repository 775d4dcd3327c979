import { Body, Controller, Get, Post } from '@nestjs/common'
import { attempt } from './api'
import { person, tokenOn, WebWorld } from './app.test-support'
import type { Posted } from './forms'
import { For, page, redirect, refusedForm, Visit, type Visiting } from './page'
import { PAGES } from './pages'

const QUIET_DAY = { clocks: [], unassigned: [], tasks: [], counts: { open: 0, waiting: 0 }, team: [] }

@Controller('note')
@For('caseworker')
class NotePage {
  private readonly shown = (posted: Posted, errors = {}) =>
    page('session/sign-in-again', {
      title: 'Send your answers again',
      path: '/note',
      carried: [],
      form: refusedForm(posted, errors),
    })

  @Get()
  async ask() {
    return this.shown({ note: 'His mother brings him', version: '2' })
  }

  @Post()
  async save(@Body() posted: Posted, @Visit() visit: Visiting) {
    const { errors } = await attempt(visit.notifications.POST('/api/v1/note' as never, { body: posted } as never), () =>
      this.ask(),
    )
    return errors ? this.shown(posted, errors) : redirect('/help', 'Note saved')
  }
}

describe('between the browser and a page', () => {
  let world: WebWorld

  beforeAll(async () => {
    world = await WebWorld.begin([...PAGES, NotePage])
  })
  afterAll(() => world.end())
  beforeEach(() => world.reset())

  const aBrowser = () => world.aBrowser()
  const signedInAs: WebWorld['signedInAs'] = (...who) => world.signedInAs(...who)

  it('asks who is there and goes back to the page that was asked for', async () => {
    await aBrowser()
      .get('/cases/AP-26-00012?show=all')
      .expect(303)
      .expect('location', '/sign-in?returnTo=%2Fcases%2FAP-26-00012%3Fshow%3Dall')
    await aBrowser().get('/centre').expect(303).expect('location', '/sign-in?returnTo=%2Fcentre')
  })

  it('sends each person to the home of their role', async () => {
    const school = await signedInAs(person('school'))
    await school.get('/').expect(303).expect('location', '/school')
  })

  it('asks the services with the person’s own token', async () => {
    world.services.answers.set('/api/v1/today', { status: 200, body: QUIET_DAY })
    const browser = await signedInAs(person('caseworker'))
    const { text } = await browser.get('/').expect(200)
    expect(text).toContain('Nothing is due in the next 5 school days')
    expect(world.services.asked).toEqual([{ url: '/api/v1/today?whose=mine', token: 'Bearer token-of-caseworker' }])
  })

  it('gives a list as a file too', async () => {
    const task = { id: 't1', reference: 'AP-26-00012', words: 'Ring the school', raisedAt: '2026-11-24T09:00:00.000Z' }
    world.services.answers.set('/api/v1/tasks', { status: 200, body: { items: [task], next: null, total: 1 } })
    const browser = await signedInAs(person('caseworker'))
    const { text } = await browser
      .get('/tasks?format=csv')
      .expect(200)
      .expect('content-type', 'text/csv; charset=utf-8')
      .expect('content-disposition', 'attachment; filename=tasks.csv')
    expect(text).toBe('\ufeffCase,Task,Since\r\nAP-26-00012,Ring the school,2026-11-24T09:00:00.000Z\r\n')
  })

  it('shows domain time, which rehearsal moves', async () => {
    const { text } = await aBrowser().get('/help').expect(200)
    expect(text).toContain('<time datetime="2026-11-24">Tuesday 24 November 2026</time>')
  })

  it('takes a fresh session name at sign-in', async () => {
    const browser = aBrowser()
    const before = await browser.get('/sign-in')
    const after = await browser.get('/sign-in/callback?code=code&state=state')
    expect(after.headers['set-cookie'][0].split(';')[0]).not.toBe(before.headers['set-cookie'][0].split(';')[0])
  })

  it('does not take an answer to a sign-in that it did not begin', async () => {
    await aBrowser().get('/sign-in/callback?code=code&state=theirs').expect(303).expect('location', '/sign-in')
  })

  it('keeps a page from those whose role it is not', async () => {
    const browser = await signedInAs(person('school'))
    const { text } = await browser.get('/ops').expect(403)
    expect(text).toContain('You do not have access to this page')
    expect(world.services.asked).toEqual([])
  })

  it.each([
    [404, 404, 'Page not found'],
    [403, 404, 'Page not found'],
    [412, 409, 'Someone else changed this'],
    [500, 503, 'part of the service is not answering'],
  ])('turns a service’s %d into the page %d', async (status, shown, words) => {
    world.services.answers.set('/api/v1/today', { status, body: { code: 'x', title: 'secret words' } })
    const browser = await signedInAs(person('caseworker'))
    const { text } = await browser.get('/').expect(shown)
    expect(text).toContain(words)
    expect(text).not.toContain('secret words')
  })

  it('signs in again when the service says that the token is no good', async () => {
    world.services.answers.set('/api/v1/today', { status: 401, body: {} })
    const browser = await signedInAs(person('caseworker'))
    await browser.get('/').expect(303).expect('location', '/sign-in?returnTo=%2F')
  })

  it('answers an unknown address with a page, not with JSON', async () => {
    const { text } = await aBrowser().get('/nowhere').expect(404).expect('content-type', /html/)
    expect(text).toContain('<h1 class="govuk-heading-l">Page not found</h1>')
  })

  it('refuses a form that did not come from its own page', async () => {
    const browser = await signedInAs(person('caseworker'))
    const sent = { _csrf: 'guessed', reason: 'Ill <until> Monday' }
    const { text } = await browser.post('/sign-out').type('form').send(sent).expect(403)
    expect(text).toContain('This form has run out')
    expect(text).toContain('Ill &lt;until&gt; Monday')
  })

  it('signs out on request, and only then', async () => {
    const browser = await signedInAs(person('caseworker'))
    const { text } = await browser.get('/help')
    await browser
      .post('/sign-out')
      .type('form')
      .send({ _csrf: tokenOn(text) })
      .expect(303)
      .expect('location', 'http://web.example/signed-out')
    await browser
      .get('/centre')
      .expect(303)
      .expect('location', /^\/sign-in/)
  })

  it('refuses a body that is too large in words', async () => {
    const browser = await signedInAs(person('caseworker'))
    const { text } = await browser
      .post('/sign-out')
      .type('form')
      .send({ note: 'x'.repeat(300_000) })
      .expect(413)
    expect(text).toContain('What you sent is too large')
  })

  it('keeps pages out of caches and inline code out of pages', async () => {
    const { headers, text } = await aBrowser().get('/help').expect(200)
    const policy = headers['content-security-policy']
    expect(headers['cache-control']).toBe('no-store')
    expect(policy).toContain("style-src 'self'")
    expect(policy).toContain("form-action 'self' http://identity.example")
    expect(text).toContain(`nonce="${/'nonce-([^']+)'/.exec(policy)?.[1]}"`)
  })

  it('names its one inline script anew in each answer, and lets no other in', async () => {
    const policies = await Promise.all(
      ['/help', '/help', '/nowhere', '/cases'].map(async (path) => {
        const { headers } = await aBrowser().get(path)
        return headers['content-security-policy']
      }),
    )
    const nonces = policies.map((policy) => /'nonce-([\w+/=]+)'/.exec(policy)?.[1])
    expect(new Set(nonces).size).toBe(policies.length)
    for (const nonce of nonces) expect(Buffer.from(nonce!, 'base64')).toHaveLength(16)
    expect(policies.join()).not.toContain('unsafe-')
    expect(policies[0]).toContain("default-src 'self'")
    expect(policies[0]).toContain("frame-ancestors 'none'")
  })

  it('serves its style sheet for ever under a name made from its content, without a typeface that is not ours', async () => {
    const { text } = await aBrowser().get('/help')
    const sheet = await aBrowser()
      .get(/href="(\/assets\/day-six-\w+\.css)"/.exec(text)![1])
      .expect(200)
    expect(sheet.headers['cache-control']).toContain('immutable')
    expect(sheet.text).not.toContain('GDS Transport')
  })

  it('is ready once every part is, its worker included', async () => {
    world.services.answers.set('/health/ready', { status: 200, body: { worker: 'running' } })
    await aBrowser().get('/health/live').expect(200, { status: 'live' })
    await aBrowser().get('/health/ready').expect(200)
    world.services.answers.set('/health/ready', { status: 200, body: { worker: 'waiting' } })
    world.people.isUp = false
    const { body } = await aBrowser().get('/health/ready').expect(503)
    expect(body).toEqual({
      status: 'not ready',
      parts: {
        ...{ referrals: false, panels: false, placements: false, notifications: false, workflows: false },
        ...{ sessions: true, 'sign-in': false },
      },
    })
  })

  it('keeps what was typed when the sign-in has run out, and offers it again', async () => {
    const browser = await signedInAs(person('caseworker'))
    const { text } = await browser.get('/note').expect(200)
    const runOut = { _csrf: tokenOn(text), note: 'Robin’s aunt will bring him', reasons: ['PP', 'VA'] }
    world.services.answers.set('/api/v1/note', { status: 401, body: {} })
    await browser.post('/note').type('form').send(runOut).expect(303).expect('location', '/sign-in')

    await browser.get('/sign-in').expect(303)
    await browser.get('/sign-in/callback?code=code&state=state').expect(303).expect('location', '/sign-in-again')
    const again = await browser.get('/sign-in-again').expect(200)
    expect(again.text).toContain('action="/note"')
    expect(again.text).toContain('name="note" value="Robin’s aunt will bring him"')
    expect(again.text.match(/name="reasons" value="(PP|VA)"/g)).toHaveLength(2)

    world.services.answers.set('/api/v1/note', { status: 200, body: {} })
    const { _csrf, ...answers } = { ...runOut, _csrf: '' }
    await browser
      .post('/note')
      .type('form')
      .send({ ...answers, _csrf: tokenOn(again.text) })
      .expect(303)
      .expect('location', '/help')
    expect((await browser.get('/help')).text).toContain('Note saved')
    expect((await browser.get('/help')).text).not.toContain('Note saved')
  })

  it('shows what was typed beside what somebody else recorded meanwhile, and lets the person keep either', async () => {
    const browser = await signedInAs(person('caseworker'))
    const { text } = await browser.get('/note').expect(200)
    world.services.answers.set('/api/v1/note', { status: 412, body: { code: 'someone-else-changed-this' } })
    const sent = { _csrf: tokenOn(text), version: '1', note: 'His aunt brings him' }
    const changed = await browser.post('/note').type('form').send(sent).expect(409)
    expect(changed.text).toMatch(/His aunt brings him[^]*His mother brings him/)
    expect(changed.text).toContain('<a class="govuk-link" href="/note">Start again from what is recorded now</a>')
    const kept = [...changed.text.matchAll(/type="hidden" name="(version|note)" value="([^"]*)"/g)]
    expect(Object.fromEntries(kept.map(([, name, value]) => [name, value]))).toEqual({
      version: '2',
      note: 'His aunt brings him',
    })
  })

  it('shows a refused form again with what was typed, as 422', async () => {
    const browser = await signedInAs(person('caseworker'))
    const { text } = await browser.get('/note')
    const errors = [{ pointer: '/note', code: 'empty', message: 'Enter a note' }]
    world.services.answers.set('/api/v1/note', { status: 422, body: { code: 'invalid-request', errors } })
    const again = await browser
      .post('/note')
      .type('form')
      .send({ _csrf: tokenOn(text), note: '<b>' })
      .expect(422)
    expect(again.text).toContain('Error: Send your answers again')
    expect(again.text).toContain('href="#note">Enter a note</a>')
  })
})
