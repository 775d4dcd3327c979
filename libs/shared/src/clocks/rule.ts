import { civilDate, type CivilDate } from '../civil-date'
import type { SettingName } from './settings'

/** sd school day, wd working day, cd calendar day, h clock hour, wk teaching week; `instant`: a time of one day. */
export type Unit = 'sd' | 'wd' | 'cd' | 'h' | 'wk' | 'instant'

/** C confirmed in its source, P partly, U unconfirmed (a setting), LOCAL one authority's practice and never law. */
export type Standing = 'C' | 'P' | 'U' | 'LOCAL'

/**
 * A duty nobody did is missed; a right nobody used lapses; a permission says from which day something may be done,
 * and nobody fails by leaving it.
 */
export type RuleKind = 'duty' | 'right' | 'permission'

/** When a reminder goes, in school days or teaching weeks of the count; always at 09:00 in London on a school day. */
export interface ReminderPlan {
  template: string
  when:
    | { schoolDay: number } // the n-th school day of the exclusion
    | { schoolDaysBefore: number } // so many school days before the due day
    | { weeksBefore: number } // the first school day of the teaching week so many before the last
    | { lastInTime: true } // the last school day on which it can still be done, counted from that morning
  /** Goes only while no education is arranged. */
  unlessArranged?: true
  /** Goes on its day or not at all: whoever learns of the duty later hears of it otherwise. */
  neverLate?: true
}

/** One dated row of a rule. */
export interface RuleRow<Id extends string> {
  id: Id
  /** The feature's word in every package and the anchor in docs/statutory-clocks.md. */
  slug: string
  title: string
  /** What must happen, in plain words. */
  duty: string
  /** Who acts. */
  who: string
  told: readonly string[]
  unit: Unit
  limit?: number
  /** In force from this day, to the day before `until`. */
  from: CivilDate
  until?: CivilDate
  status: Standing
  source: string
  /** What a local authority may change. */
  setting?: SettingName
  /** Further settings that decide its date. */
  alsoSettings?: readonly SettingName[]
  kind: RuleKind
  /** Kept with every clock, so that a date can be explained after the law has changed. */
  version: string
  reminders: readonly ReminderPlan[]
  chase?: 'every-school-day' | 'weekly'
  /** School days before the due day from which a clock shows as a warning. */
  warnWithin: number
}

type Written<Id extends string> = Omit<
  RuleRow<Id>,
  'version' | 'from' | 'until' | 'reminders' | 'told' | 'warnWithin'
> & {
  from: string
  until?: string
  told?: string[]
  reminders?: ReminderPlan[]
  warnWithin?: number
}

export const rule = <Id extends string>({
  from,
  until,
  told = [],
  reminders = [],
  warnWithin = 1,
  ...row
}: Written<Id>): RuleRow<Id> => ({
  ...row,
  told,
  reminders,
  warnWithin,
  from: civilDate(from),
  ...(until && { until: civilDate(until) }),
  version: `${row.id}@${from}`,
})

export const REGULATIONS_2012 = 'School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012'
export const REGULATIONS_2007 =
  'Education (Provision of Full-Time Education for Excluded Pupils) (England) Regulations 2007'
export const REGISTRATION_2024 = 'School Attendance (Pupil Registration) (England) Regulations 2024'
