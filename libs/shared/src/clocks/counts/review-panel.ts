import { type SchoolCalendar, secondWorkingDayAfter } from '../../calendar'
import { formatDay, type CivilDate } from '../../civil-date'
import { type Count, decidedOn, schoolDaysAfter, schoolDaysBefore, within, withoutDelay } from '../count'

/** Nothing where it passes the years whose bank holidays are held. */
function byPost(postedOn: CivilDate, calendar: SchoolCalendar): CivilDate | undefined {
  try {
    return secondWorkingDayAfter(postedOn, calendar)
  } catch {
    return undefined
  }
}

/** The independent review panel. */
export const REVIEW_PANEL_COUNTS = {
  /** Reads governorsNoticeOn. */
  'IR-01': (facts, calendar) => {
    const day0 = facts.governorsNoticeOn
    if (!day0) return { waitsFor: 'the notice of the governors’ decision' }
    return {
      counted: within(15, day0, calendar),
      explain: (due) =>
        `Parents can ask for an independent review until ${formatDay(due)}, the 15th school day after the notice of ${formatDay(day0)}`,
    }
  },

  /** Reads determinedOn, the day the claim was finally decided. */
  'IR-02': schoolDaysAfter(({ discriminationClaimSchoolDays }) => discriminationClaimSchoolDays, {
    since: ({ determinedOn }) => determinedOn,
    waitsFor: 'the end of a claim of discrimination',
    what: 'Parents can ask for an independent review',
    after: 'the determination',
  }),

  /** Reads appliedOn, or postedOn: sent by first-class post, made on the second working day after. */
  'IR-03': ({ appliedOn, postedOn }, calendar) => {
    if (!appliedOn && !postedOn) return { waitsFor: 'an application for a review' }
    const madeOn = appliedOn ?? byPost(postedOn!, calendar)
    if (!madeOn) return { unknown: `No bank holidays are held for ${postedOn!.slice(0, 4)}` }
    return {
      counted: within(15, madeOn, calendar),
      madeOn,
      explain: (due) =>
        `The review hearing must begin by ${formatDay(due)}, the 15th school day after the application of ${formatDay(madeOn)}`,
    }
  },

  /** Reads hearingOn. */
  'IR-04': schoolDaysBefore(({ papersSchoolDays }) => papersSchoolDays, {
    since: ({ hearingOn }) => hearingOn,
    waitsFor: 'the day of the hearing',
    what: 'The papers must be sent',
    before: 'the hearing',
  }),

  /** Reads decidedOn. */
  'IR-06': withoutDelay('The review panel’s decision must be given in writing', decidedOn, 'the panel’s decision'),

  /** Reads notifiedOn, or decidedOn where the board was told the same day. */
  'IR-07': (facts, calendar) => {
    const day0 = facts.notifiedOn ?? facts.decidedOn
    if (!day0) return { waitsFor: 'the review panel’s decision' }
    return {
      counted: within(10, day0, calendar),
      explain: (due) =>
        `The governors must meet again by ${formatDay(due)}, the 10th school day after they were told on ${formatDay(day0)}`,
    }
  },
} satisfies Record<string, Count>
