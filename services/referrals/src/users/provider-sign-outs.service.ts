import { SETTINGS } from '@daysix/platform/settings'
import { LOGOUT_TOKEN_MINUTES, LogoutTokenRefused, TokenVerifier } from '@daysix/platform/tokens'
import { Inject, Injectable } from '@nestjs/common'
import { createHash } from 'node:crypto'
import { DataSource } from 'typeorm'
import { User } from './user.entity'
import { endAll } from './users.service'

const PROVIDER = { sub: 'identity-provider', name: 'The identity provider' }
const BECAUSE = 'The identity provider said that this person signed out, or may not come in any more.'

/** What the identity provider tells us of people who are to be signed out. */
@Injectable()
export class ProviderSignOuts {
  constructor(
    private readonly db: DataSource,
    private readonly tokens: TokenVerifier,
    @Inject(SETTINGS) private readonly settings: { PAGES_CLIENT_ID: string },
  ) {}

  /** Somebody who has never come here has nothing to end. @throws LogoutTokenRefused, also for one that was heard before */
  async hear(token: string): Promise<void> {
    const { sub, jti } = await this.tokens.verifyLogout(token, this.settings.PAGES_CLIENT_ID)
    await this.db.transaction(async (tx) => {
      // what is too old to be taken again need not be remembered
      await tx.query(`delete from logout_tokens where heard_at < now() - $1 * interval '1 minute'`, [
        2 * LOGOUT_TOKEN_MINUTES,
      ])
      const heard = await tx.query<object[]>(
        'insert into logout_tokens (jti) values ($1) on conflict do nothing returning heard_at',
        [createHash('sha256').update(jti).digest('base64url')],
      )
      if (heard.length === 0) throw new LogoutTokenRefused('It was heard before.')
      if (await tx.existsBy(User, { sub })) await endAll(tx, { sub }, PROVIDER, BECAUSE)
    })
  }
}
