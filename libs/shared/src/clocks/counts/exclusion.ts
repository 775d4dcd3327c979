import type { SchoolCalendar } from '../../calendar'
import { addDays, civilDate, compareDates, formatDay, type CivilDate } from '../../civil-date'
import { compulsorySchoolAge } from '../../compulsory-age'
import { countSchoolDays, schoolDaysInWords, type Step } from '../../counting'
import { atLondon, formatTime, londonDate, londonTime, type LocalTime } from '../../instant'
import { calendarDaysFrom, type Count, decidedOn, type Finding, noticeOn, within, withoutDelay } from '../count'
import type { ClockFacts, Period } from '../facts'
import { daySixDue, firstDayOfExclusion } from '../first-day'
import { detailsDueAt } from '../notice-of-details'
import type { Settings } from '../settings'

/** The end of the first five school days of an exclusion. */
const firstFive =
  (what: string): Count =>
  (facts, calendar, settings) => {
    if (!facts.imposedAt) return { waitsFor: 'the day and time of the exclusion' }
    const first = firstDayOfExclusion(facts.imposedAt, calendar, settings)
    if (first.on === undefined) return { counted: first }
    return {
      counted: countSchoolDays(5, { from: first.on, calendar }),
      firstDay: first.on,
      explain: (due) => `${what} ${formatDay(due)}, the fifth school day of the exclusion`,
    }
  }

/** Until then each period was counted by itself: SI 2014/3216. */
const CONSECUTIVE_SINCE = civilDate('2015-01-05')

const suspensionDaySix: Count = (facts, calendar, settings) => {
  const { imposedAt, periods } = facts
  if (periods) return sixthOfRun(periods, calendar, settings)
  if (!imposedAt) return { waitsFor: 'the day and time of the suspension, or its periods' }
  return sixthSchoolDay(imposedAt, calendar, settings, 'suspension')
}

interface Run {
  /** Number of its first and last school day among those loaded. */
  first: number
  last: number
  /** It goes on past the loaded dates. */
  open: boolean
}

/**
 * The sixth school day of a run of suspensions. Periods with no school day between them are one run; a day at school
 * breaks it, a weekend, a holiday or an INSET day neither breaks it nor counts (SI 2014/3216). Whether half a day at
 * school breaks it is a setting.
 */
function sixthOfRun(periods: readonly Period[], calendar: SchoolCalendar, { halfDayBetween }: Settings): Finding {
  const sorted = [...periods].sort((a, b) => compareDates(a.from, b.from))
  const early = sorted.find(({ from }) => from < calendar.firstLoadedDay)
  if (early) return { counted: countSchoolDays(6, { from: early.from, calendar }) }

  const runs: Run[] = []
  for (const [i, { from, to }] of sorted.entries()) {
    const first = calendar.schoolDaysUpTo(addDays(from, -1)) + 1
    const last = calendar.schoolDaysUpTo(to)
    const open = to > calendar.lastLoadedDay
    const run = runs.at(-1)
    const apart = halfDayBetween === 'breaks' && i > 0 && isHalfDayBetween(sorted[i - 1], sorted[i], calendar)
    if (run && first <= run.last + 1 && from >= CONSECUTIVE_SINCE && !apart) {
      run.last = Math.max(run.last, last)
      run.open ||= open
    } else runs.push({ first, last, open })
  }
  const reaching = runs.find(({ first, last, open }) => last - first >= 5 || open)
  const firstDay = reaching && calendar.schoolDayAt(reaching.first)
  if (!reaching) return { exempt: 'No run of suspensions reaches a sixth school day' }
  if (!firstDay) return { counted: countSchoolDays(6, { from: addDays(calendar.lastLoadedDay, 1), calendar }) }
  return {
    counted: countSchoolDays(6, { from: firstDay, calendar }),
    firstDay,
    explain: (due) =>
      `Education must be in place from ${formatDay(due)}, the sixth school day of the suspension that began on ${formatDay(firstDay)}`,
  }
}

/** Whether the pupil was at school for the afternoon the one ended before, or the morning the other began after. */
const isHalfDayBetween = (one: Period, next: Period, calendar: SchoolCalendar): boolean =>
  (one.endSession === 'AM' && calendar.sessionsHeld(one.to).includes('PM')) ||
  (next.startSession === 'PM' && calendar.sessionsHeld(next.from).includes('AM'))

