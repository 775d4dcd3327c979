import type { MigrationInterface, QueryRunner } from 'typeorm'

export class HearOfSignOuts1766000007500 implements MigrationInterface {
  name = 'HearOfSignOuts1766000007500'

  async up(run: QueryRunner): Promise<void> {
    await run.query(`create table logout_tokens (
      jti text constraint logout_tokens_pk primary key,
      heard_at timestamptz not null default now())`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
