import { civilDate } from '@daysix/shared/civil-date'
import type { PlacementsActivities as Contract } from '@daysix/workflows/activities'
import { Injectable } from '@nestjs/common'
import { ClosedDays } from './placements/closed-days.service'
import { PlacementCannot } from './placements/refusals'
import { PlacementsService } from './placements/placements.service'
import { ProvidersService } from './providers/providers.service'
import { RegistersService } from './registers/registers.service'

type Input<N extends keyof Contract> = Parameters<Contract[N]>[0]

/** What the procedures ask of this context. Each may be asked twice and changes things once. */
@Injectable()
export class PlacementsActivities implements Contract {
  constructor(
    private readonly placements: PlacementsService,
    private readonly registers: RegistersService,
    private readonly providers: ProvidersService,
    private readonly closedDays: ClosedDays,
  ) {}

  async endProvision({ caseId, reason, on }: Input<'endProvision'>): Promise<void> {
    await this.placements.endProvision(caseId, reason, on ? civilDate(on) : undefined)
  }

  async seekPlace({ outcome, ...sought }: Input<'seekPlace'>): ReturnType<Contract['seekPlace']> {
    if (outcome !== 'support-centre' && outcome !== 'aep')
      throw new PlacementCannot('The panel did not ask for a place here.')
    const { placement, offer } = await this.placements.seek({ ...sought, outcome })
    if (!offer) return { placementId: placement.id, state: 'waiting' }
    return { placementId: placement.id, state: 'offered', offerId: offer.id, expiresAt: offer.expiresAt.toISOString() }
  }

  async expireOffer({ offerId }: Input<'expireOffer'>): ReturnType<Contract['expireOffer']> {
    return { expired: await this.placements.expire(offerId) }
  }

  async withdrawPlacement({ caseId, reason }: Input<'withdrawPlacement'>): Promise<void> {
    await this.placements.withdraw(caseId, reason)
  }

  async withdrawEarlier({ caseId }: Input<'withdrawEarlier'>): Promise<void> {
    await this.placements.withdrawEarlier(caseId)
  }

  async placementPlan({ placementId }: Input<'placementPlan'>): ReturnType<Contract['placementPlan']> {
    const { kind, startedOn, providerId, responsibleUrn } = await this.placements.started(placementId)
    const { calendarOf } = await this.providers.byId(providerId)
    return { kind, providerId, startedOn, calendarOf, responsibleUrn }
  }

  async nextRegister({ placementId, after }: Input<'nextRegister'>): ReturnType<Contract['nextRegister']> {
    const { weekBegins, dueAt, entered } = await this.registers.next(placementId, after ? civilDate(after) : undefined)
    return { ...(weekBegins && { weekBegins }), ...(dueAt && { dueAt: dueAt.toISOString() }), entered }
  }

  async bookedOnClosedDays({ caseId }: Input<'bookedOnClosedDays'>): ReturnType<Contract['bookedOnClosedDays']> {
    return { booked: await this.closedDays.booked(caseId) }
  }

  async concludeReintegration({
    placementId,
    heldUntil,
  }: Input<'concludeReintegration'>): ReturnType<Contract['concludeReintegration']> {
    return this.placements.concludeReintegration(placementId, heldUntil ? civilDate(heldUntil) : undefined)
  }
}
