import type { MigrationInterface, QueryRunner } from 'typeorm'

export class AddDaysServedToCases1764100000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('alter table cases add column days_served integer')
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
