import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { API_AUDIENCE, TokenRefused, TokenVerifier } from './tokens'

const ISSUER = 'https://sign-in.example'
const MINUTE = 60_000

describe('whose a token is', () => {
  let sign: (seconds: number) => Promise<string>
  let keys: jest.Mock<Promise<object>>
  let tokens: TokenVerifier

  beforeAll(async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
    const key = await exportJWK(publicKey)
    keys = jest.fn(() => Promise.resolve({ ...key, alg: 'RS256' }))
    sign = (seconds) => {
      const now = Math.floor(Date.now() / 1000)
      return new SignJWT({ roles: ['caseworker'], name: 'Casey Ward' })
        .setProtectedHeader({ alg: 'RS256' })
        .setIssuer(ISSUER)
        .setAudience(API_AUDIENCE)
        .setSubject('casey')
        .setIssuedAt(now)
        .setExpirationTime(now + seconds)
        .sign(privateKey)
    }
  })
  beforeEach(() => {
    jest.useFakeTimers({
      now: new Date('2026-11-24T09:00:00Z'),
      doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'],
    })
    keys.mockClear()
    tokens = new TokenVerifier(ISSUER, keys as never)
  })
  afterEach(() => jest.useRealTimers())

  const pass = (ms: number) => jest.setSystemTime(Date.now() + ms)

  it('is asked of the issuer’s keys once for the doors of one page, and again after a minute', async () => {
    const token = await sign(3600)
    for (let door = 0; door < 5; door++)
      expect(await tokens.verify(token)).toMatchObject({ sub: 'casey', name: 'Casey Ward', roles: ['caseworker'] })
    expect(keys).toHaveBeenCalledTimes(1)
    pass(MINUTE)
    await tokens.verify(token)
    expect(keys).toHaveBeenCalledTimes(2)
  })

  it('is nobody’s from the second in which it ends, however lately it was asked', async () => {
    const token = await sign(10)
    await tokens.verify(token)
    pass(9_000)
    expect(await tokens.verify(token)).toMatchObject({ sub: 'casey' })
    pass(1_000)
    await expect(tokens.verify(token)).rejects.toThrow(TokenRefused)
  })

  it('is nobody’s with one sign changed, beside one that is known', async () => {
    const token = await sign(3600)
    await tokens.verify(token)
    const [header, body, signature] = token.split('.')
    const another = `${header}.${body}.${signature!.startsWith('A') ? 'B' : 'A'}${signature!.slice(1)}`
    await expect(tokens.verify(another)).rejects.toThrow(TokenRefused)
  })
})
