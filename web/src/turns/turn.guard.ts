import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { wantsCsv } from '../csv'
import type { Posted } from '../forms'
import { COUNTED, type Often, type WithVisit } from '../page'
import { SESSION_POOL } from '../health'
import { WEB_SETTINGS, type WebSettings } from '../settings'
import { TooOften } from '../troubles'

/**
 * Nobody signs in, searches or takes files faster than people do: what is counted where stands above each handler. Counted in
 * the database, since several processes serve the same people; by the wall clock, which rehearsal does not move.
 */
@Injectable()
export class TurnGuard implements CanActivate {
  private readonly limits: Record<Often, RateLimiterPostgres | undefined>

  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(SESSION_POOL) pool: Pool,
    @Inject(WEB_SETTINGS) { MOST_SIGN_INS, MOST_SEARCHES, MOST_FILES }: WebSettings,
  ) {
    const limit = (keyPrefix: Often, points: number, duration: number) =>
      points === 0
        ? undefined
        : new RateLimiterPostgres({
            ...{ storeClient: pool, storeType: 'pool', schemaName: 'web', tableName: 'turns', tableCreated: true },
            ...{ keyPrefix, points, duration },
          })
    this.limits = {
      'sign-in': limit('sign-in', MOST_SIGN_INS, 300),
      search: limit('search', MOST_SEARCHES, 60),
      file: limit('file', MOST_FILES, 300),
    }
  }

  /** @throws TooOften */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<WithVisit>()
    const counted = this.reflector.get<Often | undefined>(COUNTED, context.getHandler())
    const what = whatIsAsked(request, counted)
    if (!what) return true
    const whom = (what === 'sign-in' ? request.ip : request.visit?.person.sub) ?? ''
    try {
      // whose address or number it was is in no table
      await this.limits[what]?.consume(createHash('sha256').update(whom).digest('base64url'))
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      throw new TooOften(what, Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)))
    }
    return true
  }
}

function whatIsAsked({ mayBeFile, query }: WithVisit, counted?: Often): Often | undefined {
  if (mayBeFile && wantsCsv(query as Posted)) return 'file'
  return counted
}
