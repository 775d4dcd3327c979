import { addDays, type CivilDate, weekday } from '@daysix/shared/civil-date'
import { atLondon, type LocalTime } from '@daysix/shared/instant'
import type { IsWorkingDay } from '../cases/working-days.service'

export interface Rhythm {
  /** 1 (Monday) to 5 (Friday). */
  weekday: number
  time: LocalTime
  cutOffWorkingDays: number
  cutOffTime: LocalTime
}

/** The instants a meeting goes through. */
export interface Timetable {
  cutOffReminderAt: Date
  cutOffAt: Date
  heldAt: Date
  decisionsDueAt: Date
}

const REMINDER_TIME = '09:00'
const DECISIONS_DUE_TIME = '12:00'

/** The days from the first to the last on which the panel meets: its weekday, unless nobody works that day. */
export function meetingDays(
  { weekday: dayOfWeek }: Rhythm,
  from: CivilDate,
  to: CivilDate,
  isWorkingDay: IsWorkingDay,
): CivilDate[] {
  const days: CivilDate[] = []
  for (let day = addDays(from, (dayOfWeek - weekday(from) + 7) % 7); day <= to; day = addDays(day, 7))
    if (isWorkingDay(day)) days.push(day)
  return days
}

/**
 * The agenda closes some working days before the meeting, members are reminded on the working day before that, and the
 * decisions are to be recorded by noon of the working day after the meeting.
 */
export function timetableOf(heldOn: CivilDate, rhythm: Rhythm, isWorkingDay: IsWorkingDay): Timetable {
  const cutOffOn = workingDaysAway(-rhythm.cutOffWorkingDays, heldOn, isWorkingDay)
  return {
    cutOffReminderAt: atLondon(workingDaysAway(-1, cutOffOn, isWorkingDay), REMINDER_TIME),
    cutOffAt: atLondon(cutOffOn, rhythm.cutOffTime),
    heldAt: atLondon(heldOn, rhythm.time),
    decisionsDueAt: atLondon(workingDaysAway(1, heldOn, isWorkingDay), DECISIONS_DUE_TIME),
  }
}

/** Decisions still missing are chased at noon of every working day: the next such noon after this one. */
export const nextChase = (today: CivilDate, isWorkingDay: IsWorkingDay): Date =>
  atLondon(workingDaysAway(1, today, isWorkingDay), DECISIONS_DUE_TIME)

/** The n-th working day after the day, or before it for a negative n; the day itself for 0. */
export function workingDaysAway(n: number, day: CivilDate, isWorkingDay: IsWorkingDay): CivilDate {
  const step = Math.sign(n)
  let left = Math.abs(n)
  let on = day
  while (left > 0) {
    on = addDays(on, step)
    if (isWorkingDay(on)) left -= 1
  }
  return on
}
