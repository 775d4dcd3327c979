import { type CivilDate, formatDay, isCivilDate } from '@daysix/shared/civil-date'
import type { CodeSwitch } from '@daysix/shared/codes'
import { formatInstant } from '@daysix/shared/instant'
import type { FieldRefusal } from '@daysix/shared/refusal'
import type { ExclusionCase } from '../cases/case.entity'
import { checkImposed, checkReasons, readLocal, refusal } from '../cases/report'

/** What was reported wrongly, as people write it; what is left out stays as it is. */
export interface Correction {
  /** London's clock, `YYYY-MM-DDTHH:MM`. */
  imposedAt?: string
  /** Codes, the main one first. */
  reasons?: string[]
  reportedBy?: string
  /** Why it is put right: kept with the change, never sent anywhere. */
  because?: string
}

const hasMoved = (kase: ExclusionCase, { imposedAt }: Correction): boolean =>
  imposedAt !== undefined && imposedAt.slice(0, 16) !== `${kase.imposedOn}T${kase.imposedTime}`

const hasOtherReasons = (kase: ExclusionCase, { reasons }: Correction): boolean =>
  reasons !== undefined && reasons.join() !== kase.reasons.join()

/** Whether the exclusion itself is put right, not only who reported it. */
export const isCorrection = (kase: ExclusionCase, correction: Correction): boolean =>
  hasMoved(kase, correction) || hasOtherReasons(kase, correction)

/** Everything that is wrong with a correction, field by field: as a report is refused, and for its own order in time. */
export function checkCorrection(
  kase: ExclusionCase,
  correction: Correction,
  now: Date,
  switches: readonly CodeSwitch[],
): FieldRefusal[] {
  const { imposedAt, reasons, because } = correction
  const moved = hasMoved(kase, correction)
  return [
    ...(moved ? [...checkImposed({ imposedAt: imposedAt! }, now), ...checkOrder(kase, imposedAt!)].slice(0, 1) : []),
    ...(reasons ? checkReasons(reasons, dayOf(kase, imposedAt), switches, kase.reasons) : []),
    ...(isCorrection(kase, correction) && !because?.trim()
      ? [refusal('/because', 'missing', 'Say why it is corrected')]
      : []),
  ]
}

/** The day by which the codes are held: the one it is put right to, where that is a day. */
function dayOf({ imposedOn }: ExclusionCase, imposedAt: string | undefined): CivilDate {
  const [on] = (imposedAt ?? '').split('T')
  return isCivilDate(on) ? on : imposedOn
}

/** Nothing that follows from an exclusion can have happened before it. */
function checkOrder(kase: ExclusionCase, imposedAt: string): FieldRefusal[] {
  const imposed = readLocal(imposedAt)
  if (typeof imposed === 'string') return []
  const { reportedAt, parentNoticeAt, familyContactedOn, governorsDecidedOn, cancelledOn } = kase
  const followed = [
    { at: reportedAt, what: 'The school reported it' },
    { at: parentNoticeAt, what: 'The parents were given notice' },
    { on: familyContactedOn, what: 'The family was contacted' },
    { on: governorsDecidedOn, what: 'The governors decided' },
    { on: cancelledOn, what: 'The head teacher cancelled it' },
  ]
  return followed
    .filter(({ at, on }) => (at ? imposed.at > at : on ? imposed.on > on : false))
    .map(({ at, on, what }) => {
      const when = at ? formatInstant(at) : formatDay(on!)
      return refusal('/imposedAt', 'too-late', `${what} on ${when}: the exclusion was imposed before that`)
    })
}

/** Puts the accepted answers into the case. Answers the instants before and after where the time is another. */
export function correct(
  kase: ExclusionCase,
  { imposedAt, reasons, reportedBy }: Correction,
): { from: string; imposedAt: string } | undefined {
  const before = kase.imposedAt
  const imposed = imposedAt && readLocal(imposedAt)
  if (imposed && typeof imposed !== 'string') {
    kase.imposedOn = imposed.on
    kase.imposedTime = imposed.time
  }
  if (reasons) kase.reasons = reasons
  if (reportedBy) kase.reportedBy = reportedBy
  const after = kase.imposedAt
  if (after.getTime() === before.getTime()) return undefined
  return { from: before.toISOString(), imposedAt: after.toISOString() }
}
