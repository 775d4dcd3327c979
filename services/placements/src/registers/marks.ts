import { type SchoolCalendar, type Session } from '@daysix/shared/calendar'
import { addDays, type CivilDate, formatDay } from '@daysix/shared/civil-date'
import { ATTENDANCE_CODES, attendanceCodeFor } from '@daysix/shared/codes'
import { atLondon, type LocalTime } from '@daysix/shared/instant'
import type { FieldRefusal } from '@daysix/shared/refusal'
import type { Mark, MarkChange } from './register.entity'

export interface RegisterSession {
  on: CivilDate
  session: Session
  /** The moment it begins: before it nobody can say who was there. */
  begins: Date
}

export interface Stay {
  startedOn: CivilDate
  endedOn?: CivilDate | null
}

/** The sessions of one week of a stay, in order: those the provider holds, from the first day of the stay to its last. */
export function sessionsOfWeek(
  weekBegins: CivilDate,
  { startedOn, endedOn }: Stay,
  calendar: SchoolCalendar,
  times: { morningStarts: LocalTime; afternoonStarts: LocalTime } = calendar,
): RegisterSession[] {
  return [0, 1, 2, 3, 4, 5, 6]
    .map((n) => addDays(weekBegins, n))
    .filter((on) => on >= startedOn && (!endedOn || on <= endedOn))
    .flatMap((on) =>
      calendar.sessionsHeld(on).map((session) => ({
        on,
        session,
        begins: atLondon(on, session === 'AM' ? times.morningStarts : times.afternoonStarts),
      })),
    )
}

const is = (a: { on: string; session: string }) => (b: { on: string; session: string }) =>
  a.on === b.on && a.session === b.session

export const sessionWords = ({ on, session }: { on: CivilDate; session: Session }): string =>
  `${formatDay(on)}, ${session === 'AM' ? 'morning' : 'afternoon'}`

/**
 * What is wrong with a week's marks, session by session. Every session that has begun needs a mark; one that has not
 * begun cannot have one; a code must be one of the national list that fits the session (School Attendance (Pupil
 * Registration) (England) Regulations 2024, reg 10). An empty code is a session left open.
 */
export function markRefusals(marks: readonly Mark[], sessions: readonly RegisterSession[], now: Date): FieldRefusal[] {
  const wrong = marks.flatMap((mark, i) => {
    const message = wrongWith(mark, marks.slice(0, i), sessions, now)
    return message ? [{ pointer: `/marks/${i}/code`, ...message }] : []
  })
  const missing = sessions
    .filter((session) => session.begins <= now && !marks.some(is(session)))
    .map((session) => ({
      pointer: `/marks/${session.on}/${session.session}`,
      code: 'missing',
      message: `Mark ${sessionWords(session)}`,
    }))
  return [...wrong, ...missing]
}

function wrongWith(
  mark: Mark,
  before: readonly Mark[],
  sessions: readonly RegisterSession[],
  now: Date,
): Omit<FieldRefusal, 'pointer'> | undefined {
  const session = sessions.find(is(mark))
  if (!session) return { code: 'no-session', message: `There is no session on ${sessionWords(mark)}` }
  if (before.some(is(mark))) return { code: 'twice', message: `${sessionWords(mark)} is marked twice` }
  const begun = session.begins <= now
  if (mark.code === '') return begun ? { code: 'missing', message: `Mark ${sessionWords(mark)}` } : undefined
  if (!begun) return { code: 'future', message: `${sessionWords(mark)} has not begun yet` }
  const code = attendanceCodeFor(mark.code, mark)
  return 'error' in code ? { code: 'unknown-code', message: code.error } : undefined
}

/** Marks that were saved before and are now something else. */
export const changesBetween = (saved: readonly Mark[], marks: readonly Mark[]): MarkChange[] =>
  saved.flatMap(({ on, session, code: from }) => {
    const to = marks.find(is({ on, session }))?.code
    return to === undefined || to === from ? [] : [{ on, session, from, to }]
  })

export const isComplete = (marks: readonly Mark[], sessions: readonly RegisterSession[]): boolean =>
  sessions.every((session) => marks.some(is(session)))

/** Sessions attended of those that were possible, as the national codes class them. */
export function attendanceOf(marks: readonly Mark[]): { attended: number; possible: number } {
  const classes = marks.map(({ code }) => ATTENDANCE_CODES.find((known) => known.code === code)?.class)
  return {
    attended: classes.filter((kind) => kind === 'attending').length,
    possible: classes.filter((kind) => kind === 'attending' || kind === 'authorised' || kind === 'unauthorised').length,
  }
}
