import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose'
import { Refusal } from '@daysix/shared/refusal'
import { type Principal, rolesIn } from './principal'
import { Remembered } from './remembered'

export const API_AUDIENCE = 'urn:daysix:api'

export class TokenRefused extends Refusal {
  constructor() {
    super('Sign in first', { code: 'unauthenticated', status: 'unauthenticated' })
  }
}

/** How old a logout token may be, and so how long one that was heard is remembered at least. */
export const LOGOUT_TOKEN_MINUTES = 10
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout'

export class LogoutTokenRefused extends Refusal {
  constructor(why: string) {
    super(`This logout token cannot be taken. ${why}`, { status: 'unreadable' })
  }
}

const list = (claim: unknown): string[] =>
  Array.isArray(claim) ? claim.map(String) : typeof claim === 'string' && claim ? claim.split(' ') : []

/** The same bytes are the same token: one page comes with its own to several doors. No key is trusted for longer by it. */
const REMEMBERED_MS = 60_000
const MOST_REMEMBERED = 1_000

/** Verifies access tokens by the issuer's published keys. Real time: a token expires by the wall clock, also in rehearsal. */
export class TokenVerifier {
  private readonly keys: JWTVerifyGetKey
  private readonly verified = new Remembered<Principal>(MOST_REMEMBERED)

  constructor(
    private readonly issuer: string,
    keys?: JWTVerifyGetKey,
  ) {
    this.keys = keys ?? createRemoteJWKSet(new URL(`${issuer}/jwks`))
  }

  /** @throws TokenRefused for a token that is not the issuer's, not for this API, or out of date */
  async verify(token: string): Promise<Principal> {
    const known = this.verified.get(token)
    if (known) return known
    const { principal, expires } = await this.verifyAnew(token)
    this.verified.keep(token, principal, Math.min(expires, Date.now() + REMEMBERED_MS))
    return principal
  }

  private async verifyAnew(token: string): Promise<{ principal: Principal; expires: number }> {
    try {
      const { payload } = await jwtVerify(token, this.keys, { issuer: this.issuer, audience: API_AUDIENCE })
      const claims = list(payload.roles)
      const roles = rolesIn(claims)
      const clientId = typeof payload.client_id === 'string' ? payload.client_id : ''
      const principal: Principal = {
        sub: payload.sub ?? clientId,
        name: typeof payload.name === 'string' ? payload.name : clientId,
        roles: roles.length > 0 ? roles : payload.sub && payload.sub !== clientId ? [] : ['service'],
        claims,
        ...(payload.iat && { issuedAt: payload.iat }),
        urns: list(payload.urns),
        providers: list(payload.providers),
        teams: list(payload.teams),
        scopes: list(payload.scope),
        ...(clientId && { client: clientId }),
        token,
      }
      // a token without an end is asked about each time
      return { principal, expires: (payload.exp ?? 0) * 1000 }
    } catch (error) {
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) throw new TokenRefused()
      throw error
    }
  }

  /**
   * Whom the identity provider says to sign out (OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6). Whether it was heard
   * before is the caller's to know, by `jti`.
   * @param client whom the provider tells, as it calls it
   * @throws LogoutTokenRefused for whatever is no logout token of the issuer's to this client, and for one that names nobody
   */
  async verifyLogout(token: string, client: string): Promise<{ sub: string; jti: string }> {
    const { sub, jti, events, nonce } = await this.logoutPayload(token, client)
    // with one it might be a token for signing in
    if (nonce !== undefined) throw new LogoutTokenRefused('It has a nonce.')
    const event: unknown =
      typeof events === 'object' ? (events as Record<string, unknown> | null)?.[LOGOUT_EVENT] : undefined
    if (typeof event !== 'object' || event === null) throw new LogoutTokenRefused('It is about no logout.')
    if (!jti) throw new LogoutTokenRefused('It has no number of its own (jti).')
    if (!sub) throw new LogoutTokenRefused('It names nobody (sub).')
    return { sub, jti }
  }

  private async logoutPayload(token: string, client: string): Promise<JWTPayload> {
    const expected = {
      issuer: this.issuer,
      audience: client,
      maxTokenAge: LOGOUT_TOKEN_MINUTES * 60,
      clockTolerance: 60,
    }
    try {
      return (await jwtVerify(token, this.keys, expected)).payload
    } catch (error) {
      if (!(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout) throw error
      throw new LogoutTokenRefused('It is not of this identity provider, not for these pages, or out of date.')
    }
  }
}

/** A service's own token, by client credentials, with its own narrow scope; renewed shortly before it expires. */
export class OwnToken {
  private current?: { token: string; until: number }

  constructor(private readonly settings: { OIDC_ISSUER: string; CLIENT_ID: string; CLIENT_SECRET: string }) {}

  async get(): Promise<string> {
    if (this.current && this.current.until > Date.now()) return this.current.token
    const { OIDC_ISSUER, CLIENT_ID, CLIENT_SECRET } = this.settings
    const response = await fetch(`${OIDC_ISSUER}/token`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${Buffer.from(`${CLIENT_ID}:${CLIENT_SECRET}`).toString('base64')}`,
      },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource: API_AUDIENCE, scope: 'internal' }),
    })
    if (!response.ok) throw new Error(`the identity provider refused this service's own sign-in (${response.status})`)
    const { access_token: token, expires_in: seconds } = (await response.json()) as {
      access_token: string
      expires_in: number
    }
    this.current = { token, until: Date.now() + (seconds - 30) * 1000 }
    return token
  }
}
