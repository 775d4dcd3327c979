import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { choice, words } from '../answers'
import { RESTRICTION_LEVELS } from './restriction.entity'
import { RestrictionService } from './restriction.service'

const Restriction = z.object({
  level: choice(RESTRICTION_LEVELS, 'Choose how the case is restricted'),
  /** Needs no reason to open the case; for `team-only` nobody else knows of it. */
  team: z.string().trim().min(1, 'Choose a team').max(100).optional(),
  /** Kept in the audit alone. */
  reason: words('Say why the case is restricted'),
})
const Lifting = z.object({ reason: words('Say why the case is restricted no longer') })
const Opening = z.object({ reason: words('Say why you open this case') })
const Done = z.object({ done: z.literal(true) })

@Controller('cases/:id')
@ApiTags('restriction')
export class RestrictionController {
  constructor(private readonly restrictions: RestrictionService) {}

  @Post('restriction')
  @HttpCode(200)
  @Action('restrict-case')
  @ApiOkResponse({ standardSchema: Done })
  async restrict(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: Restriction }) body: z.output<typeof Restriction>,
  ): Promise<z.output<typeof Done>> {
    await this.restrictions.restrict(id, who, body)
    return { done: true }
  }

  @Post('restriction/lifting')
  @HttpCode(200)
  @Action('restrict-case')
  @ApiOkResponse({ standardSchema: Done })
  async lift(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: Lifting }) { reason }: z.output<typeof Lifting>,
  ): Promise<z.output<typeof Done>> {
    await this.restrictions.lift(id, who, reason)
    return { done: true }
  }

  /** Whoever is neither its owner nor of its team says why they open a restricted case. It holds for the day. */
  @Post('opening')
  @HttpCode(200)
  @Action('open-restricted')
  @ApiOkResponse({ standardSchema: Done })
  async open(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: Opening }) { reason }: z.output<typeof Opening>,
  ): Promise<z.output<typeof Done>> {
    await this.restrictions.open(id, who, reason)
    return { done: true }
  }
}
