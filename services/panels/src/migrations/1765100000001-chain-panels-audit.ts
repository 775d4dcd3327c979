import { auditChain } from '@daysix/platform/audit-chain'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ChainPanelsAudit1765100000001 implements MigrationInterface {
  name = 'ChainPanelsAudit1765100000001'

  async up(run: QueryRunner): Promise<void> {
    for (const statement of auditChain('panels')) await run.query(statement)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
