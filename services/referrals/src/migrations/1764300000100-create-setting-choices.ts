import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateSettingChoices1764300000100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`create table setting_choices (
      id bigint generated always as identity constraint setting_choices_pk primary key,
      name text not null,
      value text not null,
      in_force_from date not null,
      reason text not null,
      chosen_by_name text not null,
      chosen_at timestamptz not null)`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
