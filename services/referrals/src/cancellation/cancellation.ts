import type { CivilDate } from '@daysix/shared/civil-date'
import type { ExclusionCase } from '../cases/case.entity'
import { AnswerRefused, NotOpenNow } from '../cases/refusals'
import { happenedOn } from '../governors/governors'

/**
 * EX-15: the head cancels, only before the board has begun its meeting, in writing with reasons
 * (School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012, regs 8A, 17A and 25A).
 */
export function cancel(
  kase: ExclusionCase,
  { cancelledOn, reasons }: { cancelledOn: CivilDate; reasons: string },
  today: CivilDate,
): boolean {
  if (kase.cancelledOn === cancelledOn) return false
  if (kase.cancelledOn) throw new NotOpenNow('The exclusion is cancelled already.')
  if (kase.governorsDecision)
    throw new NotOpenNow('The governors have met: the head can no longer cancel the exclusion.')
  if (!reasons.trim()) throw new AnswerRefused('/reasons', 'missing', 'Enter the head teacher’s reasons')
  happenedOn('/cancelledOn', cancelledOn, { after: kase.imposedOn, what: 'the day of the exclusion', today })
  kase.cancelledOn = cancelledOn
  kase.cancellationReasons = reasons.trim()
  return true
}
