import type { SchoolCalendar, Session } from '@daysix/shared/calendar'
import { type CivilDate, formatDay, isCivilDate } from '@daysix/shared/civil-date'
import type { FieldRefusal } from '@daysix/shared/refusal'

export interface SessionAtSite {
  session: Session
  site: 'centre' | 'school'
}

export interface PlannedStep {
  on: CivilDate
  /** Where the child is in the sessions of that day; a session left out is at home. */
  sessions: SessionAtSite[]
  fullTimetable: boolean
}

/** A phased return has an end; a plan longer than a school year of steps is a mistake. */
const MOST_STEPS = 60

export const sessionsAtSchool = ({ sessions }: { sessions: readonly SessionAtSite[] }): number =>
  sessions.filter(({ site }) => site === 'school').length

/**
 * What is wrong with a phased return, step by step; empty when it can be agreed. Steps come one after the other on school
 * days, the time at school never falls, and the last one is the full timetable: a return that has no end is none.
 */
export function timetableRefusals(
  steps: readonly PlannedStep[],
  { calendar, today, startedOn }: { calendar: SchoolCalendar; today: CivilDate; startedOn: CivilDate },
): FieldRefusal[] {
  if (steps.length === 0) return [refused('/steps', 'missing', 'Add at least one step')]
  if (steps.length > MOST_STEPS) return [refused('/steps', 'too-many', `Enter ${MOST_STEPS} steps or fewer`)]
  const wrong = steps.flatMap((step, i) => {
    const at = `/steps/${i}`
    const day = wrongDay(step, steps[i - 1], { calendar, today, startedOn })
    return [
      ...(day ? [refused(`${at}/on`, day.code, day.message)] : []),
      ...wrongSessions(step, steps[i - 1], calendar, at),
    ]
  })
  const last = steps.length - 1
  return steps[last].fullTimetable
    ? wrong
    : [...wrong, refused(`/steps/${last}/fullTimetable`, 'missing', 'The last step must be the full timetable')]
}

const refused = (pointer: string, code: string, message: string): FieldRefusal => ({ pointer, code, message })

function wrongDay(
  { on }: PlannedStep,
  before: PlannedStep | undefined,
  { calendar, today, startedOn }: { calendar: SchoolCalendar; today: CivilDate; startedOn: CivilDate },
): { code: string; message: string } | undefined {
  if (!isCivilDate(on)) return { code: 'missing', message: 'Enter the date of the step, like 14 9 2026' }
  if (on < startedOn) return { code: 'before-start', message: 'A step cannot be before the placement started' }
  if (on < today) return { code: 'past', message: 'A new step cannot be in the past' }
  if (before && on <= before.on) return { code: 'out-of-order', message: 'Each step must be after the one before it' }
  if (calendar.isSchoolDay(on)) return undefined
  const why = calendar.reasonNotSchoolDay(on) ?? 'no school day'
  return { code: 'no-school-day', message: `${formatDay(on)} is not a school day: ${why}` }
}

function wrongSessions(
  step: PlannedStep,
  before: PlannedStep | undefined,
  calendar: SchoolCalendar,
  at: string,
): FieldRefusal[] {
  const { sessions, fullTimetable } = step
  const held = calendar.isSchoolDay(step.on) ? calendar.sessionsHeld(step.on) : (['AM', 'PM'] as Session[])
  const named = sessions.map(({ session }) => session)
  if (sessions.length === 0)
    return [refused(`${at}/sessions`, 'missing', 'Select where the child is in the morning or the afternoon')]
  if (new Set(named).size !== named.length) return [refused(`${at}/sessions`, 'twice', 'Name each session once')]
  if (named.some((session) => !held.includes(session)))
    return [refused(`${at}/sessions`, 'not-held', 'Only one session is held on that day')]
  if (fullTimetable && sessionsAtSchool(step) < held.length)
    return [refused(`${at}/sessions`, 'not-full', 'On a full timetable every session is at school')]
  // a day with one session cannot offer more of it
  if (before && sessionsAtSchool(step) < Math.min(sessionsAtSchool(before), held.length))
    return [refused(`${at}/sessions`, 'falls', 'The time at school cannot fall from one step to the next')]
  return []
}
