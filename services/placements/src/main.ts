import { PROTOS } from '@daysix/contracts/protos'
import { runService, type ServiceManifest } from '@daysix/platform/service'
import { Logger } from '@nestjs/common'
import { CaseDirectory } from './cases/case-facts'
import { database } from './database'
import { PlacementsActivities } from './placements.activities'
import { PlacementsService } from './placements/placements.service'
import { PlacementsModule } from './placements.module'
import { policy } from './policy'

export const manifest: ServiceManifest = {
  name: 'placements',
  modules: [PlacementsModule],
  database,
  policy,
  grpc: {
    package: 'daysix.placements.v1',
    protoPath: PROTOS.placements,
    services: ['daysix.placements.v1.Directory'],
  },
  activities: [PlacementsActivities],
  outbox: (find) => ({
    // the start of a case comes from another service's outbox and may be slower than our first fact
    whenNotFound: async (workflowId) => {
      const [, caseId, , placementId] = workflowId.split('/')
      if (placementId && (await find(PlacementsService).isDone(placementId))) return 'closed'
      return (await find(CaseDirectory).facts(caseId)).closed ? 'closed' : 'wait'
    },
    undeliverable: async (workflowId, message) => {
      new Logger('Outbox').warn({ late: message, workflowId })
    },
  }),
}

if (require.main === module) runService(manifest)
