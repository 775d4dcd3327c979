import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreatePupilImports1766000009000 implements MigrationInterface {
  name = 'CreatePupilImports1766000009000'

  async up(run: QueryRunner): Promise<void> {
    await run.query(`create table pupil_imports (
      id uuid default gen_random_uuid() constraint pupil_imports_pk primary key,
      file_name text not null,
      file_hash text,
      bytes bigint not null default 0,
      bytes_expected bigint,
      stage text not null constraint pupil_imports_stage
        check (stage in ('reading', 'read', 'saving', 'saved', 'refused', 'interrupted', 'cleared')),
      add_likely boolean not null,
      rows integer not null default 0,
      done integer not null default 0,
      added integer, changed integer, registrations integer, same integer, likely integer, with_error integer,
      refused_because text,
      begun_by text not null,
      begun_by_name text not null,
      begun_at timestamptz not null,
      read_at timestamptz,
      saving_at timestamptz,
      saved_at timestamptz)`)
    await run.query(`create index pupil_imports_newest on pupil_imports (begun_by, begun_at desc, id)`)

    // what a file says while it is looked at: lost with a crash, in no backup, and then the file is brought again
    await run.query(`create unlogged table pupil_import_rows (
      import_id uuid not null,
      line integer not null,
      birth_date date,
      upn text,
      of_now boolean,
      row jsonb,
      outcome text constraint pupil_import_rows_outcome
        check (outcome in ('new', 'changed', 'registration', 'same', 'likely', 'error')),
      pupil_id uuid,
      said jsonb,
      constraint pupil_import_rows_pk primary key (import_id, line)) with (fillfactor = 70)`)
    await run.query(`create index pupil_import_rows_by_birth on pupil_import_rows (import_id, birth_date)`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
