import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { Refusal } from '@daysix/shared/refusal'
import type { Request } from 'express'
import type { Pool } from 'pg'
import { DataSource } from 'typeorm'
import type { Principal } from './principal'
import { SETTINGS } from './settings'
import { Turns } from './turns'

/** What somebody could gather more with than their work needs. */
export type Gathering = 'search' | 'file' | 'rows'

export const LIMITED = 'daysix:limited'

/**
 * Above a door that is asked so often by each person and each system, and no oftener: a search; a file, which gives everything
 * at once; or a list, which counts as many rows as are asked for. What gathers and names none stops the build (doors.ts).
 */
export const Limited = (what: Gathering): MethodDecorator => SetMetadata(LIMITED, what)

const WORDS: Record<Gathering, string> = {
  search: 'You have searched more often than is expected of one person or system in a minute.',
  file: 'You have taken more files than is expected of one person or system in five minutes.',
  rows: 'You have read more rows of lists than is expected of one person or system in five minutes.',
}
const CODES: Record<Gathering, string> = { search: 'too-many-searches', file: 'too-many-files', rows: 'too-many-rows' }

/** 429, with when there is a turn again. */
export class TooOften extends Refusal {
  constructor(
    what: Gathering,
    /** Seconds until there is a turn again. */
    readonly after: number,
  ) {
    super(`${WORDS[what]} Try again in ${after === 1 ? '1 second' : `${after} seconds`}.`, {
      code: CODES[what],
      status: 'too-often',
    })
  }
}

interface Limits {
  MOST_SEARCHES: number
  MOST_FILES: number
  MOST_ROWS: number
  PAGES_CLIENT_ID: string
}

/** As paging.ts answers where no other number is asked for, and at most. */
const PAGE = 50
const LONGEST_PAGE = 200

/**
 * After who is asking is known. The pages count what a person does there themselves (one search may ask here several times),
 * so what comes through them is not counted again; nor is what our own services do that nobody started.
 */
@Injectable()
export class LimitGuard implements CanActivate {
  private readonly turns: Turns<Gathering>

  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(DataSource) db: DataSource,
    @Inject(SETTINGS) private readonly settings: Limits,
  ) {
    const { driver, options } = db as unknown as { driver: { master: Pool }; options: { schema: string } }
    this.turns = new Turns(driver.master, options.schema, {
      search: { most: settings.MOST_SEARCHES, seconds: 60 },
      file: { most: settings.MOST_FILES, seconds: 300 },
      rows: { most: settings.MOST_ROWS, seconds: 300 },
    })
  }

  /** @throws TooOften */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const what = this.reflector.get<Gathering | undefined>(LIMITED, context.getHandler())
    if (!what) return true
    const { principal, query } = context.switchToHttp().getRequest<Request & { principal?: Principal }>()
    if (!principal || this.isNotCounted(principal)) return true
    const after = await this.turns.take(what, principal.sub, what === 'rows' ? rowsAskedFor(query.limit) : 1)
    if (after !== undefined) throw new TooOften(what, after)
    return true
  }

  private isNotCounted({ roles, scopes, client }: Principal): boolean {
    return roles.includes('service') ? scopes.includes('internal') : client === this.settings.PAGES_CLIENT_ID
  }
}

/** What is no number is refused further on, and counts as a page. */
function rowsAskedFor(limit: unknown): number {
  const rows = Math.floor(Number(limit))
  return rows >= 1 && rows <= LONGEST_PAGE ? rows : PAGE
}
