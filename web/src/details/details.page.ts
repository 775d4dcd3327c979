import { codeWords, SEN_PROVISION } from '@daysix/shared/codes'
import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt, read, readVersioned } from '../api'
import { authorityBox, type AuthorityNames, nameOf, namesOf } from '../authorities/names'
import { type Case, caseOf, childOf, yearWords } from '../cases/kase'
import { type Move, movedWords } from '../clocks/moves'
import { reasonsToChoose } from '../code-sets/choices'
import { type Contact, contactValues, NEW_CONTACT, readContact } from '../contacts/contacts.form'
import { contactQuestion, statesOf, YES_OR_NO } from '../contacts/contacts.page'
import { lookAt, personRow } from '../contacts/person-row'
import { dateBoxes, emptyForm, type Form, ofVersion, type Posted, text } from '../forms'
import { For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { type Field, question } from '../placements/question'
import { day, timeOfDay } from '../present'
import { NotHere } from '../troubles'
import {
  type Correction,
  CORRECTION_FIELDS,
  correctionErrors,
  type PupilDetails,
  pupilValues,
  readCorrection,
  readPupil,
} from './details.form'

/** What a report leaves out and is said later, and what was said wrongly: the exclusion, the pupil, the family. */
@Controller('cases/:ref/details')
@For('caseworker', 'manager', 'school')
export class DetailsPage {
  @Get()
  async show(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    const kase = await caseOf(ref, visit)
    const isStaff = visit.is('caseworker', 'manager')
    const [pupil, names, contacts] = await Promise.all([
      read(visit.referrals.GET('/api/v1/cases/{id}/pupil', about(kase))),
      namesOf(visit),
      isStaff ? read(visit.referrals.GET('/api/v1/cases/{id}/contacts', about(kase))) : undefined,
    ])
    const isOwn = isStaff || visit.person.urns.includes(kase.school.urn)
    return detailsPage(kase, { pupil, names, contacts }, isOwn && kase.stage !== 'closed')
  }

  @Get('exclusion')
  async askExclusion(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    const kase = await caseOf(ref, visit)
    return exclusionQuestion(kase, emptyForm(exclusionValues(kase)), await reasonsOf(kase, visit))
  }

  /** What putting it right would move; nothing is saved yet. */
  @Post('exclusion')
  async preview(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page> {
    const kase = await caseOf(ref, visit)
    const { answers, errors } = readCorrection(posted)
    if (!answers) return exclusionQuestion(kase, refusedForm(posted, errors), await reasonsOf(kase, visit))
    const tried = await attempt(visit.referrals.POST('/api/v1/cases/{id}/preview', { ...about(kase), body: answers }))
    if (tried.errors)
      return exclusionQuestion(kase, refusedForm(posted, correctionErrors(tried.errors)), await reasonsOf(kase, visit))
    return correctionPreview(kase, answers, tried.data.moves, posted)
  }

  @Post('exclusion/correction')
  async correct(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const kase = await caseOf(ref, visit)
    const { answers, errors } = readCorrection(posted)
    if (!answers) return exclusionQuestion(kase, refusedForm(posted, errors), await reasonsOf(kase, visit))
    const saved = await attempt(
      visit.referrals.PATCH('/api/v1/cases/{id}', { params: versioned(kase, posted), body: answers }),
      () => this.askExclusion(ref, visit),
    )
    if (saved.errors)
      return exclusionQuestion(kase, refusedForm(posted, correctionErrors(saved.errors)), await reasonsOf(kase, visit))
    return redirect(`/cases/${kase.reference}/details`, `The exclusion is put right. ${movedWords(saved.data.moves)}`)
  }

  @Get('pupil')
  async askPupil(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    const kase = await caseOf(ref, visit)
    const [pupil, names] = await Promise.all([
      read(visit.referrals.GET('/api/v1/cases/{id}/pupil', about(kase))),
      namesOf(visit),
    ])
    return pupilQuestion(kase, emptyForm(pupilValues(pupil, names)), names)
  }

  @Post('pupil')
  async completePupil(
    @Param('ref') ref: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const kase = await caseOf(ref, visit)
    const names = await namesOf(visit)
    const { answers, errors } = readPupil(posted, names)
    if (!answers) return pupilQuestion(kase, refusedForm(posted, errors), names)
    const saved = await attempt(
      visit.referrals.PATCH('/api/v1/cases/{id}/pupil', { params: versioned(kase, posted), body: answers }),
      () => this.askPupil(ref, visit),
    )
    if (saved.errors) return pupilQuestion(kase, refusedForm(posted, saved.errors), names)
    return redirect(`/cases/${kase.reference}/details`, `Pupil’s details saved. ${movedWords(saved.data.moves)}`)
  }

  @Get('contacts/new')
  async askContact(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    const kase = await caseOf(ref, visit)
    const { version } = await read(visit.referrals.GET('/api/v1/cases/{id}/pupil', about(kase)))
    return contactQuestion(asked(kase), emptyForm({ ...NEW_CONTACT, version: String(version) }))
  }

  @Post('contacts/new')
  async addContact(
    @Param('ref') ref: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const kase = await caseOf(ref, visit)
    const { answers, errors } = readContact(posted)
    if (!answers) return contactQuestion(asked(kase), refusedForm(posted, errors))
    const added = await attempt(
      visit.referrals.POST('/api/v1/cases/{id}/contacts', { params: versioned(kase, posted), body: answers }),
      () => this.askContact(ref, visit),
    )
    if (added.errors) return contactQuestion(asked(kase), refusedForm(posted, added.errors))
    return redirect(`/cases/${kase.reference}/details`, 'Contact added')
  }

  @Get('contacts/:contactId')
  @For('caseworker', 'manager')
  async askChange(
    @Param('ref') ref: string,
    @Param('contactId') contactId: string,
    @Visit() visit: Visiting,
  ): Promise<Page> {
    const kase = await caseOf(ref, visit)
    const { contact, version } = await contactOf(kase, contactId, visit)
    const held = { contact, states: await statesOf(kase.pupil.id, contactId, visit) }
    return contactQuestion(asked(kase), emptyForm({ ...contactValues(contact), version }), held)
  }

  @Post('contacts/:contactId')
  @For('caseworker', 'manager')
  async changeContact(
    @Param('ref') ref: string,
    @Param('contactId') contactId: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const kase = await caseOf(ref, visit)
    const { contact } = await contactOf(kase, contactId, visit)
    const { answers, errors } = readContact(posted, contact)
    const again = async (wrong: typeof errors) => {
      const held = { contact, states: await statesOf(kase.pupil.id, contactId, visit) }
      return contactQuestion(asked(kase), refusedForm(posted, wrong), held)
    }
    if (!answers) return again(errors)
    const { path, header } = versioned(kase, posted)
    const changed = await attempt(
      visit.referrals.PATCH('/api/v1/cases/{id}/contacts/{contactId}', {
        params: { path: { ...path, contactId }, header },
        body: answers,
      }),
      () => this.askChange(ref, contactId, visit),
    )
    if (changed.errors) return again(changed.errors)
    return redirect(`/cases/${kase.reference}/details`, 'Contact saved')
  }
}

const asked = (kase: Case) => ({ child: childOf(kase), back: backTo(kase) })
const about = ({ id }: Case) => ({ params: { path: { id } } })

const versioned = ({ id }: Case, posted: Posted) => ({
  path: { id },
  header: ofVersion(posted),
})

async function contactOf(
  kase: Case,
  contactId: string,
  visit: Visiting,
): Promise<{ contact: Contact; version: string }> {
  const { data, version } = await readVersioned(visit.referrals.GET('/api/v1/cases/{id}/contacts', about(kase)))
  const contact = data.find(({ id }) => id === contactId)
  if (!contact) throw new NotHere()
  return { contact, version }
}

const backTo = ({ reference }: Case): string => `/cases/${reference}/details`

export function detailsPage(
  kase: Case,
  { pupil, names, contacts }: { pupil: PupilDetails; names: AuthorityNames; contacts: Contact[] | undefined },
  mayChange: boolean,
): Page {
  return page('details/details', {
    title: 'Details',
    ...{ child: childOf(kase), mayChange, contacts: contacts?.map((one) => personRow(one, lookAt(kase))) },
    exclusion: [
      { key: 'Excluded', value: `${day(kase.imposedOn)}, ${timeOfDay(kase.imposedTime)}` },
      { key: 'Reasons', value: kase.reasons.map(({ words }) => words).join('; ') },
      { key: 'Reported by', value: kase.reportedBy },
    ],
    pupil: pupilRows(pupil, names),
    back: { href: `/cases/${kase.reference}` },
  })
}

const pupilRows = (pupil: PupilDetails, names: AuthorityNames): { key: string; value: string }[] => [
  { key: 'Legal name', value: `${pupil.legalForename} ${pupil.legalSurname}` },
  {
    key: 'Called',
    value: `${pupil.preferredForename ?? pupil.legalForename} ${pupil.preferredSurname ?? pupil.legalSurname}`,
  },
  { key: 'Unique pupil number', value: pupil.upn ?? NOT_SAID },
  { key: 'Unique learner number', value: pupil.uln ?? NOT_SAID },
  { key: 'Date of birth', value: day(pupil.birthDate) },
  { key: 'Year group', value: pupil.ncYear ? yearWords(pupil.ncYear) : NOT_SAID },
  { key: 'Lives in the area of', value: pupil.homeLaCode ? nameOf(pupil.homeLaCode, names) : NOT_SAID },
  { key: 'Special educational needs', value: senWords(pupil.senProvision) },
  { key: 'Looked after', value: pupil.lookedAfter ? 'Yes' : 'No' },
  {
    key: 'Social worker',
    value: [pupil.socialWorkerName, pupil.socialWorkerEmail].filter(Boolean).join(', ') || 'None is known',
  },
  ...(pupil.examsEndedOn ? [{ key: 'Last examination', value: day(pupil.examsEndedOn) }] : []),
]

const NOT_SAID = 'Not said yet'
const senWords = (code: string): string => SEN_PROVISION.find((one) => one.code === code)?.words ?? code

const exclusionValues = (kase: Case): Posted => ({
  ...dateBoxes('imposedOn', kase.imposedOn),
  ...{ imposedTime: kase.imposedTime, reportedBy: kase.reportedBy, version: String(kase.version) },
  ...Object.fromEntries(kase.reasons.map(({ code }, i) => [`reason${i + 1}`, code])),
})

export function exclusionQuestion(kase: Case, form: Form, reasons: { value: string; text: string }[]): Page {
  return question({
    title: 'Put the exclusion right',
    // also from its preview, which has an address of its own
    action: `${backTo(kase)}/exclusion`,
    child: childOf(kase),
    back: backTo(kase),
    lead: [
      'The time decides which day is the first: before the afternoon begins it is that day, after it the next school day. Nothing is saved yet: next you see which dates it would move.',
    ],
    fields: [
      ...HIDDEN_VERSION,
      { kind: 'date', name: 'imposedOn', label: 'Date the head teacher imposed it', hint: 'For example, 3 11 2026' },
      { kind: 'time', name: 'imposedTime', label: 'Time', hint: 'For example, 10:15am' },
      ...['Main reason', 'Second reason (optional)', 'Third reason (optional)'].map((label, i): Field => ({
        kind: 'select',
        name: `reason${i + 1}`,
        label,
        items: reasons,
      })),
      { kind: 'text', name: 'reportedBy', label: 'Who reported it', hint: 'Name and position' },
      {
        kind: 'textarea',
        name: 'because',
        label: 'Why is it put right?',
        hint: 'Kept with the record and sent to nobody',
        rows: 3,
      },
    ],
    button: 'See what it moves',
    form,
  })
}

const HIDDEN_VERSION: Field[] = [{ kind: 'hidden', name: 'version', label: '' }]

const reasonsOf = (kase: Case, visit: Visiting) => reasonsToChoose(visit, kase.imposedOn, kase.reasons)

export const correctionPreview = (
  kase: Case,
  { imposedAt, reasons, because }: Correction,
  moves: Move[],
  posted: Posted,
): Page => {
  const [on, time] = imposedAt.split('T')
  const words = reasons.map((code) => codeWords('exclusion-reason', code))
  return page('details/correction-preview', {
    title: 'What this correction moves',
    child: childOf(kase),
    moves,
    answers: [
      { key: 'Excluded', value: `${day(on)}, ${timeOfDay(time)}` },
      { key: words.length > 1 ? 'Reasons' : 'Reason', value: words.join('; ') },
      { key: 'Put right because', value: because },
    ],
    carried: CORRECTION_FIELDS.map((name) => ({ name, value: text(posted, name) })).filter(({ value }) => value),
    saveTo: `${backTo(kase)}/exclusion/correction`,
    back: { href: `${backTo(kase)}/exclusion` },
  })
}

export const pupilQuestion = (kase: Case, form: Form, names: AuthorityNames): Page =>
  question({
    title: 'The pupil’s details',
    child: childOf(kase),
    back: backTo(kase),
    lead: [
      'Dates that depend on these answers are counted again. Whoever must be told of the exclusion because of them is told, or put on the task list.',
    ],
    fields: [
      ...HIDDEN_VERSION,
      { kind: 'text', name: 'legalForename', label: 'Legal first name' },
      { kind: 'text', name: 'legalSurname', label: 'Legal surname' },
      { kind: 'text', name: 'preferredForename', label: 'First name used, if another (optional)' },
      { kind: 'text', name: 'preferredSurname', label: 'Surname used, if another (optional)' },
      {
        ...{ kind: 'text', name: 'upn', label: 'Unique pupil number (UPN) (optional)' },
        ...{ hint: 'A letter and 12 digits, like B801200005001', classes: 'govuk-input--width-20' },
      },
      {
        ...{ kind: 'text', name: 'uln', label: 'Unique learner number (ULN) (optional)' },
        ...{ hint: 'Ten digits', classes: 'govuk-input--width-10' },
      },
      { kind: 'date', name: 'birthDate', label: 'Date of birth', hint: 'For example, 31 5 2012' },
      {
        ...{ kind: 'text', name: 'ncYear', label: 'Year group (optional)' },
        ...{ hint: 'R, or 1 to 14', classes: 'govuk-input--width-2' },
      },
      {
        ...{ kind: 'text', name: 'homeLaCode', label: 'Authority the child lives in (optional)' },
        ...authorityBox(names),
      },
      {
        ...{ kind: 'radios', name: 'senProvision', label: 'Support for special educational needs' },
        items: SEN_PROVISION.map(({ code, words }) => ({ value: code, text: words })),
      },
      { kind: 'radios', name: 'lookedAfter', label: 'Is the child looked after?', items: YES_OR_NO },
      { kind: 'text', name: 'socialWorkerName', label: 'Social worker’s name (optional)' },
      { kind: 'text', name: 'socialWorkerEmail', label: 'Social worker’s e-mail address (optional)' },
      {
        ...{ kind: 'date', name: 'examsEndedOn', label: 'Last public examination, for Year 11 (optional)' },
        hint: 'For example, 19 6 2026',
      },
    ],
    button: 'Save the details',
    form,
  })
