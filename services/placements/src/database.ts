import { AuditRow } from '@daysix/platform/audit'
import type { ServiceDatabase } from '@daysix/platform/database'
import { IdempotencyKey } from '@daysix/platform/idempotency'
import { DaySixProvision } from './day-six/day-six-provision.entity'
import { CreatePlacements1763900000001 } from './migrations/1763900000001-create-placements'
import { ChainPlacementsAudit1765100000002 } from './migrations/1765100000002-chain-placements-audit'
import { Offer } from './placements/offer.entity'
import { Placement, PlacementExtension } from './placements/placement.entity'
import { Provider } from './providers/provider.entity'
import { Register, RegisterCorrection } from './registers/register.entity'
import { ReintegrationPlan, ReintegrationStep } from './reintegration/reintegration.entity'
import { ErasePlacementsAudit1766000002200 } from './migrations/1766000002200-erase-placements-audit'
import { CountPlacementsTurns1766000007200 } from './migrations/1766000007200-count-placements-turns'
import { Review, ReviewView } from './review/review.entity'

export const database: ServiceDatabase = {
  schema: 'placements',
  entities: [
    Provider,
    DaySixProvision,
    Placement,
    PlacementExtension,
    Offer,
    Register,
    RegisterCorrection,
    Review,
    ReviewView,
    ReintegrationPlan,
    ReintegrationStep,
    AuditRow,
    IdempotencyKey,
  ],
  migrations: [
    CreatePlacements1763900000001,
    ChainPlacementsAudit1765100000002,
    ErasePlacementsAudit1766000002200,
    CountPlacementsTurns1766000007200,
  ],
}
