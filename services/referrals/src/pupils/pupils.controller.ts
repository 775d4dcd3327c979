import { audit } from '@daysix/platform/audit'
import { type Visitor, Who } from '@daysix/platform/authorisation'
import { email } from '@daysix/platform/fields'
import { Action } from '@daysix/platform/policy'
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { randomUUID } from 'node:crypto'
import { DataSource, type EntityManager } from 'typeorm'
import { z } from 'zod'
import { choice, day } from '../answers'
import { PupilView } from '../cases/case.views'
import { pupilView } from '../cases/cases-reader.service'
import { difference } from '../cases/changes.service'
import { AnswerRefused } from '../cases/refusals'
import { NewContact } from '../contacts/contacts'
import { FamilyContacts } from '../contacts/family-contacts.service'
import { School } from '../schools/school.entity'
import { CaseSight } from '../restriction/sight.service'
import { PupilHistory } from './history.service'
import { KEY_STAGES, keyStageOf, ncYear } from './nc-year'
import { ANOTHER_HAD_THIS_UPN } from './of-upn'
import { pupilOfUpn } from './of-upn.service'
import { Pupil } from './pupil.entity'
import { PupilReader } from './pupil-reader.service'
import { PupilRecord } from './pupil.views'
import { uln } from './uln'
import { readUpn } from './upn'

const nameIfAny = z.string().trim().max(200).nullable().default(null)
const PupilBody = z.object({
  upn: z.string().max(20).nullable().default(null),
  /** True keeps a UPN whose check letter is wrong, as the paper says it. */
  upnAsWritten: z.boolean().default(false),
  uln: uln.nullable().default(null),
  legalForename: z.string().trim().min(1, 'Enter the legal first name').max(200),
  middleNames: nameIfAny,
  legalSurname: z.string().trim().min(1, 'Enter the legal surname').max(200),
  preferredForename: nameIfAny,
  preferredSurname: nameIfAny,
  birthDate: day('Enter the date of birth, like 31 5 2012'),
  sex: choice(['M', 'F'], 'Choose male or female').nullable().default(null),
  ncYear: ncYear.nullable().default(null),
  /** Follows the year where it is left out. */
  keyStage: choice(KEY_STAGES, 'Choose a key stage').nullable().optional(),
  schoolUrn: z.string(),
  homeLaCode: z.string().max(3).nullable().default(null),
  senProvision: z.enum(['N', 'K', 'E']).default('N'),
  lookedAfter: z.boolean().default(false),
  socialWorkerName: z.string().max(200).nullable().default(null),
  socialWorkerEmail: email().nullable().default(null),
  examsEndedOn: day('Enter the day of the last examination').nullable().default(null),
  contacts: z.array(NewContact).max(10).optional(),
})
const HeldPupil = PupilView.extend({ schoolUrn: z.string() })

@Controller('pupils')
@ApiTags('pupils')
export class PupilsController {
  constructor(
    private readonly db: DataSource,
    private readonly history: PupilHistory,
    private readonly contacts: FamilyContacts,
    private readonly reader: PupilReader,
    private readonly sight: CaseSight,
  ) {}

  /** What is known of one child, with everything that held before; a person's look is recorded. A school reads its own. */
  @Get(':id')
  @Action('read-pupils')
  @ApiOkResponse({ standardSchema: PupilRecord })
  show(@Param('id', { schema: z.uuid() }) id: string, @Who() who: Visitor): Promise<z.output<typeof PupilRecord>> {
    return this.reader.show(id, who)
  }

  /** Adds a pupil with the family, or puts right what is held; found again by UPN, or by name and date of birth. */
  @Post()
  @HttpCode(200)
  @Action('change-pupils')
  @ApiOkResponse({ standardSchema: HeldPupil })
  async put(
    @Who() who: Visitor,
    @Body({ schema: PupilBody }) { contacts, ...body }: z.output<typeof PupilBody>,
  ): Promise<z.output<typeof HeldPupil>> {
    return this.db.transaction(async (tx) => {
      const { upn, letterWrong } = upnOf(body)
      if (!(await tx.existsBy(School, { urn: body.schoolUrn })))
        throw new AnswerRefused('/schoolUrn', 'unknown-school', 'Choose a school')
      const { keyStage = keyStageOf(body.ncYear) } = body
      const said = { ...body, upn, upnAsWritten: letterWrong, keyStage }
      const known = (await this.known(tx, said, who)) ?? undefined
      const held = known?.upn && hadBefore(known, said) ? { ...said, ...upnHeld(known) } : said
      const id = known?.id ?? randomUUID()
      if (known) await tx.update(Pupil, { id }, { ...held, version: known.version + 1 })
      else await tx.insert(Pupil, { ...held, id, version: 1 })
      await this.history.keep(tx, who, [{ ...(known && { before: known }), after: tx.create(Pupil, { ...held, id }) }])
      const changed = difference<object>(known ?? {}, held)
      const family = contacts ? await this.contacts.replace(tx, who, id, contacts) : []
      if (Object.keys(changed.after).length > 0 || family.length > 0)
        await audit(tx, who, {
          ...{ action: 'pupil-changed', subjectKind: 'pupil', subjectId: id },
          before: { ...changed.before, ...(family.length > 0 && { contacts: family.map(({ before }) => before) }) },
          after: { ...changed.after, ...(family.length > 0 && { contacts: family.map(({ after }) => after) }) },
        })
      const pupil = await tx.findOneByOrFail(Pupil, { id })
      return { ...pupilView(pupil), schoolUrn: pupil.schoolUrn }
    })
  }

  /**
   * A child whom this person may not find is not found here either: by name they enter another one, and a permanent number is
   * refused in the words for a number that it is not theirs to give.
   * @throws AnswerRefused where the UPN is such a child's, or one that a child born on another day had before
   */
  private async known(
    tx: EntityManager,
    pupil: Pick<Pupil, 'upn' | 'birthDate' | 'legalForename' | 'legalSurname'>,
    who: Visitor,
  ): Promise<Pupil | null> {
    const { upn, birthDate, legalForename, legalSurname } = pupil
    const named = upn ? [] : await tx.findBy(Pupil, { birthDate, legalForename, legalSurname })
    const known = upn ? await pupilOfUpn(tx, upn, birthDate) : undefined
    const findable = await this.sight.findable(
      tx,
      [...named, ...(known ? [known] : [])].map(({ id }) => id),
      who,
    )
    if (!upn) return named.find(({ id }) => findable.has(id)) ?? null
    const isAnothers = known && hadBefore(known, { upn }) && known.birthDate !== birthDate
    if (known && (isAnothers || !findable.has(known.id)))
      throw new AnswerRefused('/upn', 'another-pupil', ANOTHER_HAD_THIS_UPN)
    return known ?? null
  }
}

/** A number of before finds the child and does not become the child's again. */
const hadBefore = ({ upn: held }: Pupil, { upn }: { upn: string | null }): boolean => upn !== null && held !== upn
const upnHeld = ({ upn, upnAsWritten }: Pupil) => ({ upn, upnAsWritten })

function upnOf({ upn, upnAsWritten }: z.output<typeof PupilBody>): { upn: string | null; letterWrong: boolean } {
  if (!upn) return { upn: null, letterWrong: false }
  const read = readUpn(upn, upnAsWritten)
  if ('error' in read) throw new AnswerRefused('/upn', read.code, read.error)
  return read
}
