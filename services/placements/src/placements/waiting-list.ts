import { keyStageOf } from '../providers/key-stages'
import type { Provider } from '../providers/provider.entity'
import type { Placement } from './placement.entity'

type Wish = Pick<Placement, 'kind' | 'ncYear' | 'wantedProviderId'>
type Offering = Pick<Provider, 'id' | 'kind' | 'keyStages'>

/**
 * Whether a place here answers what the panel decided: the provider it named, else any, of the kind that teaches the
 * child's key stage. Alternative education providers are for Key Stage 4 alone.
 */
export function suitable(wish: Wish, provider: Offering): boolean {
  if (wish.kind !== provider.kind) return false
  if (wish.wantedProviderId && wish.wantedProviderId !== provider.id) return false
  const stage = keyStageOf(wish.ncYear)
  if (wish.kind === 'aep' && stage !== 'KS4') return false
  return stage !== undefined && provider.keyStages.includes(stage)
}
