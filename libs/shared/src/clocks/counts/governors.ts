import { addDays, formatDay } from '../../civil-date'
import { countSchoolDays } from '../../counting'
import { type Count, decidedOn, noticeOn, ordinal, schoolDaysBefore, withoutDelay } from '../count'

/** The day of the notice is day 0, or day 1 where the authority reads it so. */
const governorsMeet =
  (n: number): Count =>
  (facts, calendar, { governorsReceipt }) => {
    const from = noticeOn(facts)
    if (!from) return { waitsFor: 'notice to the governing board' }
    const inclusive = governorsReceipt === 'day1'
    const since = inclusive ? 'counted from the day of the notice,' : 'after the notice of'
    return {
      counted: countSchoolDays(n, { from, calendar, inclusive }),
      explain: (due) =>
        `The governors must meet by ${formatDay(due)}, ${ordinal(n)} school day ${since} ${formatDay(from)}`,
    }
  }

/** The governing board’s consideration. */
export const GOVERNORS_COUNTS = {
  /** Reads noticeOn or imposedAt. */
  'GB-01': governorsMeet(15),

  /** Reads noticeOn or imposedAt. */
  'GB-02': governorsMeet(15),

  /** Reads noticeOn or imposedAt, and examOn: the day before the examination, when that is earlier. */
  'GB-03': (facts, calendar, settings) => {
    const found = governorsMeet(15)(facts, calendar, settings)
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
  'GB-04': governorsMeet(50),

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
