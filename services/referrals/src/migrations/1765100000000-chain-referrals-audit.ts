import { auditChain } from '@daysix/platform/audit-chain'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ChainReferralsAudit1765100000000 implements MigrationInterface {
  name = 'ChainReferralsAudit1765100000000'

  async up(run: QueryRunner): Promise<void> {
    for (const statement of auditChain('referrals')) await run.query(statement)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
