import type { SchoolCalendar, Session } from '@daysix/shared/calendar'
import { addDays, type CivilDate, formatDay } from '@daysix/shared/civil-date'
import {
  type DaysOut,
  daysOf,
  evaluate,
  governorsDuty,
  latestRule,
  mayAdd,
  MOST_DAYS_IN_A_YEAR,
  type Totals,
  totals,
  type Settings,
} from '@daysix/shared/clocks'
import { schoolYearOf } from '@daysix/shared/reference-dates'
import type { FieldRefusal } from '@daysix/shared/refusal'

/** What the governing board must do for a term, in words: the duty, and why it follows. */
export interface TermDuty {
  /** A rule's id, or `GB-05` where no meeting is owed. */
  rule: string
  words: string
}

const GOVERNORS: Record<ReturnType<typeof governorsDuty>, string> = {
  'GB-01': 'Permanently excluded: the governors must meet',
  'GB-02': 'More than 15 school days: the governors must meet, whether or not the parents ask',
  'GB-03': 'An examination would be missed: the governors must meet before it',
  'GB-04': 'More than 5 school days: the governors must meet if the parents make representations',
  'GB-05': 'Not more than 5 school days: no meeting is owed; what the parents say must be considered',
}

/** What follows for the governing board from the suspensions of one term: 2012 Regulations, reg 24(1). */
export function termDuty(days: number): TermDuty {
  const rule = governorsDuty(days)
  return { rule, words: days === 0 ? 'No school days lost' : GOVERNORS[rule] }
}

/**
 * The first run of suspensions that reaches a sixth school day (EX-10); nothing when none does.
 * @param settingsOn what the authority chose for suspensions that began on a day
 */
export function daySixOf(
  outs: readonly DaysOut[],
  calendar: SchoolCalendar,
  settingsOn: (firstDay: CivilDate) => Partial<Settings>,
): { rule: string; title: string; dueOn?: CivilDate; explanation: string } | undefined {
  const periods = outs.filter(({ category }) => category === 'SUSP').map(({ category: _, ...period }) => period)
  const [first] = periods.map(({ from }) => from).sort()
  if (!first) return undefined
  const found = evaluate('EX-10', { periods }, calendar, settingsOn(first))
  if (found.status === 'not-applicable') return undefined
  const { rule, dueOn, explanation } = found
  return { rule, title: latestRule(rule).title, ...(dueOn && { dueOn }), explanation }
}

/** A lunchtime is no period of its days: it neither begins nor ends with a session. */
export interface NewSuspension {
  category: 'SUSP' | 'LNCH'
  startsOn: CivilDate
  endsOn: CivilDate
  startSession?: Session
  endSession?: Session
}

/** Further back or ahead it is more likely a slip of the pen. */
const DAYS_BACK = 366
const DAYS_AHEAD = 31

/**
 * Whether a suspension can be recorded beside the others: field by field what is wrong with it, or the warning that goes
 * with it. Never past 45 school days in a school year, all schools together (2012 Regulations, regs 4, 13, 22): EX-14.
 */
export function checkSuspension(
  asked: NewSuspension,
  others: readonly DaysOut[],
  {
    calendar,
    today,
    earlierDays,
  }: { calendar: SchoolCalendar; today: CivilDate; earlierDays: (year: number) => number },
): { errors: FieldRefusal[] } | { warning?: string } {
  const { startsOn, endsOn, category, startSession, endSession } = asked
  const wrong = (pointer: string, code: string, message: string) => ({ errors: [{ pointer, code, message }] })
  if (endsOn < startsOn)
    return wrong(
      '/endsOn',
      'before-it-begins',
      `Enter ${formatDay(startsOn)} or a later day: it cannot end before it begins`,
    )
  if (startsOn < addDays(today, -DAYS_BACK)) return wrong('/startsOn', 'too-early', 'Enter a day within the last year')
  if (startsOn > addDays(today, DAYS_AHEAD)) return wrong('/startsOn', 'too-late', 'Enter a day within the next month')
  for (const [pointer, day] of [
    ['/startsOn', startsOn],
    ['/endsOn', endsOn],
  ] as const)
    if (!calendar.isLoaded(day))
      return wrong(pointer, 'no-term-dates', `The school’s term dates for ${formatDay(day)} are not loaded`)
  const out: DaysOut = {
    ...{ category, from: startsOn, to: endsOn },
    ...(category === 'SUSP' && { ...(startSession && { startSession }), ...(endSession && { endSession }) }),
  }
  if (startsOn === endsOn && out.startSession === 'PM' && out.endSession === 'AM')
    return wrong(
      '/endSession',
      'before-it-begins',
      'It cannot end with the morning of the day whose afternoon it begins with',
    )
  const meanwhile = others.find(({ from, to }) => from <= endsOn && startsOn <= to)
  if (meanwhile)
    return wrong(
      '/startsOn',
      'overlaps',
      `The pupil is recorded as suspended from ${formatDay(meanwhile.from)} to ${formatDay(meanwhile.to)} already`,
    )
  if (daysOf(out, calendar) === 0) return wrong('/startsOn', 'no-school', 'There is no school on these days')
  const warnings: string[] = []
  for (const year of new Set([schoolYearOf(startsOn), schoolYearOf(endsOn)])) {
    const before = totals(others, year, calendar).year + earlierDays(year)
    const added = totals([out], year, calendar).year
    const answer = mayAdd(before, added)
    if ('refused' in answer) return wrong('/endsOn', 'more-than-45-days', answer.refused)
    if (answer.warning) warnings.push(answer.warning)
  }
  return warnings.length > 0 ? { warning: warnings.join('. ') } : {}
}

/** How near the year's limit a pupil is, in words. */
export const lostWords = ({ year }: Pick<Totals, 'year'>): string =>
  year === 0
    ? 'No school days lost this year'
    : `${year} of at most ${MOST_DAYS_IN_A_YEAR} school days lost this year, all schools together`
