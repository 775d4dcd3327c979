import type { MigrationInterface, QueryRunner } from 'typeorm'

export class SayWhyAContactIsBarred1766000006000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`alter table contacts add may_not_contact_because text`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
