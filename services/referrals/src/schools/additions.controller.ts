import { audit } from '@daysix/platform/audit'
import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action, NotAllowed } from '@daysix/platform/policy'
import { SETTINGS } from '@daysix/platform/settings'
import { etag, requireVersion } from '@daysix/platform/versions'
import { Body, Controller, Get, Headers, Inject, Param, Put, Res } from '@nestjs/common'
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Response } from 'express'
import { DataSource, type EntityManager } from 'typeorm'
import type { z } from 'zod'
import { difference } from '../cases/changes.service'
import { AnswerRefused } from '../cases/refusals'
import { ADDITIONS, AdditionsBody, AdditionsView, governanceWith, panelAuthorityOf, writesElsewhere } from './additions'
import { School } from './school.entity'

type AdditionsView = z.output<typeof AdditionsView>

/** What the authority adds to a school: sessions, people, addresses, who arranges its review panels. */
@Controller('schools/:urn/additions')
@ApiTags('schools')
export class SchoolAdditionsController {
  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: { AUTHORITY_CODE: string; AUTHORITY_NAME: string },
  ) {}

  /** A school reads its own. */
  @Get()
  @Action('read-school-additions')
  @ApiOkResponse({ standardSchema: AdditionsView })
  async show(
    @Param('urn') urn: string,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AdditionsView> {
    if (who.relation === 'own' && !who.urns.includes(urn)) throw new NotAllowed()
    return this.answer(await this.db.manager.findOneByOrFail(School, { urn }), response)
  }

  /** All of it at once; what is null is held no more. Letters go to these addresses, so another one is given a reason. */
  @Put()
  @Action('change-school-additions')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: AdditionsView })
  async change(
    @Param('urn') urn: string,
    @Who() who: Visitor,
    @Body({ schema: AdditionsBody }) { reason, ...said }: z.output<typeof AdditionsBody>,
    @Res({ passthrough: true }) response: Response,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<AdditionsView> {
    const school = await this.db.transaction(async (tx) => {
      const school = await tx.findOneOrFail(School, { where: { urn }, lock: { mode: 'pessimistic_write' } })
      requireVersion(ifMatch, school.additionsVersion)
      const held = additionsOf(school)
      const changed = difference(held, said)
      if (Object.keys(changed.after).length === 0) return school
      if (writesElsewhere(held, said) && !reason)
        throw new AnswerRefused('/reason', 'reason-needed', 'Say why an e-mail address changes')
      const { reviewPanelLaCode } = said
      if (reviewPanelLaCode && reviewPanelLaCode !== held.reviewPanelLaCode) await this.mustKnow(tx, reviewPanelLaCode)
      Object.assign(school, said, { additionsVersion: school.additionsVersion + 1 })
      await tx.save(school)
      await audit(tx, who, {
        ...{ action: 'school-additions-changed', subjectKind: 'school', subjectId: urn, ...changed },
        ...(reason && { reason }),
      })
      return school
    })
    return this.answer(school, response)
  }

  private async mustKnow(tx: EntityManager, laCode: string): Promise<void> {
    if ((await this.nameOf(tx, laCode)) === null)
      throw new AnswerRefused('/reviewPanelLaCode', 'unknown-authority', 'No authority that we know has this code')
  }

  private async answer(school: School, response: Response): Promise<AdditionsView> {
    response.setHeader('etag', etag(school.additionsVersion))
    const { reviewPanelBy: by } = governanceWith(school)
    const laCode = panelAuthorityOf(school, by)
    const laName = laCode && (await this.nameOf(this.db.manager, laCode))
    return AdditionsView.parse({ ...school, reviewPanel: by && { by, laCode, laName } })
  }

  private async nameOf(tx: EntityManager, laCode: string): Promise<string | null> {
    if (laCode === this.settings.AUTHORITY_CODE) return this.settings.AUTHORITY_NAME
    const [known] = await tx.query<{ name: string }[]>(
      `select name from authorities where code = $1 union all
       (select la_name from schools where la_code = $1 and la_name is not null limit 1) limit 1`,
      [laCode],
    )
    return known?.name ?? null
  }
}

const additionsOf = (school: School) =>
  Object.fromEntries(ADDITIONS.map((name) => [name, school[name]])) as Pick<School, (typeof ADDITIONS)[number]>
