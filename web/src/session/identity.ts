import { API_AUDIENCE, TokenRefused, TokenVerifier } from '@daysix/platform/tokens'
import type { Principal } from '@daysix/platform/principal'
import * as client from 'openid-client'

export interface SignedIn {
  person: Principal
  tokenUntil: number
  /** When the provider last said who this is and what they are: wall clock, milliseconds. */
  askedAt: number
  refreshToken?: string
}

export interface IdentitySettings {
  OIDC_ISSUER: string
  CLIENT_ID: string
  CLIENT_SECRET: string
}

/** Signs people in with the authority's own OpenID provider: code and PKCE. Real time: tokens expire by the wall clock. */
export class Identity {
  private discovering?: Promise<client.Configuration>
  private readonly verifier: TokenVerifier

  constructor(private readonly settings: IdentitySettings) {
    this.verifier = new TokenVerifier(settings.OIDC_ISSUER)
  }

  /** Where to send the browser, and what to remember until it comes back. */
  async begin(redirectUri: string): Promise<{ url: string; state: string; nonce: string; verifier: string }> {
    const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()]
    const url = client.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: redirectUri,
      scope: 'openid profile email offline_access',
      resource: API_AUDIENCE,
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    })
    return { url: url.href, state, nonce, verifier }
  }

  /** @throws when the answer is not to this sign-in, or the token is not for our services */
  async finish(answer: URL, begun: { state: string; nonce: string; verifier: string }): Promise<SignedIn> {
    const checks = { pkceCodeVerifier: begun.verifier, expectedState: begun.state, expectedNonce: begun.nonce }
    const tokens = await client.authorizationCodeGrant(await this.configuration(), answer, checks, {
      resource: API_AUDIENCE,
    })
    return this.signedIn(tokens)
  }

  /**
   * A new access token with the roles of now, or nothing when the provider wants the person to sign in again.
   * @throws when it does not answer
   */
  async renew(refreshToken: string): Promise<SignedIn | undefined> {
    try {
      const tokens = await client.refreshTokenGrant(await this.configuration(), refreshToken, {
        resource: API_AUDIENCE,
      })
      return await this.signedIn(tokens, refreshToken)
    } catch (error) {
      if (error instanceof client.ResponseBodyError || error instanceof TokenRefused) return undefined
      throw error
    }
  }

  /** Where to send the browser so that the provider forgets the person too. By client, not by token: addresses end up in logs. */
  async endSessionUrl(returnTo: string): Promise<string> {
    const configuration = await this.configuration()
    if (!configuration.serverMetadata().end_session_endpoint) return returnTo
    const { CLIENT_ID: client_id } = this.settings
    return client.buildEndSessionUrl(configuration, { client_id, post_logout_redirect_uri: returnTo }).href
  }

  async answers(): Promise<boolean> {
    const response = await fetch(`${this.settings.OIDC_ISSUER}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(3000),
    })
    return response.ok
  }

  private async signedIn(tokens: client.TokenEndpointResponse, previous?: string): Promise<SignedIn> {
    return {
      person: await this.verifier.verify(tokens.access_token),
      tokenUntil: Date.now() + (tokens.expires_in ?? 3600) * 1000,
      askedAt: Date.now(),
      refreshToken: tokens.refresh_token ?? previous,
    }
  }

  private configuration(): Promise<client.Configuration> {
    this.discovering ??= this.discover().catch((error: unknown) => {
      this.discovering = undefined
      throw error
    })
    return this.discovering
  }

  private discover(): Promise<client.Configuration> {
    const { OIDC_ISSUER, CLIENT_ID, CLIENT_SECRET } = this.settings
    const local = OIDC_ISSUER.startsWith('http://')
    const options = local ? { execute: [client.allowInsecureRequests] } : undefined
    return client.discovery(
      new URL(OIDC_ISSUER),
      CLIENT_ID,
      undefined,
      client.ClientSecretBasic(CLIENT_SECRET),
      options,
    )
  }
}
