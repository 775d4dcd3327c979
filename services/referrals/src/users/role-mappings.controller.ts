import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { ROLES_OF_PEOPLE } from '@daysix/platform/principal'
import { etag } from '@daysix/platform/versions'
import { Body, Controller, Get, Headers, HttpCode, Post, Put, Res } from '@nestjs/common'
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Response } from 'express'
import { z } from 'zod'
import { words } from '../answers'
import { MOST_LISTED, RoleMappings } from './role-mappings.service'

const carried = z.object({ claim: z.string(), people: z.int() })
const MappingsView = z
  .object({
    mappings: z
      .array(z.object({ claim: z.string(), role: z.string(), people: z.int() }))
      .meta({ description: 'Each with how many people who have come here carry the claim.' }),
    called: z
      .array(carried)
      .meta({ description: 'Claims that are mapped to nothing and called like a role: they give it.' }),
    unmapped: z
      .object({ total: z.int(), claims: z.array(carried) })
      .meta({ description: `Claims that give nothing; the ${MOST_LISTED} that most people carry.` }),
  })
  .meta({ id: 'RoleMappings' })
const moved = z
  .object({ total: z.int(), people: z.array(z.object({ id: z.uuid(), name: z.string() })) })
  .meta({ description: `The first ${MOST_LISTED} of them, by name.` })
const MovesView = z
  .object({ moves: z.array(z.object({ role: z.enum(ROLES_OF_PEOPLE), gain: moved, lose: moved })) })
  .meta({ id: 'RoleMoves' })

const mapping = z.object({
  claim: z
    .string({ error: 'Enter a group or role as the identity provider names it' })
    .trim()
    .min(1, 'Enter a group or role as the identity provider names it')
    .max(300),
  role: z.enum(ROLES_OF_PEOPLE, { error: 'Choose a role' }),
})
const mappings = z
  .array(mapping)
  .max(500)
  .superRefine((list, refused) => {
    list.forEach((one, at) => {
      const first = list.findIndex((other) => other.claim === one.claim && other.role === one.role)
      const message = 'This line says the same as one before it: take one of them away'
      if (first < at) refused.addIssue({ code: 'custom', path: [at, 'claim'], message })
    })
  })
const Supposed = z.object({ mappings })
const Decided = z.object({ mappings, reason: words('Enter why this changes') })

/** What the words of the identity provider give here. */
@Controller('role-mappings')
@ApiTags('users')
@Action('change-users')
export class RoleMappingsController {
  constructor(private readonly roles: RoleMappings) {}

  @Get()
  @Action('read-users')
  @ApiOkResponse({ standardSchema: MappingsView })
  async show(@Res({ passthrough: true }) response: Response): Promise<z.output<typeof MappingsView>> {
    const { version, ...now } = await this.roles.now()
    response.setHeader('etag', etag(version))
    return now
  }

  /** Who would gain and who would lose which role, of those who have come here. Nothing is saved. */
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: MovesView })
  async preview(
    @Body({ schema: Supposed }) { mappings }: z.output<typeof Supposed>,
    @Who() who: Visitor,
  ): Promise<z.output<typeof MovesView>> {
    return { moves: await this.roles.preview(mappings, who) }
  }

  /** The whole list: what is left out gives nothing any more. It counts on everybody’s next request. */
  @Put()
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: MappingsView })
  async replace(
    @Body({ schema: Decided }) { mappings, reason }: z.output<typeof Decided>,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<z.output<typeof MappingsView>> {
    await this.roles.replace(mappings, reason, ifMatch, who)
    return this.show(response)
  }
}
