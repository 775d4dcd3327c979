import { AuditRow } from '@daysix/platform/audit'
import type { ServiceDatabase } from '@daysix/platform/database'
import { IdempotencyKey } from '@daysix/platform/idempotency'
import { Message } from './messages/message.entity'
import { CreateNotifications1763900000002 } from './migrations/1763900000002-create-notifications'
import { AddTaskRaisedAtToMessages1764100000200 } from './migrations/1764100000200-add-task-raised-at-to-messages'
import { ChainNotificationsAudit1765100000003 } from './migrations/1765100000003-chain-notifications-audit'

export const database: ServiceDatabase = {
  schema: 'notifications',
  entities: [Message, AuditRow, IdempotencyKey],
  migrations: [
    CreateNotifications1763900000002,
    AddTaskRaisedAtToMessages1764100000200,
    ChainNotificationsAudit1765100000003,
  ],
}
