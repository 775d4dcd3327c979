import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { Controller, Get, Param, Query } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { DataSource, In } from 'typeorm'
import { z } from 'zod'
import { ExclusionCase } from '../cases/case.entity'
import { PupilReader } from '../pupils/pupil-reader.service'
import { CaseSight } from '../restriction/sight.service'
import { LooksAtPupil } from './audited.views'
import { PupilLooks } from './pupil-looks.service'

const MANY = 200

const many = <T extends z.ZodType<unknown, string>>(one: T) =>
  z
    .string()
    .transform((all) => all.split(','))
    .pipe(z.array(one).max(MANY, `Ask for ${MANY} at most`))
    .optional()

const AskedCases = z.object({
  ids: many(z.uuid('Give the ids of cases, parted by commas')),
  references: many(z.string().max(20, 'Give the references of cases, parted by commas')),
})

const AuditedCases = z
  .object({ items: z.array(z.object({ id: z.uuid(), reference: z.string() })) })
  .meta({ id: 'AuditedCases' })

/** What an audit needs to be read by a person: the reference of a case, and who looked at one child. */
@Controller()
@ApiTags('audit')
export class AuditedCasesController {
  constructor(
    private readonly db: DataSource,
    private readonly pupils: PupilReader,
    private readonly sight: CaseSight,
    private readonly log: PupilLooks,
  ) {}

  /** Those of them that are cases here and that the reader may know of, by id or by reference; nobody is shown a child by it. */
  @Get('audit/cases')
  @Action('read-audit')
  @ApiOkResponse({ standardSchema: AuditedCases })
  async references(
    @Query({ schema: AskedCases }) { ids = [], references = [] }: z.output<typeof AskedCases>,
    @Who() who: Visitor,
  ) {
    const all = await this.db.manager.find(ExclusionCase, {
      where: [{ id: In(ids) }, { reference: In(references) }],
      select: { id: true, reference: true },
    })
    const cases = await this.sight.known(this.db.manager, all, ({ id }) => id, who)
    return { items: cases.map(({ id, reference }) => ({ id, reference })) }
  }

  /**
   * Who looked at a child here, at the pupil, at a record that became part of theirs or at any of their cases, who opened a
   * restricted one and why, and who took out everything that is held: the latest first.
   */
  @Get('pupils/:id/looks')
  @Action('read-views')
  @ApiOkResponse({ standardSchema: LooksAtPupil })
  async looks(
    @Param('id', { schema: z.uuid() }) id: string,
    @Who() who: Visitor,
  ): Promise<z.output<typeof LooksAtPupil>> {
    await this.pupils.find(id, who)
    return this.log.of(id, who)
  }
}
