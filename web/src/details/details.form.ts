import type { FieldErrors } from '../api'
import { type AuthorityNames, nameOf, readAuthority } from '../authorities/names'
import { answered } from '../cases/record'
import { YES_NO, yesNo } from '../contacts/contacts.form'
import { choice, dateBoxes, only, type Posted, readDate, readTime, text } from '../forms'

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
  uln: string | null
  legalForename: string
  legalSurname: string
  preferredForename: string | null
  preferredSurname: string | null
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

export const pupilValues = (pupil: PupilDetails, names: AuthorityNames): Posted => ({
  ...Object.fromEntries(PUPIL_TEXTS.map((name) => [name, pupil[name] ?? ''])),
  homeLaCode: pupil.homeLaCode ? nameOf(pupil.homeLaCode, names) : '',
  ...dateBoxes('birthDate', pupil.birthDate),
  ...dateBoxes('examsEndedOn', pupil.examsEndedOn),
  senProvision: pupil.senProvision,
  lookedAfter: yesNo(pupil.lookedAfter),
  version: String(pupil.version),
})

const PUPIL_TEXTS = [
  ...(['upn', 'uln', 'legalForename', 'legalSurname', 'preferredForename', 'preferredSurname', 'ncYear'] as const),
  ...(['socialWorkerName', 'socialWorkerEmail'] as const),
]

export function readPupil(posted: Posted, names: AuthorityNames) {
  const home = readAuthority(posted, 'homeLaCode', names)
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
    homeLaCode: home.error,
    senProvision: !senProvision && 'Select the support for special educational needs',
    lookedAfter: !lookedAfter && 'Select whether the child is looked after',
    examsEndedOn: exams.error,
  })
  return answered(errors, {
    // as one copies it from a certificate, in groups
    ...{ upn: given('upn'), uln: given('uln')?.replaceAll(/\s/g, '') ?? null },
    ...{ legalForename, legalSurname, preferredForename: given('preferredForename') },
    preferredSurname: given('preferredSurname'),
    ...{ birthDate: birth.on! as string, ncYear: given('ncYear')?.toUpperCase() ?? null },
    ...{ homeLaCode: home.code, senProvision: senProvision!, lookedAfter: lookedAfter === 'yes' },
    ...{ socialWorkerName: given('socialWorkerName'), socialWorkerEmail: given('socialWorkerEmail') },
    examsEndedOn: (exams.on ?? null) as string | null,
  })
}
