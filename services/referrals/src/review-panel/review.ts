import { type SchoolCalendar, secondWorkingDayAfter } from '@daysix/shared/calendar'
import { type CivilDate, formatDay } from '@daysix/shared/civil-date'
import { evaluate } from '@daysix/shared/clocks'
import type { ExclusionCase, ReviewDecision } from '../cases/case.entity'
import { AnswerRefused, NotOpenNow } from '../cases/refusals'
import { happenedOn } from '../governors/governors'
import type { DateByHand } from '../moved-by-hand/acts.service'

export type Application =
  { deliveredOn: CivilDate; postedOn?: undefined } | { postedOn: CivilDate; deliveredOn?: undefined }

/**
 * The day an application counts as made: delivered, that day; sent by first-class post, the second working day after
 * (School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012, Schedule 1 para 1(2)).
 */
export const madeOn = (application: Application, calendar: SchoolCalendar): CivilDate =>
  application.postedOn !== undefined ? secondWorkingDayAfter(application.postedOn, calendar) : application.deliveredOn

/**
 * IR-01: the parents asked for a review. After the fifteenth school day the right is lost and nobody has discretion;
 * what was made in time is heard, however late it is recorded.
 * @param byHand the date in force where a claim of discrimination paused the count or began it again
 */
export function apply(
  kase: ExclusionCase,
  application: Application,
  { calendar, today, byHand }: { calendar: SchoolCalendar; today: CivilDate; byHand?: DateByHand },
): boolean {
  const appliedOn = madeOn(application, calendar)
  if (kase.reviewAppliedOn === appliedOn) return false
  if (kase.reviewAppliedOn) throw new NotOpenNow('An application is recorded already.')
  const noticeOn = openForReview(kase)
  const field = application.postedOn !== undefined ? '/postedOn' : '/deliveredOn'
  const made = application.postedOn ?? application.deliveredOn!
  happenedOn(field, made, { after: noticeOn, what: 'the day of the notice', today })
  if (kase.reviewWaivedOn && kase.reviewWaivedOn < appliedOn)
    throw new NotOpenNow(`The parents stated on ${formatDay(kase.reviewWaivedOn)} that they will not apply.`)
  const { dueOn } = byHand ?? evaluate('IR-01', { governorsNoticeOn: noticeOn }, calendar)
  if (dueOn && appliedOn > dueOn)
    throw new AnswerRefused(
      field,
      'out-of-time',
      `The last day to apply was ${formatDay(dueOn)}, and the law allows no later one`,
    )
  kase.reviewAppliedOn = appliedOn
  return true
}

/** The parents stated in writing that they will not apply. */
export function waive(kase: ExclusionCase, statedOn: CivilDate, today: CivilDate): boolean {
  if (kase.reviewWaivedOn === statedOn) return false
  if (kase.reviewWaivedOn) throw new NotOpenNow('This is recorded already.')
  if (kase.reviewAppliedOn) throw new NotOpenNow('The parents have asked for a review.')
  happenedOn('/statedOn', statedOn, { after: openForReview(kase), what: 'the day of the notice', today })
  kase.reviewWaivedOn = statedOn
  return true
}

function openForReview(kase: ExclusionCase): CivilDate {
  if (kase.governorsDecision === 'reinstated')
    throw new NotOpenNow('The pupil was reinstated: there is nothing to review.')
  if (!kase.governorsNoticeOn) throw new NotOpenNow('Record the notice of the governors’ decision first.')
  return kase.governorsNoticeOn
}

/** IR-06: the panel decided, and the board was told of it on `notifiedOn`. */
export function decideReview(
  kase: ExclusionCase,
  { decision, decidedOn, notifiedOn }: { decision: ReviewDecision; decidedOn: CivilDate; notifiedOn: CivilDate },
  today: CivilDate,
): boolean {
  if (kase.reviewDecision === decision && kase.reviewDecidedOn === decidedOn) return false
  if (kase.reviewDecision) throw new NotOpenNow('The review panel’s decision is recorded already.')
  if (!kase.reviewAppliedOn) throw new NotOpenNow('Record the application for a review first.')
  happenedOn('/decidedOn', decidedOn, { after: kase.reviewAppliedOn, what: 'the day of the application', today })
  happenedOn('/notifiedOn', notifiedOn, { after: decidedOn, what: 'the day the panel decided', today })
  kase.reviewDecision = decision
  kase.reviewDecidedOn = decidedOn
  kase.reviewNotifiedOn = notifiedOn
  return true
}
