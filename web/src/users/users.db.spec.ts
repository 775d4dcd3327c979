import { meOf, person, tokenOn, WebWorld } from '../app.test-support'
import { HelpPage } from '../help/help.page'
import { SignInPage } from '../session/sign-in.page'
import { SignOutEverywherePage } from '../session/sign-out-everywhere.page'
import { RolesPage } from './roles.page'
import { UsersPage } from './users.page'

const ID = '0198c0de-58a6-7f0f-a3ce-0c3ad1b1c0d1'
const MORGAN = {
  ...{ id: ID, subject: 'morgan', name: 'Morgan Lee', roles: ['manager'], claims: ['manager'] },
  ...{ schools: [], providers: [], teams: [], areas: [], withheld: [], signedOutAt: null },
  ...{ firstSeenAt: '2026-09-01T08:00:00.000Z', lastSeenAt: '2026-11-24T09:00:00.000Z' },
}
const USER = `/api/v1/users/${ID}`
const refusal = (status: number, detail: string) => ({ status, body: { code: 'refused', status, detail } })

let world: WebWorld
beforeAll(async () => {
  world = await WebWorld.begin([SignInPage, SignOutEverywherePage, HelpPage, RolesPage, UsersPage])
})
afterAll(() => world.end())
beforeEach(() => world.reset())

type Browser = Awaited<ReturnType<WebWorld['signedInAs']>>
const administrator = () => world.signedInAs(person('admin', { name: 'Adele Frost' }))
const send = (browser: Browser, address: string, sent: object) => browser.post(address).type('form').send(sent)
/** What was sent to a service to change something, beside what was read. */
const changes = () =>
  world.services.asked.filter(({ body }) => body !== undefined).map(({ url, body }) => [url, JSON.parse(body!)])

describe('what an administrator decides about a person', () => {
  beforeEach(() => world.services.answers.set(USER, { status: 200, body: MORGAN }))

  const ACTS = [
    {
      page: `/users/${ID}/withhold`,
      typed: { role: 'manager', reason: 'On leave <until> May' },
      asks: `${USER}/withheld-roles`,
      body: { role: 'manager', reason: 'On leave <until> May' },
      said: 'The role is withheld from now on',
    },
    {
      page: `/users/${ID}/give-back?role=manager`,
      typed: { reason: 'Back at <work>' },
      asks: `${USER}/withheld-roles/manager/giving-back`,
      body: { reason: 'Back at <work>' },
      said: 'The role is given back',
    },
    {
      page: `/users/${ID}/sign-out`,
      typed: { reason: 'A <lost> laptop' },
      asks: `${USER}/sign-out-everywhere`,
      body: { reason: 'A <lost> laptop' },
      said: 'They are signed out everywhere',
    },
  ]

  it.each(ACTS)('is asked of the service as it was typed: $said', async ({ page, typed, asks, body, said }) => {
    world.services.answers.set(asks, { status: 200, body: MORGAN })
    const adele = await administrator()
    const { text } = await adele.get(page).expect(200)
    await send(adele, page, { _csrf: tokenOn(text), ...typed })
      .expect(303)
      .expect('location', `/users/${ID}`)
    expect(changes()).toEqual([[asks, body]])
    expect(world.services.asked.every(({ token }) => token === 'Bearer token-of-admin')).toBe(true)
    expect((await adele.get(`/users/${ID}`)).text).toContain(said)
  })

  it.each(ACTS)('keeps what was typed where the service refuses it: $said', async ({ page, typed, asks }) => {
    world.services.answers.set(asks, refusal(409, 'Another administrator has to do this.'))
    const adele = await administrator()
    const { text } = await adele.get(page)
    const answer = await send(adele, page, { _csrf: tokenOn(text), ...typed }).expect(422)
    expect(answer.text).toContain('Another administrator has to do this.')
    expect(answer.text).toContain(typed.reason.replace('<', '&lt;').replace('>', '&gt;'))
    if (typed.role) expect(answer.text).toMatch(/<option value="manager" selected>/)
  })

  it.each(ACTS)('asks why before anything is sent: $said', async ({ page, typed }) => {
    const adele = await administrator()
    const { text } = await adele.get(page)
    const answer = await send(adele, page, { _csrf: tokenOn(text), ...typed, reason: ' ' }).expect(422)
    expect(answer.text).toContain('Enter why th')
    if (typed.role) expect(answer.text).toMatch(/<option value="manager" selected>/)
    expect(changes()).toEqual([])
  })

  it.each(ACTS)(
    'is not done for a form of another site, nor for whom the page is not: $said',
    async ({ page, typed }) => {
      const adele = await administrator()
      await adele.get(page).expect(200)
      await send(adele, page, { _csrf: 'of another session', ...typed }).expect(403)
      await send(adele, page, typed).expect(403)
      const casey = await world.signedInAs(person('caseworker'))
      const { text } = await casey.get('/sign-out-everywhere').expect(200)
      await send(casey, page, { _csrf: tokenOn(text), ...typed }).expect(403)
      expect(changes()).toEqual([])
    },
  )
})

