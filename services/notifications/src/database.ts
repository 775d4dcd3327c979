import { AuditRow } from '@daysix/platform/audit'
import type { ServiceDatabase } from '@daysix/platform/database'
import { IdempotencyKey } from '@daysix/platform/idempotency'
import { Message } from './messages/message.entity'
import { CreateNotifications1763900000002 } from './migrations/1763900000002-create-notifications'
import { SilencedCase } from './messages/silence.entity'
import { AddTaskRaisedAtToMessages1764100000200 } from './migrations/1764100000200-add-task-raised-at-to-messages'
import { CreateSilencedCases1764600000000 } from './migrations/1764600000000-create-silenced-cases'
import { EraseNotificationsAudit1766000002300 } from './migrations/1766000002300-erase-notifications-audit'
import { CountNotificationsTurns1766000007300 } from './migrations/1766000007300-count-notifications-turns'
import { ChainNotificationsAudit1765100000003 } from './migrations/1765100000003-chain-notifications-audit'

export const database: ServiceDatabase = {
  schema: 'notifications',
  entities: [Message, SilencedCase, AuditRow, IdempotencyKey],
  migrations: [
    CreateNotifications1763900000002,
    AddTaskRaisedAtToMessages1764100000200,
    CreateSilencedCases1764600000000,
    ChainNotificationsAudit1765100000003,
    EraseNotificationsAudit1766000002300,
    CountNotificationsTurns1766000007300,
  ],
}
