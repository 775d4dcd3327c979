import { Column, Entity, PrimaryColumn } from 'typeorm'

export const ITEM_STATES = ['listed', 'withdrawn', 'decided'] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** One case on one meeting's agenda. A case that was deferred comes back as another item of a later meeting. */
@Entity('agenda_items')
export class AgendaItem {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('uuid', { name: 'meeting_id' })
  meetingId: string

  @Column('uuid', { name: 'case_id' })
  caseId: string

  @Column('text', { name: 'case_reference' })
  caseReference: string

  /** The excluding school, for conflicts of interest. */
  @Column('text', { name: 'school_urn' })
  schoolUrn: string

  @Column('integer')
  position: number

  /** Put on by a person after the agenda had closed. */
  @Column('boolean')
  late: boolean

  @Column('text')
  state: ItemState

  @Column('timestamptz', { name: 'added_at' })
  addedAt: Date

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null

  @Column('text', { name: 'withdrawn_reason', nullable: true })
  withdrawnReason: string | null

  withdraw(reason: string, now: Date): void {
    this.state = 'withdrawn'
    this.withdrawnAt = now
    this.withdrawnReason = reason
  }
}

/** A member says, or somebody for them, that they have an interest in this case. */
@Entity('conflicts_of_interest')
export class ConflictOfInterest {
  @PrimaryColumn('uuid', { name: 'item_id' })
  itemId: string

  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId: string

  @Column('text')
  reason: string

  @Column('timestamptz', { name: 'declared_at' })
  declaredAt: Date

  @Column('text', { name: 'recorded_by' })
  recordedBy: string
}
