import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Limited } from '@daysix/platform/limited'
import { countedPageOf, linkNext, pageQuery } from '@daysix/platform/paging'
import { Action } from '@daysix/platform/policy'
import { ROLES_OF_PEOPLE, rolesIn } from '@daysix/platform/principal'
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Request, Response } from 'express'
import { z } from 'zod'
import { words } from '../answers'
import { type UserNow, UsersService } from './users.service'

const role = z.enum(ROLES_OF_PEOPLE, { error: 'Choose a role' })
const instant = z.string().meta({ format: 'date-time' })
const UserView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    roles: z.array(role).meta({ description: 'Of this moment.' }),
    lastSeenAt: instant.meta({ description: 'Real time, to the minute.' }),
  })
  .meta({ id: 'User' })
const WholeUser = UserView.extend({
  subject: z.string().meta({ description: 'As the identity provider and the audit name them.' }),
  claims: z.array(z.string()).meta({ description: 'What their token named as roles the last time.' }),
  withheld: z.array(
    z.object({
      ...{ role: z.string(), reason: z.string(), by: z.string(), at: instant },
      ...{
        givenBackBy: z.string().nullable(),
        givenBackAt: instant.nullable(),
        givenBackBecause: z.string().nullable(),
      },
    }),
  ),
  schools: z.array(z.string()),
  providers: z.array(z.string()),
  teams: z.array(z.string()),
  areas: z.array(z.string()).meta({ description: 'As an administrator says it here.' }),
  firstSeenAt: instant,
  signedOutAt: instant.nullable(),
}).meta({ id: 'WholeUser' })

const UsersQuery = pageQuery.extend({ role: role.optional(), name: z.string().trim().max(200).optional() })
const Withholding = z.object({ role, reason: words('Enter why this role is withheld') })
const GivingBack = z.object({ reason: words('Enter why this role is given back') })
const SigningOut = z.object({ reason: words('Enter why this person is signed out everywhere') })
const ID = { schema: z.uuid() }

/** Who has come here, what they may do now, and what an administrator decides about that. */
@Controller('users')
@ApiTags('users')
@Action('change-users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @Limited('rows')
  @Action('read-users')
  @ApiOkResponse({ standardSchema: countedPageOf(UserView).meta({ id: 'Users' }) })
  async list(
    @Query({ schema: UsersQuery }) asked: z.output<typeof UsersQuery>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const found = await this.users.list({ ...asked, name: asked.name || undefined })
    linkNext(request, response, found.next)
    return { ...found, items: found.items.map(userView) }
  }

  @Get(':id')
  @Action('read-users')
  @ApiOkResponse({ standardSchema: WholeUser })
  async show(@Param('id', ID) id: string): Promise<z.output<typeof WholeUser>> {
    const { user, withheld } = await this.users.of(id)
    return {
      ...userView(user),
      ...{ subject: user.sub, claims: user.claims, schools: user.urns, providers: user.providers },
      ...{ teams: user.teams, areas: user.areas },
      firstSeenAt: user.firstSeenAt.toISOString(),
      signedOutAt: user.signedOutAt?.toISOString() ?? null,
      withheld: withheld.map((one) => ({
        ...{ role: one.role, reason: one.reason, by: one.withheldByName, at: one.withheldAt.toISOString() },
        ...{ givenBackBy: one.givenBackByName, givenBackBecause: one.givenBackBecause },
        givenBackAt: one.givenBackAt?.toISOString() ?? null,
      })),
    }
  }

  /** It counts on the next request, everywhere, whatever their token says. */
  @Post(':id/withheld-roles')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: WholeUser })
  async withhold(
    @Param('id', ID) id: string,
    @Body({ schema: Withholding }) { role, reason }: z.output<typeof Withholding>,
    @Who() who: Visitor,
  ) {
    await this.users.withhold(id, role, reason, who)
    return this.show(id)
  }

  @Post(':id/withheld-roles/:role/giving-back')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: WholeUser })
  async giveBack(
    @Param('id', ID) id: string,
    @Param('role', { schema: role }) role: z.output<typeof UserView>['roles'][number],
    @Body({ schema: GivingBack }) { reason }: z.output<typeof GivingBack>,
    @Who() who: Visitor,
  ) {
    await this.users.giveBack(id, role, reason, who)
    return this.show(id)
  }

  @Post(':id/sign-out-everywhere')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: WholeUser })
  async signOut(
    @Param('id', ID) id: string,
    @Body({ schema: SigningOut }) { reason }: z.output<typeof SigningOut>,
    @Who() who: Visitor,
  ) {
    await this.users.signOutEverywhere({ id }, who, reason)
    return this.show(id)
  }
}

const userView = ({ id, name, roles, lastSeenAt }: UserNow): z.output<typeof UserView> => ({
  ...{ id, name, roles: rolesIn(roles), lastSeenAt: lastSeenAt.toISOString() },
})
