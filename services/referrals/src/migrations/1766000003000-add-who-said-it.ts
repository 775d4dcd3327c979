import type { MigrationInterface, QueryRunner } from 'typeorm'

export class AddWhoSaidIt1766000003000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`alter table pupil_facts add column said_by text`)
    await run.query(`alter table registrations add column said_by text`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
