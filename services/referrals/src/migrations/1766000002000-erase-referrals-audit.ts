import { eraseAudit } from '@daysix/platform/audit-chain'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class EraseReferralsAudit1766000002000 implements MigrationInterface {
  name = 'EraseReferralsAudit1766000002000'

  async up(run: QueryRunner): Promise<void> {
    for (const statement of eraseAudit('referrals')) await run.query(statement)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
