import type { SchoolCalendar } from '../calendar'
import { addDays, formatDay, type CivilDate } from '../civil-date'
import type { Counted, Step } from '../counting'
import { atLondon } from '../instant'
import { beganOn } from './began'
import type { Count, Finding } from './count'
import { EXCLUSION_COUNTS } from './counts/exclusion'
import { GOVERNORS_COUNTS } from './counts/governors'
import { HEALTH_COUNTS } from './counts/health'
import { MOVES_COUNTS } from './counts/moves'
import { PLACEMENT_COUNTS } from './counts/placement'
import { REVIEW_PANEL_COUNTS } from './counts/review-panel'
import { ROLL_COUNTS } from './counts/roll'
import type { ClockFacts } from './facts'
import { findRuleInForce, firstRule, latestRule, type Rule, type RuleId, settingsRead } from './rules'
import { DEFAULT_SETTINGS, type Settings } from './settings'

const COUNTS: Record<RuleId, Count> = {
  ...EXCLUSION_COUNTS,
  ...GOVERNORS_COUNTS,
  ...REVIEW_PANEL_COUNTS,
  ...ROLL_COUNTS,
  ...PLACEMENT_COUNTS,
  ...MOVES_COUNTS,
  ...HEALTH_COUNTS,
}

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
  /** The day an application counts as made, where the rule counts from it. */
  madeOn?: CivilDate
  /** The Monday of the week that `dueOn` lies in, where it ends a week of a stay. */
  weekBegins?: CivilDate
  /** The count, day by day. */
  steps: Step[]
  reason?: string
  /** Where term dates are missing: the day it cannot be before. */
  earliest?: CivilDate
  /** One sentence for a person. */
  explanation: string
}

/** When what is due on a day is missed. */
export const endOf = (day: CivilDate): Date => atLondon(addDays(day, 1), '00:00')

/**
 * What one rule found. Sentence, instant and proof are written out when they are first read: most evaluations are made for
 * the day alone.
 */
class Found implements Evaluation {
  readonly rule: RuleId
  readonly ruleVersion: string
  readonly status: EvaluationStatus
  readonly dueOn: CivilDate | undefined
  readonly firstDay: CivilDate | undefined
  readonly madeOn: CivilDate | undefined
  readonly weekBegins: CivilDate | undefined
  readonly reason: string | undefined
  readonly earliest: CivilDate | undefined
  readonly #finding: Finding
  #steps: Step[] | undefined
  #explanation: string | undefined
  #dueAt: Date | undefined

  constructor(
    { id }: Rule,
    ruleVersion: string,
    finding: Finding,
    { status, dueOn, reason, earliest }: Pick<Evaluation, 'status' | 'dueOn' | 'reason' | 'earliest'>,
  ) {
    this.rule = id
    this.ruleVersion = ruleVersion
    this.status = status
    this.dueOn = dueOn
    this.firstDay = finding.firstDay
    this.madeOn = finding.madeOn
    this.weekBegins = dueOn && finding.weekBegins
    this.reason = reason
    this.earliest = earliest
    this.#finding = finding
  }

  get steps(): Step[] {
    return (this.#steps ??= this.#finding.steps?.() ?? this.#finding.counted?.steps ?? [])
  }

  get explanation(): string {
    return (this.#explanation ??= this.explain())
  }

  /** Just after the end of the due day, unless the rule names a time. */
  get dueAt(): Date | undefined {
    const { dueAt, dueTime } = this.#finding
    if (!this.dueOn) return undefined
    return (this.#dueAt ??= dueAt ?? (dueTime ? atLondon(this.dueOn, dueTime) : endOf(this.dueOn)))
  }

  private explain(): string {
    const { waitsFor, exempt, explain } = this.#finding
    if (exempt) return exempt
    if (waitsFor) return `The date is not known yet: it waits for ${waitsFor}`
    if (this.dueOn) return explain!(this.dueOn)
    const reason = this.reason!
    const atLeast = this.earliest ? `; it cannot be before ${formatDay(this.earliest)}` : ''
    return `The date is not known: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}${atLeast}`
  }

  /** Everything of it, written out. */
  toJSON(): Evaluation {
    const { rule, ruleVersion, status, dueOn, dueAt, firstDay, madeOn, weekBegins, earliest, reason } = this
    const { explanation, steps } = this
    return {
      rule,
      ruleVersion,
      status,
      dueOn,
      dueAt,
      firstDay,
      madeOn,
      weekBegins,
      earliest,
      reason,
      explanation,
      steps,
    }
  }
}

/**
 * The date one rule sets for these facts by this calendar, with its proof. Pure; never throws for dates that are not
 * loaded or facts that are not there. The row used is the one in force on the day the clock begins; before the first row
 * there is no such duty.
 */
export function evaluate(
  id: RuleId,
  facts: ClockFacts,
  calendar: SchoolCalendar,
  settings?: Partial<Settings>,
): Evaluation & { toJSON(): Evaluation } {
  const began = beganOn(facts)
  const rule = began === undefined ? latestRule(id) : findRuleInForce(id, began)
  if (!rule) return notYetLaw(id, began!, calendar)
  const chosen = settings ? { ...DEFAULT_SETTINGS, ...settings } : DEFAULT_SETTINGS
  const finding = COUNTS[id](facts, calendar, chosen)
  return new Found(rule, versionWith(rule, chosen), finding, outcomeOf(finding, calendar))
}

/** Asked about a day before its law began, a rule sets no date: law does not reach back. */
function notYetLaw(id: RuleId, began: CivilDate, calendar: SchoolCalendar): Found {
  const first = firstRule(id)
  const finding = {
    exempt: `This has held since ${formatDay(first.from)} only, and not yet on ${formatDay(began)}`,
  }
  return new Found(first, first.version, finding, outcomeOf(finding, calendar))
}

type Uncounted = Extract<Counted, { on: undefined }>

function outcomeOf(
  finding: Finding,
  calendar: SchoolCalendar,
): Pick<Evaluation, 'status' | 'dueOn' | 'reason' | 'earliest'> {
  if (finding.exempt) return { status: 'not-applicable', reason: finding.exempt }
  if (finding.waitsFor) return { status: 'unknown', reason: `Waits for ${finding.waitsFor}` }
  const dueOn = finding.dueOn ?? finding.counted?.on
  if (!dueOn) {
    // where nothing was counted the finding says itself why
    const { unknown: reason, earliest } = (finding.counted as Uncounted | undefined) ?? finding
    return { status: 'unknown', reason, earliest }
  }
  const provisional = calendar.provisional || finding.provisional !== undefined
  return { status: provisional ? 'provisional' : 'computed', dueOn, reason: finding.provisional }
}

function versionWith(rule: Rule, settings: Settings): string {
  const { version } = rule
  if (settings === DEFAULT_SETTINGS) return version
  let said = version
  for (const name of settingsRead(rule))
    if (settings[name] !== DEFAULT_SETTINGS[name]) said += `;${name}=${settings[name]}`
  return said
}
