import type { CivilDate } from '../civil-date'
import type { ClockFacts } from './facts'

/** The days that a clock may begin with, in the order in which a case comes to know them. */
const BEGINNINGS = [
  'noticeOn',
  'governorsNoticeOn',
  'startedOn',
  'startsOn',
  'appliedOn',
  'postedOn',
  'decidedOn',
  'notifiedOn',
  'determinedOn',
  'meetingOn',
  'hearingOn',
  'acceptedOn',
  'consultedOn',
  'reviewedOn',
  'absentFrom',
  'returnsOn',
  'enteredOn',
  'deletedOn',
  'endedOn',
  'steppedOn',
  'weekBegins',
  'expectedOn',
  'bornOn',
] as const satisfies (keyof ClockFacts)[]

/** The day that decides which law, and which of an authority's settings, hold: that of the exclusion where there is one. */
export function beganOn(facts: ClockFacts): CivilDate | undefined {
  if (facts.imposedAt) return facts.imposedAt.on
  if (facts.periods?.length)
    return facts.periods.reduce((first, { from }) => (from < first ? from : first), facts.periods[0].from)
  for (const name of BEGINNINGS) if (facts[name] !== undefined) return facts[name]
  return undefined
}
