import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateLegalHolds1765100000100 implements MigrationInterface {
  name = 'CreateLegalHolds1765100000100'

  async up(run: QueryRunner): Promise<void> {
    await run.query(`create table legal_holds (
      id uuid default gen_random_uuid() constraint legal_holds_pk primary key,
      pupil_id uuid not null constraint legal_holds_pupil references pupils,
      reason text not null,
      set_by_name text not null,
      set_at timestamptz not null,
      released_by_name text,
      released_at timestamptz,
      released_because text,
      constraint legal_holds_released check ((released_at is null) = (released_because is null)))`)
    await run.query(`create unique index legal_holds_one on legal_holds (pupil_id) where released_at is null`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
