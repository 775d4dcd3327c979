import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateSilencedCases1764600000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`create table silenced_cases (
      case_id uuid primary key,
      silenced_at timestamptz not null
    )`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
