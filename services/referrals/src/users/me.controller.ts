import { type Visitor, Who } from '@daysix/platform/authorisation'
import { ForSignedIn } from '@daysix/platform/policy'
import { ROLES_OF_PEOPLE, rolesIn } from '@daysix/platform/principal'
import { Controller, Get, HttpCode, Post } from '@nestjs/common'
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { UsersService } from './users.service'

const Me = z
  .object({
    name: z.string(),
    roles: z.array(z.enum(ROLES_OF_PEOPLE)).meta({ description: 'Of this moment.' }),
    schools: z.array(z.string()).meta({ description: 'Their URNs.' }),
    providers: z.array(z.string()).meta({ description: 'Their codes.' }),
    teams: z.array(z.string()),
    signedOutAt: z
      .string()
      .nullable()
      .meta({ format: 'date-time', description: 'Real time: a session that began before this is over.' }),
  })
  .meta({ id: 'Me' })

/** What everyone may ask about themselves, whatever their roles. */
@Controller('me')
@ApiTags('users')
@ForSignedIn()
export class MeController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @ApiOkResponse({ standardSchema: Me })
  show(@Who() { name, roles, urns, providers, teams = [], signedOutAt }: Visitor): z.output<typeof Me> {
    const of = { schools: urns, providers, teams }
    return { name, roles: rolesIn(roles), ...of, signedOutAt: signedOutAt?.toISOString() ?? null }
  }

  /** Every session and token made so far is over, this one too. */
  @Post('sign-out-everywhere')
  @HttpCode(204)
  @ApiNoContentResponse()
  signOut(@Who() who: Visitor): Promise<void> {
    return this.users.signOutEverywhere({ sub: who.sub }, who)
  }
}
