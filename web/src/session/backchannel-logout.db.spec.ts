import { meOf, person, WebWorld } from '../app.test-support'
import { HelpPage } from '../help/help.page'
import { BackchannelLogoutPage } from './backchannel-logout.page'
import { SignInPage } from './sign-in.page'
import { SignOutEverywherePage } from './sign-out-everywhere.page'

const SIGN_OUTS = '/api/v1/sign-outs'

describe('what the identity provider says of a person who signed out there', () => {
  let world: WebWorld
  beforeAll(async () => {
    world = await WebWorld.begin([SignInPage, SignOutEverywherePage, BackchannelLogoutPage, HelpPage])
  })
  afterAll(() => world.end())
  beforeEach(() => world.reset())

  const tell = (sent: object) => world.aBrowser().post('/backchannel-logout').type('form').send(sent)

  it('is passed on as it came, and ends what they had open', async () => {
    world.services.answers.set(SIGN_OUTS, { status: 204, body: {} })
    const dana = person('panel')
    const browser = await world.signedInAs(dana)
    await browser.get('/sign-out-everywhere').expect(200)
    const answer = await tell({ logout_token: 'a.signed.token' }).expect(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(world.services.asked).toEqual([
      { url: SIGN_OUTS, token: undefined, body: JSON.stringify({ logoutToken: 'a.signed.token' }) },
    ])
    const signedOutAt = new Date(Date.now() + 1000).toISOString()
    world.services.answers.set('/api/v1/me', { status: 200, body: meOf(dana, signedOutAt) })
    await browser
      .get('/sign-out-everywhere')
      .expect(303)
      .expect('location', /^\/sign-in/)
  })

  it.each([
    ['a token that is refused', 400, { detail: 'This logout token cannot be taken. It was heard before.' }, 'before.'],
    [
      'no token',
      422,
      { detail: 'Some', errors: [{ pointer: '/logoutToken', message: 'Give a logout token' }] },
      'Give',
    ],
    ['a service that does not answer as it should', 503, { code: 'unavailable' }, 'Send it again in a moment.'],
  ])('is answered with why where it is not done: %s', async (_what, status, body, why) => {
    world.services.answers.set(SIGN_OUTS, { status, body })
    const answer = await tell(status === 422 ? {} : { logout_token: 'a.signed.token' }).expect(400)
    expect(answer.body).toEqual({ error: 'invalid_request', error_description: expect.stringContaining(why) })
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('uses no session, whoever’s browser is made to send it', async () => {
    world.services.answers.set(SIGN_OUTS, { status: 400, body: { detail: 'No' } })
    const browser = await world.signedInAs(person('admin'))
    await browser.post('/backchannel-logout').type('form').send({ logout_token: 'forged' }).expect(400)
    expect(world.services.asked.map(({ token }) => token)).toEqual([undefined])
    await browser.get('/sign-out-everywhere').expect(200)
  })

  it('is said by POST and in a form alone', async () => {
    await world.aBrowser().get('/backchannel-logout').expect(404)
    world.services.answers.set(SIGN_OUTS, { status: 422, body: { detail: 'Give a logout token' } })
    await world.aBrowser().post('/backchannel-logout').send({ logout_token: 'a.signed.token' }).expect(400)
    await tell({ logout_token: 'a'.repeat(300_000) }).expect(413)
  })
})
