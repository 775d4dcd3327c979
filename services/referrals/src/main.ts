import { PROTOS } from '@daysix/contracts/protos'
import { runService, type ServiceManifest } from '@daysix/platform/service'
import { CasesActivities } from './cases/cases.activities'
import { ClocksActivities } from './clocks/clocks.activities'
import { database } from './database'
import { LateFacts } from './late-facts.service'
import { NoticesActivities } from './notices/notices.activities'
import { OpsModule } from './ops/ops.module'
import { HOLDINGS } from './holdings'
import { policy } from './policy'
import { DELETE_RECORD, RecordDeletions } from './retention/deletions.service'
import { retentionYears } from './retention/settings'
import { ReferralsModule } from './referrals.module'
import { SightHere } from './restriction/sight-here.service'
import { StandingsHere } from './users/standings.service'

export const manifest: ServiceManifest = {
  name: 'referrals',
  modules: [ReferralsModule, OpsModule],
  database,
  policy,
  holdings: HOLDINGS,
  standing: StandingsHere,
  sight: SightHere,
  settings: retentionYears,
  grpc: {
    package: 'daysix.referrals.v1',
    protoPath: PROTOS.referrals,
    services: ['Exclusions', 'Directory', 'Clocks', 'Tasks'].map((name) => `daysix.referrals.v1.${name}`),
  },
  activities: [ClocksActivities, CasesActivities, NoticesActivities],
  outbox: (find) => {
    const late = find(LateFacts)
    return {
      errands: { [DELETE_RECORD]: (part) => find(RecordDeletions).run(part) },
      whenNotFound: (workflowId) => late.whenNotFound(workflowId),
      undeliverable: (workflowId, message, { eventId }, why) => late.becomesTask(workflowId, message, eventId, why),
    }
  },
}

if (require.main === module) runService(manifest)
