import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Limited } from '@daysix/platform/limited'
import {
  type CountedPage,
  countedPageOf,
  cursorOf,
  linkNext,
  page,
  pageQuery,
  readCursor,
} from '@daysix/platform/paging'
import { Action } from '@daysix/platform/policy'
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Request, Response } from 'express'
import { DataSource, type SelectQueryBuilder } from 'typeorm'
import { z } from 'zod'
import { School } from './school.entity'
import { Trust } from './trust.entity'

const TrustsQuery = pageQuery.extend({
  /** A part of the name, or the code. */
  q: z.string().max(200).optional(),
})
const TrustView = z.object({ code: z.string(), name: z.string(), schools: z.number().int() })
type TrustView = z.output<typeof TrustView>

/** Trusts that run schools; the register gives each a code. */
@Controller('trusts')
@ApiTags('schools')
export class TrustsController {
  constructor(private readonly db: DataSource) {}

  /** By name; a school user's own. */
  @Get()
  @Limited('rows')
  @Action('read-schools')
  @ApiOkResponse({ standardSchema: countedPageOf(TrustView) })
  async list(
    @Query({ schema: TrustsQuery }) { q, cursor, limit }: z.output<typeof TrustsQuery>,
    @Who() who: Visitor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CountedPage<TrustView>> {
    const query = this.visible(who)
    if (q?.trim()) {
      const holds = `%${q.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
      query.andWhere('(trust.code = :q or trust.name ilike :holds)', { q: q.trim(), holds })
    }
    const total = await query.getCount()
    const [name, code] = readCursor(cursor, 'text', 'text') ?? []
    if (name !== undefined) query.andWhere('(trust.name collate "C", trust.code) > (:name, :code)', { name, code })
    const rows = await query
      .orderBy('trust.name collate "C"')
      .addOrderBy('trust.code')
      .limit(limit + 1)
      .getMany()
    const found = page(rows, limit, (last) => cursorOf(last.name, last.code))
    linkNext(request, response, found.next)
    return { items: await this.views(found.items), next: found.next, total }
  }

  @Get(':code')
  @Action('read-schools')
  @ApiOkResponse({ standardSchema: TrustView })
  async show(@Param('code') code: string, @Who() who: Visitor): Promise<TrustView> {
    const [view] = await this.views([await this.visible(who).andWhere('trust.code = :code', { code }).getOneOrFail()])
    return view!
  }

  private visible(who: Visitor): SelectQueryBuilder<Trust> {
    const query = this.db.createQueryBuilder(Trust, 'trust')
    return who.relation !== 'own'
      ? query
      : query.andWhere('exists (select 1 from schools s where s.trust_code = trust.code and s.urn = any(:urns))', {
          urns: who.urns,
        })
  }

  private async views(trusts: Trust[]): Promise<TrustView[]> {
    const counts = await this.db
      .createQueryBuilder(School, 'school')
      .select(['school.trust_code as code', 'count(*)::int as schools'])
      .where('school.trust_code = any(:codes)', { codes: trusts.map(({ code }) => code) })
      .groupBy('school.trust_code')
      .getRawMany<{ code: string; schools: number }>()
    return trusts.map(({ code, name }) => ({
      ...{ code, name },
      schools: counts.find((one) => one.code === code)?.schools ?? 0,
    }))
  }
}
