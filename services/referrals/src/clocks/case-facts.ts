import { clockFacts, type ClockFacts, factsAsText, type RuleId } from '@daysix/shared/clocks'
import { londonDate } from '@daysix/shared/instant'
import type { ExclusionCase } from '../cases/case.entity'
import type { Pupil } from '../pupils/pupil.entity'

/** What a case itself knows that a rule may read; each rule takes what it needs and leaves the rest. */
function knownToTheCase(rule: RuleId, kase: ExclusionCase, pupil: Pupil): ClockFacts {
  const exclusion: ClockFacts = { imposedAt: { on: kase.imposedOn, time: kase.imposedTime } }
  const ncYear = /^\d+$/.test(pupil.ncYear ?? '') ? Number(pupil.ncYear) : undefined
  switch (rule) {
    case 'EX-02':
      return { ...exclusion, birthDate: pupil.birthDate }
    case 'EX-11':
    case 'EX-16':
      return {
        ...exclusion,
        birthDate: pupil.birthDate,
        ...(ncYear && { ncYear }),
        ...(pupil.examsEndedOn && { examsEndedOn: pupil.examsEndedOn }),
      }
    case 'EX-05':
    case 'EX-06':
    case 'EX-18':
      // the authority's own time runs from the day it was told
      return { ...exclusion, noticeOn: londonDate(kase.reportedAt) }
    case 'EX-04':
    case 'EX-07':
    case 'GB-01':
      return exclusion
    case 'EX-15':
      return { ...(kase.cancelledOn && { decidedOn: kase.cancelledOn }) }
    case 'GB-08':
    case 'GB-09':
      return { ...(kase.governorsDecidedOn && { decidedOn: kase.governorsDecidedOn }) }
    case 'IR-01':
      return { ...(kase.governorsNoticeOn && { governorsNoticeOn: kase.governorsNoticeOn }) }
    case 'IR-03':
      return { ...(kase.reviewAppliedOn && { appliedOn: kase.reviewAppliedOn }) }
    case 'IR-07':
      return {
        ...(kase.reviewDecidedOn && { decidedOn: kase.reviewDecidedOn }),
        ...(kase.reviewNotifiedOn && { notifiedOn: kase.reviewNotifiedOn }),
      }
    case 'RG-01':
      return {
        ...(kase.governorsNoticeOn && { governorsNoticeOn: kase.governorsNoticeOn }),
        ...(kase.reviewWaivedOn && { waivedOn: kase.reviewWaivedOn }),
        ...(kase.reviewAppliedOn && { appliedOn: kase.reviewAppliedOn }),
      }
    case 'RG-02': {
      const decidedOn = reviewOverOn(kase)
      return { ...(decidedOn && { decidedOn }) }
    }
    default:
      return {}
  }
}

/** The day on which the review, and any reconsideration it asked for, was over. */
export function reviewOverOn(kase: ExclusionCase): ExclusionCase['reviewDecidedOn'] {
  const sentBack = kase.reviewDecision === 'recommended' || kase.reviewDecision === 'quashed'
  return sentBack ? kase.reconsideredOn : kase.reviewDecidedOn
}

/** The facts a clock is counted from: the case's own, and those its procedure tells, which win. */
export function factsFor(
  rule: RuleId,
  kase: ExclusionCase,
  pupil: Pupil,
  told: Record<string, string>,
): { facts: ClockFacts; inputs: Record<string, string> } {
  const inputs = { ...factsAsText(knownToTheCase(rule, kase, pupil)), ...told }
  return { facts: clockFacts(inputs), inputs }
}
