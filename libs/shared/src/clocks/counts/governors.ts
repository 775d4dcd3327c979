import { addDays, formatDay } from '../../civil-date'
import { type Count, decidedOn, noticeOn, schoolDaysAfter, schoolDaysBefore, within, withoutDelay } from '../count'

const GOVERNORS_MEET = {
  since: noticeOn,
  waitsFor: 'notice to the governing board',
  what: 'The governors must meet',
  after: 'the notice',
}

/** The governing board’s consideration. */
export const GOVERNORS_COUNTS = {
  /** Reads noticeOn or imposedAt. The day of notice is day 0. */
  'GB-01': (facts, calendar) => {
    const day0 = noticeOn(facts)
    if (!day0) return { waitsFor: 'notice to the governing board' }
    return {
      counted: within(15, day0, calendar),
      explain: (due) =>
        `The governors must meet by ${formatDay(due)}, the 15th school day after the notice of ${formatDay(day0)}`,
    }
  },

  /** Reads noticeOn or imposedAt. */
  'GB-02': schoolDaysAfter(15, GOVERNORS_MEET),

  /** Reads noticeOn or imposedAt, and examOn: the day before the examination, when that is earlier. */
  'GB-03': (facts, calendar, settings) => {
    const found = schoolDaysAfter(15, GOVERNORS_MEET)(facts, calendar, settings)
    const { examOn } = facts
    if (!examOn || found.waitsFor) return found
    const dayBefore = addDays(examOn, -1)
    const fifteenth = found.counted?.on
    if (fifteenth !== undefined && fifteenth <= dayBefore) return found
    return {
      ...found,
      dueOn: dayBefore,
      explain: (due) =>
        `The governors should meet by ${formatDay(due)}, before the examination of ${formatDay(examOn)}`,
    }
  },

  /** Reads noticeOn or imposedAt. */
  'GB-04': schoolDaysAfter(50, GOVERNORS_MEET),

  /** Reads meetingOn. */
  'GB-06': schoolDaysBefore(({ papersSchoolDays }) => papersSchoolDays, {
    since: ({ meetingOn }) => meetingOn,
    waitsFor: 'the day of the governors’ meeting',
    what: 'The papers must be sent',
    before: 'the meeting',
  }),

  /** Reads decidedOn, the day the governors decided. */
  'GB-08': withoutDelay('The governors’ decision must be given in writing', decidedOn, 'the governors’ decision'),

  /** Reads decidedOn, the day reinstatement was directed. */
  'GB-09': withoutDelay('The child must be let back', decidedOn, 'the governors’ decision'),
} satisfies Record<string, Count>
