import type { Session } from '../calendar'
import { civilDate, type CivilDate } from '../civil-date'
import { isLocalTime, parseLocalDateTime, type LocalTime } from '../instant'

/** Whole days, both included, unless a session says that the pupil was at school for half of the first or the last. */
export interface Period {
  from: CivilDate
  to: CivilDate
  /** It begins with this session of its first day. */
  startSession?: Session
  /** It ends with this session of its last day. */
  endSession?: Session
}

/** What has happened, as far as it is known. Each rule says which of these it reads. */
export interface ClockFacts {
  /** When the head imposed the exclusion, on London's clock. */
  imposedAt?: { on: CivilDate; time: LocalTime }
  /** The periods of suspension that are known, in any order. */
  periods?: readonly Period[]
  /** The day the governors, or the authority, were told of the exclusion. Default: the day it was imposed. */
  noticeOn?: CivilDate
  /** The day written notice of the governors' decision was given to the parents. */
  governorsNoticeOn?: CivilDate
  /** The day the application for a review was made: delivered, or the second working day after posting. */
  appliedOn?: CivilDate
  /** The day an application went by first-class post: it counts as made on the second working day after. */
  postedOn?: CivilDate
  /** The day a claim of discrimination was finally decided. */
  determinedOn?: CivilDate
  /** The day of a meeting, or of a review panel's hearing, that papers are sent before. */
  meetingOn?: CivilDate
  hearingOn?: CivilDate
  /** The first public examination or national test that would be missed. */
  examOn?: CivilDate
  /** The day of the return after a suspension. */
  returnsOn?: CivilDate
  /** The day it was agreed that the fair access protocol applies. */
  acceptedOn?: CivilDate
  /** The day a school was told of an intended direction to admit. */
  consultedOn?: CivilDate
  /** The day of the last review of a direction off site. */
  reviewedOn?: CivilDate
  /** The first day of an absence. */
  absentFrom?: CivilDate
  /** The days a name was entered on the roll, or deleted from it. */
  enteredOn?: CivilDate
  deletedOn?: CivilDate
  /** The day the parents stated in writing that they will not apply. */
  waivedOn?: CivilDate
  /** The day the board was told of the panel's decision. */
  notifiedOn?: CivilDate
  /** The first day of provision, planned, and the time it begins; without a time the school's morning. */
  startsOn?: CivilDate
  startsAtTime?: LocalTime
  /** The day a placement began; for RT-01 the first day of the full timetable. */
  startedOn?: CivilDate
  /** Education is arranged although it has not begun: silences reminders that nothing is. */
  arrangedOn?: CivilDate
  /** The Monday of the week a register is for. */
  weekBegins?: CivilDate
  /** The day provision, or a placement, ended. */
  endedOn?: CivilDate
  /** A stay extended to the end of this teaching week. */
  untilWeek?: number
  reviewBookedOn?: CivilDate
  /** The day of a step of a phased return. */
  steppedOn?: CivilDate
  /** The day of a decision: the governors', the head's cancellation, the review panel's. */
  decidedOn?: CivilDate
  birthDate?: CivilDate
  /** National Curriculum year, 1 to 14. */
  ncYear?: number
  /** The pupil's last public examination (Year 11). */
  examsEndedOn?: CivilDate
  /** School-age parents: the expected date of delivery and the day of birth. */
  expectedOn?: CivilDate
  bornOn?: CivilDate
}

const DAYS = [
  'noticeOn',
  'governorsNoticeOn',
  'appliedOn',
  'postedOn',
  'determinedOn',
  'meetingOn',
  'hearingOn',
  'examOn',
  'returnsOn',
  'acceptedOn',
  'consultedOn',
  'reviewedOn',
  'absentFrom',
  'enteredOn',
  'deletedOn',
  'waivedOn',
  'notifiedOn',
  'startsOn',
  'startedOn',
  'arrangedOn',
  'weekBegins',
  'endedOn',
  'reviewBookedOn',
  'steppedOn',
  'decidedOn',
  'birthDate',
  'examsEndedOn',
  'expectedOn',
  'bornOn',
] as const

/**
 * Facts as a message carries them, all text: days `YYYY-MM-DD`, `imposedAt` as `YYYY-MM-DDTHH:MM`, `startsAtTime` as
 * `HH:MM`, `periods` as `from/to,from/to` (`2026-11-09PM/2026-11-11AM` where one begins or ends at midday), numbers in
 * digits. Throws RangeError for a value that does not fit its name. A name this version does not read is passed over:
 * messages outlive the service that reads them, and gain fields.
 */
export function clockFacts(text: Record<string, string>): ClockFacts {
  const facts: ClockFacts = {}
  for (const [name, value] of Object.entries(text)) {
    const dayName = DAYS.find((d) => d === name)
    if (dayName) facts[dayName] = civilDate(value)
    else if (name === 'imposedAt') {
      const { on, time } = parseLocalDateTime(value)
      facts.imposedAt = { on, time }
    } else if (name === 'periods') {
      facts.periods = value.split(',').map(periodOf)
    } else if (name === 'startsAtTime') {
      if (!isLocalTime(value)) throw new RangeError(`${JSON.stringify(value)} is not a time written HH:MM`)
      facts.startsAtTime = value
    } else if (name === 'untilWeek' || name === 'ncYear') {
      if (!/^\d{1,2}$/.test(value)) throw new RangeError(`${name} is not a number: ${JSON.stringify(value)}`)
      facts[name] = +value
    }
  }
  return facts
}

function periodOf(text: string): Period {
  const [, from, startSession, to, endSession] = /^([^/]*?)(AM|PM)?\/([^/]*?)(AM|PM)?$/.exec(text) ?? []
  return {
    from: civilDate(from),
    to: civilDate(to),
    ...(startSession && { startSession: startSession as Session }),
    ...(endSession && { endSession: endSession as Session }),
  }
}

const periodAsText = ({ from, to, startSession, endSession }: Period): string =>
  `${from}${startSession ?? ''}/${to}${endSession ?? ''}`

/** The same facts as text, for a message or a column; the reverse of `clockFacts`. */
export function factsAsText(facts: ClockFacts): Record<string, string> {
  const text: Record<string, string> = {}
  for (const [name, value] of Object.entries(facts)) {
    if (value === undefined) continue
    if (name === 'periods') text[name] = facts.periods!.map(periodAsText).join()
    else if (name === 'imposedAt') text[name] = `${facts.imposedAt!.on}T${facts.imposedAt!.time}`
    else text[name] = String(value)
  }
  return text
}
