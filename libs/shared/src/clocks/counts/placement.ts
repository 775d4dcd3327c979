import { teachingWeek } from '../../calendar'
import { formatDay, mondayOf } from '../../civil-date'
import { countSchoolDays, schoolDaysInWords } from '../../counting'
import { formatTime } from '../../instant'
import { type Count, weekOfStay, weekSteps, within } from '../count'

/** A stay at a support centre and the way back. */
export const PLACEMENT_COUNTS = {
  'PL-01': () => ({ exempt: 'There is no time limit for a place: the case waits on a list and its age is shown' }),

  /** Reads startedOn, untilWeek (an approved extension). Weeks of the host centre. */
  'PL-02': (facts, calendar, { placementWeeks, weekOfStay: weeks }) =>
    weekOfStay(facts, { n: facts.untilWeek ?? placementWeeks, weeks, calendar }, (due, lastDay) => {
      const extended = facts.untilWeek ? ', as extended' : ''
      return `The stay ends by ${formatDay(due)}, ${lastDay}${extended}`
    }),

  /** Reads startedOn. */
  'PL-03': (facts, calendar, { reviewWeek: n, weekOfStay: weeks }) =>
    weekOfStay(
      facts,
      { n, weeks, calendar },
      (due, lastDay) => `The review must be held by ${formatDay(due)}, ${lastDay}`,
    ),

  /** Reads weekBegins. Due on the last school day of that week. */
  'PL-04': (facts, calendar, { registerTime }) => {
    if (!facts.weekBegins) return { waitsFor: 'a week at the centre' }
    const monday = mondayOf(facts.weekBegins)
    const week = teachingWeek(monday, 1, calendar)
    if ('unknown' in week) return { unknown: week.unknown }
    if (week.weekBegins !== monday) return { exempt: `There is no school in the week of ${formatDay(monday)}` }
    return {
      dueOn: week.lastSchoolDay,
      dueTime: registerTime,
      steps: () => weekSteps(week, calendar),
      explain: (due) =>
        `The register of the week of ${formatDay(monday)} must be entered by ${formatTime(registerTime)} on ${formatDay(due)}`,
    }
  },

  /** Reads endedOn, the day the placement ended. */
  'PL-06': (facts, calendar, { endReportSchoolDays: n }) => {
    const day0 = facts.endedOn
    if (!day0) return { waitsFor: 'the end of the placement' }
    return {
      counted: within(n, day0, calendar),
      explain: (due) =>
        `The written report must reach the school by ${formatDay(due)}, ${schoolDaysInWords(n)} after the placement ended on ${formatDay(day0)}`,
    }
  },

  /** Reads steppedOn. Nobody can hold a step on a day that its school is closed: not owed, the plan is changed. */
  'PL-07': (facts, calendar) => {
    const on = facts.steppedOn
    if (!on) return { waitsFor: 'a dated step' }
    if (calendar.isLoaded(on) && !calendar.isSchoolDay(on))
      return {
        exempt: `There is no school on ${formatDay(on)} (${calendar.reasonNotSchoolDay(on)!}): the plan of the return must be changed`,
      }
    return { dueOn: on, explain: (due) => `The step is agreed for ${formatDay(due)}` }
  },

  /** Reads startedOn or steppedOn: the first day of the full timetable, which is day 1. */
  'RT-01': (facts, calendar, { fullTimetableSchoolDays: n }) => {
    const from = facts.startedOn ?? facts.steppedOn
    if (!from) return { waitsFor: 'the first day of the full timetable' }
    return {
      counted: countSchoolDays(n, { from, calendar }),
      explain: (due) =>
        `The return is complete at the end of ${formatDay(due)}, when the full timetable has held for ${schoolDaysInWords(n)}`,
    }
  },
} satisfies Record<string, Count>
