import { addDays, formatDay } from '../../civil-date'
import { countSchoolDays } from '../../counting'
import { calendarDaysFrom, type Count } from '../count'

/** Health, school-age parents, and plans. */
export const HEALTH_COUNTS = {
  /** Reads absentFrom: the fifteenth school day of an absence for health reasons. */
  'ME-01': ({ absentFrom }, calendar, { medicalAbsenceSchoolDays: n }) => {
    if (!absentFrom) return { waitsFor: 'the first day of the absence' }
    return {
      counted: countSchoolDays(n, { from: absentFrom, calendar }),
      explain: (due) =>
        `Education must be arranged by ${formatDay(due)} at the latest, school day ${n} of the absence since ${formatDay(absentFrom)}`,
    }
  },

  /** Reads expectedOn. */
  'SA-01': calendarDaysFrom(({ homeTeachingWeeksBefore }) => -7 * homeTeachingWeeksBefore, {
    since: ({ expectedOn }) => expectedOn,
    waitsFor: 'the expected date of delivery',
    explain: (due, expected) => `Home teaching begins on ${due}, counted back from the date of ${expected}`,
  }),

  /** Reads bornOn; until it is known expectedOn, which makes the day provisional. */
  'SA-03': ({ bornOn, expectedOn }, _calendar, { homeTeachingWeeksAfter }) => {
    const from = bornOn ?? expectedOn
    if (!from) return { waitsFor: 'the day of the birth, or the expected date of delivery' }
    return {
      dueOn: addDays(from, 7 * homeTeachingWeeksAfter),
      explain: (due) => `Home teaching goes on until ${formatDay(due)}, counted from ${formatDay(from)}`,
      ...(!bornOn && { provisional: 'Counted from the expected date until the day of birth is known' }),
    }
  },

  /** Reads meetingOn. */
  'SE-01': calendarDaysFrom(-14, {
    since: ({ meetingOn }) => meetingOn,
    waitsFor: 'the day of the review meeting',
    explain: (due, meeting) => `Invitations and papers must be out by ${due}, two weeks before ${meeting}`,
  }),
} satisfies Record<string, Count>
