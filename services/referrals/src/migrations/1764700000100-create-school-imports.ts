import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateSchoolImports1764700000100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`create table school_imports (
      id uuid default gen_random_uuid() constraint school_imports_pk primary key,
      holds text constraint school_imports_holds check (holds in ('schools', 'links')),
      file_name text not null,
      file_hash text,
      bytes bigint not null default 0,
      bytes_expected bigint,
      stage text not null constraint school_imports_stage
        check (stage in ('reading', 'read', 'saving', 'saved', 'refused', 'interrupted', 'replaced')),
      rows integer not null default 0,
      columns jsonb not null default '[]',
      cautions jsonb not null default '[]',
      added integer, changed integer, closed integer, gone integer, same integer, with_error integer, passed_over integer,
      refused_because text,
      begun_by_name text not null,
      begun_at timestamptz not null,
      read_at timestamptz,
      saved_by_name text,
      saved_at timestamptz)`)
    await run.query(`create index school_imports_newest on school_imports (begun_at desc, id)`)

    await run.query(`create table school_import_errors (
      import_id uuid not null references school_imports,
      position integer not null,
      line integer not null,
      "column" text not null,
      value text not null,
      reason text not null,
      constraint school_import_errors_pk primary key (import_id, position))`)

    // written 50,000 at a time, in the transaction that made the import: to look each up again would take as long as all else
    await run.query(`create table school_import_differences (
      import_id uuid not null,
      kind text not null constraint school_import_differences_kind check (kind in ('new', 'changed', 'closed', 'gone')),
      urn text not null,
      other_urn text not null default '',
      name text not null,
      changes jsonb,
      constraint school_import_differences_pk primary key (import_id, kind, urn, other_urn))`)

    // what a file says while it is looked at: lost with a crash, and then the file is brought again
    await run.query(`create unlogged table school_import_rows (
      urn text not null,
      name text not null,
      la_code text not null,
      la_name text,
      establishment_number text,
      type_code text,
      type_name text,
      group_code text,
      phase text,
      status text not null,
      status_code text not null,
      opened_on date,
      opened_because text,
      closed_on date,
      closed_because text,
      low_age smallint,
      high_age smallint,
      capacity integer,
      trust_code text,
      trust_name text,
      ukprn text,
      street text,
      locality text,
      town text,
      postcode text,
      website text,
      telephone text,
      head_name text,
      head_job_title text,
      previous_la_code text,
      previous_establishment_number text,
      teenage_mothers text,
      teenage_mothers_places integer,
      child_care text,
      unit_takes_sen text,
      unit_takes_ebd text,
      unit_places integer,
      unit_full_time text)`)
    await run.query(`create unlogged table school_import_links (
      predecessor_urn text not null,
      successor_urn text not null)`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
