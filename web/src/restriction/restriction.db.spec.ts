import { person, tokenOn, WebWorld } from '../app.test-support'
import { ClocksPage } from '../clocks/clocks.page'
import { A_CASE } from '../cases/case.test-support'
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

  it('is given to one team alone by a manager who is in it, with a reason, and to no other', async () => {
    const browser = await world.signedInAs(person('manager', { teams: ['school-age-parents'] }))
    world.services.answers.set('/api/v1/cases/AP-26-00012', { status: 200, body: A_CASE })
    const asked = await browser.get('/cases/AP-26-00012/restriction').expect(200)
    expect(asked.text).toContain('Show it to the team “School age parents” alone')
    const change = '/api/v1/cases/' + A_CASE.id + '/restriction'
    world.services.answers.set(change, { status: 200, body: { done: true } })
    const sent = { _csrf: tokenOn(asked.text), reason: 'A parent of school age' }
    const post = (body: object) => browser.post('/cases/AP-26-00012/restriction').type('form').send(body)
    await post({ ...sent, change: 'team-social-care' }).expect(422)
    await post({ ...sent, change: 'team-school-age-parents', reason: '' }).expect(422)
    expect(world.services.asked.map(({ url }) => url)).not.toContain(change)
    await post({ ...sent, change: 'team-school-age-parents' }).expect(303)
    expect(world.services.asked.at(-1)!.url).toBe(change)
    expect(JSON.parse(world.services.asked.at(-1)!.body!)).toEqual({
      ...{ level: 'team-only', team: 'school-age-parents', reason: 'A parent of school age' },
    })
  })
})
