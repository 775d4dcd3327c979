import type { CivilDate } from '@daysix/shared/civil-date'
import type { Pupil } from './pupil.entity'

/** For whoever would give a child the number that another child had before. */
export const ANOTHER_HAD_THIS_UPN =
  'Another pupil had this UPN before: check it. If the two are one child, a manager can merge the two records'

export const isPermanentUpn = (upn: string): boolean => /\d$/.test(upn)

/**
 * Whose a UPN is: of whoever has it now, and of two the one of whom nobody doubts it, else of the one who had it before. A temporary number is one school's own: with
 * another birth date it is another child's.
 * @param holders all who have or had it; the one found may be born on another day, where the number is permanent
 */
export function whoseUpn(upn: string, holders: readonly Pupil[], birthDate?: CivilDate): Pupil | undefined {
  const isPermanent = isPermanentUpn(upn)
  const haveIt = holders.filter((one) => one.upn === upn && (isPermanent || !birthDate || one.birthDate === birthDate))
  const has = haveIt.find(({ upnDoubted }) => !upnDoubted) ?? haveIt[0]
  if (has) return has
  const had = holders.filter((one) => one.upn !== upn)
  const born = had.filter((one) => one.birthDate === birthDate)
  if (born.length === 1) return born[0]
  return isPermanent && had.length === 1 ? had[0] : undefined
}
