import { PROTOS } from '@daysix/contracts/protos'
import { runService, type ServiceManifest } from '@daysix/platform/service'
import { database } from './database'
import { FollowUp } from './delivery/follow-up.service'
import { Sender } from './delivery/sender.service'
import { MessagesActivities } from './messages/messages.activities'
import { NotificationsModule } from './notifications.module'
import { HOLDINGS } from './holdings'
import { policy } from './policy'
import { notificationSettings } from './settings'

export const manifest: ServiceManifest = {
  name: 'notifications',
  modules: [NotificationsModule],
  database,
  policy,
  holdings: HOLDINGS,
  settings: notificationSettings,
  standing: { protoPath: PROTOS.referrals },
  grpc: {
    package: 'daysix.notifications.v1',
    protoPath: PROTOS.notifications,
    services: ['Records', 'Letters'].map((name) => `daysix.notifications.v1.${name}`),
  },
  cases: {
    protoPath: PROTOS.referrals,
    doors: {
      'messages/:id': 'select case_id from messages where id = $1',
      // what did not go is sent again by whoever keeps the system running; the answer says nothing of the child
      'messages/:id/retry': null,
    },
  },
  activities: [MessagesActivities],
  outbox: (find) => ({
    errands: { 'follow-up': (message) => find(FollowUp).run(message) },
    whenNotFound: (workflowId) => find(FollowUp).whenNotFound(workflowId),
  }),
  unfinished: (find) => find(Sender).unfinished(),
}

if (require.main === module) runService(manifest)
