import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { words } from '../answers'
import { TAKEN } from './merge'
import { PupilMerges } from './pupil-merge.service'

const MergeBody = z.object({
  /** The record that goes; all that hangs on it is the other’s from now on. */
  mergedId: z.uuid('Choose the other record of this child'),
  /** What is taken from it; everything else stays as the record that stays says it. */
  taken: z.array(z.enum(TAKEN)).max(TAKEN.length).default([]),
  reason: words('Say why the two records are one child'),
})
const Undoing = z.object({ reason: words('Say why the two records are not one child') })
const MergeView = z.object({
  id: z.string(),
  mergedName: z.string(),
  mergedBy: z.string(),
  mergedAt: z.string(),
  reason: z.string(),
  undoUntil: z.string(),
  undone: z.object({ by: z.string(), at: z.string(), because: z.string() }).nullable(),
})
const Merges = z.array(MergeView)
/** The record that was kept. */
const MergedPupil = z.object({ keptId: z.string() })
const id = { schema: z.uuid() }

@Controller('pupils/:id/merges')
@ApiTags('pupils')
export class PupilMergeController {
  constructor(private readonly merges: PupilMerges) {}

  /** Which other records became part of this one, the latest first. */
  @Get()
  @Action('merge-pupils')
  @ApiOkResponse({ standardSchema: Merges })
  async list(@Param('id', id) keptId: string, @Who() who: Visitor): Promise<z.output<typeof Merges>> {
    const merges = await this.merges.of(keptId, who)
    return merges.map(({ id: mergeId, mergedRow, mergedByName, mergedAt, reason, undoUntil, ...one }) => ({
      ...{ id: mergeId, mergedBy: mergedByName, mergedAt: mergedAt.toISOString(), reason, undoUntil },
      mergedName: [
        mergedRow.preferred_forename ?? mergedRow.legal_forename,
        mergedRow.preferred_surname ?? mergedRow.legal_surname,
      ].join(' '),
      undone: one.undoneAt && {
        ...{ by: one.undoneByName!, at: one.undoneAt.toISOString(), because: one.undoneBecause! },
      },
    }))
  }

  /** Two records of one child become this one. It can be undone for 30 days. */
  @Post()
  @HttpCode(200)
  @Action('merge-pupils')
  @ApiOkResponse({ standardSchema: Merges })
  async merge(
    @Param('id', id) keptId: string,
    @Who() who: Visitor,
    @Body({ schema: MergeBody }) body: z.output<typeof MergeBody>,
  ): Promise<z.output<typeof Merges>> {
    await this.merges.merge(keptId, who, body)
    return this.list(keptId, who)
  }

  @Post(':mergeId/undo')
  @HttpCode(200)
  @Action('merge-pupils')
  @ApiOkResponse({ standardSchema: Merges })
  async undo(
    @Param('id', id) keptId: string,
    @Param('mergeId', id) mergeId: string,
    @Who() who: Visitor,
    @Body({ schema: Undoing }) { reason }: z.output<typeof Undoing>,
  ): Promise<z.output<typeof Merges>> {
    await this.merges.undo(keptId, mergeId, who, reason)
    return this.list(keptId, who)
  }
}

@Controller('merged-pupils')
@ApiTags('pupils')
export class MergedPupilsController {
  constructor(private readonly merges: PupilMerges) {}

  /** Where an address from before the merge leads now: not found once the merge is undone, for the record is there again. */
  @Get(':id')
  @Action('read-pupils')
  @ApiOkResponse({ standardSchema: MergedPupil })
  async kept(@Param('id', id) mergedId: string, @Who() who: Visitor): Promise<z.output<typeof MergedPupil>> {
    return { keptId: await this.merges.keptOf(mergedId, who) }
  }
}
