import { audit } from '@daysix/platform/audit'
import { type Visitor, Who } from '@daysix/platform/authorisation'
import { email } from '@daysix/platform/fields'
import { Action } from '@daysix/platform/policy'
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import { difference } from '../cases/changes.service'
import { Authority, STAFF_ROLES, StaffMember } from './staff.entity'

const StaffBody = z.object({
  sub: z.string().min(1).max(200),
  name: z.string().min(1, 'Enter the name').max(200),
  email: email(),
  telephone: z.string().max(50).nullable().default(null),
  role: z.enum(STAFF_ROLES),
  onDuty: z.boolean().default(false),
})
const AuthorityBody = z.object({
  code: z.string().regex(/^\d{3}$/, 'An authority’s code has three digits'),
  name: z.string().min(1).max(200),
  exclusionsEmail: email().nullable().default(null),
  virtualSchoolEmail: email().nullable().default(null),
})

@Controller()
@ApiTags('staff')
export class StaffController {
  constructor(private readonly db: DataSource) {}

  @Get('staff')
  @Action('read-staff')
  @ApiOkResponse({ standardSchema: z.array(StaffBody) })
  list(): Promise<StaffMember[]> {
    return this.db.manager.find(StaffMember, { order: { name: 'ASC' } })
  }

  @Post('staff')
  @HttpCode(200)
  @Action('change-staff')
  @ApiOkResponse({ standardSchema: StaffBody })
  async put(@Who() who: Visitor, @Body({ schema: StaffBody }) body: z.output<typeof StaffBody>): Promise<StaffMember> {
    return this.db.transaction(async (tx) => {
      const held = await tx.findOneBy(StaffMember, { sub: body.sub })
      await tx.upsert(StaffMember, body, ['sub'])
      const changed = difference<object>(held ?? {}, body)
      if (Object.keys(changed.after).length > 0)
        await audit(tx, who, { action: 'staff-changed', subjectKind: 'staff', subjectId: body.sub, ...changed })
      return tx.findOneByOrFail(StaffMember, { sub: body.sub })
    })
  }

  @Get('authorities')
  @Action('read-staff')
  @ApiOkResponse({ standardSchema: z.array(AuthorityBody) })
  authorities(): Promise<Authority[]> {
    return this.db.manager.find(Authority, { order: { name: 'ASC' } })
  }

  @Post('authorities')
  @HttpCode(200)
  @Action('change-staff')
  @ApiOkResponse({ standardSchema: AuthorityBody })
  async putAuthority(
    @Who() who: Visitor,
    @Body({ schema: AuthorityBody }) body: z.output<typeof AuthorityBody>,
  ): Promise<Authority> {
    return this.db.transaction(async (tx) => {
      const held = await tx.findOneBy(Authority, { code: body.code })
      await tx.upsert(Authority, body, ['code'])
      const changed = difference<object>(held ?? {}, body)
      if (Object.keys(changed.after).length > 0)
        await audit(tx, who, {
          action: 'authority-changed',
          subjectKind: 'authority',
          subjectId: body.code,
          ...changed,
        })
      return tx.findOneByOrFail(Authority, { code: body.code })
    })
  }
}
