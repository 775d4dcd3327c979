import { Column, Entity, PrimaryColumn } from 'typeorm'
import { OfferHasExpired } from './refusals'

export type OfferState = 'open' | 'accepted' | 'declined' | 'expired' | 'withdrawn'

/** A place held for one child until a moment. */
@Entity('offers')
export class Offer {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('uuid', { name: 'placement_id' })
  placementId: string

  @Column('uuid', { name: 'provider_id' })
  providerId: string

  @Column('text')
  state: OfferState

  @Column('timestamptz', { name: 'offered_at' })
  offeredAt: Date

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date

  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  resolvedAt: Date | null

  @Column('text', { name: 'decline_reason', nullable: true })
  declineReason: string | null

  accept(now: Date): void {
    if (this.state !== 'open' || now > this.expiresAt) throw new OfferHasExpired()
    this.resolve('accepted', now)
  }

  resolve(state: Exclude<OfferState, 'open'>, now: Date, reason?: string): void {
    this.state = state
    this.resolvedAt = now
    this.declineReason = reason ?? null
  }
}
