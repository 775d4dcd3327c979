import { Controller, Get, Inject, Param, Query } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import { audit } from './audit'
import { type Visitor, Who } from './authorisation'
import { Limited } from './limited'
import { Action, NotAllowed } from './policy'
import { heldOf, type Holding } from './records'
import { Sight } from './sight'

export const HOLDINGS = Symbol('what is held about a child')

/** A child has few cases; a list that is longer is somebody gathering. */
const MOST_CASES = 50

/** What another context holds of a child it finds by the child's cases. */
export const OfCases = z.object({
  caseIds: z
    .string()
    .default('')
    .transform((ids) => (ids ? ids.split(',') : []))
    .pipe(z.array(z.uuid('Give the ids of cases, parted by commas')).max(MOST_CASES, `Ask for ${MOST_CASES} at most`)),
})

const RecordView = z
  .object({
    holdings: z.array(
      z.object({
        name: z.string(),
        others: z
          .array(z.string())
          .meta({ description: 'Columns that may be about somebody else: redact them first.' }),
        rows: z.array(z.record(z.string(), z.unknown())),
      }),
    ),
  })
  .meta({ id: 'HeldRecord' })

/** In every service: everything it holds of one child, for the answer to a subject-access request. */
@Controller('pupils')
@ApiTags('subject access')
export class RecordsController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(HOLDINGS) private readonly holdings: readonly Holding[],
    private readonly sight: Sight,
  ) {}

  /** @throws NotAllowed where nothing is held, as for a child of whom they may not know; CaseIsRestricted */
  @Get(':id/record')
  @Action('export-record')
  @Limited('file')
  @ApiOkResponse({ standardSchema: RecordView })
  async read(
    @Param('id', { schema: z.uuid() }) pupilId: string,
    @Query({ schema: OfCases }) { caseIds }: z.output<typeof OfCases>,
    @Who() who: Visitor,
  ): Promise<z.output<typeof RecordView>> {
    await this.sight.requireRecord({ pupilId, caseIds }, who)
    return this.db.transaction(async (tx) => {
      const holdings = await heldOf(tx, this.holdings, { pupilId, caseIds })
      // what outlives a record is no record
      if (holdings.every(({ rows }, n) => rows.length === 0 || this.holdings[n].outlives)) throw new NotAllowed()
      const ofCases = holdings.find(({ name }) => name === 'Cases')?.rows.map(({ id }) => id) ?? caseIds
      // which cases were in it: of one that somebody may not know of they are told neither this nor how much there was
      const after = { caseIds: ofCases, ...Object.fromEntries(holdings.map(({ name, rows }) => [name, rows.length])) }
      await audit(tx, who, { action: 'record-exported', subjectKind: 'pupil', subjectId: pupilId, after })
      return { holdings }
    })
  }
}
