import { Controller, Get, Inject, Param, Query } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import { AuditRow, LOOK_ACTIONS } from './audit'
import { type Visitor, Who } from './authorisation'
import { Action } from './policy'
import { OfCases } from './records.controller'
import { Sight } from './sight'

/** A child's log of looks is read by a person: older ones are found in the audit. */
const MOST = 200

const LooksHere = z
  .object({
    items: z.array(
      z.object({
        at: z.string().meta({ format: 'date-time', description: 'Real time.' }),
        who: z.string(),
        action: z.enum(LOOK_ACTIONS),
        subjectKind: z.string(),
        caseId: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'LooksHere' })

/** In every context that keeps things about the cases of another: who looked there at what is about one child. */
@Controller('pupils')
@ApiTags('audit')
export class LooksController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    private readonly sight: Sight,
  ) {}

  /** The latest first, at the cases that are named as far as the reader may know of them. */
  @Get(':id/looks')
  @Action('read-views')
  @ApiOkResponse({ standardSchema: LooksHere })
  async read(
    @Param('id', { schema: z.uuid() }) pupilId: string,
    @Query({ schema: OfCases }) { caseIds }: z.output<typeof OfCases>,
    @Who() who: Visitor,
  ): Promise<z.output<typeof LooksHere>> {
    const { hidden, hiddenPupils } = await this.sight.outOfSight(who)
    const cases = caseIds.filter((id) => !hidden.has(id))
    if (hiddenPupils.has(pupilId) || cases.length === 0) return { items: [] }
    const rows = await this.db
      .createQueryBuilder(AuditRow, 'audit')
      .where('audit.action = any(:actions)', { actions: LOOK_ACTIONS })
      .andWhere(
        `(audit.case_id = any(:cases) or (audit.subject_kind in ('pupil', 'audit')
          and (audit.subject_id = :pupilId or jsonb_exists_any(audit.after -> 'caseIds', :cases))))`,
        { cases, pupilId },
      )
      .orderBy('audit.id', 'DESC')
      .take(MOST)
      .getMany()
    return {
      items: rows.map(({ recordedAt, who, whoName, action, subjectKind, caseId }) => ({
        ...{ at: recordedAt.toISOString(), who: whoName ?? who, action: action as (typeof LOOK_ACTIONS)[number] },
        ...{ subjectKind, caseId },
      })),
    }
  }
}
