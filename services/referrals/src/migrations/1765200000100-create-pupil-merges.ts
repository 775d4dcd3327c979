import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreatePupilMerges1765200000100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    // neither id refers to pupils: the record that was merged is not there until it is undone, and the one kept may itself be
    // merged later
    await run.query(`create table pupil_merges (
      id uuid constraint pupil_merges_pk primary key,
      kept_id uuid not null,
      merged_id uuid not null,
      taken text[] not null,
      kept_row jsonb not null,
      merged_row jsonb not null,
      moved jsonb not null,
      reason text not null,
      merged_by_name text not null, merged_at timestamptz not null, undo_until date not null,
      undone_by_name text, undone_at timestamptz, undone_because text,
      constraint pupil_merges_undone check ((undone_at is null) = (undone_because is null)))`)
    await run.query(`create index pupil_merges_by_kept on pupil_merges (kept_id)`)
    // two records of one child may each have had a case about one exclusion: of these, one at most is open
    await run.query(`alter table cases drop constraint cases_once`)
    await run.query(`create unique index cases_once on cases (pupil_id, imposed_on) where stage <> 'closed'`)
    await run.query(`create index cases_by_pupil on cases (pupil_id, imposed_on)`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
