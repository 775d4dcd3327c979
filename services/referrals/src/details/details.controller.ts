import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { email } from '@daysix/platform/fields'
import type { FieldRefusal } from '@daysix/shared/refusal'
import { Action } from '@daysix/platform/policy'
import { etag } from '@daysix/platform/versions'
import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Res } from '@nestjs/common'
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Response } from 'express'
import { randomUUID } from 'node:crypto'
import { DataSource, type EntityManager, Not } from 'typeorm'
import { z } from 'zod'
import { choice, day } from '../answers'
import { ExclusionCase } from '../cases/case.entity'
import { CaseView, ContactView } from '../cases/case.views'
import { CasesReader } from '../cases/cases-reader.service'
import { difference } from '../cases/changes.service'
import { DetailsRefused } from '../cases/refusals'
import { refusal } from '../cases/report'
import { MoveView } from '../clocks/clock.views'
import { FamilyLettersService } from '../directory/family-letters.service'
import { CodeSets } from '../code-sets/code-sets.service'
import { ContactChanges, NewContact } from '../contacts/contacts'
import { FamilyContacts } from '../contacts/family-contacts.service'
import { KEY_STAGES, ncYear } from '../pupils/nc-year'
import { anotherPupils } from '../pupils/of-upn.service'
import { Pupil } from '../pupils/pupil.entity'
import { uln } from '../pupils/uln'
import { TasksService } from '../tasks/tasks.service'
import { Corrections } from './corrections.service'
import { PupilChanges } from './pupil-changes.service'
import { checkPupilAnswers, completePupil } from './pupil-details'

const Correction = z.object({
  /** London's clock, `YYYY-MM-DDTHH:MM`. */
  imposedAt: z.string().optional(),
  reasons: z.array(z.string()).max(20).optional(),
  reportedBy: z.string().trim().min(1, 'Enter who reported it').max(200).optional(),
  /** Asked for where the time or the reasons are put right. */
  because: z.string().max(4000).optional(),
})
const Moves = z.object({ moves: z.array(MoveView) })
const Corrected = CaseView.extend({ moves: z.array(MoveView) })

const name = (sentence: string) => z.string().trim().min(1, sentence).max(200).optional()
const nameIfAny = z.string().trim().max(200).nullable().optional()
const PupilAnswers = z.object({
  upn: z.string().trim().max(20).nullable().optional(),
  /** True keeps a UPN whose check letter is wrong, as the paper says it. */
  upnAsWritten: z.boolean().optional(),
  uln: uln.nullable().optional(),
  legalForename: name('Enter the legal first name'),
  middleNames: nameIfAny,
  legalSurname: name('Enter the legal surname'),
  preferredForename: nameIfAny,
  preferredSurname: nameIfAny,
  birthDate: day('Enter the date of birth, like 2012-05-31').optional(),
  sex: choice(['M', 'F'], 'Choose male or female').nullable().optional(),
  ncYear: ncYear.nullable().optional(),
  keyStage: choice(KEY_STAGES, 'Choose a key stage').nullable().optional(),
  /** Three digits: the authority in whose area the child lives. */
  homeLaCode: z
    .string()
    .regex(/^\d{3}$/, 'Enter the authority’s code, three digits')
    .nullable()
    .optional(),
  /** `N` none, `K` SEN support, `E` an education, health and care plan. */
  senProvision: choice(['N', 'K', 'E'], 'Choose the support for special educational needs').optional(),
  lookedAfter: z.boolean().optional(),
  socialWorkerName: z.string().trim().max(200).nullable().optional(),
  socialWorkerEmail: email().nullable().optional(),
  examsEndedOn: day('Enter the day of the last examination, like 2026-06-19').nullable().optional(),
})
const PupilDetails = z.object({
  id: z.string(),
  upn: z.string().nullable(),
  upnAsWritten: z.boolean(),
  uln: z.string().nullable(),
  legalForename: z.string(),
  middleNames: z.string().nullable(),
  legalSurname: z.string(),
  preferredForename: z.string().nullable(),
  preferredSurname: z.string().nullable(),
  birthDate: z.string(),
  sex: z.enum(['M', 'F']).nullable(),
  ncYear: z.string().nullable(),
  keyStage: z.enum(KEY_STAGES).nullable(),
  homeLaCode: z.string().nullable(),
  senProvision: z.string(),
  lookedAfter: z.boolean(),
  socialWorkerName: z.string().nullable(),
  socialWorkerEmail: z.string().nullable(),
  examsEndedOn: z.string().nullable(),
  version: z.number(),
})
const PupilChanged = PupilDetails.extend({ moves: z.array(MoveView) })

const IF_MATCH = { name: 'If-Match', required: true }

