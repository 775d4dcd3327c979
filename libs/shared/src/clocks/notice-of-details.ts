import { addDays, type CivilDate } from '../civil-date'
import { atLondon, type LocalTime } from '../instant'

/** Hours by which the parents have the details before education starts. */
export const NOTICE_HOURS = 48

/**
 * The last instant at which the parents have the details in time: 48 hours before education starts, by the clock on the
 * wall, so that a change of the clocks between does not shift it (Education (Provision of Full-Time Education for Excluded
 * Pupils) (England) Regulations 2007, reg 6(3)). Where the clocks skip that very time it is 48 hours that pass.
 * Throws RangeError for a start in an hour that the clocks skip.
 */
export function detailsDueAt(startsOn: CivilDate, startsAt: LocalTime): Date {
  const start = atLondon(startsOn, startsAt)
  try {
    return atLondon(addDays(startsOn, -NOTICE_HOURS / 24), startsAt)
  } catch {
    return new Date(start.getTime() - NOTICE_HOURS * 3_600_000)
  }
}
