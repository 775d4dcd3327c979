import type { CivilDate } from '@daysix/shared/civil-date'
import type { PanelOutcome } from '@daysix/workflows/messages'
import { Column, Entity, PrimaryColumn } from 'typeorm'

export const PANEL_OUTCOMES = [
  'support-centre',
  'aep',
  'allocated-school',
  'defer',
] as const satisfies readonly PanelOutcome[]

export const OUTCOME_WORDS: Record<PanelOutcome, string> = {
  'support-centre': 'a place at a support centre',
  aep: 'a place with an alternative education provider',
  'allocated-school': 'a place at another school',
  defer: 'no decision yet: more is needed first',
}

/** What the panel decided about one case: once, with its reasons and by whom. */
@Entity('decisions')
export class Decision {
  @PrimaryColumn('uuid', { name: 'item_id' })
  itemId: string

  @Column('text')
  outcome: PanelOutcome

  @Column('text')
  reasons: string

  /** The school answerable for the child from here on. */
  @Column('text', { name: 'responsible_urn', nullable: true })
  responsibleUrn: string | null

  /** Where the panel named one provider; else any of the kind with a place. */
  @Column('uuid', { name: 'provider_id', nullable: true })
  providerId: string | null

  @Column('text', { name: 'provider_code', nullable: true })
  providerCode: string | null

  @Column('text', { nullable: true })
  missing: string | null

  @Column('date', { name: 'deferred_until', nullable: true })
  deferredUntil: CivilDate | null

  /** The members who were present without a conflict of interest. */
  @Column('uuid', { name: 'decided_by', array: true })
  decidedBy: string[]

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date

  @Column('text', { name: 'recorded_by' })
  recordedBy: string

  @Column('text', { name: 'recorded_by_name' })
  recordedByName: string
}
