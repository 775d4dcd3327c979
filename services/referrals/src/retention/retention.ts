import { type CivilDate, civilDate, isCivilDate } from '@daysix/shared/civil-date'

/** Years that no source we read settles: the authority says its own, in the service's settings. */
export interface RetentionYears {
  RETENTION_YEARS: number
  RETENTION_YEARS_LOOKED_AFTER: number
}

export interface RetentionRule {
  id: string
  /** What is kept under it. */
  record: string
  /** Why for so long. */
  basis: string
  setting: keyof RetentionYears
  /** The day that the years are counted from. */
  from: 'birth'
  /** As docs/statutory-clocks.md marks what was read: `U` was not confirmed in a source, so it is a setting. */
  status: 'C' | 'P' | 'U'
}

/**
 * How long a child's record is kept. The first row that fits a child holds. What hangs on the pupil (family, cases, clocks,
 * tasks, totals, panels, placements, letters) goes with the pupil; the audit stays, without the words of what was deleted.
 */
export const RETENTION_RULES: readonly RetentionRule[] = [
  {
    id: 'RT-02',
    record: 'The record of a child who was looked after',
    basis: 'Kept as long as the child’s own file of care is; common practice, not confirmed in a source',
    setting: 'RETENTION_YEARS_LOOKED_AFTER',
    from: 'birth',
    status: 'U',
  },
  {
    id: 'RT-01',
    record: 'A child’s record',
    basis: 'Date of birth and 25 years is a common rule of authorities; not confirmed in a source',
    setting: 'RETENTION_YEARS',
    from: 'birth',
    status: 'U',
  },
]

export interface RetainedChild {
  birthDate: CivilDate
  /** Now, or at any time that is known of. */
  wasLookedAfter: boolean
  hasOpenCase: boolean
  isHeld: boolean
}

export interface Retention {
  rule: RetentionRule['id']
  /** From this day on the record is not needed any more. */
  dueOn: CivilDate
  /** What keeps it all the same. */
  keptBy: ('legal-hold' | 'open-case')[]
}

/** When a child's record is due to be deleted, by which rule, and what stands against it. */
export function retentionOf(child: RetainedChild, years: RetentionYears): Retention {
  const rule = RETENTION_RULES.find(({ id }) => id !== 'RT-02' || child.wasLookedAfter)!
  return {
    rule: rule.id,
    dueOn: yearsAfter(child.birthDate, years[rule.setting]),
    keptBy: [
      ...(child.isHeld ? (['legal-hold'] as const) : []),
      ...(child.hasOpenCase ? (['open-case'] as const) : []),
    ],
  }
}

/** An anniversary of 29 February falls on 1 March in other years: the record is never a day too short. */
function yearsAfter(day: CivilDate, years: number): CivilDate {
  const [year, month, of] = day.split('-')
  const anniversary = `${Number(year) + years}-${month}-${of}`
  return civilDate(isCivilDate(anniversary) ? anniversary : `${Number(year) + years}-03-01`)
}