describe('signing out everywhere', () => {
  const MINE = '/api/v1/me/sign-out-everywhere'

  it('ends this session and, as referrals then says, every other', async () => {
    world.services.answers.set(MINE, { status: 204, body: {} })
    const dana = person('panel', { token: 'token-of-dana' })
    const [here, elsewhere] = [await world.signedInAs(dana), await world.signedInAs(dana)]
    const kept = () => world.query(`select sid from web.sessions where sess::text like '%token-of-dana%'`)
    expect(await kept()).toHaveLength(2)
    const { text } = await here.get('/sign-out-everywhere').expect(200)
    await send(here, '/sign-out-everywhere', { _csrf: tokenOn(text) })
      .expect(303)
      .expect('location', 'http://web.example/signed-out')
    expect(world.services.asked).toEqual([{ url: MINE, token: 'Bearer token-of-dana' }])
    expect(await kept()).toHaveLength(1)
    await here
      .get('/sign-out-everywhere')
      .expect(303)
      .expect('location', /^\/sign-in/)
    const signedOutAt = new Date(Date.now() + 1000).toISOString()
    world.services.answers.set('/api/v1/me', { status: 200, body: meOf(dana, signedOutAt) })
    await elsewhere
      .get('/sign-out-everywhere')
      .expect(303)
      .expect('location', /^\/sign-in/)
  })

  it('does not end it where the service cannot be asked, and says so', async () => {
    world.services.answers.set(MINE, { status: 503, body: { code: 'unavailable' } })
    const casey = await world.signedInAs(person('caseworker'))
    const { text } = await casey.get('/sign-out-everywhere')
    await send(casey, '/sign-out-everywhere', { _csrf: tokenOn(text) }).expect(503)
    await casey.get('/sign-out-everywhere').expect(200)
  })

  it('is not done for a form of another site', async () => {
    const casey = await world.signedInAs(person('caseworker'))
    await send(casey, '/sign-out-everywhere', { _csrf: 'of another session' }).expect(403)
    expect(world.services.asked).toEqual([])
    await casey.get('/sign-out-everywhere').expect(200)
  })
})