/** What a report leaves out and is said later, and what was said wrongly. */
@Controller('cases')
@ApiTags('details')
export class DetailsController {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly reader: CasesReader,
    private readonly corrections: Corrections,
    private readonly pupils: PupilChanges,
    private readonly contacts: FamilyContacts,
    private readonly codes: CodeSets,
    private readonly family: FamilyLettersService,
    private readonly tasks: TasksService,
  ) {}

  /** What putting this right would move: nothing is saved. */
  @Post(':id/preview')
  @HttpCode(200)
  @Action('change-details')
  @ApiOkResponse({ standardSchema: Moves })
  async preview(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: Correction }) body: z.output<typeof Correction>,
  ): Promise<z.output<typeof Moves>> {
    return { moves: await this.corrections.preview(id, who, body) }
  }

  /** The exclusion itself; its open clocks are counted again, and a miss that is none any more is withdrawn. */
  @Patch(':id')
  @Action('change-details')
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: Corrected })
  async correct(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: Correction }) body: z.output<typeof Correction>,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.output<typeof Corrected>> {
    const moves = await this.corrections.make(id, who, body, ifMatch)
    const view = await this.reader.view(await this.reader.findToAnswer(id, who))
    response.setHeader('etag', etag(view.version))
    return { ...view, moves }
  }

  /** The version is that of the pupil and its family together. */
  @Get(':id/pupil')
  @Action('change-details')
  @ApiOkResponse({ standardSchema: PupilDetails })
  async pupil(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.output<typeof PupilDetails>> {
    const { pupilId } = await this.reader.findToShow(id, who)
    return detailsOf(await this.db.manager.findOneByOrFail(Pupil, { id: pupilId }), response)
  }

  @Patch(':id/pupil')
  @Action('change-details')
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: PupilChanged })
  async complete(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: PupilAnswers }) answers: z.output<typeof PupilAnswers>,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.output<typeof PupilChanged>> {
    const { pupil, moves } = await this.pupils.make(id, who, ifMatch, async (pupil, tx) => {
      const another = await anotherPupils(tx, pupil, answers.upn?.toUpperCase())
      // a school is told of no child but its own: what it says is kept, and somebody at the authority looks
      const isTold = who.relation !== 'own'
      const fields = [
        ...checkPupilAnswers(answers, { now: this.clock.now(), ...(another && isTold && { another }) }),
        ...(await this.checkSupport(tx, pupil, answers)),
      ]
      if (fields.length > 0) throw new DetailsRefused(fields)
      const before = { ...pupil }
      const changed = completePupil(pupil, answers)
      if (changed.length === 0) return undefined
      if (changed.includes('upn')) await this.doubt(tx, pupil, another !== undefined)
      const refs = { fields: changed.join() }
      return { kind: 'pupil-details-changed', what: 'pupil', refs, ...difference(before, { ...pupil }) }
    })
    return { ...detailsOf(pupil, response), moves }
  }

  /** Every open case of a child whose UPN another record has too asks a caseworker to look. */
  private async doubt(tx: EntityManager, pupil: Pupil, isAnothers: boolean): Promise<void> {
    pupil.upnDoubted = isAnothers || null
    if (!isAnothers) return
    for (const { id: caseId } of await tx.findBy(ExclusionCase, { pupilId: pupil.id, stage: Not('closed' as const) }))
      await this.tasks.raise(tx, { caseId, kind: 'upn-of-two-records', occasion: pupil.id })
  }

  private async checkSupport(
    tx: EntityManager,
    { senProvision: held }: Pupil,
    { senProvision: code }: z.output<typeof PupilAnswers>,
  ): Promise<FieldRefusal[]> {
    if (!code || code === held) return []
    if (await this.codes.accepts(tx, 'sen-provision', code, this.clock.today())) return []
    return [refusal('/senProvision', 'not-accepted', `The code ${code} is not accepted for new records`)]
  }

  /** Somebody more in the child's family; the version is that of the pupil. */
  @Post(':id/contacts')
  @HttpCode(201)
  @Action('change-details')
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ standardSchema: ContactView })
  async addContact(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: NewContact }) answers: NewContact,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.output<typeof ContactView>> {
    const contactId = randomUUID()
    const { pupil } = await this.pupils.make(id, who, ifMatch, (pupil, tx) =>
      this.contacts.add(tx, who, pupil, contactId, answers),
    )
    response.setHeader('etag', etag(pupil.version))
    return this.family.view(this.db.manager, pupil, contactId)
  }

  /** What is left out stays; somebody who must not be contacted any more is written to no more. */
  @Patch(':id/contacts/:contactId')
  @Action('change-case')
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: ContactView })
  async changeContact(
    @Param('id') id: string,
    @Param('contactId', { schema: z.uuid() }) contactId: string,
    @Who() who: Visitor,
    @Body({ schema: ContactChanges }) answers: ContactChanges,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.output<typeof ContactView>> {
    const { pupil } = await this.pupils.make(id, who, ifMatch, (pupil, tx) =>
      this.contacts.change(tx, who, pupil, contactId, answers),
    )
    response.setHeader('etag', etag(pupil.version))
    return this.family.view(this.db.manager, pupil, contactId)
  }
}

function detailsOf(pupil: Pupil, response: Response): z.output<typeof PupilDetails> {
  response.setHeader('etag', etag(pupil.version))
  const { id, upn, upnAsWritten, uln, legalForename, middleNames, legalSurname, preferredForename } = pupil
  const { preferredSurname, birthDate, sex, ncYear, keyStage, homeLaCode } = pupil
  const { senProvision, lookedAfter, socialWorkerName, socialWorkerEmail, examsEndedOn, version } = pupil
  return {
    ...{ id, upn, upnAsWritten, uln, legalForename, middleNames, legalSurname, preferredForename, preferredSurname },
    ...{ birthDate, sex, ncYear, keyStage, homeLaCode },
    ...{ senProvision, lookedAfter, socialWorkerName, socialWorkerEmail, examsEndedOn, version },
  }
}
