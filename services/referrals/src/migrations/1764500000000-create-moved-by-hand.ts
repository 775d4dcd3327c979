import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateMovedByHand1764500000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`create table moved_by_hand (
      id uuid constraint moved_by_hand_pk primary key,
      -- in the order in which they were recorded: each goes on from the one before
      nr bigint generated always as identity,
      clock_id uuid not null constraint moved_by_hand_clock references clocks,
      reason text not null,
      decided_by text not null,
      decided_by_name text not null,
      why text not null,
      decided_on date not null,
      from_on date, until_on date, due_on date,
      recorded_at timestamptz not null,
      approved_by_name text, approved_at timestamptz,
      ended_by_name text, ended_why text, ended_at timestamptz,
      taken_back_by_name text, taken_back_why text, taken_back_at timestamptz)`)
    await run.query(`create index moved_by_hand_by_clock on moved_by_hand (clock_id, nr)`)
    await run.query(`alter table clocks add column moved_by_hand jsonb`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
