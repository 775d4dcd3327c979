import type { Visitor } from '@daysix/platform/authorisation'
import { Refusal } from '@daysix/shared/refusal'
import { type EntityManager, In } from 'typeorm'
import { Provider } from '../providers/provider.entity'
import type { Placement } from './placement.entity'

/** Unknown and forbidden look the same. */
export class PlacementNotFound extends Refusal {
  constructor() {
    super('Not found', { code: 'not-found', status: 'not-found' })
  }
}

/**
 * Which of these are the visitor's: everyone's own centre's pupils, or the children their school answers for; all of them
 * where the policy says any. Which cases of all are out of sight is asked at the door (CaseSight).
 */
export async function whoseOwn(tx: EntityManager, placements: Placement[], who: Visitor): Promise<Placement[]> {
  if (who.relation !== 'own') return placements
  const own = who.providers.length > 0 ? await tx.findBy(Provider, { code: In(who.providers) }) : []
  const centres = new Set(own.map(({ id }) => id))
  return placements.filter(
    ({ responsibleUrn, providerId }) =>
      who.urns.includes(responsibleUrn) || (providerId !== null && centres.has(providerId)),
  )
}

/** @throws PlacementNotFound */
export async function requireOwn(tx: EntityManager, placement: Placement, who: Visitor): Promise<void> {
  if ((await whoseOwn(tx, [placement], who)).length === 0) throw new PlacementNotFound()
}
