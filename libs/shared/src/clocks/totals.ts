import type { SchoolCalendar, Session } from '../calendar'
import { addDays, type CivilDate } from '../civil-date'
import { referenceTerms, schoolYearOf, type Stretch } from '../reference-dates'
import type { RuleId } from './rules'

/** One suspension, lunchtime suspension or permanent exclusion, as far as it takes a pupil out of school. */
export interface DaysOut {
  category: 'SUSP' | 'LNCH' | 'PERM'
  from: CivilDate
  /** The last day, which belongs to it. */
  to: CivilDate
  /** It begins with this session of its first day. */
  startSession?: Session
  /** It ends with this session of its last day. */
  endSession?: Session
}

/** In school days; halves are possible. */
export interface Totals {
  /** The year of its August. */
  schoolYear: number
  year: number
  terms: (Stretch & { days: number })[]
}

export interface TotalsSettings {
  /**
   * An exclusion over a reference date: its days fall into the term each of them lies in (`eachDay`), or all into the term
   * it began in (`firstDay`). Not confirmed in a source.
   */
  straddling: 'eachDay' | 'firstDay'
}

/** Not more than this in a school year, all schools together (2012 Regulations, regs 4, 13 and 22): EX-14. */
export const MOST_DAYS_IN_A_YEAR = 45
/** From here on a school is warned. */
export const WARN_FROM_DAYS = 30

/**
 * The sessions lost, by day. A lunchtime counts half a school day (one session); a session that is not held costs nothing.
 */
function sessionsLost(out: DaysOut, calendar: SchoolCalendar): Map<CivilDate, number> {
  const lost = new Map<CivilDate, number>()
  const first = calendar.schoolDaysUpTo(addDays(out.from, -1)) + 1
  const last = calendar.schoolDaysUpTo(out.to)
  for (let n = first; n <= last; n++) {
    const day = calendar.schoolDayAt(n)!
    const held = calendar.sessionsHeld(day).filter((session) => isLost(session, day, out))
    lost.set(day, out.category === 'LNCH' ? 1 : held.length)
  }
  return lost
}

function isLost(session: Session, day: CivilDate, { from, to, startSession, endSession }: DaysOut): boolean {
  if (day === from && startSession === 'PM' && session === 'AM') return false
  return !(day === to && endSession === 'AM' && session === 'PM')
}

/** School days lost to one suspension or exclusion. */
export const daysOf = (out: DaysOut, calendar: SchoolCalendar): number => sum(sessionsLost(out, calendar).values()) / 2

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0)

/**
 * The terms in which days are totalled: the school's own, or where its year has more than three the stretches between the
 * reference dates (2012 Regulations, reg 2).
 */
export function termsFor(schoolYear: number, calendar: SchoolCalendar): Stretch[] {
  const own = calendar.terms.filter(({ firstDay }) => schoolYearOf(firstDay) === schoolYear)
  if (own.length > 3) return referenceTerms(schoolYear)
  return own.map(({ name, firstDay, lastDay }) => ({ name, from: firstDay, to: lastDay }))
}

/**
 * What a pupil has lost in a school year, by term. `servedElsewhere` are days at earlier schools, which count toward the
 * year, and toward a term where the school says in which.
 */
export function totals(
  outs: readonly DaysOut[],
  schoolYear: number,
  calendar: SchoolCalendar,
  {
    straddling = 'eachDay',
    servedElsewhere = [],
  }: Partial<TotalsSettings> & { servedElsewhere?: readonly { days: number; term?: string }[] } = {},
): Totals {
  const terms = termsFor(schoolYear, calendar).map((term) => ({ ...term, sessions: 0 }))
  let sessions = 0
  for (const out of outs) {
    for (const [day, lost] of sessionsLost(out, calendar)) {
      const decisive = straddling === 'firstDay' ? out.from : day
      if (schoolYearOf(decisive) !== schoolYear) continue
      sessions += lost
      const term = terms.find(({ from, to }) => from <= decisive && decisive <= to)
      if (term) term.sessions += lost
    }
  }
  const elsewhere = (term: string) =>
    sum(servedElsewhere.filter((served) => served.term === term).map(({ days }) => days))
  return {
    schoolYear,
    year: sessions / 2 + sum(servedElsewhere.map(({ days }) => days)),
    terms: terms.map(({ sessions: lost, ...term }) => ({ ...term, days: lost / 2 + elsewhere(term.name) })),
  }
}

/**
 * Which duty of the governing board follows, by the days of the term with this exclusion in them. "More than" is strict:
 * 5.0 and 15.0 trigger nothing (2012 Regulations, reg 24(1)).
 */
export function governorsDuty(
  termDays: number,
  { permanent = false, missesExam = false }: { permanent?: boolean; missesExam?: boolean } = {},
): Extract<RuleId, 'GB-01' | 'GB-02' | 'GB-03' | 'GB-04'> | 'GB-05' {
  if (permanent) return 'GB-01'
  if (missesExam) return 'GB-03'
  if (termDays > 15) return 'GB-02'
  return termDays > 5 ? 'GB-04' : 'GB-05'
}

/** Whether another suspension still fits into the year, and why not: EX-14. */
export function mayAdd(yearDays: number, days: number): { refused: string } | { warning?: string } {
  const after = yearDays + days
  if (after > MOST_DAYS_IN_A_YEAR)
    return {
      refused: `The pupil would be suspended for ${after} school days this year: the law allows ${MOST_DAYS_IN_A_YEAR}, all schools together`,
    }
  if (after < WARN_FROM_DAYS) return {}
  return { warning: `With this the pupil has lost ${after} of at most ${MOST_DAYS_IN_A_YEAR} school days this year` }
}
