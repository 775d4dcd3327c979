import { person, tokenOn, WebWorld } from '../app.test-support'
import { ClocksPage } from '../clocks/clocks.page'
import { CasesPage } from '../cases/cases.page'
import { HelpPage } from '../help/help.page'
import { SignInPage } from '../session/sign-in.page'
import { RestrictionPage } from './restriction.page'

const REFUSED = {
  status: 409,
  body: { code: 'case-is-restricted', detail: 'Case AP-26-00012 is restricted. Say why you open it.' },
}

describe('a restricted case', () => {
  let world: WebWorld

  beforeAll(async () => {
    world = await WebWorld.begin([SignInPage, HelpPage, RestrictionPage, CasesPage, ClocksPage])
  })
  afterAll(() => world.end())
  beforeEach(() => world.reset())

  it('asks why, and goes on to the page that was asked for', async () => {
    const browser = await world.signedInAs(person('caseworker'))
    world.services.answers.set('/api/v1/clocks/4ff6', REFUSED)
    const { headers } = await browser.get('/clocks/4ff6').expect(303)
    expect(headers.location).toBe('/cases/AP-26-00012/opening?then=%2Fclocks%2F4ff6')
    const asked = await browser.get(headers.location).expect(200)
    expect(asked.text).toContain('Why do you open this case?')

    world.services.answers.set('/api/v1/cases/AP-26-00012/opening', { status: 200, body: { done: true } })
    const sent = { _csrf: tokenOn(asked.text), then: '/clocks/4ff6' }
    const post = (body: object) => browser.post('/cases/AP-26-00012/opening').type('form').send(body)
    expect((await post({ ...sent, reason: ' ' }).expect(422)).text).toContain('Enter why you open this case')
    await post({ ...sent, reason: 'Covering for Casey' })
      .expect(303)
      .expect('location', '/clocks/4ff6')
    await post({ ...sent, then: 'https://elsewhere.example', reason: 'Covering' })
      .expect(303)
      .expect('location', '/cases/AP-26-00012')
  })

  it('is restricted on a page for managers alone', async () => {
    const browser = await world.signedInAs(person('caseworker'))
    await browser.get('/cases/AP-26-00012/restriction').expect(403)
  })
})
