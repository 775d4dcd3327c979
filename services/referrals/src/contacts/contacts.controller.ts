import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { etag } from '@daysix/platform/versions'
import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common'
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Response } from 'express'
import { randomUUID } from 'node:crypto'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import { ContactView } from '../cases/case.views'
import { PupilChanges } from '../details/pupil-changes.service'
import { FamilyLettersService } from '../directory/family-letters.service'
import { Contact } from '../pupils/contact.entity'
import type { Pupil } from '../pupils/pupil.entity'
import { PupilReader } from '../pupils/pupil-reader.service'
import { ContactHistory } from './contact-history.service'
import { ContactStateView, contactStateView } from './contact-state.views'
import { ContactChanges, NewContact } from './contacts'
import { FamilyContacts } from './family-contacts.service'

type ContactView = z.output<typeof ContactView>
type ContactStateView = z.output<typeof ContactStateView>

const id = { schema: z.uuid() }
const AskedThen = z.object({ at: z.iso.datetime('Enter an instant, like 2026-11-10T15:30:00Z').optional() })
const IF_MATCH = { name: 'If-Match', required: true }

/** The family and everybody else around a child, with a case or without one; the version is that of the pupil. */
@Controller('pupils/:id/contacts')
@ApiTags('pupils')
export class ContactsController {
  constructor(
    private readonly db: DataSource,
    private readonly reader: PupilReader,
    private readonly changes: PupilChanges,
    private readonly contacts: FamilyContacts,
    private readonly family: FamilyLettersService,
    private readonly history: ContactHistory,
  ) {}

  /** With whether and how letters go to them, or why none do; where an instant is said, as it was known then. */
  @Get()
  @Action('read-contacts')
  @ApiOkResponse({ standardSchema: z.array(ContactView) })
  async list(
    @Param('id', id) pupilId: string,
    @Query({ schema: AskedThen }) { at }: z.output<typeof AskedThen>,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ContactView[]> {
    const pupil = await this.reader.findToShow(pupilId, who)
    response.setHeader('etag', etag(pupil.version))
    return this.family.views(this.db.manager, pupil, at ? new Date(at) : undefined)
  }

  /**
   * What was said of one of them, from when to when, the latest first: what holds now has no end, and of what was held before
   * the system kept it, it is not known since when.
   */
  @Get(':contactId/history')
  @Action('read-contacts')
  @ApiOkResponse({ standardSchema: z.array(ContactStateView) })
  async historyOf(
    @Param('id', id) pupilId: string,
    @Param('contactId', id) contactId: string,
    @Who() who: Visitor,
  ): Promise<ContactStateView[]> {
    const contact = await this.db.manager.findOneByOrFail(Contact, { id: contactId, pupilId })
    await this.reader.findToShow(pupilId, who)
    return (await this.history.of(this.db.manager, contact.id)).map((state) => contactStateView(state, contact))
  }

  /** Every open case of the child hears of it, as of what is added on a case. */
  @Post()
  @HttpCode(201)
  @Action('change-pupil-facts')
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ standardSchema: ContactView })
  async add(
    @Param('id', id) pupilId: string,
    @Who() who: Visitor,
    @Body({ schema: NewContact }) answers: NewContact,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ContactView> {
    const contactId = randomUUID()
    const pupil = await this.changes.ofFamily(pupilId, who, ifMatch, (pupil, tx) =>
      this.contacts.add(tx, who, pupil, contactId, answers),
    )
    return this.answer(pupil, contactId, response)
  }

  /** What is left out stays; somebody who must not be contacted any more is written to no more. */
  @Patch(':contactId')
  @Action('change-pupil-facts')
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: ContactView })
  async change(
    @Param('id', id) pupilId: string,
    @Param('contactId', id) contactId: string,
    @Who() who: Visitor,
    @Body({ schema: ContactChanges }) answers: ContactChanges,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ContactView> {
    const pupil = await this.changes.ofFamily(pupilId, who, ifMatch, (pupil, tx) =>
      this.contacts.change(tx, who, pupil, contactId, answers),
    )
    return this.answer(pupil, contactId, response)
  }

  private async answer(pupil: Pupil, contactId: string, response: Response): Promise<ContactView> {
    response.setHeader('etag', etag(pupil.version))
    return this.family.view(this.db.manager, pupil, contactId)
  }
}
