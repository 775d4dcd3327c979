import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateCaseRestrictions1765000000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`create table case_restrictions (
      case_id uuid constraint case_restrictions_pk primary key constraint case_restrictions_case references cases,
      level text not null constraint case_restrictions_level check (level in ('restricted', 'team-only')),
      team text,
      reason text not null,
      restricted_by text not null,
      restricted_by_name text not null,
      restricted_at timestamptz not null,
      constraint case_restrictions_team check (level <> 'team-only' or team is not null))`)
    await run.query(`create table case_openings (
      id uuid constraint case_openings_pk primary key,
      case_id uuid not null constraint case_openings_case references cases,
      opened_by text not null,
      opened_by_name text not null,
      reason text not null,
      opened_on date not null,
      opened_at timestamptz not null,
      constraint case_openings_one_a_day unique (case_id, opened_by, opened_on))`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
