import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { LogoutTokenRefused, TokenVerifier } from './tokens'

type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey']

const ISSUER = 'https://identity.example'
const EVENT = { 'http://schemas.openid.net/event/backchannel-logout': {} }
const NOW = Math.floor(Date.now() / 1000)
const LOGOUT = { iss: ISSUER, aud: 'web', sub: 'casey', jti: 'one', iat: NOW, exp: NOW + 120, events: EVENT }

/** As the identity provider would say it, but for one thing. */
const said = ({ ...differs }: JWTPayload): JWTPayload => ({ ...LOGOUT, ...differs })
const without = (name: keyof typeof LOGOUT): JWTPayload => {
  const { [name]: _, ...rest } = LOGOUT
  return rest
}

describe('a logout token', () => {
  let verifier: TokenVerifier
  let sign: (payload: JWTPayload, key?: Key) => Promise<string>
  let strangersKey: Key

  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256')
    strangersKey = (await generateKeyPair('ES256')).privateKey
    verifier = new TokenVerifier(
      ISSUER,
      createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256' }] }),
    )
    sign = (payload, key = privateKey) =>
      new SignJWT(payload).setProtectedHeader({ alg: 'ES256', typ: 'logout+jwt' }).sign(key)
  })

  it('says whom to sign out, for one client or for several, with a session or without', async () => {
    for (const payload of [LOGOUT, said({ aud: ['pages of old', 'web'] }), said({ sid: 's' }), without('exp')])
      expect(await verifier.verifyLogout(await sign(payload), 'web')).toEqual({ sub: 'casey', jti: 'one' })
  })

  const WRONG: [string, JWTPayload, RegExp][] = [
    ['of another issuer', said({ iss: 'https://elsewhere.example' }), /not of this identity provider/],
    ['to another client', said({ aud: 'payroll' }), /not for these pages/],
    ['to nobody', without('aud'), /not for these pages/],
    ['that has run out', said({ exp: NOW - 90 }), /out of date/],
    ['of a quarter of an hour ago', said({ iat: NOW - 15 * 60 }), /out of date/],
    ['of tomorrow', said({ iat: NOW + 86_400 }), /out of date/],
    ['of no time', without('iat'), /out of date/],
    ['with a nonce', said({ nonce: 'n' }), /It has a nonce/],
    ['without an event', without('events'), /about no logout/],
    ['about another event', said({ events: { 'https://schemas.example/moved-house': {} } }), /about no logout/],
    ['whose event is a word', said({ events: { ...EVENT, [Object.keys(EVENT)[0]]: 'yes' } }), /about no logout/],
    ['whose events are a word', said({ events: 'logout' }), /about no logout/],
    ['without a number', without('jti'), /no number/],
    ['about nobody', said({ sub: undefined, sid: 's' }), /names nobody/],
  ]

  it.each(WRONG)('%s is refused', async (_what, payload, why) => {
    const refused = verifier.verifyLogout(await sign(payload), 'web')
    await expect(refused).rejects.toBeInstanceOf(LogoutTokenRefused)
    await expect(refused).rejects.toThrow(why)
  })

  it('signed by somebody else, by nobody or with a shared secret is refused', async () => {
    const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
    const unsigned = `${encoded({ alg: 'none' })}.${encoded(LOGOUT)}.`
    const shared = await new SignJWT(LOGOUT).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from('a'.repeat(64)))
    for (const token of [await sign(LOGOUT, strangersKey), unsigned, shared, 'no token', ''])
      await expect(verifier.verifyLogout(token, 'web')).rejects.toBeInstanceOf(LogoutTokenRefused)
  })
})
