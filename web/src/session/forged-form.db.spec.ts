import { ROLES } from '@daysix/platform/principal'
import { person, tokenOn, WebWorld } from '../app.test-support'
import { pageDoors, PAGES } from '../pages'

const DOORS = pageDoors()
const OF_BROWSERS = DOORS.filter(({ whose }) => whose !== 'identity-provider')
const POSTS = OF_BROWSERS.filter(({ name }) => name.startsWith('POST '))

/** Whoever gets a person's browser to send a form from elsewhere changes nothing, at no page. */
describe('a form that did not come from its own page', () => {
  let world: WebWorld
  let browser: Awaited<ReturnType<WebWorld['signedInAs']>>
  let elsewhere: string

  beforeAll(async () => {
    world = await WebWorld.begin(PAGES, { MOST_SIGN_INS: 0 })
    // a token that is good, for somebody else's session
    const other = await world.signedInAs(person('manager'))
    elsewhere = tokenOn((await other.get('/help')).text)
    browser = await world.signedInAs(person('caseworker', { roles: [...ROLES] }))
  })
  afterAll(() => world.end())
  beforeEach(() => world.reset())

  it('is looked for at every page that takes one', () => {
    expect(POSTS.length).toBeGreaterThan(70)
    expect(POSTS.map(({ name }) => name)).toContain('POST /sign-out')
    // takes no form: what is sent there carries its own proof, and no session is looked at
    const others = DOORS.filter((door) => !OF_BROWSERS.includes(door))
    expect(others.map(({ name }) => name)).toEqual(['POST /backchannel-logout'])
    expect(elsewhere).not.toBe('')
  })

  it.each(POSTS)('$name', async ({ name }) => {
    const path = name.replace('POST ', '').replaceAll(/\{\w+\}/g, 'AP-26-00012')
    const own = tokenOn((await browser.get('/help')).text)
    const tokens = [{}, { _csrf: '' }, { _csrf: 'guessed' }, { _csrf: elsewhere }, { _csrf: [own, own] }]
    for (const token of tokens) {
      const { text } = await browser
        .post(path)
        .type('form')
        .send({ ...token, reason: 'Sent from elsewhere' })
        .expect(403)
      expect(text).toContain('This form has run out')
    }
    // a token in the address or in a header is in nobody's form
    await browser.post(`${path}?_csrf=${own}`).set('x-csrf-token', own).expect(403)
    expect(world.services.asked).toEqual([])
    // and whoever it was is signed in as before
    expect((await browser.get('/help')).text).toContain('The caseworker')
  })

  it('is taken when it did: what refuses is the token alone', async () => {
    const own = tokenOn((await browser.get('/help')).text)
    await browser.post('/pupils').type('form').send({ _csrf: own, name: 'Jordan Ellery' }).expect(303)
  })
})
