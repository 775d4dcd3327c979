import { teachingWeek, type SchoolCalendar } from '../calendar'
import { addDays, formatDay, mondayOf, type CivilDate } from '../civil-date'
import { compulsorySchoolAge } from '../compulsory-age'
import { countSchoolDays, schoolDaysInWords, withSteps, type Counted, type Step } from '../counting'
import { atLondon, formatTime } from '../instant'
import type { ClockFacts } from './facts'
import { daySixDue, firstDayOfExclusion } from './first-day'
import { latestRule, ruleInForce, type Rule, type RuleId } from './rules'
import { DEFAULT_SETTINGS, type Settings } from './settings'

/**
 * `provisional`: counted with a calendar lent to the school. `unknown`: a fact or term dates are missing, `reason`
 * says which. `not-applicable`: the law sets no date here, `reason` says why.
 */
export type EvaluationStatus = 'computed' | 'provisional' | 'unknown' | 'not-applicable'

export interface Evaluation {
  rule: RuleId
  /** The row of the rule, with every setting that differs from the default. */
  ruleVersion: string
  status: EvaluationStatus
  /** The last day on which the duty is done in time; of a permission the first day on which it may be used. */
  dueOn?: CivilDate
  /** The instant it becomes missed (or lapses): just after the end of `dueOn`, unless the rule names a time. */
  dueAt?: Date
  /** Day 1 of the exclusion, where the rule counts from it. */
  firstDay?: CivilDate
  /** The count, day by day. */
  steps: Step[]
  reason?: string
  /** Where term dates are missing: the day it cannot be before. */
  earliest?: CivilDate
  /** One sentence for a person. */
  explanation: string
}

/** What one rule found: a day with its sentence, or why there is none. */
type Finding = {
  counted?: Counted
  /** Where the due day is not the last counted one. */
  dueOn?: CivilDate
  /** London's clock, where the rule names a time of the due day. */
  dueTime?: string
  dueAt?: Date
  firstDay?: CivilDate
  /** The proof, where it is not that of `counted` alone. */
  steps?: () => Step[]
  explain?: (due: CivilDate) => string
  waitsFor?: string
  unknown?: string
  earliest?: CivilDate
  exempt?: string
}

type Count = (facts: ClockFacts, calendar: SchoolCalendar, settings: Settings) => Finding

/**
 * The date one rule sets for these facts by this calendar, with its proof. Pure; never throws for dates that are not
 * loaded or facts that are not there. The row used is the one in force on the day the clock begins.
 */
export function evaluate(
  id: RuleId,
  facts: ClockFacts,
  calendar: SchoolCalendar,
  settings: Partial<Settings> = {},
): Evaluation {
  const chosen = { ...DEFAULT_SETTINGS, ...settings }
  const finding = COUNTS[id](facts, calendar, chosen)
  const rule = rowFor(id, facts)
  const answer = (found: Omit<Evaluation, 'rule' | 'ruleVersion' | 'steps' | 'firstDay'>): Evaluation =>
    withSteps(
      {
        rule: id,
        ruleVersion: versionWith(rule, chosen),
        ...(finding.firstDay && { firstDay: finding.firstDay }),
        ...found,
      },
      () => finding.steps?.() ?? finding.counted?.steps ?? [],
    )

  if (finding.exempt) return answer({ status: 'not-applicable', reason: finding.exempt, explanation: finding.exempt })
  if (finding.waitsFor) {
    const explanation = `The date is not known yet: it waits for ${finding.waitsFor}`
    return answer({ status: 'unknown', reason: `Waits for ${finding.waitsFor}`, explanation })
  }
  const dueOn = finding.dueOn ?? finding.counted?.on
  if (!dueOn) {
    const { unknown: reason, earliest } = whyUnknown(finding)
    const atLeast = earliest ? `; it cannot be before ${formatDay(earliest)}` : ''
    const explanation = `The date is not known: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}${atLeast}`
    return answer({ status: 'unknown', reason, ...(earliest && { earliest }), explanation })
  }
  return answer({
    status: calendar.provisional ? 'provisional' : 'computed',
    dueOn,
    dueAt: finding.dueAt ?? (finding.dueTime ? atLondon(dueOn, finding.dueTime) : atLondon(addDays(dueOn, 1), '00:00')),
    explanation: finding.explain?.(dueOn) ?? `${rule.title}: by ${formatDay(dueOn)}`,
  })
}

