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
  activities: [MessagesActivities],
  outbox: (find) => ({
    errands: { 'follow-up': (message) => find(FollowUp).run(message) },
    whenNotFound: (workflowId) => find(FollowUp).whenNotFound(workflowId),
  }),
  unfinished: (find) => find(Sender).unfinished(),
}

if (require.main === module) runService(manifest)
