import { type CivilDate, formatDay } from '@daysix/shared/civil-date'
import type { ExclusionCase, GovernorsDecision } from '../cases/case.entity'
import { AnswerRefused, NotOpenNow } from '../cases/refusals'

/** A day something happened: not before what it follows from, and not in the future. */
export function happenedOn(
  field: string,
  on: CivilDate,
  { after, what, today }: { after: CivilDate; what: string; today: CivilDate },
): void {
  if (on < after) throw new AnswerRefused(field, 'too-early', `Enter a day on or after ${formatDay(after)}, ${what}`)
  if (on > today) throw new AnswerRefused(field, 'in-the-future', 'Enter today’s date or one before it')
}

/**
 * GB-01: the board met and decided. It decides once; a decision recorded wrongly is put right by people, not overwritten.
 * Answers false when this very decision is recorded already.
 */
export function decide(
  kase: ExclusionCase,
  { decision, decidedOn, reasons }: { decision: GovernorsDecision; decidedOn: CivilDate; reasons?: string },
  today: CivilDate,
): boolean {
  if (kase.governorsDecision === decision && kase.governorsDecidedOn === decidedOn) return false
  if (kase.governorsDecision) throw new NotOpenNow('The governors’ decision is recorded already.')
  if (kase.cancelledOn) throw new NotOpenNow('The exclusion was cancelled: there is nothing left to decide.')
  happenedOn('/decidedOn', decidedOn, { after: kase.imposedOn, what: 'the day of the exclusion', today })
  kase.governorsDecision = decision
  kase.governorsDecidedOn = decidedOn
  kase.governorsReasons = reasons?.trim() || null
  return true
}

/** GB-08: the parents have the decision in writing; the time to ask for a review runs from this day. */
export function giveNotice(kase: ExclusionCase, givenOn: CivilDate, today: CivilDate): boolean {
  if (kase.governorsNoticeOn === givenOn) return false
  if (kase.governorsNoticeOn) throw new NotOpenNow('The notice is recorded already.')
  if (!kase.governorsDecidedOn) throw new NotOpenNow('Record the governors’ decision first.')
  happenedOn('/givenOn', givenOn, { after: kase.governorsDecidedOn, what: 'the day the governors decided', today })
  kase.governorsNoticeOn = givenOn
  return true
}

/** GB-09: the reinstated child is back at school. */
export function comeBack(kase: ExclusionCase, returnedOn: CivilDate, today: CivilDate): boolean {
  if (kase.returnedOn === returnedOn) return false
  if (kase.returnedOn) throw new NotOpenNow('The return is recorded already.')
  const decidedOn = kase.reconsideredDecision === 'reinstated' ? kase.reconsideredOn : kase.governorsDecidedOn
  if (!kase.isReinstated || !decidedOn) throw new NotOpenNow('Only a child whom the governors reinstated comes back.')
  happenedOn('/returnedOn', returnedOn, { after: decidedOn, what: 'the day the governors decided', today })
  kase.returnedOn = returnedOn
  return true
}

/** IR-07: sent back by the review panel, the board met again. */
export function reconsider(
  kase: ExclusionCase,
  { decision, decidedOn }: { decision: GovernorsDecision; decidedOn: CivilDate },
  today: CivilDate,
): boolean {
  if (kase.reconsideredDecision === decision && kase.reconsideredOn === decidedOn) return false
  if (kase.reconsideredDecision) throw new NotOpenNow('The governors’ second decision is recorded already.')
  if (!kase.reviewDecidedOn || (kase.reviewDecision !== 'recommended' && kase.reviewDecision !== 'quashed'))
    throw new NotOpenNow('The governors meet again only when the review panel recommends or directs it.')
  happenedOn('/decidedOn', decidedOn, { after: kase.reviewDecidedOn, what: 'the day the review panel decided', today })
  kase.reconsideredDecision = decision
  kase.reconsideredOn = decidedOn
  return true
}
