import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Limited } from '@daysix/platform/limited'
import { countedPageOf, linkNext, pageQuery } from '@daysix/platform/paging'
import { Action } from '@daysix/platform/policy'
import { SETTINGS } from '@daysix/platform/settings'
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Request, Response } from 'express'
import { z } from 'zod'
import { words } from '../answers'
import { RETENTION_RULES, type RetentionYears } from './retention'
import { RetentionService } from './retention.service'

const RetentionFacts = z.object({
  rule: z.string(),
  dueOn: z.string().meta({ format: 'date' }),
  keptBy: z.array(z.enum(['legal-hold', 'open-case'])),
})
const DueView = RetentionFacts.extend({ pupilId: z.uuid() }).meta({ id: 'RecordDue' })
const RetentionView = RetentionFacts.extend({
  deletionId: z.uuid().nullable().meta({ description: 'Of a deletion that waits for the second person.' }),
  holds: z.array(
    z.object({
      reason: z.string(),
      setBy: z.string(),
      setAt: z.string().meta({ format: 'date-time' }),
      releasedBy: z.string().nullable(),
      releasedAt: z.string().meta({ format: 'date-time' }).nullable(),
      releasedBecause: z.string().nullable(),
    }),
  ),
}).meta({ id: 'Retention' })
const RuleView = z
  .object({
    id: z.string(),
    record: z.string(),
    basis: z.string(),
    status: z.enum(['C', 'P', 'U']),
    setting: z.string(),
    years: z.number().int(),
  })
  .meta({ id: 'RetentionRule' })

const HoldReason = z.object({ reason: words('Enter why the record must be kept') })
const ReleaseReason = z.object({ reason: words('Enter why the record need not be held any more') })

/** How long records are kept: the rules, what is due for deletion, and legal holds. Opaque ids only in the list. */
@Controller()
@ApiTags('retention')
export class RetentionController {
  constructor(
    private readonly retention: RetentionService,
    @Inject(SETTINGS) private readonly years: RetentionYears,
  ) {}

  @Get('retention/rules')
  @Action('read-retention')
  @ApiOkResponse({ standardSchema: z.array(RuleView) })
  rules(): z.output<typeof RuleView>[] {
    return RETENTION_RULES.map(({ id, record, basis, status, setting }) => {
      return { id, record, basis, status, setting, years: this.years[setting] }
    })
  }

  @Get('retention/due')
  @Limited('rows')
  @Action('read-retention')
  @ApiOkResponse({ standardSchema: countedPageOf(DueView).meta({ id: 'RecordsDue' }) })
  async due(
    @Query({ schema: pageQuery }) asked: z.output<typeof pageQuery>,
    @Who() who: Visitor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const found = await this.retention.due(asked, who)
    linkNext(request, response, found.next)
    return found
  }

  @Get('pupils/:id/retention')
  @Action('read-retention')
  @ApiOkResponse({ standardSchema: RetentionView })
  async of(
    @Param('id', { schema: z.uuid() }) id: string,
    @Who() who: Visitor,
  ): Promise<z.output<typeof RetentionView>> {
    const { retention, holds, asked } = await this.retention.of(id, who)
    return {
      ...{ ...retention, deletionId: asked?.id ?? null },
      holds: holds.map(({ reason, setByName, setAt, releasedByName, releasedAt, releasedBecause }) => ({
        ...{ reason, setBy: setByName, setAt: setAt.toISOString(), releasedBy: releasedByName, releasedBecause },
        releasedAt: releasedAt?.toISOString() ?? null,
      })),
    }
  }

  @Post('pupils/:id/legal-hold')
  @HttpCode(200)
  @Action('hold-record')
  @ApiOkResponse({ standardSchema: RetentionView })
  async hold(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: HoldReason }) { reason }: z.output<typeof HoldReason>,
    @Who() who: Visitor,
  ) {
    await this.retention.hold(id, reason, who)
    return this.of(id, who)
  }

  @Post('pupils/:id/legal-hold/release')
  @HttpCode(200)
  @Action('hold-record')
  @ApiOkResponse({ standardSchema: RetentionView })
  async release(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: ReleaseReason }) { reason }: z.output<typeof ReleaseReason>,
    @Who() who: Visitor,
  ) {
    await this.retention.release(id, reason, who)
    return this.of(id, who)
  }
}