describe('what groups of the sign-in give', () => {
  const LIST = '/api/v1/role-mappings'
  const STAFF = { claim: 'LA-Inclusion-Staff', role: 'caseworker' }
  const NOW = {
    mappings: [{ ...STAFF, people: 2 }],
    called: [],
    unmapped: { total: 1, claims: [{ claim: 'LA-Heads', people: 1 }] },
  }
  const MOVES = {
    moves: [
      {
        role: 'manager',
        gain: { total: 1, people: [{ id: ID, name: 'Ruth <Bell>' }] },
        lose: { total: 0, people: [] },
      },
    ],
  }
  const LINES = {
    ...{ version: 'seen', rows: '4', 'mappings.0.claim': STAFF.claim, 'mappings.0.role': STAFF.role },
    ...{ 'mappings.1.claim': 'LA-Heads', 'mappings.1.role': 'manager', reason: 'The heads decide' },
  }
  const BODY = { mappings: [STAFF, { claim: 'LA-Heads', role: 'manager' }] }
  beforeEach(() => {
    world.services.answers.set(`GET ${LIST}`, { status: 200, body: NOW })
    world.services.answers.set(`POST ${LIST}/preview`, { status: 200, body: MOVES })
    world.services.answers.set(`PUT ${LIST}`, { status: 200, body: NOW })
  })

  it('shows who would gain a role before it is saved, and saves what was shown', async () => {
    const adele = await administrator()
    const { text } = await adele.get('/users/roles').expect(200)
    const preview = await send(adele, '/users/roles', { ...LINES, _csrf: tokenOn(text) }).expect(200)
    expect(preview.text).toContain('1 person: Ruth &lt;Bell&gt;')
    expect(changes()).toEqual([[`${LIST}/preview`, BODY]])
    const carried = Object.fromEntries(
      [...preview.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name, value]) => [
        ...[name, value],
      ]),
    )
    await send(adele, '/users/roles/change', carried).expect(303).expect('location', '/users/roles')
    expect(changes().at(-1)).toEqual([LIST, { ...BODY, reason: 'The heads decide' }])
    // and back to the form by the other button, with nothing lost
    const back = await send(adele, '/users/roles', { ...carried, more: 'back' }).expect(200)
    expect(back.text).toContain('value="LA-Heads"')
    expect(back.text).toContain('The heads decide')
  })

  it('gives a group that gives nothing a line of its own', async () => {
    const adele = await administrator()
    const { text } = await adele.get('/users/roles')
    const [, more] = /name="more" value="([^"]*LA-Heads)"/.exec(text)!
    const shown = { ...LINES, 'mappings.1.claim': '', 'mappings.1.role': '' }
    const again = await send(adele, '/users/roles', { ...shown, more, _csrf: tokenOn(text) }).expect(200)
    expect(again.text).toMatch(/name="mappings.1.claim"[^>]*value="LA-Heads"/)
    expect(changes()).toEqual([])
  })

  it('keeps what was typed where the service refuses it, beside its line', async () => {
    const errors = [{ pointer: '/mappings/1/claim', code: 'custom', message: 'This line says the same' }]
    world.services.answers.set(`POST ${LIST}/preview`, { status: 422, body: { code: 'invalid', errors } })
    const adele = await administrator()
    const { text } = await adele.get('/users/roles')
    const apart = { ...LINES, 'mappings.3.claim': 'LA-Heads', 'mappings.3.role': 'panel', without: '0' }
    const answer = await send(adele, '/users/roles', { ...apart, _csrf: tokenOn(text) }).expect(422)
    expect(answer.text).toMatch(/id="mappings-3-claim-error"[^]*This line says the same/)
    for (const kept of ['The heads decide', 'value="LA-Inclusion-Staff"', 'value="0" checked'])
      expect(answer.text).toContain(kept)
  })

  it('does not save over what another administrator made of it meanwhile', async () => {
    world.services.answers.set(`PUT ${LIST}`, refusal(412, 'Someone else changed this since you looked at it.'))
    const adele = await administrator()
    const { text } = await adele.get('/users/roles')
    const answer = await send(adele, '/users/roles/change', { ...LINES, _csrf: tokenOn(text) }).expect(422)
    expect(answer.text).toContain('In yours and not in theirs: LA-Heads (Manager).')
    expect(answer.text).toMatch(/name="mappings.1.claim"[^>]*value="LA-Heads"/)
    expect(answer.text).toContain('The heads decide')
    await send(adele, '/users/roles/change', LINES).expect(403)
  })
})
