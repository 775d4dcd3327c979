import type { CivilDate } from '@daysix/shared/civil-date'
import { type ByHand, type LawfulReason, needsApproval } from '@daysix/shared/clocks'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** What one person decided about one clock, for a reason of the closed list, and what became of it. */
@Entity('moved_by_hand')
export class ActByHand {
  @PrimaryColumn('uuid')
  id: string

  /** Given by the database: each act goes on from the ones recorded before it. */
  @Column({ type: 'bigint', insert: false, update: false })
  nr: string

  @Column('uuid', { name: 'clock_id' })
  clockId: string

  @Column('text')
  reason: LawfulReason

  /** Their subject, so that nobody approves what they decided themselves. */
  @Column('text', { name: 'decided_by' })
  decidedBy: string

  @Column('text', { name: 'decided_by_name' })
  decidedByName: string

  @Column('text')
  why: string

  @Column('date', { name: 'decided_on' })
  decidedOn: CivilDate

  /** The first day of a pause; for a count that begins again its day 0. */
  @Column('date', { name: 'from_on', nullable: true })
  from: CivilDate | null

  /** The last day of a pause; none while it goes on. */
  @Column('date', { name: 'until_on', nullable: true })
  until: CivilDate | null

  /** The day named. */
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: CivilDate | null

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date

  @Column('text', { name: 'approved_by_name', nullable: true })
  approvedByName: string | null

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt: Date | null

  @Column('text', { name: 'ended_by_name', nullable: true })
  endedByName: string | null

  @Column('text', { name: 'ended_why', nullable: true })
  endedWhy: string | null

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null

  @Column('text', { name: 'taken_back_by_name', nullable: true })
  takenBackByName: string | null

  @Column('text', { name: 'taken_back_why', nullable: true })
  takenBackWhy: string | null

  @Column('timestamptz', { name: 'taken_back_at', nullable: true })
  takenBackAt: Date | null

  get awaitsApproval(): boolean {
    return needsApproval(this.reason) && this.approvedAt === null
  }

  /** Whether the clock is counted by it. */
  get counts(): boolean {
    return this.takenBackAt === null && !this.awaitsApproval
  }

  /** As the rule reads it. */
  get byHand(): KeptAct {
    const { id, reason, decidedByName: by, approvedByName, why, decidedOn, from, until, dueOn } = this
    return {
      ...{ id, reason, by, why, decidedOn },
      ...(approvedByName && { approvedBy: approvedByName }),
      ...(from && { from }),
      ...(until && { until }),
      ...(dueOn && { dueOn }),
    }
  }
}

export interface KeptAct extends ByHand {
  id: string
}
