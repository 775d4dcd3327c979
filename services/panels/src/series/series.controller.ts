import { type Visitor, Who } from '@daysix/platform/authorisation'
import { email } from '@daysix/platform/fields'
import { Action } from '@daysix/platform/policy'
import { Body, Controller, Get, HttpStatus, Post, Res } from '@nestjs/common'
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Response } from 'express'
import { z } from 'zod'
import { time, urn, words } from '../fields'
import { MEMBER_ROLES } from './series.entity'
import { SeriesService, type SeriesWithMembers } from './series.service'

const MEETS = 'Select the day it meets'
const CLOSES = 'Enter how many working days before the agenda closes, 0 to 10'
const QUORUM = 'Enter the quorum, 1 to 50'

const SaveSeries = z
  .object({
    name: words('Enter the name of the panel', 200),
    weekday: z.number(MEETS).int(MEETS).min(1, MEETS).max(5, MEETS),
    time: time('Enter when it meets, like 14:00'),
    cutOffWorkingDays: z.number(CLOSES).int(CLOSES).min(0, CLOSES).max(10, CLOSES),
    cutOffTime: time('Enter when the agenda closes, like 12:00'),
    quorum: z.number(QUORUM).int(QUORUM).min(1, QUORUM).max(50, QUORUM),
    keyStages: z.array(z.enum(['KS1', 'KS2', 'KS3', 'KS4'], 'Select key stages from the list')).default([]),
    members: z
      .array(
        z.object({
          name: words('Enter the member’s name', 200),
          email: email('Enter an email address, like name@council.example'),
          role: z.enum(MEMBER_ROLES, 'Select chair or member'),
          schoolUrn: urn('Enter the URN of the member’s school, 6 digits').nullable().default(null),
        }),
      )
      .min(1, 'Name at least one member'),
  })
  .meta({ id: 'SaveSeries' })

export const MemberView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: z.enum(MEMBER_ROLES),
    schoolUrn: z.string().nullable(),
  })
  .meta({ id: 'PanelMember' })

const SeriesView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    weekday: z.number().int(),
    time: z.string(),
    cutOffWorkingDays: z.number().int(),
    cutOffTime: z.string(),
    quorum: z.number().int(),
    keyStages: z.array(z.string()),
    members: z.array(MemberView),
  })
  .meta({ id: 'Series' })

const SeriesList = z.object({ items: z.array(SeriesView) }).meta({ id: 'SeriesList' })

@ApiTags('series')
@Controller('series')
export class SeriesController {
  constructor(private readonly series: SeriesService) {}

  @Get()
  @Action('see-series')
  @ApiOkResponse({ standardSchema: SeriesList })
  async list() {
    return { items: (await this.series.list()).map(view) }
  }

  /** Enters a panel with its members, or changes the one of this name: 201 new, 200 known. */
  @Post()
  @Action('save-series')
  @ApiCreatedResponse({ standardSchema: SeriesView })
  @ApiOkResponse({ standardSchema: SeriesView })
  async save(
    @Body({ schema: SaveSeries }) details: z.output<typeof SaveSeries>,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
  ) {
    const saved = await this.series.save(details, who)
    response.status(saved.isNew ? HttpStatus.CREATED : HttpStatus.OK)
    return view(saved)
  }
}

const view = ({ series, members }: SeriesWithMembers): z.output<typeof SeriesView> => ({
  id: series.id,
  name: series.name,
  weekday: series.weekday,
  time: series.time,
  cutOffWorkingDays: series.cutOffWorkingDays,
  cutOffTime: series.cutOffTime,
  quorum: series.quorum,
  keyStages: series.keyStages,
  members: members.map(({ id, name, email, role, schoolUrn }) => ({ id, name, email, role, schoolUrn })),
})
