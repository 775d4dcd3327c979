import { auditChain } from '@daysix/platform/audit-chain'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ChainNotificationsAudit1765100000003 implements MigrationInterface {
  name = 'ChainNotificationsAudit1765100000003'

  async up(run: QueryRunner): Promise<void> {
    for (const statement of auditChain('notifications')) await run.query(statement)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
