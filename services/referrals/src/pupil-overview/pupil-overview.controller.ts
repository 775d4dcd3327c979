import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action, relationOf } from '@daysix/platform/policy'
import { Controller, Get, Param } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import { LooksAtPupil } from '../audit/audited.views'
import { Looks } from '../audit/looks.service'
import { PupilLooks } from '../audit/pupil-looks.service'
import { ContactView } from '../cases/case.views'
import { FamilyLettersService } from '../directory/family-letters.service'
import { policy } from '../policy'
import { PupilReader } from '../pupils/pupil-reader.service'
import { PupilRecord } from '../pupils/pupil.views'
import { TotalsService } from '../totals/totals.service'
import { TotalsView } from '../totals/totals.views'

const PupilOverview = z
  .object({
    record: PupilRecord,
    people: z
      .array(ContactView)
      .nullable()
      .meta({ description: 'Null for whoever may not read the family’s contacts.' }),
    totals: TotalsView.nullable().meta({
      description: 'Of the school year of today; null for whoever may not read school days lost.',
    }),
    looks: LooksAtPupil.shape.items.nullable().meta({ description: 'Null for whoever may not read who looked.' }),
  })
  .meta({ id: 'PupilOverview' })

/**
 * What a person who opens a child sees at a glance. Asked at once: each part by itself would find the child, ask what the
 * person may do and record the look again.
 */
@Controller('pupils/:id/overview')
@ApiTags('pupils')
export class PupilOverviewController {
  constructor(
    private readonly db: DataSource,
    private readonly reader: PupilReader,
    private readonly family: FamilyLettersService,
    private readonly totals: TotalsService,
    private readonly log: PupilLooks,
    private readonly looks: Looks,
  ) {}

  /** The record, the people around the child, the school days lost this year and who looked: each part for those who may read it. */
  @Get()
  @Action('read-pupils')
  @ApiOkResponse({ standardSchema: PupilOverview })
  async show(
    @Param('id', { schema: z.uuid() }) id: string,
    @Who() who: Visitor,
  ): Promise<z.output<typeof PupilOverview>> {
    const pupil = await this.reader.find(id, who)
    // before who looked is read: it is one of them
    await this.looks.at(who, 'pupil', id)
    const [record, people, totals, log] = await Promise.all([
      this.reader.view(pupil, who),
      this.part('read-contacts', who, () => this.family.views(this.db.manager, pupil)),
      this.part('read-totals', who, (reader) => this.totals.view(pupil, reader)),
      this.part('read-views', who, (reader) => this.log.of(id, reader)),
    ])
    return { record, people, totals, looks: log && log.items }
  }
  /** As by the part's own door: nothing where that is shut to them, and no more than their relation gives them there. */
  private part<Part>(action: string, who: Visitor, read: (reader: Visitor) => Promise<Part>): Promise<Part> | null {
    const relation = relationOf(policy, action, who)
    return relation ? read({ ...who, relation }) : null
  }
}
