import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Refusal } from '@daysix/shared/refusal'
import { Injectable } from '@nestjs/common'
import { DataSource, In, IsNull } from 'typeorm'
import { DaySixProvision } from '../day-six/day-six-provision.entity'
import { Placement } from '../placements/placement.entity'
import { suitable } from '../placements/waiting-list'
import { type Occupancy, occupancy } from './places.service'
import { Provider, type ProviderKind } from './provider.entity'

export class ProviderNotFound extends Refusal {
  constructor() {
    super('Not found', { code: 'not-found', status: 'not-found' })
  }
}

export class NoSuchProvider extends Refusal {
  constructor() {
    super('Some answers cannot be accepted.', {
      fields: [{ pointer: '/providerCode', code: 'unknown', message: 'Select a provider from the list' }],
    })
  }
}

export type ProviderDetails = Omit<Provider, 'id' | 'version' | 'calendarOf'>

export interface ProviderWithPlaces {
  provider: Provider
  taken: number
  free: number
  waiting: number
}

@Injectable()
export class ProvidersService {
  constructor(private readonly db: DataSource) {}

  /** Enters a provider, or changes the one with this code. Saying the same twice changes nothing. */
  async save(details: ProviderDetails, who: Visitor): Promise<{ provider: Provider; isNew: boolean }> {
    return this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`provider ${details.code}`])
      const known = await tx.findOne(Provider, { where: { code: details.code }, lock: { mode: 'pessimistic_write' } })
      if (known && unchanged(known, details)) return { provider: known, isNew: false }
      const provider = tx.create(Provider, { ...known, ...details, version: (known?.version ?? 0) + 1 })
      const saved = await tx.save(provider)
      await audit(tx, who, {
        action: known ? 'provider-changed' : 'provider-added',
        subjectKind: 'provider',
        subjectId: saved.id,
        ...(known && { before: { ...known } }),
        after: { ...details },
      })
      return { provider: saved, isNew: !known }
    })
  }

  async list(who: Visitor, kind?: ProviderKind): Promise<ProviderWithPlaces[]> {
    const providers = await this.db.manager.find(Provider, {
      where: { ...(kind && { kind }), ...(who.relation === 'own' && { code: In(who.providers) }) },
      order: { kind: 'ASC', code: 'ASC' },
    })
    const counts = await occupancy(
      this.db.manager,
      providers.map(({ id }) => id),
    )
    return providers.map((provider) => withPlaces(provider, counts.get(provider.id)))
  }

  /** @throws ProviderNotFound also for a centre's user who asks about another centre */
  async one(code: string, who: Visitor): Promise<ProviderWithPlaces> {
    if (who.relation === 'own' && !who.providers.includes(code)) throw new ProviderNotFound()
    const provider = await this.db.manager.findOneBy(Provider, { code })
    if (!provider) throw new ProviderNotFound()
    const counts = await occupancy(this.db.manager, [provider.id])
    return withPlaces(provider, counts.get(provider.id))
  }

  /** @throws NoSuchProvider a refusal of the answer, for forms that choose one */
  async byCode(code: string): Promise<Provider> {
    const provider = await this.db.manager.findOneBy(Provider, { code })
    if (!provider) throw new NoSuchProvider()
    return provider
  }

  byId(id: string): Promise<Provider> {
    return this.db.manager.findOneByOrFail(Provider, { id })
  }

  /** Who is there, or arranged to come: day-six provision and placements; and who has left without a report. */
  async pupils(
    code: string,
    who: Visitor,
  ): Promise<{ provisions: DaySixProvision[]; placements: Placement[]; unreported: Placement[] }> {
    const { provider } = await this.one(code, who)
    const providerId = provider.id
    const [provisions, placements, unreported] = await Promise.all([
      this.db.manager.find(DaySixProvision, {
        where: { providerId, state: In(['arranged', 'started']) },
        order: { startsOn: 'ASC' },
      }),
      this.db.manager.find(Placement, {
        where: { providerId, state: In(['offered', 'accepted', 'started']) },
        order: { startedOn: 'ASC' },
      }),
      this.db.manager.find(Placement, {
        where: { providerId, state: 'ended', reportSentOn: IsNull() },
        order: { endedOn: 'ASC' },
      }),
    ])
    return { provisions, placements, unreported }
  }

  /** Who waits for a place here, longest first: those who wait for this provider, and those for any of its kind and key stage. */
  async waitingList(code: string, who: Visitor): Promise<Placement[]> {
    const { provider } = await this.one(code, who)
    const waiting = await this.db.manager.find(Placement, {
      where: { state: 'waiting' },
      order: { waitingSince: 'ASC', id: 'ASC' },
    })
    return waiting.filter((placement) => suitable(placement, provider))
  }
}

const withPlaces = (provider: Provider, counts: Occupancy = { taken: 0, waiting: 0 }): ProviderWithPlaces => ({
  provider,
  ...counts,
  free: Math.max(0, provider.places - counts.taken),
})

const unchanged = (known: Provider, details: ProviderDetails): boolean =>
  (Object.keys(details) as (keyof ProviderDetails)[]).every(
    (name) => JSON.stringify(known[name]) === JSON.stringify(details[name]),
  )
