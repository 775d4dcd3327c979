import type { FieldErrors } from '../api'
import { answered } from '../cases/record'
import { choice, dateBoxes, only, type Posted, readDate, readTime, text } from '../forms'

const YES_NO = ['yes', 'no'] as const
export const yesNo = (value: boolean): string => (value ? 'yes' : 'no')

export interface Correction {
  imposedAt: string
  reasons: string[]
  reportedBy: string
  because: string
}

/** The fields of a correction, so that its preview can carry them along. */
export const CORRECTION_FIELDS = [
  ...['version', 'imposedOn-day', 'imposedOn-month', 'imposedOn-year', 'imposedTime'],
  ...['reason1', 'reason2', 'reason3', 'reportedBy', 'because'],
]

export function readCorrection(posted: Posted): { answers?: Correction; errors: FieldErrors } {
  const imposed = readDate(posted, 'imposedOn', 'the date the child was excluded', { example: '3 11 2026' })
  const time = readTime(posted, 'imposedTime', 'the time the child was excluded', { example: '10:15am' })
  const [reportedBy, because] = ['reportedBy', 'because'].map((name) => text(posted, name))
  const errors = only({
    imposedOn: imposed.error,
    imposedTime: time.error,
    reason1: !text(posted, 'reason1') && 'Select the main reason',
    reportedBy: !reportedBy && 'Enter who reported it',
    because: !because && 'Enter why it is put right',
  })
  const reasons = ['reason1', 'reason2', 'reason3'].map((name) => text(posted, name)).filter(Boolean)
  return answered(errors, { imposedAt: `${imposed.on}T${time.time}`, reasons, reportedBy, because })
}

/** Our own field for what the service names. */
export const correctionErrors = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([name, message]) => [correctionField(name), message]))

function correctionField(name: string): string {
  if (name === 'imposedAt') return 'imposedOn'
  if (name === 'reasons') return 'reason1'
  const nth = /^reasons\.(\d)$/.exec(name)
  return nth ? `reason${Math.min(Number(nth[1]) + 1, 3)}` : name
}

export interface PupilDetails {
  upn: string | null
  legalForename: string
  legalSurname: string
  preferredForename: string | null
  birthDate: string
  ncYear: string | null
  homeLaCode: string | null
  senProvision: string
  lookedAfter: boolean
  socialWorkerName: string | null
  socialWorkerEmail: string | null
  examsEndedOn: string | null
  version: number
}

export const pupilValues = (pupil: PupilDetails): Posted => ({
  ...Object.fromEntries(PUPIL_TEXTS.map((name) => [name, pupil[name] ?? ''])),
  ...dateBoxes('birthDate', pupil.birthDate),
  ...dateBoxes('examsEndedOn', pupil.examsEndedOn),
  senProvision: pupil.senProvision,
  lookedAfter: yesNo(pupil.lookedAfter),
  version: String(pupil.version),
})

const PUPIL_TEXTS = [
  ...(['upn', 'legalForename', 'legalSurname', 'preferredForename', 'ncYear', 'homeLaCode'] as const),
  ...(['socialWorkerName', 'socialWorkerEmail'] as const),
]

export function readPupil(posted: Posted) {
  const birth = readDate(posted, 'birthDate', 'the date of birth', { example: '31 5 2012' })
  const exams = readDate(posted, 'examsEndedOn', 'the day of the last examination', {
    ...{ example: '19 6 2026', optional: true },
  })
  const senProvision = choice(posted, 'senProvision', ['N', 'K', 'E'] as const)
  const lookedAfter = choice(posted, 'lookedAfter', YES_NO)
  const [legalForename, legalSurname] = ['legalForename', 'legalSurname'].map((name) => text(posted, name))
  const given = (name: string) => text(posted, name) || null
  const errors = only({
    legalForename: !legalForename && 'Enter the legal first name',
    legalSurname: !legalSurname && 'Enter the legal surname',
    birthDate: birth.error,
    senProvision: !senProvision && 'Select the support for special educational needs',
    lookedAfter: !lookedAfter && 'Select whether the child is looked after',
    examsEndedOn: exams.error,
  })
  return answered(errors, {
    ...{ upn: given('upn'), legalForename, legalSurname, preferredForename: given('preferredForename') },
    ...{ birthDate: birth.on! as string, ncYear: given('ncYear')?.toUpperCase() ?? null },
    ...{ homeLaCode: given('homeLaCode'), senProvision: senProvision!, lookedAfter: lookedAfter === 'yes' },
    ...{ socialWorkerName: given('socialWorkerName'), socialWorkerEmail: given('socialWorkerEmail') },
    examsEndedOn: (exams.on ?? null) as string | null,
  })
}

