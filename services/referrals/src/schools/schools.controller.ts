import { audit } from '@daysix/platform/audit'
import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action, NotAllowed } from '@daysix/platform/policy'
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import { School } from './school.entity'

const optional = z.string().max(300).nullable().default(null)
const SchoolBody = z.object({
  urn: z.string().regex(/^\d{6}$/, 'A URN has six digits'),
  name: z.string().min(1, 'Enter the name').max(300),
  laCode: z.string().regex(/^\d{3}$/, 'An authority’s code has three digits'),
  establishmentNumber: optional,
  typeCode: optional,
  phase: optional,
  status: z.string().max(100).default('Open'),
  street: optional,
  locality: optional,
  town: optional,
  postcode: optional,
  telephone: optional,
  headName: optional,
  trustName: optional,
  exclusionEmail: z.email('Enter an e-mail address').nullable().default(null),
})
const SchoolView = SchoolBody

@Controller('schools')
@ApiTags('schools')
export class SchoolsController {
  constructor(private readonly db: DataSource) {}

  /** A school user's own; everybody else's all. */
  @Get()
  @Action('read-schools')
  @ApiOkResponse({ standardSchema: z.array(SchoolView) })
  async list(@Who() who: Visitor): Promise<School[]> {
    const schools = await this.db.manager.find(School, { order: { name: 'ASC' } })
    return who.relation === 'own' ? schools.filter(({ urn }) => who.urns.includes(urn)) : schools
  }

  @Get(':urn')
  @Action('read-schools')
  @ApiOkResponse({ standardSchema: SchoolView })
  async show(@Param('urn') urn: string, @Who() who: Visitor): Promise<School> {
    if (who.relation === 'own' && !who.urns.includes(urn)) throw new NotAllowed()
    return this.db.manager.findOneByOrFail(School, { urn })
  }

  /** Adds a school, or puts right what is held of it. */
  @Post()
  @HttpCode(200)
  @Action('change-schools')
  @ApiOkResponse({ standardSchema: SchoolView })
  async put(@Who() who: Visitor, @Body({ schema: SchoolBody }) body: z.output<typeof SchoolBody>): Promise<School> {
    return this.db.transaction(async (tx) => {
      await tx.upsert(School, body, ['urn'])
      await audit(tx, who, { action: 'school-changed', subjectKind: 'school', subjectId: body.urn })
      return tx.findOneByOrFail(School, { urn: body.urn })
    })
  }
}
