import type { CivilDate } from '@daysix/shared/civil-date'
import { atLondon, type LocalTime } from '@daysix/shared/instant'
import { isOpen, nextStage, type OutcomeCode, type Stage } from '@daysix/shared/stages'
import { Column, Entity, PrimaryColumn } from 'typeorm'

export type GovernorsDecision = 'upheld' | 'reinstated'
export type ReviewDecision = 'upheld' | 'recommended' | 'quashed' | 'abandoned'

/** A permanent exclusion, from the school's notice to the child back in education. */
@Entity('cases')
export class ExclusionCase {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('text')
  reference: string

  @Column('text')
  kind: string

  @Column('text')
  stage: Stage

  @Column('text', { nullable: true })
  outcome: OutcomeCode | null

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null

  @Column('uuid', { name: 'pupil_id' })
  pupilId: string

  @Column('text', { name: 'school_urn' })
  schoolUrn: string

  /** The school answerable for the child: the excluding one, until a panel names another. */
  @Column('text', { name: 'responsible_urn' })
  responsibleUrn: string

  @Column('date', { name: 'imposed_on' })
  imposedOn: CivilDate

  @Column('text', { name: 'imposed_time' })
  imposedTime: LocalTime

  /** One to three codes, the main one first. */
  @Column('text', { array: true })
  reasons: string[]

  @Column('text', { name: 'reported_by' })
  reportedBy: string

  @Column('text', { name: 'reporter_sub' })
  reporterSub: string

  @Column('timestamptz', { name: 'reported_at' })
  reportedAt: Date

  @Column('text', { name: 'owner_sub', nullable: true })
  ownerSub: string | null

  @Column('integer')
  version: number

  @Column('timestamptz', { name: 'parent_notice_at', nullable: true })
  parentNoticeAt: Date | null

  @Column('date', { name: 'family_contacted_on', nullable: true })
  familyContactedOn: CivilDate | null

  @Column('text', { name: 'exception_reason', nullable: true })
  exceptionReason: string | null

  @Column('date', { name: 'exception_from', nullable: true })
  exceptionFrom: CivilDate | null

  @Column('text', { name: 'exception_note', nullable: true })
  exceptionNote: string | null

  @Column('text', { name: 'governors_decision', nullable: true })
  governorsDecision: GovernorsDecision | null

  @Column('date', { name: 'governors_decided_on', nullable: true })
  governorsDecidedOn: CivilDate | null

  @Column('text', { name: 'governors_reasons', nullable: true })
  governorsReasons: string | null

  @Column('date', { name: 'governors_notice_on', nullable: true })
  governorsNoticeOn: CivilDate | null

  @Column('date', { name: 'review_applied_on', nullable: true })
  reviewAppliedOn: CivilDate | null

  @Column('date', { name: 'review_waived_on', nullable: true })
  reviewWaivedOn: CivilDate | null

  @Column('text', { name: 'review_decision', nullable: true })
  reviewDecision: ReviewDecision | null

  @Column('date', { name: 'review_decided_on', nullable: true })
  reviewDecidedOn: CivilDate | null

  @Column('date', { name: 'review_notified_on', nullable: true })
  reviewNotifiedOn: CivilDate | null

  @Column('text', { name: 'reconsidered_decision', nullable: true })
  reconsideredDecision: GovernorsDecision | null

  @Column('date', { name: 'reconsidered_on', nullable: true })
  reconsideredOn: CivilDate | null

  /** The day a reinstated child was back at school. */
  @Column('date', { name: 'returned_on', nullable: true })
  returnedOn: CivilDate | null

  @Column('date', { name: 'removed_from_roll_on', nullable: true })
  removedFromRollOn: CivilDate | null

  @Column('date', { name: 'cancelled_on', nullable: true })
  cancelledOn: CivilDate | null

  @Column('text', { name: 'cancellation_reasons', nullable: true })
  cancellationReasons: string | null

  /** School days out of school up to the cancellation; they stay on the record. Null while term dates are not loaded. */
  @Column('integer', { name: 'days_served', nullable: true })
  daysServed: number | null

  get imposedAt(): Date {
    return atLondon(this.imposedOn, this.imposedTime)
  }

  /** The governors let the child back, at their first meeting or when they met again. */
  get isReinstated(): boolean {
    return this.governorsDecision === 'reinstated' || this.reconsideredDecision === 'reinstated'
  }

  get isClosed(): boolean {
    return this.stage === 'closed'
  }

  /** Follows the stage table; what is not open from here changes nothing. Answers whether it moved. */
  move(action: string): boolean {
    if (!isOpen(this.stage, action)) return false
    this.stage = nextStage(this.stage, action)
    this.version += 1
    return true
  }

  close(outcome: OutcomeCode, at: Date): boolean {
    if (!this.move('close')) return false
    this.outcome = outcome
    this.closedAt = at
    return true
  }
}
