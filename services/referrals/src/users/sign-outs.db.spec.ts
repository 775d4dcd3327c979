import { logoutTokensFor } from '@daysix/platform/testing/logout'
import { World } from '../world.test-support'

let world: World
let logoutOf: (sub: string, jti: string, differs?: object) => Promise<string>

beforeAll(async () => {
  world = await World.begin()
  const signed = await logoutTokensFor(world.service)
  logoutOf = (sub, jti, differs = {}) => signed({ sub, jti, ...differs })
})
afterAll(() => world.end())

/** As the pages pass it on: nobody is signed in there. */
const tell = (logoutToken: string) => world.post('nobody', '/sign-outs', { logoutToken }).unset('authorization')
const ended = () =>
  world.db.query<object[]>(
    `select who, who_name, reason from audit where action = 'signed-out-everywhere' and who = 'identity-provider'`,
  )

describe('the identity provider', () => {
  it('ends every session and token of a person at once, as the audit says', async () => {
    await world.get('casey', '/cases').expect(200)
    await world.get('morgan', '/cases').expect(200)
    await tell(await logoutOf('casey', 'first')).expect(204)
    await world.get('casey', '/cases').expect(401)
    await expect(world.ask('Directory', 'GetCaseSummary', { caseId: 'x' }, 'casey')).rejects.toMatchObject({ code: 16 })
    await world.get('morgan', '/cases').expect(200)
    expect(await ended()).toEqual([
      {
        ...{ who: 'identity-provider', who_name: 'The identity provider' },
        reason: 'The identity provider said that this person signed out, or may not come in any more.',
      },
    ])
  })

  it('is heard once: what somebody recorded does not sign a person out again', async () => {
    const token = await logoutOf('morgan', 'second')
    await tell(token).expect(204)
    world.signsInAgain('morgan')
    const { body } = await tell(token).expect(400)
    expect(body.detail).toBe('This logout token cannot be taken. It was heard before.')
    await world.get('morgan', '/cases').expect(200)
    // nor is another token with the same number
    await tell(await logoutOf('morgan', 'second', { sid: 'another' })).expect(400)
  })

  it('is heard once, also where the same token comes twice at the same time', async () => {
    const token = await logoutOf('adele', 'third')
    const answers = await Promise.all([tell(token).then((one) => one), tell(token).then((one) => one)])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 400])
  })

  it('may name somebody who has never come here', async () => {
    const before = await ended()
    await tell(await logoutOf('nina', 'fourth')).expect(204)
    expect(await ended()).toEqual(before)
  })

  it('is not whoever comes with something else', async () => {
    world.signsInAgain('casey')
    for (const differs of [{ nonce: 'n' }, { events: {} }, { sub: undefined }])
      await tell(await logoutOf('casey', 'fifth', differs)).expect(400)
    await tell('casey').expect(400)
    await world.post('casey', '/sign-outs', { logoutToken: '' }).expect(422)
    await world.get('casey', '/cases').expect(200)
    // what was refused has used up nothing
    await tell(await logoutOf('sam', 'fifth')).expect(204)
  })

  it('leaves no number behind that cannot come again', async () => {
    await world.db.query(`update logout_tokens set heard_at = now() - interval '21 minutes'`)
    await tell(await logoutOf('sam', 'sixth')).expect(204)
    expect(await world.db.query(`select from logout_tokens`)).toHaveLength(1)
  })
})
