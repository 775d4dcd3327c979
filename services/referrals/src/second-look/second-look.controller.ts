import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { etag } from '@daysix/platform/versions'
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common'
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Response } from 'express'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import { choice } from '../answers'
import { CasesReader } from '../cases/cases-reader.service'
import { AnswerRefused } from '../cases/refusals'
import { PupilChanges } from '../details/pupil-changes.service'
import { Contact } from '../pupils/contact.entity'
import { Pupil } from '../pupils/pupil.entity'
import type { AddressLook } from './address-look.entity'
import { currentLooks } from './second-look'
import { SecondLooks } from './second-looks.service'

const LookView = z.object({
  id: z.string(),
  part: z.enum(['email', 'post']),
  value: z.string(),
  source: z.enum(['school', 'register', 'team']),
  state: z.enum(['accepted', 'asked', 'right', 'wrong']),
  /** Whether letters would go to it now. */
  current: z.boolean(),
  saidBy: z.string(),
  saidAt: z.string(),
  lookedBy: z.string().nullable(),
  lookedAt: z.string().nullable(),
  note: z.string().nullable(),
  /** Whoever entered it does not look it over. */
  mayLook: z.boolean(),
})
const LooksView = z.object({ contact: z.object({ id: z.string(), name: z.string() }), looks: z.array(LookView) })
type LooksView = z.output<typeof LooksView>

const Verdict = z.object({
  verdict: choice(['right', 'wrong'], 'Choose whether the address is right'),
  /** How it was checked, or what is wrong with it. */
  note: z.string().trim().max(1000).optional(),
})

/** A second person looks over what a parent’s new address is said to be, before the first letter goes to it. */
@Controller('cases/:id/contacts/:contactId/looks')
@ApiTags('second looks')
export class SecondLookController {
  constructor(
    private readonly db: DataSource,
    private readonly reader: CasesReader,
    private readonly pupils: PupilChanges,
    private readonly looks: SecondLooks,
  ) {}

  /** What was said of a contact's addresses, the latest first. */
  @Get()
  @Action('look-over-address')
  @ApiOkResponse({ standardSchema: LooksView })
  async list(
    @Param('id') id: string,
    @Param('contactId', { schema: z.uuid() }) contactId: string,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LooksView> {
    const { pupilId } = await this.reader.find(id, who)
    const { version } = await this.db.manager.findOneByOrFail(Pupil, { id: pupilId })
    const contact = await this.db.manager.findOneByOrFail(Contact, { id: contactId, pupilId })
    await this.reader.findToShow(id, who)
    response.setHeader('etag', etag(version))
    return this.view(contact, who)
  }

  /** Found right, letters go to it from now on; found wrong, another has to be found. */
  @Post(':lookId')
  @HttpCode(200)
  @Action('look-over-address')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: LooksView })
  async lookOver(
    @Param('id') id: string,
    @Param('contactId', { schema: z.uuid() }) contactId: string,
    @Param('lookId', { schema: z.uuid() }) lookId: string,
    @Who() who: Visitor,
    @Body({ schema: Verdict }) answers: z.output<typeof Verdict>,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LooksView> {
    const { verdict, note } = answers
    if (verdict === 'wrong' && !note) throw new AnswerRefused('/note', 'missing', 'Enter what is wrong with it')
    const { pupil } = await this.pupils.make(id, who, ifMatch, async ({ id: pupilId }, tx) => {
      await tx.findOneByOrFail(Contact, { id: contactId, pupilId })
      const { part } = await this.looks.lookOver(tx, who, { id: lookId, contactId }, answers)
      const after = { contactId, lookId, part, verdict, ...(note && { note }) }
      return { kind: 'address-looked-over', what: 'contacts', refs: { contactId, verdict }, before: {}, after }
    })
    response.setHeader('etag', etag(pupil.version))
    return this.view(await this.db.manager.findOneByOrFail(Contact, { id: contactId }), who)
  }

  private async view(contact: Contact, who: Visitor): Promise<LooksView> {
    const looks = await this.looks.ofContacts(this.db.manager, [contact.id])
    const current = new Set(currentLooks(contact, looks).map(({ id }) => id))
    const { id, name } = contact
    // a restricted postal address is held and not shown, nor is what was once said of it
    const shown = looks.filter(({ part }) => part === 'email' || !contact.addressRestricted)
    return { contact: { id, name }, looks: shown.map((look) => lookView(look, who, current.has(look.id))).reverse() }
  }
}

function lookView(look: AddressLook, who: Visitor, current: boolean): z.output<typeof LookView> {
  const { id, part, value, source, state, saidBy, saidByName, saidAt, lookedByName, lookedAt, note } = look
  return {
    ...{ id, part, value, source, state, current, saidBy: saidByName, saidAt: saidAt.toISOString() },
    ...{ lookedBy: lookedByName, lookedAt: lookedAt?.toISOString() ?? null, note },
    mayLook: current && state === 'asked' && saidBy !== who.sub,
  }
}
