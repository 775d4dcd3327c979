import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import type { RunningService } from '../service'
import { TokenVerifier } from '../tokens'

const ISSUER = 'https://identity.example'
const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} }

/** From now on the service believes the logout tokens of an issuer that is made for this test. Answers how that makes one. */
export async function logoutTokensFor({ app }: RunningService): Promise<(claims: JWTPayload) => Promise<string>> {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256' }] })
  const provider = new TokenVerifier(ISSUER, keys)
  app.get(TokenVerifier, { strict: false }).verifyLogout = (token, client) => provider.verifyLogout(token, client)
  return (claims) =>
    new SignJWT({ events: EVENTS, ...claims })
      .setProtectedHeader({ alg: 'ES256', typ: 'logout+jwt' })
      .setIssuer(ISSUER)
      .setAudience('web')
      .setIssuedAt()
      .sign(privateKey)
}
