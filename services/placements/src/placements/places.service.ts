import { audit, SYSTEM } from '@daysix/platform/audit'
import { Clock } from '@daysix/platform/clock'
import { Outbox } from '@daysix/platform/outbox'
import { caseWorkflowId } from '@daysix/workflows/ids'
import { placementOffered } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Calendars } from '../cases/calendars.service'
import { lockProvider, placesTaken } from '../providers/places.service'
import { Provider } from '../providers/provider.entity'
import { Offer } from './offer.entity'
import { Placement } from './placement.entity'
import { offerExpires } from './offer-terms'
import { suitable } from './waiting-list'

/** How places change hands. Everything here runs inside the transaction that gave the place up or asked for it. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
  ) {}

  /** Holds a place for the child at a provider this transaction has already taken hold of. */
  async offer(tx: EntityManager, placement: Placement, provider: Provider): Promise<Offer> {
    const calendar = await this.calendars.of(provider.calendarOf)
    const offer = await tx.save(
      tx.create(Offer, {
        placementId: placement.id,
        providerId: provider.id,
        state: 'open' as const,
        offeredAt: this.clock.now(),
        expiresAt: offerExpires(this.clock.today(), provider.offerSchoolDays, calendar),
      }),
    )
    placement.offer(provider.id)
    await tx.save(placement)
    await audit(tx, SYSTEM, {
      action: 'place-offered',
      subjectKind: 'placement',
      subjectId: placement.id,
      caseId: placement.caseId,
      after: { providerId: provider.id, offerId: offer.id, expiresAt: offer.expiresAt },
    })
    return offer
  }

  async tellOffered(tx: EntityManager, { caseId, id: placementId }: Placement, offer: Offer): Promise<void> {
    await this.outbox.signal(tx, caseWorkflowId(caseId), placementOffered, {
      placementId,
      offerId: offer.id,
      expiresAt: offer.expiresAt.toISOString(),
    })
  }

  /**
   * A place has become free: whoever has waited longest for it is offered it at once, in the same transaction. The child
   * who just gave it back is passed over, and so is one whose family declined this provider before.
   */
  async passOn(tx: EntityManager, providerId: string, givenBackBy?: string): Promise<void> {
    const provider = await lockProvider(tx, providerId)
    let free = provider.places - (await placesTaken(tx, providerId))
    if (free <= 0) return
    const waiting = await tx
      .createQueryBuilder(Placement, 'placement')
      .where(`placement.state = 'waiting'`)
      .andWhere('placement.kind = :kind', { kind: provider.kind })
      .andWhere(
        `not exists (select 1 from offers o where o.placement_id = placement.id and o.provider_id = :providerId and o.state = 'declined')`,
        { providerId },
      )
      .orderBy('placement.waitingSince')
      .addOrderBy('placement.id')
      // one that is being changed at this moment is passed over, never waited for: two transactions cannot block each other
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany()
    for (const placement of waiting) {
      if (free <= 0) return
      if (placement.id === givenBackBy || !suitable(placement, provider)) continue
      await this.tellOffered(tx, placement, await this.offer(tx, placement, provider))
      free -= 1
    }
  }
}
