import { audit } from '@daysix/platform/audit'
import { type Visitor, Who } from '@daysix/platform/authorisation'
import { email } from '@daysix/platform/fields'
import { Limited } from '@daysix/platform/limited'
import { type CountedPage, linkNext } from '@daysix/platform/paging'
import { Action } from '@daysix/platform/policy'
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Request, Response } from 'express'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import { day } from '../answers'
import { CalendarMoves } from '../calendars/calendar-moves.service'
import { difference } from '../cases/changes.service'
import { SchoolClosures } from './closures.service'
import { School } from './school.entity'
import { type SchoolRow, SchoolsPage, SchoolsQuery, SchoolView, STATUS_CODES } from './school.views'
import { SchoolsReader } from './schools-reader.service'
import { Trust } from './trust.entity'

const text = z.string().max(300).nullable()
const optional = text.default(null)
const SchoolBody = z.object({
  urn: z.string().regex(/^\d{6}$/, 'A URN has six digits'),
  name: z.string().min(1, 'Enter the name').max(300),
  laCode: z.string().regex(/^\d{3}$/, 'An authority’s code has three digits'),
  establishmentNumber: optional,
  typeCode: optional,
  phase: optional,
  status: z
    .enum(Object.keys(STATUS_CODES) as (keyof typeof STATUS_CODES)[], {
      error: 'Choose Open, Closed, Proposed to open, or Open, but proposed to close',
    })
    .default('Open'),
  street: optional,
  locality: optional,
  town: optional,
  postcode: optional,
  telephone: optional,
  headName: optional,
  trustName: optional,
  // what is left out of these stays as it is held
  exclusionEmail: email().nullable().optional(),
  laName: text.optional(),
  typeName: text.optional(),
  groupCode: text.optional(),
  trustCode: z.string().max(20).nullable().optional(),
  openedOn: day('Enter the day it opened').nullable().optional(),
  closedOn: day('Enter the day it closed').nullable().optional(),
})

@Controller('schools')
@ApiTags('schools')
export class SchoolsController {
  constructor(
    private readonly db: DataSource,
    private readonly schools: SchoolsReader,
    private readonly moves: CalendarMoves,
    private readonly closures: SchoolClosures,
  ) {}

  /** A school user's own; everybody else's all, by name. */
  @Get()
  @Limited('rows')
  @Action('read-schools')
  @ApiOkResponse({ standardSchema: SchoolsPage })
  async list(
    @Query({ schema: SchoolsQuery }) asked: z.output<typeof SchoolsQuery>,
    @Who() who: Visitor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CountedPage<SchoolRow>> {
    const found = await this.schools.list(who, asked)
    linkNext(request, response, found.next)
    return found
  }

  @Get(':urn')
  @Action('read-schools')
  @ApiOkResponse({ standardSchema: SchoolView })
  show(@Param('urn') urn: string, @Who() who: Visitor): Promise<SchoolView> {
    return this.schools.show(urn, who)
  }

  /** Adds a school, or puts right what is held of it. In another trust it has other days, and its cases are counted again. */
  @Post()
  @HttpCode(200)
  @Action('change-schools')
  @ApiOkResponse({ standardSchema: SchoolView })
  async put(@Who() who: Visitor, @Body({ schema: SchoolBody }) body: z.output<typeof SchoolBody>): Promise<SchoolView> {
    await this.db.transaction(async (tx) => {
      const saved = () => tx.upsert(School, { ...body, statusCode: STATUS_CODES[body.status] }, ['urn'])
      const before = await tx.findOneBy(School, { urn: body.urn })
      await this.moves.changingTrusts(tx, who, saved, [body.urn])
      if (before && before.status !== 'Closed') await this.closures.tell(tx, who, [body.urn])
      if (body.trustCode)
        await tx.upsert(Trust, { code: body.trustCode, name: body.trustName ?? body.trustCode }, ['code'])
      const changed = difference<object>(before ?? {}, await tx.findOneByOrFail(School, { urn: body.urn }))
      if (Object.keys(changed.after).length > 0)
        await audit(tx, who, { action: 'school-changed', subjectKind: 'school', subjectId: body.urn, ...changed })
    })
    return this.schools.show(body.urn, who)
  }
}
