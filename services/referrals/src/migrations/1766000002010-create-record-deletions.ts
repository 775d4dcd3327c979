import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateRecordDeletions1766000002010 implements MigrationInterface {
  name = 'CreateRecordDeletions1766000002010'

  async up(run: QueryRunner): Promise<void> {
    // no reference to pupils: it is there when the child's record is not
    await run.query(`create table record_deletions (
      id uuid constraint record_deletions_pk primary key,
      pupil_id uuid not null,
      merged_ids uuid[] not null default '{}',
      case_ids uuid[] not null default '{}',
      rule text not null,
      record text not null,
      basis text not null,
      years integer not null,
      reason text,
      asked_by text not null, asked_by_name text not null, asked_at timestamptz not null,
      confirmed_by text, confirmed_by_name text, confirmed_at timestamptz,
      withdrawn_by_name text, withdrawn_at timestamptz,
      constraint record_deletions_second_person check (confirmed_by <> asked_by),
      constraint record_deletions_confirmed
        check ((confirmed_at is null) = (confirmed_by is null) and (confirmed_at is null or withdrawn_at is null)),
      constraint record_deletions_nothing_of_the_child check (confirmed_at is null or reason is null))`)
    await run.query(`create unique index record_deletions_one_asked on record_deletions (pupil_id)
      where confirmed_at is null and withdrawn_at is null`)
    await run.query(`create index record_deletions_asked on record_deletions (asked_at, id)`)
    await run.query(`create table record_deletion_parts (
      deletion_id uuid not null constraint record_deletion_parts_deletion references record_deletions,
      service text not null,
      tables jsonb,
      erased integer,
      head_before jsonb,
      head_after jsonb,
      done_at timestamptz,
      tries integer not null default 0,
      failed_because text,
      constraint record_deletion_parts_pk primary key (deletion_id, service),
      constraint record_deletion_parts_done
        check (done_at is null or (tables is not null and erased is not null and head_after is not null)))`)
    // a certificate is kept for ever
    await run.query(`revoke delete, truncate on record_deletions, record_deletion_parts from daysix_referrals`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
