import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateRollovers1764900000300 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`create table rollovers (
      applies_on date constraint rollovers_pk primary key,
      moved integer not null,
      kept integer not null,
      made_by_name text not null,
      made_at timestamptz not null)`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