export interface Contact {
  id: string
  name: string
  relationship: string
  parentalResponsibility: boolean
  mayContact: boolean
  courtOrder: string | null
  addressRestricted: boolean
  addressLines: string[]
  email: string | null
  telephone: string | null
  channel: 'email' | 'letter'
  language: string
  largePrint: boolean
  interpreter: boolean
  household: number
  isPupil: boolean
  beganOn: string | null
  endedOn: string | null
  letters: { by: 'email' | 'letter' | null; sentences: string[] }
  look: 'asked' | 'wrong' | null
}

export const NEW_CONTACT: Posted = {
  ...{ parentalResponsibility: 'yes', mayContact: 'yes', addressRestricted: 'no', channel: 'email' },
  ...{ language: 'en', largePrint: 'no', interpreter: 'no', household: '1', isPupil: 'no' },
}

export const contactValues = (contact: Contact): Posted => ({
  ...{ name: contact.name, relationship: contact.relationship, channel: contact.channel, language: contact.language },
  ...{ courtOrder: contact.courtOrder ?? '', email: contact.email ?? '', telephone: contact.telephone ?? '' },
  addressLines: contact.addressLines.join('\n'),
  household: String(contact.household),
  ...dateBoxes('beganOn', contact.beganOn),
  ...dateBoxes('endedOn', contact.endedOn),
  ...Object.fromEntries(CONTACT_QUESTIONS.map((name) => [name, yesNo(contact[name])])),
})

const CONTACT_QUESTIONS = [
  ...(['parentalResponsibility', 'mayContact', 'addressRestricted', 'largePrint'] as const),
  ...(['interpreter', 'isPupil'] as const),
]

const OPTIONAL_DAY = { example: '1 9 2026', optional: true }

/** @param before as it is held, for a change: a restricted address is never shown, so that an empty box keeps it */
export function readContact(posted: Posted, before?: Contact) {
  const [name, relationship] = ['name', 'relationship'].map((field) => text(posted, field))
  const channel = choice(posted, 'channel', ['email', 'letter'] as const)
  const said = (field: string) => choice(posted, field, YES_NO)
  const household = Number(text(posted, 'household') || '1')
  const began = readDate(posted, 'beganOn', 'the day from which they are a contact', OPTIONAL_DAY)
  const ended = readDate(posted, 'endedOn', 'the day on which the contact ended', OPTIONAL_DAY)
  const errors = only({
    name: !name && 'Enter the name',
    relationship: !relationship && 'Enter who they are to the child, like mother',
    parentalResponsibility: !said('parentalResponsibility') && 'Select whether they have parental responsibility',
    mayContact: !said('mayContact') && 'Select whether they may be contacted',
    addressRestricted: !said('addressRestricted') && 'Select whether the address is restricted',
    channel: !channel && 'Select how to write to them',
    largePrint: !said('largePrint') && 'Select whether they need large print',
    interpreter: !said('interpreter') && 'Select whether they need an interpreter',
    isPupil: !said('isPupil') && 'Select whether this is the pupil',
    household: !(household >= 1 && household <= 9) && 'Enter the number of the household, 1 to 9',
    beganOn: began.error,
    endedOn: ended.error,
  })
  const given = (field: string) => text(posted, field) || null
  const addressLines = text(posted, 'addressLines')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const keepsAddress = before?.addressRestricted && said('addressRestricted') === 'yes' && addressLines.length === 0
  return answered(errors, {
    ...{ name, relationship, channel: channel!, language: text(posted, 'language') || 'en' },
    ...{ courtOrder: given('courtOrder'), email: given('email'), telephone: given('telephone') },
    ...(keepsAddress ? {} : { addressLines }),
    parentalResponsibility: said('parentalResponsibility') === 'yes',
    mayContact: said('mayContact') === 'yes',
    addressRestricted: said('addressRestricted') === 'yes',
    largePrint: said('largePrint') === 'yes',
    interpreter: said('interpreter') === 'yes',
    isPupil: said('isPupil') === 'yes',
    household,
    beganOn: (began.on ?? null) as string | null,
    endedOn: (ended.on ?? null) as string | null,
  })
}
