import { auditChain } from '@daysix/platform/audit-chain'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ChainPlacementsAudit1765100000002 implements MigrationInterface {
  name = 'ChainPlacementsAudit1765100000002'

  async up(run: QueryRunner): Promise<void> {
    for (const statement of auditChain('placements')) await run.query(statement)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
