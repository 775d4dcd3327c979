import { eraseAudit } from '@daysix/platform/audit-chain'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ErasePlacementsAudit1766000002200 implements MigrationInterface {
  name = 'ErasePlacementsAudit1766000002200'

  async up(run: QueryRunner): Promise<void> {
    for (const statement of eraseAudit('placements')) await run.query(statement)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
