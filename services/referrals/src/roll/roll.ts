import type { SchoolCalendar } from '@daysix/shared/calendar'
import { addDays, type CivilDate, formatDay } from '@daysix/shared/civil-date'
import { evaluate } from '@daysix/shared/clocks'
import type { ExclusionCase } from '../cases/case.entity'
import { AnswerRefused, NotOpenNow } from '../cases/refusals'
import { reviewOverOn } from '../clocks/case-facts'
import type { DateByHand } from '../moved-by-hand/acts.service'

/**
 * From which day the name may leave the roll, or why it may not yet.
 * @param reviewByHand the last day to ask for a review where a person moved it
 */
export function mayLeaveRoll(
  kase: ExclusionCase,
  calendar: SchoolCalendar,
  reviewByHand?: DateByHand,
): { from: CivilDate } | { notYet: string } {
  const reinstated = kase.governorsDecision === 'reinstated' || kase.reconsideredDecision === 'reinstated'
  if (reinstated) return { notYet: 'The pupil was reinstated and stays on the roll.' }
  if (kase.cancelledOn) return { notYet: 'The exclusion was cancelled: the pupil stays on the roll.' }
  if (!kase.governorsDecision) return { notYet: 'The governors have not decided yet.' }
  if (!kase.governorsNoticeOn) return { notYet: 'The parents have no notice of the governors’ decision yet.' }
  if (kase.reviewAppliedOn) {
    const decidedOn = reviewOverOn(kase)
    if (!decidedOn)
      return { notYet: 'A review was asked for: the name stays until it and any reconsideration are done.' }
    return { from: evaluate('RG-02', { decidedOn }, calendar).dueOn! }
  }
  if (reviewByHand && !kase.reviewWaivedOn) {
    const { dueOn } = reviewByHand
    return dueOn ? { from: addDays(dueOn, 1) } : { notYet: 'The last day to ask for a review is not settled yet.' }
  }
  const facts = {
    governorsNoticeOn: kase.governorsNoticeOn,
    ...(kase.reviewWaivedOn && { waivedOn: kase.reviewWaivedOn }),
  }
  const { dueOn, explanation } = evaluate('RG-01', facts, calendar)
  return dueOn ? { from: dueOn } : { notYet: `${explanation}.` }
}

/** RG-01, RG-02: the school took the name off its roll (School Attendance (Pupil Registration) (England) Regulations 2024, reg 9). */
export function leaveRoll(
  kase: ExclusionCase,
  removedOn: CivilDate,
  { calendar, today, reviewByHand }: { calendar: SchoolCalendar; today: CivilDate; reviewByHand?: DateByHand },
): boolean {
  if (kase.removedFromRollOn === removedOn) return false
  if (kase.removedFromRollOn) throw new NotOpenNow('The name left the roll already.')
  const allowed = mayLeaveRoll(kase, calendar, reviewByHand)
  if ('notYet' in allowed) throw new NotOpenNow(allowed.notYet)
  if (removedOn < allowed.from)
    throw new AnswerRefused(
      '/removedOn',
      'too-early',
      `The name may leave the roll from ${formatDay(allowed.from)}, not before`,
    )
  if (removedOn > today) throw new AnswerRefused('/removedOn', 'in-the-future', 'Enter today’s date or one before it')
  kase.removedFromRollOn = removedOn
  return true
}
