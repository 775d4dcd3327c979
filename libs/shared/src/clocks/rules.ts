import type { CivilDate } from '../civil-date'
import type { RuleRow } from './rule'
import { EXCLUSION } from './rules/exclusion'
import { GOVERNORS } from './rules/governors'
import { HEALTH } from './rules/health'
import { MOVES } from './rules/moves'
import { PLACEMENT } from './rules/placement'
import { REVIEW_PANEL } from './rules/review-panel'
import { ROLL } from './rules/roll'
import type { SettingName } from './settings'

export type { ReminderPlan, RuleKind, Standing, Unit } from './rule'

/** By the name of the file that holds them, in `rules/` and, counted, in `counts/`. */
const CHAPTERS = {
  exclusion: EXCLUSION,
  governors: GOVERNORS,
  'review-panel': REVIEW_PANEL,
  roll: ROLL,
  placement: PLACEMENT,
  moves: MOVES,
  health: HEALTH,
}

export type RuleId = (typeof CHAPTERS)[keyof typeof CHAPTERS][number]['id']
export type Rule = RuleRow<RuleId>

/**
 * Every clock as dated rows. When the law changes a row gains an `until` and another row begins; cases keep the row they
 * began under. The counting is in `evaluate`; what the field calls a deadline and is no clock is in `not-clocks`.
 */
export const RULES: readonly Rule[] = Object.values<Rule[]>(CHAPTERS).flat()

const ROWS: ReadonlyMap<string, Rule[]> = new Map(RULES.map(({ id }) => [id, RULES.filter((row) => row.id === id)]))

/** The row of this rule that is law on the day; none before its law began. */
export const findRuleInForce = (id: RuleId, on: CivilDate): Rule | undefined =>
  rowsOf(id).find((row) => row.from <= on && (!row.until || on < row.until))

/** The row by which a date was counted, also after the law has changed. */
export const ruleCounted = ({ rule, ruleVersion }: { rule: RuleId; ruleVersion: string }): Rule =>
  rowsOf(rule).find(({ version }) => version === ruleVersion.split(';')[0]) ?? latestRule(rule)

/** The names of the settings that decide the date of a rule. */
export const settingsRead = ({ setting, alsoSettings = [] }: Rule): readonly SettingName[] =>
  setting ? [setting, ...alsoSettings] : alsoSettings

/** The settings by which a date was counted other than by default, as they are written in its version. */
export const settingsCounted = (ruleVersion: string): ReadonlyMap<string, string> =>
  new Map(
    ruleVersion
      .split(';')
      .slice(1)
      .map((said) => said.split('=') as [string, string]),
  )

/** The row that the rule began with. */
export const firstRule = (id: RuleId): Rule => rowsOf(id)[0]

/** The newest row of a rule, for its words, reminders and mails. */
export function latestRule(id: RuleId): Rule {
  const rows = rowsOf(id)
  return rows[rows.length - 1]
}

/** The name of the rule's file in `rules/` and in `counts/`. */
export const chapterOf = (id: RuleId): string =>
  Object.entries<Rule[]>(CHAPTERS).find(([, rows]) => rows.some((row) => row.id === id))![0]

function rowsOf(id: RuleId): Rule[] {
  const rows = ROWS.get(id)
  if (!rows) throw new RangeError(`There is no rule ${JSON.stringify(id)}`)
  return rows
}

export const isRuleId = (value: unknown): value is RuleId => typeof value === 'string' && ROWS.has(value)

const MISS_TEMPLATES: Partial<Record<RuleId, readonly string[]>> = {
  'EX-02': ['clock-missed', 'parent-notice-overdue'],
  'EX-11': ['day-six-missed-director', 'day-six-apology'],
  'EX-18': ['family-not-contacted'],
  'GB-01': ['governors-overdue'],
  'GB-08': ['clock-missed', 'governors-notice-due'],
  'PL-02': ['placement-overstay'],
  'PL-03': ['review-overdue'],
  'PL-04': ['register-missing'],
  'PL-06': ['end-report-overdue'],
  'PL-07': ['step-missed'],
}

/** The mails that tell of a miss. Empty for a right or a permission: leaving one unused is nobody's failure. */
export const missTemplates = (id: RuleId): string[] =>
  latestRule(id).kind === 'duty' ? [...(MISS_TEMPLATES[id] ?? ['clock-missed'])] : []
