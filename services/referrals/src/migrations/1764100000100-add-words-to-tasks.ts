import type { MigrationInterface, QueryRunner } from 'typeorm'

export class AddWordsToTasks1764100000100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('alter table tasks add column words text')
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
