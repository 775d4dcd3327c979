import type { SchoolCalendar } from '@daysix/shared/calendar'
import { addDays, type CivilDate } from '@daysix/shared/civil-date'
import { DEFAULT_SETTINGS, firstDayOfExclusion, type Settings } from '@daysix/shared/clocks'
import type { ExclusionCase } from '../cases/case.entity'
import { AnswerRefused, NotOpenNow } from '../cases/refusals'
import { happenedOn } from '../governors/governors'

/** The most school days in a school year that a child may have been out when an exclusion is cancelled: regs 8A, 17A and 25A. */
const MOST_DAYS_OUT = 45

/**
 * EX-15: the head cancels, only before the board has begun its meeting, in writing with reasons, and not once the child
 * has been out for more than 45 school days (School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012,
 * regs 8A, 17A and 25A). The days served stay on the record; they are not known while term dates are missing.
 */
export function cancel(
  kase: ExclusionCase,
  { cancelledOn, reasons }: { cancelledOn: CivilDate; reasons: string },
  { calendar, settings, today }: { calendar?: SchoolCalendar; settings?: Partial<Settings>; today: CivilDate },
): boolean {
  if (kase.cancelledOn === cancelledOn) return false
  if (kase.cancelledOn) throw new NotOpenNow('The exclusion is cancelled already.')
  if (kase.governorsDecision)
    throw new NotOpenNow('The governors have met: the head can no longer cancel the exclusion.')
  if (!reasons.trim()) throw new AnswerRefused('/reasons', 'missing', 'Enter the head teacher’s reasons')
  happenedOn('/cancelledOn', cancelledOn, { after: kase.imposedOn, what: 'the day of the exclusion', today })
  const days = calendar && daysServed(kase, cancelledOn, calendar, settings)
  if (days !== undefined && days > MOST_DAYS_OUT)
    throw new NotOpenNow(
      `The child has been out of school for ${days} school days: after more than ${MOST_DAYS_OUT} the exclusion can no longer be cancelled.`,
    )
  kase.cancelledOn = cancelledOn
  kase.daysServed = days ?? null
  kase.cancellationReasons = reasons.trim()
  return true
}

/** School days from day 1 of the exclusion up to and including `until`; nothing where the loaded dates end first. */
export function daysServed(
  { imposedOn, imposedTime }: Pick<ExclusionCase, 'imposedOn' | 'imposedTime'>,
  until: CivilDate,
  calendar: SchoolCalendar,
  settings: Partial<Settings> = {},
): number | undefined {
  const firstDay = firstDayOfExclusion({ on: imposedOn, time: imposedTime }, calendar, {
    ...DEFAULT_SETTINGS,
    ...settings,
  }).on
  if (firstDay === undefined || !calendar.isLoaded(until)) return undefined
  return Math.max(0, calendar.schoolDaysUpTo(until) - calendar.schoolDaysUpTo(addDays(firstDay, -1)))
}