function whyUnknown({ unknown, earliest, counted }: Finding): { unknown: string; earliest?: CivilDate } {
  if (counted && counted.on === undefined) return { unknown: counted.unknown, earliest: counted.earliest }
  return { unknown: unknown ?? 'Term dates are not loaded', earliest }
}

function rowFor(id: RuleId, facts: ClockFacts): Rule {
  const began = facts.imposedAt?.on ?? facts.noticeOn ?? facts.governorsNoticeOn ?? facts.startedOn
  try {
    return began ? ruleInForce(id, began) : latestRule(id)
  } catch {
    return latestRule(id)
  }
}

function versionWith(rule: Rule, settings: Settings): string {
  const name = rule.setting as keyof Settings | undefined
  if (!name || settings[name] === DEFAULT_SETTINGS[name]) return rule.version
  return `${rule.version};${name}=${settings[name]}`
}

const noticeOn = (facts: ClockFacts): CivilDate | undefined => facts.noticeOn ?? facts.imposedAt?.on

/** "Within n school days after day 0". */
const within = (n: number, day0: CivilDate, calendar: SchoolCalendar): Counted =>
  countSchoolDays(n, { from: day0, calendar, inclusive: false })

/** Reads noticeOn or imposedAt. "Without delay": aimed at the same day, a breach at the end of the next school day. */
const withoutDelay =
  (what: string, since: (facts: ClockFacts) => CivilDate | undefined, waitsFor: string): Count =>
  (facts, calendar, { withoutDelaySchoolDays: n }) => {
    const day0 = since(facts)
    if (!day0) return { waitsFor }
    return {
      counted: within(n, day0, calendar),
      explain: (due) =>
        `${what} without delay: at the latest by ${formatDay(due)}, ${schoolDaysInWords(n)} after ${formatDay(day0)}`,
    }
  }

const decidedOn = (facts: ClockFacts): CivilDate | undefined => facts.decidedOn

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