/** Day 1 and the sixth school day from it, with the days before day 1 in the proof. */
function sixthSchoolDay(
  imposedAt: NonNullable<ClockFacts['imposedAt']>,
  calendar: SchoolCalendar,
  settings: Settings,
  what: string,
): Finding {
  const first = firstDayOfExclusion(imposedAt, calendar, settings)
  if (first.on === undefined) {
    // Without day 1 the six cannot be counted; they still cannot end before six weekdays have passed.
    const six = countSchoolDays(6, { from: addDays(imposedAt.on, 1), calendar })
    return { unknown: first.unknown, earliest: six.on ?? six.earliest, steps: () => first.steps }
  }
  const firstDay = first.on
  const counted = daySixDue(firstDay, calendar)
  return {
    counted,
    firstDay,
    steps: () => [...first.steps.filter((step) => step.on < firstDay), ...counted.steps],
    explain: (due) => `Education must be in place from ${formatDay(due)}, the sixth school day of the ${what}`,
  }
}

/** Why no full-time education is owed on this day, if so (2007 Regulations, reg 5; Education Act 1996, s.19(6)). */
function exemption(on: CivilDate, facts: ClockFacts): string | undefined {
  if (facts.birthDate) {
    const { from, until } = compulsorySchoolAge(facts.birthDate)
    if (on < from) return `The child is not of compulsory school age until ${formatDay(from)}`
    if (on > until) return `The pupil is over compulsory school age since ${formatDay(until)}`
  }
  if (facts.ncYear === 11 && facts.examsEndedOn && on > facts.examsEndedOn) {
    return `A Year 11 pupil whose public examinations ended on ${formatDay(facts.examsEndedOn)}`
  }
  return undefined
}

/** Nothing where the clocks go forward over it. */
function instantOf(day: CivilDate, time: LocalTime): Date | undefined {
  try {
    return atLondon(day, time)
  } catch {
    return undefined
  }
}

