import { AUDIT_TABLE } from '@daysix/platform/audit'
import { IDEMPOTENCY_TABLE } from '@daysix/platform/idempotency'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreatePanels1763900000002 implements MigrationInterface {
  name = 'CreatePanels1763900000002'

  async up(run: QueryRunner): Promise<void> {
    await run.query(IDEMPOTENCY_TABLE)
    await run.query(AUDIT_TABLE)
    await run.query(`create table series (
      id uuid default gen_random_uuid() constraint series_pk primary key,
      name text not null constraint series_name_unique unique,
      weekday integer not null constraint series_weekday check (weekday between 1 and 5),
      time text not null,
      cut_off_working_days integer not null constraint series_cut_off_working_days check (cut_off_working_days between 0 and 10),
      cut_off_time text not null,
      quorum integer not null constraint series_quorum check (quorum > 0),
      key_stages text[] not null default '{}',
      version integer not null default 1)`)
    await run.query(`create table panel_members (
      id uuid default gen_random_uuid() constraint panel_members_pk primary key,
      series_id uuid not null constraint panel_members_series references series,
      name text not null,
      email text not null,
      role text not null constraint panel_members_role check (role in ('chair', 'member')),
      school_urn text,
      left_at timestamptz,
      constraint panel_members_once unique (series_id, email))`)
    await run.query(`create table meetings (
      id uuid default gen_random_uuid() constraint meetings_pk primary key,
      series_id uuid not null constraint meetings_series references series,
      held_on date not null,
      state text not null constraint meetings_state check (state in ('planned', 'locked', 'closed', 'cancelled')),
      cut_off_reminder_at timestamptz not null,
      cut_off_at timestamptz not null,
      held_at timestamptz not null,
      decisions_due_at timestamptz not null,
      agenda_closed_at timestamptz,
      cancelled_reason text,
      closed_at timestamptz,
      version integer not null default 1,
      constraint meetings_one_a_day unique (series_id, held_on))`)
    await run.query(`create index meetings_held_at on meetings (held_at)`)
    await run.query(`create table attendance (
      meeting_id uuid not null constraint attendance_meeting references meetings,
      member_id uuid not null constraint attendance_member references panel_members,
      recorded_at timestamptz not null,
      recorded_by text not null,
      constraint attendance_pk primary key (meeting_id, member_id))`)
    await run.query(`create table agenda_items (
      id uuid default gen_random_uuid() constraint agenda_items_pk primary key,
      meeting_id uuid not null constraint agenda_items_meeting references meetings,
      case_id uuid not null,
      case_reference text not null,
      school_urn text not null,
      position integer not null,
      late boolean not null,
      state text not null constraint agenda_items_state check (state in ('listed', 'withdrawn', 'decided')),
      added_at timestamptz not null,
      withdrawn_at timestamptz,
      withdrawn_reason text,
      constraint agenda_items_once_a_meeting unique (meeting_id, case_id))`)
    // a case waits for one panel at a time, even when two procedures ask at once
    await run.query(`create unique index agenda_items_one_waiting on agenda_items (case_id) where state = 'listed'`)
    await run.query(`create table conflicts_of_interest (
      item_id uuid not null constraint conflicts_of_interest_item references agenda_items,
      member_id uuid not null constraint conflicts_of_interest_member references panel_members,
      reason text not null,
      declared_at timestamptz not null,
      recorded_by text not null,
      constraint conflicts_of_interest_pk primary key (item_id, member_id))`)
    await run.query(`create table decisions (
      item_id uuid constraint decisions_pk primary key constraint decisions_item references agenda_items,
      outcome text not null constraint decisions_outcome check (outcome in ('support-centre', 'aep', 'allocated-school', 'defer')),
      reasons text not null,
      responsible_urn text,
      provider_id uuid,
      provider_code text,
      missing text,
      deferred_until date,
      decided_by uuid[] not null,
      decided_at timestamptz not null,
      recorded_by text not null,
      recorded_by_name text not null,
      constraint decisions_deferred check ((outcome = 'defer') = (deferred_until is not null and missing is not null)),
      constraint decisions_responsible check ((outcome = 'defer') = (responsible_urn is null)))`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
