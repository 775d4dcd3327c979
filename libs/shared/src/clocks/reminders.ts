import { teachingWeek, teachingWeekNumber, type SchoolCalendar } from '../calendar'
import { addDays, mondayOf, weekday, type CivilDate } from '../civil-date'
import { countBack, countSchoolDays } from '../counting'
import { atLondon, londonDate, londonTime, type LocalTime } from '../instant'
import type { Evaluation } from './evaluate'
import type { ClockFacts } from './facts'
import { latestRule, type ReminderPlan, type RuleId } from './rules'

/** Reminders and chases go at the start of the working day, never at night. */
export const REMINDER_TIME: LocalTime = '09:00'

export interface Reminder {
  at: Date
  template: string
  neverLate?: true
}

type Reminded = Pick<Evaluation, 'rule' | 'dueOn' | 'dueAt' | 'firstDay'>

/**
 * Every reminder of a clock, earliest first, at 09:00 in London of a school day and before it falls due. Some may lie
 * in the past: the caller knows the time and what was sent. A duty that fell open again has only those from the day it did.
 */
export function remindersFor(evaluation: Reminded, facts: ClockFacts, calendar: SchoolCalendar): Reminder[] {
  if (!evaluation.dueOn) return []
  const reopenedOn = evaluation.rule === 'EX-11' ? facts.endedOn : undefined
  return latestRule(evaluation.rule)
    .reminders.filter((plan) => !(plan.unlessArranged && facts.arrangedOn))
    .flatMap((plan): Reminder[] => {
      const day = reminderDay(plan, evaluation, facts, calendar)
      if (!day || (reopenedOn && day < reopenedOn)) return []
      const { template, neverLate } = plan
      return [{ at: atLondon(day, REMINDER_TIME), template, ...(neverLate && { neverLate }) }]
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}

function reminderDay(
  { when }: ReminderPlan,
  { dueOn, dueAt, firstDay }: Reminded,
  { startedOn }: ClockFacts,
  calendar: SchoolCalendar,
): CivilDate | undefined {
  if ('lastInTime' in when) {
    const inTime = calendar.isSchoolDay(dueOn!) && atLondon(dueOn!, REMINDER_TIME) <= dueAt!
    return inTime ? dueOn : calendar.previousSchoolDay(dueOn!)
  }
  if ('schoolDay' in when) return firstDay && countSchoolDays(when.schoolDay, { from: firstDay, calendar }).on
  if ('schoolDaysBefore' in when) return countBack(when.schoolDaysBefore, { before: dueOn!, calendar }).on
  if (!startedOn) return undefined
  const n = teachingWeekNumber(startedOn, dueOn!, calendar) - when.weeksBefore
  if (n < 1) return undefined
  // before a week that is known there is none that is not
  return (teachingWeek(startedOn, n, calendar) as { firstSchoolDay: CivilDate }).firstSchoolDay
}

/**
 * When a missed duty is chased next, after this instant: EX-11 at 09:00 on each school day after; weekly ones at 09:00
 * on the first school day of the next week that has one. Undefined for a rule that is not chased. Past the loaded
 * dates a weekday stands in: a child without education is not forgotten because nobody loaded next year.
 */
export function nextChase(id: RuleId, after: Date, calendar: SchoolCalendar): Date | undefined {
  const { chase } = latestRule(id)
  if (!chase) return undefined
  const today = londonDate(after)
  // a day that was missed at its midnight is chased in the morning that follows
  if (chase === 'every-school-day' && londonTime(after) < REMINDER_TIME && calendar.isSchoolDay(today))
    return atLondon(today, REMINDER_TIME)
  const from = chase === 'weekly' ? addDays(mondayOf(today), 6) : today
  return atLondon(calendar.nextSchoolDay(from) ?? nextWeekday(from), REMINDER_TIME)
}

function nextWeekday(after: CivilDate): CivilDate {
  let day = addDays(after, 1)
  while (weekday(day) > 5) day = addDays(day, 1)
  return day
}
