import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * A rollover that was taken back stays to be read, and the same 1 September may be rolled over again. What one of before this
 * wrote cannot be told from what people wrote: it stands.
 */
export class TakeRolloversBack1766000006100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`alter table rollovers
      drop constraint rollovers_pk,
      add id uuid not null default gen_random_uuid() constraint rollovers_pk primary key,
      add taken_back_at timestamptz,
      add taken_back_by_name text,
      add taken_back_because text,
      add given_back integer,
      add left_as_is integer`)
    await run.query(`create unique index rollovers_one_stands on rollovers (applies_on) where taken_back_at is null`)
    await run.query(`alter table pupil_facts add rollover_id uuid constraint pupil_facts_rollover references rollovers`)
    await run.query(`create index pupil_facts_by_rollover on pupil_facts (rollover_id) where rollover_id is not null`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
