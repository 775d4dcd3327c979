import { addDays, formatDay } from '../../civil-date'
import { countSchoolDays } from '../../counting'
import { calendarDaysFrom, type Count, within } from '../count'
import { daySixDue, firstDayOfExclusion } from '../first-day'

/** The school’s roll, and the day from which money follows the pupil. */
export const ROLL_COUNTS = {
  /** Reads governorsNoticeOn, waivedOn, appliedOn. The due day is the first on which the name may leave the roll. */
  'RG-01': (facts, calendar) => {
    if (facts.appliedOn) return { exempt: 'A review was asked for: the name stays until it is decided' }
    if (!facts.governorsNoticeOn) return { waitsFor: 'the notice of the governors’ decision' }
    const waivedOn = facts.waivedOn
    if (waivedOn) {
      return {
        dueOn: waivedOn,
        explain: (due) =>
          `The name may leave the roll from ${formatDay(due)}: the parents stated that they will not apply`,
      }
    }
    const counted = within(15, facts.governorsNoticeOn, calendar)
    return {
      counted,
      dueOn: counted.on && addDays(counted.on, 1),
      explain: (due) =>
        `The name may leave the roll from ${formatDay(due)}, the day after the 15 school days have passed`,
    }
  },

  /** Reads decidedOn: the day the review was decided or abandoned, or the reconsideration done, whichever is last. */
  'RG-02': (facts) => {
    if (!facts.decidedOn) return { waitsFor: 'the end of the review and of any reconsideration' }
    return {
      dueOn: facts.decidedOn,
      explain: (due) =>
        `The name may leave the roll from ${formatDay(due)}: the review and any reconsideration are done`,
    }
  },

  /** Reads enteredOn. */
  'RG-03': calendarDaysFrom(5, {
    since: ({ enteredOn }) => enteredOn,
    waitsFor: 'the day the name was entered',
    explain: (due, entered) => `The return is due by ${due}, the fifth day after the entry of ${entered}`,
  }),

  /** Reads deletedOn. */
  'RG-04': calendarDaysFrom(0, {
    since: ({ deletedOn }) => deletedOn,
    waitsFor: 'the day the name was deleted',
    explain: (due) => `The return is due at the latest on ${due}, the day of the deletion`,
  }),

  /** Reads absentFrom, which is day 1. */
  'RG-06': ({ absentFrom }, calendar) => {
    if (!absentFrom) return { waitsFor: 'the first day of the absence' }
    return {
      counted: countSchoolDays(10, { from: absentFrom, calendar }),
      explain: (due) => `The tenth school day of absence is ${formatDay(due)}: the return is due`,
    }
  },

  /** Reads absentFrom, which is day 1. The due day is the first on which the name may leave the roll. */
  'RG-07': ({ absentFrom }, calendar) => {
    if (!absentFrom) return { waitsFor: 'the first day of the absence' }
    const counted = countSchoolDays(20, { from: absentFrom, calendar })
    return {
      counted,
      dueOn: counted.on && addDays(counted.on, 1),
      explain: (due) =>
        `The name may leave the roll from ${formatDay(due)}, the day after the twentieth school day of absence`,
    }
  },

  /** Reads imposedAt, or decidedOn where the authority waits for the governors. */
  'FN-01': (facts, calendar, settings) => {
    const { relevantDateRule } = settings
    if (relevantDateRule === 'upheld') {
      const upheldOn = facts.decidedOn
      if (!upheldOn) return { waitsFor: 'the governors’ decision' }
      return { dueOn: upheldOn, explain: (due) => `The relevant date is ${formatDay(due)}, the governors’ decision` }
    }
    if (!facts.imposedAt) return { waitsFor: 'the day and time of the exclusion' }
    const { on } = facts.imposedAt
    if (relevantDateRule === 'effect')
      return { dueOn: on, explain: (due) => `The relevant date is ${formatDay(due)}, when the exclusion took effect` }
    if (relevantDateRule === 'sixthFollowing')
      return {
        counted: within(6, on, calendar),
        explain: (due) =>
          `The relevant date is ${formatDay(due)}, the sixth school day following the exclusion of ${formatDay(on)}`,
      }
    const first = firstDayOfExclusion(facts.imposedAt, calendar, settings)
    if (first.on === undefined) return { counted: first }
    return {
      counted: daySixDue(first.on, calendar),
      firstDay: first.on,
      explain: (due) => `The relevant date is ${formatDay(due)}, the sixth school day of the exclusion`,
    }
  },
} satisfies Record<string, Count>
