import type { MigrationInterface, QueryRunner } from 'typeorm'

export class AddTaskRaisedAtToMessages1764100000200 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('alter table messages add column task_raised_at timestamptz')
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
