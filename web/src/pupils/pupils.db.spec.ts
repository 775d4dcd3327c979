import { person, tokenOn, WebWorld } from '../app.test-support'
import { HelpPage } from '../help/help.page'
import { PupilFactsPage } from '../pupil-facts/facts.page'
import { PupilMergePage } from '../pupil-merge/merge.page'
import { RetentionPage } from '../retention/retention.page'
import { SignInPage } from '../session/sign-in.page'
import { PupilTotalsPage } from '../totals/totals.page'
import { PupilsPage } from './pupils.page'
import { FOUND, OVERVIEW, RECORD } from './samples.test-support'

const GONE = '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c009'
const KEPT = RECORD.id

describe('a search for a child', () => {
  let world: WebWorld
  beforeAll(async () => {
    world = await WebWorld.begin([SignInPage, HelpPage, PupilMergePage, PupilsPage])
  })
  afterAll(() => world.end())
  beforeEach(() => {
    world.reset()
    world.services.answers.set(`/api/v1/pupils/${KEPT}`, { status: 200, body: RECORD })
    world.services.answers.set(`/api/v1/pupils/${KEPT}/merges`, { status: 200, body: [] })
    const found = { items: [FOUND], more: false, restricted: null }
    world.services.answers.set('/api/v1/pupils/search', { status: 200, body: found })
  })

  it('has an address to go back to, in which nothing of the child stands, and which is nobody else’s', async () => {
    const casey = await world.signedInAs(person('caseworker'))
    const sent = { _csrf: tokenOn((await casey.get('/pupils')).text), name: 'Theodora', 'birthDate-day': '14' }
    const born = { ...sent, 'birthDate-month': '2', 'birthDate-year': '2012' }
    const { headers } = await casey.post('/pupils').type('form').send(born).expect(303)
    expect(headers.location).toMatch(/^\/pupils\?search=[\da-f-]{36}#found$/)
    for (const _ of ['at first', 'and back again']) {
      const { text } = await casey.get(headers.location).expect(200)
      expect(text).toContain('1 child found')
      expect(text).toContain('value="Theodora"')
    }
    expect(world.services.asked.at(-1)?.body).toBe('{"name":"Theodora","birthDate":"2012-02-14"}')
    const morgan = await world.signedInAs(person('manager', { token: 'another' }))
    expect((await morgan.get(headers.location).expect(422)).text).toContain('This search has run out')
  })

  it('is refused as it is sent, or where it is made, with what was typed', async () => {
    const casey = await world.signedInAs(person('caseworker'))
    const _csrf = tokenOn((await casey.get('/pupils')).text)
    const long = await casey
      .post('/pupils')
      .type('form')
      .send({ _csrf, upn: 'W'.repeat(21) })
      .expect(422)
    expect(long.text).toContain('Use 20 characters or fewer')
    const errors = [{ pointer: '/upn', code: 'wrong', message: 'Enter the first 4 characters of the UPN, or more' }]
    world.services.answers.set('/api/v1/pupils/search', { status: 422, body: { errors } })
    const { headers } = await casey.post('/pupils').type('form').send({ _csrf, upn: '!!' }).expect(303)
    const { text } = await casey.get(headers.location).expect(422)
    expect(text).toContain('Enter the first 4 characters of the UPN, or more')
    expect(text).toContain('value="!!"')
  })

  it('for another record of a child has one too', async () => {
    const morgan = await world.signedInAs(person('manager'))
    const at = `/pupils/${KEPT}/merge`
    const _csrf = tokenOn((await morgan.get(at).expect(200)).text)
    await morgan.post(at).type('form').send({ _csrf }).expect(422)
    const { headers } = await morgan.post(at).type('form').send({ _csrf, name: 'Олена' }).expect(303)
    expect(headers.location).toMatch(/\/merge\?search=[\da-f-]{36}#found$/)
    expect((await morgan.get(headers.location).expect(200)).text).toContain('value="Олена"')
  })
})

describe('an old address of a child whose two records became one', () => {
  let world: WebWorld
  beforeAll(async () => {
    const below = [PupilFactsPage, PupilTotalsPage, PupilMergePage, RetentionPage]
    world = await WebWorld.begin([SignInPage, HelpPage, ...below, PupilsPage])
  })
  afterAll(() => world.end())
  beforeEach(() => {
    world.reset()
    world.services.answers.set(`/api/v1/pupils/${KEPT}`, { status: 200, body: RECORD })
    world.services.answers.set(`/api/v1/pupils/${KEPT}/overview`, { status: 200, body: OVERVIEW })
  })
  const isMerged = () =>
    world.services.answers.set(`/api/v1/merged-pupils/${GONE}`, { status: 200, body: { keptId: KEPT } })

  it('leads to the record that was kept, which says so', async () => {
    isMerged()
    const casey = await world.signedInAs(person('caseworker'))
    await casey.get(`/pupils/${GONE}`).expect(303).expect('location', `/pupils/${KEPT}`)
    const { text } = await casey.get(`/pupils/${KEPT}`).expect(200)
    expect(text).toContain('The record that you asked for is part of this one now')
  })

  it.each(['/facts/name', '/totals?year=2025'])('leads on below the child too: %s', async (page) => {
    isMerged()
    const casey = await world.signedInAs(person('caseworker'))
    await casey.get(`/pupils/${GONE}${page}`).expect(303).expect('location', `/pupils/${KEPT}${page}`)
  })

  it('leads on to how long the record is kept', async () => {
    isMerged()
    const morgan = await world.signedInAs(person('manager'))
    const { headers } = await morgan.get(`/retention/pupils/${GONE}`).expect(303)
    expect(headers.location).toBe(`/retention/pupils/${KEPT}`)
  })

  it('is not found by whom the child who was kept may not be known to', async () => {
    const casey = await world.signedInAs(person('caseworker'))
    await casey.get(`/pupils/${GONE}`).expect(404)
    await casey.get(`/pupils/${GONE}/facts/name`).expect(404)
  })

  it('takes no form that was opened before: what was typed is shown, with the way to the record that was kept', async () => {
    const casey = await world.signedInAs(person('caseworker'))
    world.services.answers.set(`/api/v1/pupils/${GONE}`, { status: 200, body: { ...RECORD, id: GONE } })
    const { text: form } = await casey.get(`/pupils/${GONE}/facts/staff-safety`).expect(200)
    world.services.answers.delete(`/api/v1/pupils/${GONE}`)
    isMerged()
    const sent = { _csrf: tokenOn(form), version: '3', 'value.note': 'Ring before a visit' }
    const { text } = await casey.post(`/pupils/${GONE}/facts/staff-safety`).type('form').send(sent).expect(409)
    expect(text).toContain('are one now')
    expect(text).toContain('Ring before a visit')
    expect(text).toContain(`href="/pupils/${KEPT}/facts/staff-safety"`)
  })

  it('is merged once: the button pressed again leads to the record that was kept', async () => {
    isMerged()
    const morgan = await world.signedInAs(person('manager'), '/help')
    const sent = { _csrf: tokenOn((await morgan.get(`/pupils/${KEPT}/facts/staff-safety`)).text), reason: 'One file' }
    const { headers } = await morgan.post(`/pupils/${KEPT}/merge/${GONE}`).type('form').send(sent).expect(303)
    expect(headers.location).toBe(`/pupils/${KEPT}`)
    expect((await morgan.get(`/pupils/${KEPT}`)).text).toContain('The two records are one already')
    const stranger = '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c00a'
    await morgan.get(`/pupils/${KEPT}/merge/${stranger}`).expect(404)
  })
})
