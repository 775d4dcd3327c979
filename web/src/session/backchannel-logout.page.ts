import { Body, Controller, Inject, Post, Res } from '@nestjs/common'
import type { Response } from 'express'
import { type Posted, text } from '../forms'
import { ForIdentityProvider } from '../page'
import { WEB_SETTINGS, type WebSettings } from '../settings'

/** No browser comes here: without a session, and its proof is in what it says. */
export const BACKCHANNEL_LOGOUT = '/backchannel-logout'

const NOT_DONE = 'It could not be done now. Send it again in a moment.'

/**
 * OpenID Connect Back-Channel Logout 1.0: the identity provider says that a person is signed out, and is believed by its
 * signature, which referrals verifies where it ends all they have. Answered as 2.8 says: 200, or 400 with why.
 */
@Controller(BACKCHANNEL_LOGOUT)
@ForIdentityProvider()
export class BackchannelLogoutPage {
  constructor(@Inject(WEB_SETTINGS) private readonly settings: WebSettings) {}

  @Post()
  async signOut(@Body() posted: Posted | undefined, @Res() response: Response): Promise<void> {
    const refused = await this.passOn(text(posted ?? {}, 'logout_token'))
    if (refused) response.status(400).json({ error: 'invalid_request', error_description: refused })
    else response.status(200).end()
  }

  /** Why it was not done, in words. */
  private async passOn(logoutToken: string): Promise<string | undefined> {
    try {
      const answer = await fetch(`${this.settings.REFERRALS_HTTP}/api/v1/sign-outs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ logoutToken }),
        signal: AbortSignal.timeout(15_000),
      })
      if (answer.ok) return undefined
      const { detail, errors } = (await answer.json()) as { detail?: string; errors?: { message: string }[] }
      return errors?.[0]?.message ?? detail ?? NOT_DONE
    } catch {
      return NOT_DONE
    }
  }
}
