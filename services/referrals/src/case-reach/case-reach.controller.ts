import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { etag } from '@daysix/platform/versions'
import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common'
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Response } from 'express'
import { z } from 'zod'
import { choice, words } from '../answers'
import { CaseReach, reachOf, versionOf } from './case-reach.service'
import { REACHES } from './reach-choice.entity'

const reach = z.enum(REACHES)
const ReachView = z
  .object({
    reach: reach.meta({ description: 'In force now.' }),
    history: z
      .array(z.object({ reach, reason: z.string(), by: z.string(), at: z.string().meta({ format: 'date-time' }) }))
      .meta({ description: 'Every choice that was made, the latest first.' }),
    areas: z
      .array(z.object({ name: z.string(), schools: z.int(), people: z.int() }))
      .meta({ description: 'As schools name them, each with how many schools and people it has.' }),
  })
  .meta({ id: 'CaseReach' })
const Chosen = z.object({
  reach: choice(REACHES, 'Choose what a caseworker opens without a reason'),
  reason: words('Enter who decided it and why'),
})
const AreasView = z.object({ areas: z.array(z.string()) }).meta({ id: 'AreasOfUser' })
const Areas = z.object({
  areas: z.array(z.string().trim().min(1).max(100)).max(100),
  reason: words('Enter why these are their areas'),
})
const ID = { schema: z.uuid() }

/** What a caseworker opens without a reason: every case unless the authority says otherwise. */
@Controller('case-reach')
@ApiTags('settings')
export class CaseReachController {
  constructor(private readonly reaches: CaseReach) {}

  @Get()
  @Action('read-settings')
  @ApiOkResponse({ standardSchema: ReachView })
  async show(@Res({ passthrough: true }) response: Response): Promise<z.output<typeof ReachView>> {
    const [choices, areas] = await Promise.all([this.reaches.choices(), this.reaches.areas()])
    response.setHeader('etag', etag(versionOf(choices[0])))
    return {
      reach: reachOf(choices[0]),
      history: choices.map(({ reach, reason, chosenByName: by, chosenAt }) => ({
        ...{ reach, reason, by, at: chosenAt.toISOString() },
      })),
      areas,
    }
  }

  @Put()
  @Action('change-settings')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: ReachView })
  async choose(
    @Body({ schema: Chosen }) { reach, reason }: z.output<typeof Chosen>,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<z.output<typeof ReachView>> {
    await this.reaches.choose(reach, reason, ifMatch, who)
    return this.show(response)
  }
}

/** Whose cases a person works on, as an administrator says it. */
@Controller('users/:id/areas')
@ApiTags('users')
export class AreasOfUserController {
  constructor(private readonly reaches: CaseReach) {}

  @Get()
  @Action('read-users')
  @ApiOkResponse({ standardSchema: AreasView })
  async show(
    @Param('id', ID) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.output<typeof AreasView>> {
    const { areas, version } = await this.reaches.areasOf(id)
    response.setHeader('etag', etag(version))
    return { areas }
  }

  @Put()
  @Action('change-users')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: AreasView })
  async replace(
    @Param('id', ID) id: string,
    @Body({ schema: Areas }) { areas, reason }: z.output<typeof Areas>,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<z.output<typeof AreasView>> {
    await this.reaches.setAreas(id, areas, reason, ifMatch, who)
    return this.show(id, response)
  }
}
