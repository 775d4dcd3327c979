import type { MigrationInterface, QueryRunner } from 'typeorm'

export class AddReturnedOnToCases1764400000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('alter table cases add column returned_on date')
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
