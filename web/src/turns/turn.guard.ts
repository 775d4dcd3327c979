import { Turns } from '@daysix/platform/turns'
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import ipaddr from 'ipaddr.js'
import type { Pool } from 'pg'
import { wantsCsv } from '../csv'
import type { Posted } from '../forms'
import { COUNTED, type Often, type WithVisit } from '../page'
import { SESSION_POOL } from '../health'
import { WEB_SETTINGS, type WebSettings } from '../settings'
import { TooOften } from '../troubles'

/** Nobody signs in, searches or takes files faster than people do: what is counted where stands above each handler. */
@Injectable()
export class TurnGuard implements CanActivate {
  private readonly turns: Turns<Often>

  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(SESSION_POOL) pool: Pool,
    @Inject(WEB_SETTINGS) { MOST_SIGN_INS, MOST_SEARCHES, MOST_FILES }: WebSettings,
  ) {
    this.turns = new Turns(pool, 'web', {
      'sign-in': { most: MOST_SIGN_INS, seconds: 300 },
      search: { most: MOST_SEARCHES, seconds: 60 },
      file: { most: MOST_FILES, seconds: 300 },
    })
  }

  /** @throws TooOften */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<WithVisit>()
    const counted = this.reflector.get<Often | undefined>(COUNTED, context.getHandler())
    const what = whatIsAsked(request, counted)
    if (!what) return true
    const whom = (what === 'sign-in' ? networkOf(request.ip) : request.visit?.person.sub) ?? ''
    const after = await this.turns.take(what, whom)
    if (after !== undefined) throw new TooOften(what, after)
    return true
  }
}

function whatIsAsked({ mayBeFile, query }: WithVisit, counted?: Often): Often | undefined {
  if (mayBeFile && wantsCsv(query as Posted)) return 'file'
  return counted
}

/**
 * Whom an address stands for: one line has a whole /64 of the version 6 ones and may take another for each turn. One of version 4
 * that is written as version 6 is the one that it is.
 */
function networkOf(address: string | undefined): string | undefined {
  if (!address || !ipaddr.isValid(address)) return address
  const read = ipaddr.process(address)
  return read.kind() === 'ipv6' ? read.toByteArray().slice(0, 8).join('.') : read.toString()
}
