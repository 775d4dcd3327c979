import type { CivilDate } from '@daysix/shared/civil-date'
import type { FieldRefusal } from '@daysix/shared/refusal'
import { parseUpn } from '@daysix/shared/upn'
import { checkBirthDate, refusal } from '../cases/report'
import type { Pupil } from '../pupils/pupil.entity'

/** What can be said of a pupil later than the report; null takes away what was held, and what is left out stays. */
export interface PupilAnswers {
  upn?: string | null
  legalForename?: string
  legalSurname?: string
  preferredForename?: string | null
  birthDate?: CivilDate
  ncYear?: string | null
  homeLaCode?: string | null
  senProvision?: 'N' | 'K' | 'E'
  lookedAfter?: boolean
  socialWorkerName?: string | null
  socialWorkerEmail?: string | null
  examsEndedOn?: CivilDate | null
}

/** Everything that is wrong with the answers, field by field. `namesake` is another pupil who has this UPN. */
export function checkPupilAnswers(
  { upn, birthDate }: PupilAnswers,
  { now, namesake }: { now: Date; namesake: boolean },
): FieldRefusal[] {
  const read = upn ? parseUpn(upn) : undefined
  return [
    ...(read && 'error' in read ? [refusal('/upn', 'wrong-upn', read.error)] : []),
    ...(namesake ? [refusal('/upn', 'another-pupil', 'Another pupil has this UPN: check it')] : []),
    ...(birthDate ? checkBirthDate('/birthDate', birthDate, now) : []),
  ]
}

/** Puts the accepted answers into the pupil and names those that changed something. */
export function completePupil(pupil: Pupil, answers: PupilAnswers): (keyof PupilAnswers)[] {
  const read = answers.upn ? parseUpn(answers.upn) : undefined
  const given: PupilAnswers = { ...answers, ...(read && 'upn' in read && { upn: read.upn }) }
  const changed = (Object.keys(given) as (keyof PupilAnswers)[]).filter(
    (name) => given[name] !== undefined && given[name] !== pupil[name],
  )
  Object.assign(pupil, Object.fromEntries(changed.map((name) => [name, given[name]])))
  return changed
}
