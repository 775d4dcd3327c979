import { audit } from '@daysix/platform/audit'
import { type Visitor, Who } from '@daysix/platform/authorisation'
import { email } from '@daysix/platform/fields'
import { Action } from '@daysix/platform/policy'
import { SETTINGS } from '@daysix/platform/settings'
import { etag, requireVersion, versionOfContent } from '@daysix/platform/versions'
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Put, Res } from '@nestjs/common'
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Response } from 'express'
import { DataSource, type EntityManager } from 'typeorm'
import { z } from 'zod'
import { difference } from '../cases/changes.service'
import { AnswerRefused } from '../cases/refusals'
import { Authority } from './staff.entity'

const AuthorityFields = z.object({
  name: z.string({ error: 'Enter the name' }).trim().min(1, 'Enter the name').max(200),
  exclusionsEmail: email().nullable().default(null),
  virtualSchoolEmail: email().nullable().default(null),
})
const AuthorityBody = AuthorityFields.extend({
  code: z.string().regex(/^\d{3}$/, 'An authority’s code has three digits'),
  /** Refused where the code is held already, so that nobody writes over a neighbour while adding one. */
  isNew: z.boolean().default(false),
})
const AuthorityChange = AuthorityFields.extend({
  /** Asked for where an e-mail address is another. */
  reason: z.string().trim().max(2000, 'Use 2,000 characters or fewer').optional(),
})
const AuthorityView = z.object({
  code: z.string(),
  name: z.string(),
  exclusionsEmail: z.string().nullable(),
  virtualSchoolEmail: z.string().nullable(),
})
type AuthorityView = z.output<typeof AuthorityView>
const AuthorityName = z.object({ code: z.string(), name: z.string() })
type AuthorityName = z.output<typeof AuthorityName>

/** The neighbouring authorities, which are told when a child who lives there is excluded here. */
@Controller('authorities')
@ApiTags('authorities')
export class AuthoritiesController {
  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: { AUTHORITY_CODE: string },
  ) {}

  @Get()
  @Action('read-staff')
  @ApiOkResponse({ standardSchema: z.array(AuthorityView) })
  list(): Promise<AuthorityView[]> {
    return this.db.manager.find(Authority, { order: { name: 'ASC', code: 'ASC' } })
  }

  @Get(':code')
  @Action('read-staff')
  @ApiOkResponse({ standardSchema: AuthorityView })
  async show(@Param('code') code: string, @Res({ passthrough: true }) response: Response): Promise<AuthorityView> {
    const held = await this.db.manager.findOneByOrFail(Authority, { code })
    response.setHeader('etag', etag(versionOf(held)))
    return held
  }

  /** Adds an authority, or puts right what is held of it. */
  @Post()
  @HttpCode(200)
  @Action('change-staff')
  @ApiOkResponse({ standardSchema: AuthorityView })
  put(
    @Who() who: Visitor,
    @Body({ schema: AuthorityBody }) { isNew, ...said }: z.output<typeof AuthorityBody>,
  ): Promise<AuthorityView> {
    return this.db.transaction(async (tx) => {
      const held = await tx.findOneBy(Authority, { code: said.code })
      if (isNew && held)
        throw new AnswerRefused('/code', 'held', `${held.name} has this code and is held already: change it there`)
      if (isNew && said.code === this.settings.AUTHORITY_CODE)
        throw new AnswerRefused('/code', 'own', 'This is the code of our own authority')
      return this.save(tx, who, held, said)
    })
  }

  /** Children’s names go to these addresses, so another one is given a reason. */
  @Put(':code')
  @Action('change-staff')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: AuthorityView })
  async change(
    @Param('code') code: string,
    @Who() who: Visitor,
    @Body({ schema: AuthorityChange }) { reason, ...said }: z.output<typeof AuthorityChange>,
    @Res({ passthrough: true }) response: Response,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<AuthorityView> {
    const saved = await this.db.transaction(async (tx) => {
      const held = await tx.findOneOrFail(Authority, { where: { code }, lock: { mode: 'pessimistic_write' } })
      requireVersion(ifMatch, versionOf(held))
      if (writesElsewhere(held, said) && !reason)
        throw new AnswerRefused('/reason', 'reason-needed', 'Say why an e-mail address changes')
      return this.save(tx, who, held, { code, ...said }, reason)
    })
    response.setHeader('etag', etag(versionOf(saved)))
    return saved
  }

  private async save(
    tx: EntityManager,
    who: Visitor,
    held: Authority | null,
    said: AuthorityView,
    reason?: string,
  ): Promise<AuthorityView> {
    await tx.upsert(Authority, said, ['code'])
    const changed = difference<object>(held ?? {}, said)
    if (Object.keys(changed.after).length > 0)
      await audit(tx, who, {
        ...{ action: 'authority-changed', subjectKind: 'authority', subjectId: said.code, ...changed },
        ...(reason && { reason }),
      })
    return said
  }
}

const versionOf = ({ name, exclusionsEmail, virtualSchoolEmail }: AuthorityView): string =>
  versionOfContent([name, exclusionsEmail, virtualSchoolEmail])

const writesElsewhere = (
  held: Pick<AuthorityView, 'exclusionsEmail' | 'virtualSchoolEmail'>,
  said: Pick<AuthorityView, 'exclusionsEmail' | 'virtualSchoolEmail'>,
): boolean => held.exclusionsEmail !== said.exclusionsEmail || held.virtualSchoolEmail !== said.virtualSchoolEmail

@Controller('authority-names')
@ApiTags('authorities')
export class AuthorityNamesController {
  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: { AUTHORITY_CODE: string; AUTHORITY_NAME: string },
  ) {}

  /** Our own authority first, then its neighbours by name: from whose area a child may come. */
  @Get()
  @Action('read-authority-names')
  @ApiOkResponse({ standardSchema: z.array(AuthorityName) })
  async list(): Promise<AuthorityName[]> {
    const { AUTHORITY_CODE: code, AUTHORITY_NAME: name } = this.settings
    const neighbours = await this.db.manager.find(Authority, { order: { name: 'ASC', code: 'ASC' } })
    return [
      { code, name },
      ...neighbours.filter((one) => one.code !== code).map((one) => ({ code: one.code, name: one.name })),
    ]
  }
}