/** Notices and the first days of an exclusion. */
export const EXCLUSION_COUNTS = {
  'EX-01': withoutDelay('The parents must be told', noticeOn, 'the day of the exclusion'),

  /** Reads imposedAt, birthDate. Due at the end of the afternoon session of day 1. */
  'EX-02': (facts, calendar, settings) => {
    if (!facts.imposedAt) return { waitsFor: 'the day and time of the exclusion' }
    // The notice is tied to the day the exclusion begins in law; the local reading of day six does not move it.
    const counted = firstDayOfExclusion(facts.imposedAt, calendar, { ...settings, firstDayRule: 'session' })
    const exempt = counted.on && exemption(counted.on, { birthDate: facts.birthDate })
    return {
      counted,
      firstDay: counted.on,
      exempt,
      dueTime: calendar.afternoonEnds,
      explain: (due) =>
        `Parents must have written notice by ${formatTime(calendar.afternoonEnds)} on ${formatDay(due)}, the end of the afternoon session of the first day`,
    }
  },

  /** Reads startsOn, startsAtTime. */
  'EX-03': (facts, calendar) => {
    if (!facts.startsOn) return { waitsFor: 'the day education starts' }
    const time = facts.startsAtTime ?? calendar.morningStarts
    const startsOn = facts.startsOn
    if (!instantOf(startsOn, time))
      return { unknown: `${formatTime(time)} on ${formatDay(startsOn)} is an hour that the clocks skip` }
    const dueAt = detailsDueAt(startsOn, time)
    const dueOn = londonDate(dueAt)
    return {
      dueOn,
      dueAt,
      explain: () =>
        `Parents must have the details by ${formatTime(londonTime(dueAt))} on ${formatDay(dueOn)}, 48 hours before education starts on ${formatDay(startsOn)}`,
    }
  },

  'EX-04': withoutDelay('The authority must be told', noticeOn, 'the day of the exclusion'),

  'EX-05': withoutDelay('The home authority must be told', noticeOn, 'the day of the exclusion'),

  'EX-06': withoutDelay('The social worker and virtual school head must be told', noticeOn, 'the day of the exclusion'),

  'EX-07': withoutDelay('The governing board must be told', noticeOn, 'the day of the exclusion'),

  /** Reads imposedAt. The first five school days, while no education has begun. */
  'EX-08': firstFive('The child stays out of public places in school hours until'),

  /** Reads imposedAt. */
  'EX-09': firstFive('The school sets and marks work until'),

  /** Reads periods, or imposedAt for a suspension whose end is not known. */
  'EX-10': suspensionDaySix,

  /** Reads imposedAt, endedOn (provision that fell through), birthDate, ncYear with examsEndedOn. */
  'EX-11': (facts, calendar, settings) => {
    const { imposedAt, endedOn } = facts
    if (!imposedAt) return { waitsFor: 'the day and time of the exclusion' }
    const sixth = sixthSchoolDay(imposedAt, calendar, settings, 'exclusion')
    const { firstDay, counted, steps } = sixth
    if (!firstDay) return sixth
    const daySix = counted!.on
    const exempt = exemption(daySix ?? firstDay, facts)
    if (exempt) return { ...sixth, exempt }
    if (!daySix || !endedOn) return sixth

    // Provision that fell through opens the duty again: at once after day six, before it the sixth day stands.
    const next = countSchoolDays(1, { from: endedOn, calendar, inclusive: false, dayZero: 'education ended' })
    if (next.on !== undefined && next.on <= daySix) return sixth
    return {
      counted: next,
      firstDay,
      steps: () => [...steps!(), ...again(next.steps.filter((step) => step.on > daySix))],
      explain: (due) =>
        `Education must be in place again from ${formatDay(due)}, the next school day after it ended on ${formatDay(endedOn)}`,
      exempt: next.on && exemption(next.on, facts),
    }
  },

  /** Reads imposedAt. */
  'EX-12': (facts, calendar, settings) => {
    if (!facts.imposedAt) return { waitsFor: 'the day and time of the exclusion' }
    const counted = firstDayOfExclusion(facts.imposedAt, calendar, settings)
    return {
      counted,
      firstDay: counted.on,
      explain: (due) => `Education should be in place from ${formatDay(due)}, the first school day of the exclusion`,
    }
  },

  /** Reads periods, or imposedAt. */
  'EX-13': suspensionDaySix,

  /** Reads decidedOn, the day the head cancelled. */
  'EX-15': withoutDelay('Everyone must be told that the exclusion is cancelled', decidedOn, 'a cancellation'),

  /** Reads birthDate, ncYear, examsEndedOn; an exception has a reason and no date of its own. */
  'EX-16': () => ({ exempt: 'An exception to day six is recorded with its reason; it has no date of its own' }),

  /** Reads noticeOn, the day the penalty notice was served. */
  'EX-17': calendarDaysFrom(({ penaltyNoticeDays }) => penaltyNoticeDays, {
    since: ({ noticeOn: served }) => served,
    waitsFor: 'a penalty notice',
    explain: (due, served) => `The lower amount can be paid until ${due}, counted from the notice of ${served}`,
  }),

  /** Reads noticeOn or imposedAt. */
  'EX-18': (facts, calendar, { familyContactSchoolDays: n }) => {
    const day0 = noticeOn(facts)
    if (!day0) return { waitsFor: 'the day of the exclusion' }
    return {
      counted: within(n, day0, calendar),
      explain: (due) =>
        `The family should be contacted by ${formatDay(due)}, ${schoolDaysInWords(n)} after the notice of ${formatDay(day0)}`,
    }
  },

  /** Reads returnsOn. */
  'EX-19': calendarDaysFrom(0, {
    since: ({ returnsOn }) => returnsOn,
    waitsFor: 'the day of the return',
    explain: (due) => `The meeting is held by ${due}, the day of the return, and never holds it up`,
  }),
} satisfies Record<string, Count>

/** The day of a duty that opened again is not numbered: it is no longer the sixth of anything. */
const again = (steps: Step[]): Step[] =>
  steps.map(({ on, counted, why }) => ({
    on,
    counted,
    why: counted ? why.replace(/: .*/, ': the next school day') : why,
  }))
