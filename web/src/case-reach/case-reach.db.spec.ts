import { person, tokenOn, WebWorld } from '../app.test-support'
import { HelpPage } from '../help/help.page'
import { SignInPage } from '../session/sign-in.page'
import { AreasPage } from './areas.page'
import { CaseReachPage } from './case-reach.page'

const ID = '0198c0de-58a6-7f0f-a3ce-0c3ad1b1c0d1'
const REACH = {
  ...{ reach: 'every', history: [] },
  areas: [
    { name: 'North', schools: 2, people: 1 },
    { name: 'Old West', schools: 0, people: 1 },
  ],
}
const STALE = {
  status: 412,
  body: { code: 'someone-else-changed-this', status: 412, detail: 'Someone else changed this' },
}

let world: WebWorld
beforeAll(async () => {
  world = await WebWorld.begin([SignInPage, HelpPage, CaseReachPage, AreasPage])
})
afterAll(() => world.end())
beforeEach(() => {
  world.reset()
  world.services.answers.set('GET /api/v1/case-reach', { status: 200, body: REACH })
})

const administrator = () => world.signedInAs(person('admin', { name: 'Adele Frost' }))
/** What was sent to change something. */
const changes = () =>
  world.services.asked
    .filter(({ body }) => body !== undefined)
    .map(({ url, body }) => [url, JSON.parse(body!) as object])

describe('what a caseworker opens without a reason', () => {
  const PAGE = '/settings/case-reach'

  it('is chosen by an administrator with a reason', async () => {
    world.services.answers.set('PUT /api/v1/case-reach', { status: 200, body: REACH })
    const adele = await administrator()
    const { text } = await adele.get(PAGE).expect(200)
    expect(text).toContain('Areas now: North (2 schools, 1 person)')
    const sent = { _csrf: tokenOn(text), etag: '"7"', reach: 'area', reason: 'Separate <teams>' }
    const post = (body: object) => adele.post(PAGE).type('form').send(body)
    const refused = await post({ ...sent, reason: ' ' }).expect(422)
    expect(refused.text).toContain('Enter who decided it and why')
    expect(refused.text).toMatch(/value="area" checked/)
    expect(changes()).toEqual([])
    await post(sent).expect(303).expect('location', '/settings')
    expect(changes()).toEqual([['/api/v1/case-reach', { reach: 'area', reason: 'Separate <teams>' }]])
  })

  it('shows both where another administrator has chosen meanwhile', async () => {
    world.services.answers.set('PUT /api/v1/case-reach', STALE)
    const adele = await administrator()
    const { text } = await adele.get(PAGE)
    const answer = await adele
      .post(PAGE)
      .type('form')
      .send({ _csrf: tokenOn(text), etag: '"6"', reach: 'own', reason: 'Small teams' })
      .expect(409)
    expect(answer.text).toContain('Someone else changed this')
    expect(answer.text).toContain('Their own cases only')
  })

  it('is no manager’s to choose', async () => {
    await (await world.signedInAs(person('manager'))).get(PAGE).expect(403)
  })
})

describe('the areas of a person', () => {
  const PAGE = `/users/${ID}/areas`
  beforeEach(() => {
    world.services.answers.set(`GET /api/v1/users/${ID}/areas`, { status: 200, body: { areas: ['Old West'] } })
    world.services.answers.set(`GET /api/v1/users/${ID}`, { status: 200, body: { id: ID, name: 'Casey <Okafor>' } })
  })

  it('are ticked among those that schools are in, and one that is gone can be taken away', async () => {
    world.services.answers.set(`PUT /api/v1/users/${ID}/areas`, { status: 200, body: { areas: ['North'] } })
    const adele = await administrator()
    const { text } = await adele.get(PAGE).expect(200)
    expect(text).toContain('Casey &lt;Okafor&gt;')
    expect(text).toMatch(/value="Old West" checked/)
    const sent = { _csrf: tokenOn(text), etag: '"seen"', areas: 'North' }
    const post = (body: object) => adele.post(PAGE).type('form').send(body)
    const refused = await post(sent).expect(422)
    expect(refused.text).toContain('Enter why these are their areas')
    expect(refused.text).toMatch(/value="North" checked/)
    await post({ ...sent, reason: 'Moved team' })
      .expect(303)
      .expect('location', `/users/${ID}`)
    expect(changes()).toEqual([[`/api/v1/users/${ID}/areas`, { areas: ['North'], reason: 'Moved team' }]])
  })
})
