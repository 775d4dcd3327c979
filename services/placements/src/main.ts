import { PROTOS } from '@daysix/contracts/protos'
import { runService, type ServiceManifest } from '@daysix/platform/service'
import { database } from './database'
import { LateFacts } from './late-facts.service'
import { PlacementsActivities } from './placements.activities'
import { PlacementsModule } from './placements.module'
import { HOLDINGS } from './holdings'
import { policy } from './policy'

export const manifest: ServiceManifest = {
  name: 'placements',
  modules: [PlacementsModule],
  database,
  policy,
  holdings: HOLDINGS,
  grpc: {
    package: 'daysix.placements.v1',
    protoPath: PROTOS.placements,
    services: ['Directory', 'Records'].map((name) => `daysix.placements.v1.${name}`),
  },
  standing: { protoPath: PROTOS.referrals },
  cases: {
    protoPath: PROTOS.referrals,
    doors: {
      'cases/:caseId': 'select $1::uuid as case_id',
      'placements/:id': 'select case_id from placements where id = $1',
      'provisions/:id': 'select case_id from day_six_provisions where id = $1',
      'reintegration-steps/:id':
        'select case_id from placements join reintegration_steps step on step.placement_id = placements.id where step.id = $1',
    },
  },
  activities: [PlacementsActivities],
  outbox: (find) => {
    const late = find(LateFacts)
    return {
      whenNotFound: (workflowId) => late.whenNotFound(workflowId),
      undeliverable: (workflowId, message, fact, why) => late.becomesTask(workflowId, message, fact, why),
    }
  },
}

if (require.main === module) runService(manifest)
