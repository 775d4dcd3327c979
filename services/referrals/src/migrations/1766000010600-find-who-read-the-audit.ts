import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Whose words somebody read in the audit, for the log of looks at one child. */
export class FindWhoReadTheAudit1766000010600 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`create index audit_read on audit using gin (after jsonb_path_ops) where subject_kind = 'audit'`)
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop index audit_read`)
  }
}
