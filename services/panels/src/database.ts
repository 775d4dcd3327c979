import { AuditRow } from '@daysix/platform/audit'
import type { ServiceDatabase } from '@daysix/platform/database'
import { IdempotencyKey } from '@daysix/platform/idempotency'
import { AgendaItem, ConflictOfInterest } from './agenda/agenda-item.entity'
import { Decision } from './decisions/decision.entity'
import { Attendance, Meeting } from './meetings/meeting.entity'
import { CreatePanels1763900000002 } from './migrations/1763900000002-create-panels'
import { ChainPanelsAudit1765100000001 } from './migrations/1765100000001-chain-panels-audit'
import { ErasePanelsAudit1766000002100 } from './migrations/1766000002100-erase-panels-audit'
import { CountPanelsTurns1766000007100 } from './migrations/1766000007100-count-panels-turns'
import { PanelMember, Series } from './series/series.entity'

export const database: ServiceDatabase = {
  schema: 'panels',
  entities: [
    Series,
    PanelMember,
    Meeting,
    Attendance,
    AgendaItem,
    ConflictOfInterest,
    Decision,
    AuditRow,
    IdempotencyKey,
  ],
  migrations: [
    CreatePanels1763900000002,
    ChainPanelsAudit1765100000001,
    ErasePanelsAudit1766000002100,
    CountPanelsTurns1766000007100,
  ],
}
