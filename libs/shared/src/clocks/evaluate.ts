import type { SchoolCalendar } from '../calendar'
import { addDays, formatDay, type CivilDate } from '../civil-date'
import { withSteps, type Step } from '../counting'
import { atLondon } from '../instant'
import type { Count, Finding } from './count'
import { EXCLUSION_COUNTS } from './counts/exclusion'
import { GOVERNORS_COUNTS } from './counts/governors'
import { HEALTH_COUNTS } from './counts/health'
import { MOVES_COUNTS } from './counts/moves'
import { PLACEMENT_COUNTS } from './counts/placement'
import { REVIEW_PANEL_COUNTS } from './counts/review-panel'
import { ROLL_COUNTS } from './counts/roll'
import type { ClockFacts } from './facts'
import { latestRule, ruleInForce, type Rule, type RuleId } from './rules'
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
  /** The Monday of the teaching week that `dueOn` lies in. */
  weekBegins?: CivilDate
  /** The count, day by day. */
  steps: Step[]
  reason?: string
  /** Where term dates are missing: the day it cannot be before. */
  earliest?: CivilDate
  /** One sentence for a person. */
  explanation: string
}

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
  const answer = (found: Omit<Evaluation, 'rule' | 'ruleVersion' | 'steps' | 'firstDay' | 'madeOn'>): Evaluation =>
    withSteps(
      {
        rule: id,
        ruleVersion: versionWith(rule, chosen),
        ...(finding.firstDay && { firstDay: finding.firstDay }),
        ...(finding.madeOn && { madeOn: finding.madeOn }),
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
    status: calendar.provisional || finding.provisional ? 'provisional' : 'computed',
    dueOn,
    ...(finding.weekBegins && { weekBegins: finding.weekBegins }),
    ...(finding.provisional && { reason: finding.provisional }),
    dueAt: finding.dueAt ?? (finding.dueTime ? atLondon(dueOn, finding.dueTime) : atLondon(addDays(dueOn, 1), '00:00')),
    explanation: finding.explain?.(dueOn) ?? `${rule.title}: by ${formatDay(dueOn)}`,
  })
}

function whyUnknown({ unknown, earliest, counted }: Finding): { unknown: string; earliest?: CivilDate } {
  if (counted && counted.on === undefined) return { unknown: counted.unknown, earliest: counted.earliest }
  return { unknown: unknown ?? 'Term dates are not loaded', earliest }
}

function rowFor(id: RuleId, facts: ClockFacts): Rule {
  const began =
    facts.imposedAt?.on ??
    facts.periods?.[0]?.from ??
    facts.noticeOn ??
    facts.governorsNoticeOn ??
    facts.startedOn ??
    facts.startsOn
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
