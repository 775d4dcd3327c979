import { type EntityManager, In } from 'typeorm'
import { NoPlaceFree } from '../placements/refusals'
import { Provider, type ProviderKind } from './provider.entity'

/** A place is held from the moment it is arranged or offered until the child has left or the offer is gone. */
export async function placesTaken(tx: EntityManager, providerId: string): Promise<number> {
  const [{ taken }] = await tx.query<{ taken: number }[]>(
    `select (select count(*) from day_six_provisions where provider_id = $1 and state in ('arranged', 'started'))::int
          + (select count(*) from placements where provider_id = $1 and state in ('offered', 'accepted', 'started'))::int as taken`,
    [providerId],
  )
  return taken
}

/**
 * Takes hold of a provider: whoever counts its places next waits until this transaction is over, so the last place is
 * never given twice.
 */
export const lockProvider = (tx: EntityManager, id: string): Promise<Provider> =>
  tx.findOneOrFail(Provider, { where: { id }, lock: { mode: 'pessimistic_write' } })

/** Several at once, always in the same order: two who need the same two cannot block each other. */
export const lockProviders = (tx: EntityManager, ids: string[]): Promise<Provider[]> =>
  tx.find(Provider, { where: { id: In(ids) }, order: { code: 'ASC' }, lock: { mode: 'pessimistic_write' } })

/** @throws NoPlaceFree */
export async function holdPlace(tx: EntityManager, providerId: string): Promise<Provider> {
  const provider = await lockProvider(tx, providerId)
  if ((await placesTaken(tx, providerId)) >= provider.places) throw new NoPlaceFree(provider.name)
  return provider
}

/** The first of these, in this order, that has a place free; it is held until the transaction ends. */
export async function firstWithAPlace(tx: EntityManager, providers: Provider[]): Promise<Provider | undefined> {
  for (const { id } of providers) {
    const provider = await lockProvider(tx, id)
    if ((await placesTaken(tx, id)) < provider.places) return provider
  }
  return undefined
}

/** In order of code: two searches that run at once take hold of providers in the same order. */
export const providersOf = (tx: EntityManager, kind: ProviderKind): Promise<Provider[]> =>
  tx.find(Provider, { where: { kind }, order: { code: 'ASC' } })

export interface Occupancy {
  taken: number
  waiting: number
}

/** Per provider id: places taken, and how many wait for that provider by name. */
export async function occupancy(tx: EntityManager, providerIds: string[]): Promise<Map<string, Occupancy>> {
  const rows = await tx.query<({ id: string } & Occupancy)[]>(
    `select p.id,
       ((select count(*) from day_six_provisions d where d.provider_id = p.id and d.state in ('arranged', 'started'))
        + (select count(*) from placements s where s.provider_id = p.id and s.state in ('offered', 'accepted', 'started')))::int as taken,
       (select count(*) from placements w where w.wanted_provider_id = p.id and w.state = 'waiting')::int as waiting
     from providers p where p.id = any($1)`,
    [providerIds],
  )
  return new Map(rows.map(({ id, taken, waiting }) => [id, { taken, waiting }]))
}
