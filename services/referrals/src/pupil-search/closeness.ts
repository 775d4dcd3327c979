import type { CivilDate } from '@daysix/shared/civil-date'
import { isNear } from './asked'

/** By what of what was asked a pupil was found. */
export interface Closeness {
  /** How near the name comes, from 0 to 1, the same. */
  likeness: number
  /** A name of today is like the one asked for, or sounds like it. */
  name: boolean
  /** Only a former one is. */
  formerName: boolean
  upn: boolean
  formerUpn: boolean
  birth: boolean
  postcode: boolean
  reference: boolean
}

/** From here on two names are one name written twice. */
const SAME_NAME = 0.95

/** From here on it may be one name, with the same birthday. */
const ALIKE = 0.4

/** For the person who looks: why this child is in the list. */
export function foundBy(found: Closeness): string[] {
  const { likeness, name, formerName, upn, formerUpn, birth, postcode, reference } = found
  return [
    upn && 'The UPN',
    formerUpn && 'A UPN of before',
    reference && 'The case reference',
    name && (likeness >= SAME_NAME ? 'The name' : 'A name that is alike'),
    formerName && 'A name of before',
    birth && 'The date of birth',
    postcode && 'The postcode',
  ].filter((words) => words !== false)
}

/** By a number, the very name, or a name that is alike with the birthday: whoever is misspelt is looked for no further. */
export const isWhoWasAskedFor = ({ upn, formerUpn, reference, likeness, birth }: Closeness): boolean =>
  upn || formerUpn || reference || likeness >= SAME_NAME || (birth && likeness >= ALIKE)

export type Match = 'same' | 'likely' | 'possible'

/**
 * A new record is made only after somebody has looked at the likely ones side by side. Two children may share a name or a
 * birthday; who shares a UPN, or both, or a name and all but one part of a birthday, is probably one. `same` leaves no doubt:
 * a report of such a child is about this record.
 */
export function matchOf(found: Closeness, asked: CivilDate | undefined, held: CivilDate): Match {
  if (found.upn || (found.birth && found.name && found.likeness >= SAME_NAME)) return 'same'
  if (found.formerUpn) return 'likely'
  const isAlike = found.name || found.formerName || found.likeness >= ALIKE
  if (found.birth) return isAlike ? 'likely' : 'possible'
  const isSlip = asked !== undefined && found.likeness >= 0.7 && isNear(asked, held)
  return isSlip ? 'likely' : 'possible'
}
