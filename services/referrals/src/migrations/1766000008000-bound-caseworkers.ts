import type { MigrationInterface, QueryRunner } from 'typeorm'

export class BoundCaseworkers1766000008000 implements MigrationInterface {
  name = 'BoundCaseworkers1766000008000'

  async up(run: QueryRunner): Promise<void> {
    await run.query(`create table reach_choices (
      id bigint generated always as identity constraint reach_choices_pk primary key,
      reach text not null constraint reach_choices_reach check (reach in ('every', 'area', 'own')),
      reason text not null,
      chosen_by_name text not null,
      chosen_at timestamptz not null)`)
    await run.query(`alter table users add column areas text[] not null default '{}'`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
