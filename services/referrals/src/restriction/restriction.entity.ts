import type { CivilDate } from '@daysix/shared/civil-date'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/**
 * `restricted`: whoever is not its owner or of its team says why before they open it. `team-only`: nobody outside its team
 * learns that there is such a case, as of a parent of school age.
 */
export const RESTRICTION_LEVELS = ['restricted', 'team-only'] as const
export type RestrictionLevel = (typeof RESTRICTION_LEVELS)[number]

@Entity('case_restrictions')
export class CaseRestriction {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId: string

  @Column('text')
  level: RestrictionLevel

  /** As in the `teams` of an access token. */
  @Column('text', { nullable: true })
  team: string | null

  @Column('text')
  reason: string

  @Column('text', { name: 'restricted_by' })
  restrictedBy: string

  @Column('text', { name: 'restricted_by_name' })
  restrictedByName: string

  @Column('timestamptz', { name: 'restricted_at' })
  restrictedAt: Date
}

/** Somebody said why they open a restricted case. It holds for the day. */
@Entity('case_openings')
export class CaseOpening {
  @PrimaryColumn('uuid')
  id: string

  @Column('uuid', { name: 'case_id' })
  caseId: string

  @Column('text', { name: 'opened_by' })
  openedBy: string

  @Column('text', { name: 'opened_by_name' })
  openedByName: string

  @Column('text')
  reason: string

  @Column('date', { name: 'opened_on' })
  openedOn: CivilDate

  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date
}
