import { audit } from '@daysix/platform/audit'
import { type Visitor, Who } from '@daysix/platform/authorisation'
import { email } from '@daysix/platform/fields'
import { Action } from '@daysix/platform/policy'
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import { difference } from '../cases/changes.service'
import { STAFF_ROLES, StaffMember } from './staff.entity'

const StaffBody = z.object({
  sub: z.string().min(1).max(200),
  name: z.string().min(1, 'Enter the name').max(200),
  email: email(),
  telephone: z.string().max(50).nullable().default(null),
  role: z.enum(STAFF_ROLES),
  onDuty: z.boolean().default(false),
})

@Controller('staff')
@ApiTags('staff')
export class StaffController {
  constructor(private readonly db: DataSource) {}

  @Get()
  @Action('read-staff')
  @ApiOkResponse({ standardSchema: z.array(StaffBody) })
  list(): Promise<StaffMember[]> {
    return this.db.manager.find(StaffMember, { order: { name: 'ASC' } })
  }

  @Post()
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
}
