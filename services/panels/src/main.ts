import { PROTOS } from '@daysix/contracts/protos'
import { runService, type ServiceManifest } from '@daysix/platform/service'
import { Logger } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { CaseDirectory } from './cases/case-facts'
import { database } from './database'
import { Meeting } from './meetings/meeting.entity'
import { PanelsActivities } from './panels.activities'
import { PanelsModule } from './panels.module'
import { policy } from './policy'

export const manifest: ServiceManifest = {
  name: 'panels',
  modules: [PanelsModule],
  database,
  policy,
  grpc: { package: 'daysix.panels.v1', protoPath: PROTOS.panels, services: ['daysix.panels.v1.Directory'] },
  activities: [PanelsActivities],
  outbox: (find) => ({
    whenNotFound: async (workflowId) => {
      const [kind, id, heldOn] = workflowId.split('/')
      if (kind === 'case') return (await find(CaseDirectory).facts(id)).closed ? 'closed' : 'wait'
      const meeting = await find(DataSource).manager.findOneBy(Meeting, {
        seriesId: id,
        heldOn: heldOn as Meeting['heldOn'],
      })
      return !meeting || meeting.isOver() ? 'closed' : 'wait'
    },
    undeliverable: async (workflowId, message) => {
      new Logger('Outbox').warn({ late: message, workflowId })
    },
  }),
}

if (require.main === module) runService(manifest)
