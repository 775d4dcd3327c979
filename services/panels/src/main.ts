import { PROTOS } from '@daysix/contracts/protos'
import { runService, type ServiceManifest } from '@daysix/platform/service'
import { database } from './database'
import { LateFacts } from './late-facts.service'
import { PanelsActivities } from './panels.activities'
import { PanelsModule } from './panels.module'
import { HOLDINGS } from './holdings'
import { policy } from './policy'

export const manifest: ServiceManifest = {
  name: 'panels',
  modules: [PanelsModule],
  database,
  policy,
  holdings: HOLDINGS,
  standing: { protoPath: PROTOS.referrals },
  grpc: {
    package: 'daysix.panels.v1',
    protoPath: PROTOS.panels,
    services: ['Directory', 'Records'].map((name) => `daysix.panels.v1.${name}`),
  },
  cases: {
    protoPath: PROTOS.referrals,
    doors: {
      'cases/:caseId': 'select $1::uuid as case_id',
      'items/:id': 'select case_id from agenda_items where id = $1',
    },
  },
  activities: [PanelsActivities],
  outbox: (find) => {
    const late = find(LateFacts)
    return {
      whenNotFound: (workflowId) => late.whenNotFound(workflowId),
      undeliverable: (workflowId, message, fact, why) => late.becomesTask(workflowId, message, fact, why),
    }
  },
}

if (require.main === module) runService(manifest)
