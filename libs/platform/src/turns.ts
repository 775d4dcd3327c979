import type { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { createHash } from 'node:crypto'

/** So many in so many seconds; none: no limit. */
export interface Most {
  most: number
  seconds: number
}

/** Unlogged: whoever counts again from nothing after a crash has lost nothing. */
export const TURNS_TABLE = `create unlogged table turns (
  key text not null, points integer not null, expire bigint,
  constraint turns_pkey primary key (key))`

/**
 * How often each may do something. Counted in the database, since several processes serve the same people: one statement for
 * each turn; by the wall clock, which rehearsal does not move.
 */
export class Turns<What extends string> {
  private readonly limits: Map<What, RateLimiterPostgres>

  /** @param schema where the table `turns` is */
  constructor(pool: Pool, schema: string, limits: Record<What, Most>) {
    const limited = (Object.entries(limits) as [What, Most][]).filter(([, { most }]) => most > 0)
    this.limits = new Map(
      limited.map(([keyPrefix, { most: points, seconds: duration }]) => [
        keyPrefix,
        new RateLimiterPostgres({
          ...{ storeClient: pool, storeType: 'pool', schemaName: schema, tableName: 'turns', tableCreated: true },
          ...{ keyPrefix, points, duration },
        }),
      ]),
    )
  }

  /** Takes a turn, or several; where there is none, the seconds until there is one again. */
  async take(what: What, whom: string, several = 1): Promise<number | undefined> {
    try {
      // whose address or number it was is in no table
      await this.limits.get(what)?.consume(createHash('sha256').update(whom).digest('base64url'), several)
      return undefined
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    }
  }
}
