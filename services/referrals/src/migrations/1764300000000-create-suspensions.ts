import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateSuspensions1764300000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`create table suspensions (
      id uuid default gen_random_uuid() constraint suspensions_pk primary key,
      pupil_id uuid not null constraint suspensions_pupil references pupils,
      school_urn text not null constraint suspensions_school references schools,
      category text not null constraint suspensions_category check (category in ('SUSP', 'LNCH')),
      starts_on date not null,
      ends_on date not null,
      start_session text constraint suspensions_start check (start_session in ('AM', 'PM')),
      end_session text constraint suspensions_end check (end_session in ('AM', 'PM')),
      recorded_by_name text not null,
      recorded_at timestamptz not null,
      withdrawn_at timestamptz,
      withdrawn_by_name text,
      withdrawn_because text,
      constraint suspensions_in_order check (starts_on <= ends_on))`)
    await run.query(`create index suspensions_by_pupil on suspensions (pupil_id, starts_on)`)

    await run.query(`create table days_at_earlier_schools (
      id uuid default gen_random_uuid() constraint days_at_earlier_schools_pk primary key,
      pupil_id uuid not null constraint days_at_earlier_schools_pupil references pupils,
      school_year integer not null,
      term text not null,
      school_name text not null,
      half_days integer not null constraint days_at_earlier_schools_half_days check (half_days between 1 and 90),
      recorded_by_name text not null,
      recorded_at timestamptz not null,
      constraint days_at_earlier_schools_once unique (pupil_id, school_year, term, school_name))`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
