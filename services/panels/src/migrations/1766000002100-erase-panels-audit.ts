import { eraseAudit } from '@daysix/platform/audit-chain'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ErasePanelsAudit1766000002100 implements MigrationInterface {
  name = 'ErasePanelsAudit1766000002100'

  async up(run: QueryRunner): Promise<void> {
    for (const statement of eraseAudit('panels')) await run.query(statement)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