const COUNTS: Record<RuleId, Count> = {
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

  /** Reads startsOn, startsAtTime. 48 hours by the clock on the wall, so a change of clocks does not shift it. */
  'EX-03': (facts, calendar) => {
    if (!facts.startsOn) return { waitsFor: 'the day education starts' }
    const time = facts.startsAtTime ?? calendar.morningStarts
    const dueOn = addDays(facts.startsOn, -2)
    let dueAt: Date
    try {
      dueAt = atLondon(dueOn, time)
    } catch {
      // Only where the clocks skip that very time two days before.
      dueAt = new Date(atLondon(facts.startsOn, time).getTime() - 48 * 3_600_000)
    }
    const startsOn = facts.startsOn
    return {
      dueOn,
      dueAt,
      explain: () =>
        `Parents must have the details by ${formatTime(time)} on ${formatDay(dueOn)}, 48 hours before education starts on ${formatDay(startsOn)}`,
    }
  },

  'EX-04': withoutDelay('The authority must be told', noticeOn, 'the day of the exclusion'),
  'EX-05': withoutDelay('The home authority must be told', noticeOn, 'the day of the exclusion'),
  'EX-06': withoutDelay('The social worker and virtual school head must be told', noticeOn, 'the day of the exclusion'),
  'EX-07': withoutDelay('The governing board must be told', noticeOn, 'the day of the exclusion'),

  /** Reads imposedAt, endedOn (provision that fell through), birthDate, ncYear with examsEndedOn. */
  'EX-11': (facts, calendar, settings) => {
    const { imposedAt, endedOn } = facts
    if (!imposedAt) return { waitsFor: 'the day and time of the exclusion' }
    const first = firstDayOfExclusion(imposedAt, calendar, settings)
    if (first.on === undefined) {
      // Without day 1 the six cannot be counted; they still cannot end before six weekdays have passed.
      const six = countSchoolDays(6, { from: addDays(imposedAt.on, 1), calendar })
      return { unknown: first.unknown, earliest: six.on ?? six.earliest, steps: () => first.steps }
    }
    const firstDay = first.on
    const counted = daySixDue(firstDay, calendar)
    const steps = (): Step[] => [...first.steps.filter((step) => step.on < firstDay), ...counted.steps]
    if (counted.on === undefined) return { counted, firstDay, steps, exempt: exemption(firstDay, facts) }
    const daySix = counted.on
    const sixth: Finding = {
      counted,
      firstDay,
      steps,
      explain: (due) => `Education must be in place from ${formatDay(due)}, the sixth school day of the exclusion`,
      exempt: exemption(daySix, facts),
    }
    if (!endedOn || sixth.exempt) return sixth

    // Provision that fell through opens the duty again: at once after day six, before it the sixth day stands.
    const next = countSchoolDays(1, { from: endedOn, calendar, inclusive: false, dayZero: 'education ended' })
    if (next.on !== undefined && next.on <= daySix) return sixth
    return {
      counted: next,
      firstDay,
      steps: () => [...steps(), ...again(next.steps.filter((step) => step.on > daySix))],
      explain: (due) =>
        `Education must be in place again from ${formatDay(due)}, the next school day after it ended on ${formatDay(endedOn)}`,
      exempt: next.on && exemption(next.on, facts),
    }
  },

  /** Reads decidedOn, the day the head cancelled. */
  'EX-15': withoutDelay('Everyone must be told that the exclusion is cancelled', decidedOn, 'a cancellation'),

  /** Reads birthDate, ncYear, examsEndedOn; an exception has a reason and no date of its own. */
  'EX-16': () => ({ exempt: 'An exception to day six is recorded with its reason; it has no date of its own' }),

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

  /** Reads noticeOn or imposedAt. The day of notice is day 0. */
  'GB-01': (facts, calendar) => {
    const day0 = noticeOn(facts)
    if (!day0) return { waitsFor: 'notice to the governing board' }
    return {
      counted: within(15, day0, calendar),
      explain: (due) =>
        `The governors must meet by ${formatDay(due)}, the 15th school day after the notice of ${formatDay(day0)}`,
    }
  },

  /** Reads decidedOn, the day the governors decided. */
  'GB-08': withoutDelay('The governors’ decision must be given in writing', decidedOn, 'the governors’ decision'),
  /** Reads decidedOn, the day reinstatement was directed. */
  'GB-09': withoutDelay('The child must be let back', decidedOn, 'the governors’ decision'),

  /** Reads governorsNoticeOn. */
  'IR-01': (facts, calendar) => {
    const day0 = facts.governorsNoticeOn
    if (!day0) return { waitsFor: 'the notice of the governors’ decision' }
    return {
      counted: within(15, day0, calendar),
      explain: (due) =>
        `Parents can ask for an independent review until ${formatDay(due)}, the 15th school day after the notice of ${formatDay(day0)}`,
    }
  },

  /** Reads appliedOn. */
  'IR-03': (facts, calendar) => {
    const day0 = facts.appliedOn
    if (!day0) return { waitsFor: 'an application for a review' }
    return {
      counted: within(15, day0, calendar),
      explain: (due) =>
        `The review hearing must begin by ${formatDay(due)}, the 15th school day after the application of ${formatDay(day0)}`,
    }
  },

  /** Reads notifiedOn, or decidedOn where the board was told the same day. */
  'IR-07': (facts, calendar) => {
    const day0 = facts.notifiedOn ?? facts.decidedOn
    if (!day0) return { waitsFor: 'the review panel’s decision' }
    return {
      counted: within(10, day0, calendar),
      explain: (due) =>
        `The governors must meet again by ${formatDay(due)}, the 10th school day after they were told on ${formatDay(day0)}`,
    }
  },

  /** Reads governorsNoticeOn, waivedOn, appliedOn. The due day is the first on which the name may leave the roll. */
  'RG-01': (facts, calendar) => {
    if (facts.appliedOn) return { exempt: 'A review was asked for: the name stays until it is decided' }
    if (!facts.governorsNoticeOn) return { waitsFor: 'the notice of the governors’ decision' }
    const waivedOn = facts.waivedOn
    if (waivedOn) {
      return {
        dueOn: waivedOn,
        explain: (due) =>
          `The name may leave the roll from ${formatDay(due)}: the parents stated that they will not apply`,
      }
    }
    const counted = within(15, facts.governorsNoticeOn, calendar)
    return {
      counted,
      dueOn: counted.on && addDays(counted.on, 1),
      explain: (due) =>
        `The name may leave the roll from ${formatDay(due)}, the day after the 15 school days have passed`,
    }
  },

  /** Reads decidedOn: the day the review was decided or abandoned, or the reconsideration done, whichever is last. */
  'RG-02': (facts) => {
    if (!facts.decidedOn) return { waitsFor: 'the end of the review and of any reconsideration' }
    return {
      dueOn: facts.decidedOn,
      explain: (due) =>
        `The name may leave the roll from ${formatDay(due)}: the review and any reconsideration are done`,
    }
  },

  'PL-01': () => ({ exempt: 'There is no time limit for a place: the case waits on a list and its age is shown' }),

  /** Reads startedOn, untilWeek (an approved extension). Teaching weeks of the host centre. */
  'PL-02': (facts, calendar, { placementWeeks }) =>
    weekOfStay(facts, calendar, facts.untilWeek ?? placementWeeks, (due, n) => {
      const extended = facts.untilWeek ? ', as extended' : ''
      return `The stay ends by ${formatDay(due)}, the last school day of teaching week ${n}${extended}`
    }),

  /** Reads startedOn. */
  'PL-03': (facts, calendar, { reviewWeek }) =>
    weekOfStay(
      facts,
      calendar,
      reviewWeek,
      (due, n) => `The review must be held by ${formatDay(due)}, the last school day of teaching week ${n}`,
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

  /** Reads steppedOn. */
  'PL-07': (facts) => {
    if (!facts.steppedOn) return { waitsFor: 'a dated step' }
    return { dueOn: facts.steppedOn, explain: (due) => `The step is agreed for ${formatDay(due)}` }
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
}

/** The day of a duty that opened again is not numbered: it is no longer the sixth of anything. */
const again = (steps: Step[]): Step[] =>
  steps.map(({ on, counted, why }) => ({
    on,
    counted,
    why: counted ? why.replace(/: .*/, ': the next school day') : why,
  }))

function weekOfStay(
  { startedOn }: ClockFacts,
  calendar: SchoolCalendar,
  n: number,
  explain: (due: CivilDate, n: number) => string,
): Finding {
  if (!startedOn) return { waitsFor: 'the start of the placement' }
  const steps = (): Step[] => stayWeeks(startedOn, n, calendar)
  const week = teachingWeek(startedOn, n, calendar)
  if ('unknown' in week) return { unknown: week.unknown, steps }
  return { dueOn: week.lastSchoolDay, steps, explain: (due) => explain(due, n) }
}

/** The stay week by week: teaching weeks are numbered, a week without school is shown and not counted. */
function stayWeeks(startedOn: CivilDate, n: number, calendar: SchoolCalendar): Step[] {
  const steps: Step[] = []
  let number = 0
  for (let on = mondayOf(startedOn); number < n && on <= calendar.lastLoadedDay; on = addDays(on, 7)) {
    const week = teachingWeek(on, 1, calendar)
    const counted = !('unknown' in week) && week.weekBegins === on
    if (counted) number += 1
    const words = counted ? `teaching week ${number}` : 'no school day, not counted'
    steps.push({ on, counted, ...(counted && { number }), why: `Week of ${formatDay(on)}: ${words}` })
  }
  return steps
}

function weekSteps(week: { firstSchoolDay: CivilDate; lastSchoolDay: CivilDate }, calendar: SchoolCalendar): Step[] {
  const { firstSchoolDay: from, lastSchoolDay } = week
  const days = calendar.schoolDaysUpTo(lastSchoolDay) - calendar.schoolDaysUpTo(addDays(from, -1))
  return countSchoolDays(days, { from, calendar }).steps
}
