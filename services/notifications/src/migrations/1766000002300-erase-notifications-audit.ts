import { eraseAudit } from '@daysix/platform/audit-chain'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class EraseNotificationsAudit1766000002300 implements MigrationInterface {
  name = 'EraseNotificationsAudit1766000002300'

  async up(run: QueryRunner): Promise<void> {
    for (const statement of eraseAudit('notifications')) await run.query(statement)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
