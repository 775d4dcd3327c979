import type { CivilDate } from '@daysix/shared/civil-date'
import type { FieldRefusal } from '@daysix/shared/refusal'
import { checkBirthDate, refusal } from '../cases/report'
import { type KeyStageCode, keyStageOf } from '../pupils/nc-year'
import { ANOTHER_HAD_THIS_UPN } from '../pupils/of-upn'
import type { Pupil } from '../pupils/pupil.entity'
import { readUpn } from '../pupils/upn'

/** What can be said of a pupil later than the report; null takes away what was held, and what is left out stays. */
export interface PupilAnswers {
  upn?: string | null
  /** Keep the UPN though its check letter is wrong: the paper says it so. */
  upnAsWritten?: boolean
  uln?: string | null
  legalForename?: string
  middleNames?: string | null
  legalSurname?: string
  preferredForename?: string | null
  preferredSurname?: string | null
  birthDate?: CivilDate
  sex?: 'M' | 'F' | null
  ncYear?: string | null
  /** Follows the year where it is not said. */
  keyStage?: KeyStageCode | null
  homeLaCode?: string | null
  senProvision?: 'N' | 'K' | 'E'
  lookedAfter?: boolean
  socialWorkerName?: string | null
  socialWorkerEmail?: string | null
  examsEndedOn?: CivilDate | null
}

/** Everything that is wrong with the answers, field by field. `another` pupil has this permanent UPN, or had it before. */
export function checkPupilAnswers(
  { upn, upnAsWritten, birthDate }: PupilAnswers,
  { now, another }: { now: Date; another?: 'has' | 'had' },
): FieldRefusal[] {
  const read = upn ? readUpn(upn, upnAsWritten) : undefined
  return [
    ...(read && 'error' in read ? [refusal('/upn', read.code, read.error)] : []),
    ...(another ? [refusal('/upn', 'another-pupil', ANOTHER_PUPILS[another])] : []),
    ...(birthDate ? checkBirthDate('/birthDate', birthDate, now) : []),
  ]
}

const ANOTHER_PUPILS = { has: 'Another pupil has this UPN: check it', had: ANOTHER_HAD_THIS_UPN }

/** Puts the accepted answers into the pupil and names those that changed something. */
export function completePupil(pupil: Pupil, answers: PupilAnswers): (keyof PupilAnswers)[] {
  const given: PupilAnswers = { ...answers, ...upnOf(answers), ...keyStageFor(pupil, answers) }
  const changed = (Object.keys(given) as (keyof PupilAnswers)[]).filter(
    (name) => given[name] !== undefined && given[name] !== pupil[name],
  )
  Object.assign(pupil, Object.fromEntries(changed.map((name) => [name, given[name]])))
  return changed
}

function upnOf({ upn, upnAsWritten }: PupilAnswers): Pick<PupilAnswers, 'upn' | 'upnAsWritten'> {
  if (upn === undefined) return { upnAsWritten: undefined }
  const read = upn ? readUpn(upn, upnAsWritten) : undefined
  return read && 'upn' in read ? { upn: read.upn, upnAsWritten: read.letterWrong } : { upn, upnAsWritten: false }
}

const keyStageFor = (pupil: Pupil, { ncYear, keyStage }: PupilAnswers): Pick<PupilAnswers, 'keyStage'> =>
  keyStage === undefined && ncYear !== undefined && ncYear !== pupil.ncYear ? { keyStage: keyStageOf(ncYear) } : {}
