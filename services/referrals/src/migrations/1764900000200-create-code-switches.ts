import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateCodeSwitches1764900000200 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`create table code_switches (
      id bigint generated always as identity constraint code_switches_pk primary key,
      list text not null,
      code text not null,
      accepted boolean not null,
      in_force_from date not null,
      reason text not null,
      decided_by_name text not null,
      decided_at timestamptz not null)`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
