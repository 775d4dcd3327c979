import type { CivilDate } from '@daysix/shared/civil-date'
import type { LocalTime } from '@daysix/shared/instant'
import type { ReviewDecision } from '@daysix/workflows/messages'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Party } from './parties'

/** The meeting in the middle of a stay, by default in week four: child, parents, responsible school and centre teacher decide on the return. */
@Entity('reviews')
export class Review {
  @PrimaryColumn('uuid', { name: 'placement_id' })
  placementId: string

  /** None where the term dates of its week are not loaded: somebody has to book it. */
  @Column('date', { name: 'booked_for', nullable: true })
  bookedFor: CivilDate | null

  @Column('text', { name: 'booked_at', nullable: true })
  bookedAt: LocalTime | null

  @Column('text', { nullable: true })
  place: string | null

  @Column('date', { name: 'held_on', nullable: true })
  heldOn: CivilDate | null

  @Column('text', { nullable: true })
  decision: ReviewDecision | null

  @Column('text', { nullable: true })
  reasons: string | null

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null

  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy: string | null

  @Column('integer')
  version: number
}

/** What one of the four said, or why it is missing. */
@Entity('review_views')
export class ReviewView {
  @PrimaryColumn('uuid', { name: 'placement_id' })
  placementId: string

  @PrimaryColumn('text')
  party: Party

  @Column('text', { nullable: true })
  words: string | null

  @Column('text', { name: 'missing_reason', nullable: true })
  missingReason: string | null

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date

  @Column('text', { name: 'recorded_by' })
  recordedBy: string
}
