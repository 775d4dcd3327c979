import { AUDIT_TABLE } from '@daysix/platform/audit'
import { IDEMPOTENCY_TABLE } from '@daysix/platform/idempotency'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreatePlacements1763900000001 implements MigrationInterface {
  name = 'CreatePlacements1763900000001'

  async up(run: QueryRunner): Promise<void> {
    await run.query(IDEMPOTENCY_TABLE)
    await run.query(AUDIT_TABLE)
    await run.query(`create table providers (
      id uuid default gen_random_uuid() constraint providers_pk primary key,
      code text not null constraint providers_code_unique unique,
      name text not null,
      kind text not null constraint providers_kind check (kind in ('education-centre', 'support-centre', 'aep')),
      key_stages text[] not null,
      places integer not null constraint providers_places check (places >= 0),
      address_lines text[] not null,
      morning_starts text not null,
      afternoon_starts text not null,
      afternoon_ends text not null,
      report_to text not null,
      email text not null,
      telephone text not null default '',
      host_urn text,
      transport text not null default '',
      offer_school_days integer not null default 3 constraint providers_offer_school_days check (offer_school_days > 0),
      version integer not null default 1)`)
    await run.query(`create table day_six_provisions (
      id uuid default gen_random_uuid() constraint day_six_provisions_pk primary key,
      case_id uuid not null,
      case_reference text not null,
      school_urn text not null,
      provider_id uuid not null constraint day_six_provisions_provider references providers,
      state text not null constraint day_six_provisions_state check (state in ('arranged', 'started', 'ended')),
      starts_on date not null,
      starts_at text not null,
      ends_at text not null,
      hours_per_week double precision not null,
      hours_reason text,
      report_to text not null,
      consent_to_short_notice boolean not null,
      device_needs text,
      transport text,
      manual_reason text,
      arranged_at timestamptz not null,
      arranged_by text not null,
      started_on date,
      ended_on date,
      end_reason text,
      version integer not null default 1,
      constraint day_six_provisions_ended check ((state = 'ended') = (ended_on is not null)))`)
    // one place at a time: a second arrangement while one is open is refused even when two people press at once
    await run.query(
      `create unique index day_six_provisions_one_open on day_six_provisions (case_id) where state <> 'ended'`,
    )
    await run.query(
      `create index day_six_provisions_provider on day_six_provisions (provider_id) where state <> 'ended'`,
    )
    await run.query(`create table placements (
      id uuid default gen_random_uuid() constraint placements_pk primary key,
      case_id uuid not null,
      case_reference text not null,
      item_id uuid not null constraint placements_item_unique unique,
      kind text not null constraint placements_kind check (kind in ('support-centre', 'aep')),
      responsible_urn text not null,
      nc_year text not null,
      state text not null constraint placements_state
        check (state in ('waiting', 'offered', 'accepted', 'started', 'ended', 'withdrawn')),
      wanted_provider_id uuid constraint placements_wanted_provider references providers,
      provider_id uuid constraint placements_provider references providers,
      asked_at timestamptz not null,
      waiting_since timestamptz not null,
      starts_on date,
      started_on date,
      until_week integer not null default 12,
      ended_on date,
      outcome text,
      withdrawn_reason text,
      report_text text,
      report_sent_on date,
      version integer not null default 1,
      constraint placements_holds_a_place check (provider_id is not null or state in ('waiting', 'withdrawn')))`)
    await run.query(`create index placements_case on placements (case_id)`)
    await run.query(
      `create index placements_provider on placements (provider_id) where state in ('offered', 'accepted', 'started')`,
    )
    await run.query(`create index placements_waiting on placements (waiting_since) where state = 'waiting'`)
    await run.query(`create unique index placements_one_stay on placements (case_id) where state = 'started'`)
    await run.query(`create table offers (
      id uuid default gen_random_uuid() constraint offers_pk primary key,
      placement_id uuid not null constraint offers_placement references placements,
      provider_id uuid not null constraint offers_provider references providers,
      state text not null constraint offers_state check (state in ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
      offered_at timestamptz not null,
      expires_at timestamptz not null,
      resolved_at timestamptz,
      decline_reason text)`)
    await run.query(`create unique index offers_one_open on offers (placement_id) where state = 'open'`)
    await run.query(`create table placement_extensions (
      id uuid default gen_random_uuid() constraint placement_extensions_pk primary key,
      placement_id uuid not null constraint placement_extensions_placement references placements,
      until_week integer not null,
      reason text not null,
      approver text not null,
      recorded_at timestamptz not null,
      recorded_by text not null)`)
    await run.query(`create table registers (
      id uuid default gen_random_uuid() constraint registers_pk primary key,
      placement_id uuid not null constraint registers_placement references placements,
      week_begins date not null,
      marks jsonb not null,
      complete boolean not null,
      entered_at timestamptz not null,
      entered_by text not null,
      version integer not null default 1,
      constraint registers_one_a_week unique (placement_id, week_begins))`)
    await run.query(`create table register_corrections (
      id uuid default gen_random_uuid() constraint register_corrections_pk primary key,
      register_id uuid not null constraint register_corrections_register references registers,
      corrected_at timestamptz not null,
      corrected_by text not null,
      reason text not null,
      changes jsonb not null)`)
    await run.query(`create table reviews (
      placement_id uuid constraint reviews_pk primary key constraint reviews_placement references placements,
      booked_for date,
      booked_at text,
      place text,
      held_on date,
      decision text constraint reviews_decision check (decision in ('return', 'phased', 'continue', 'refer-on')),
      reasons text,
      decided_at timestamptz,
      decided_by text,
      version integer not null default 1)`)
    await run.query(`create table review_views (
      placement_id uuid not null constraint review_views_review references reviews,
      party text not null constraint review_views_party check (party in ('child', 'parents', 'school', 'centre')),
      words text,
      missing_reason text,
      recorded_at timestamptz not null,
      recorded_by text not null,
      constraint review_views_pk primary key (placement_id, party),
      constraint review_views_words_or_reason check ((words is null) <> (missing_reason is null)))`)
    await run.query(`create table reintegration_plans (
      placement_id uuid constraint reintegration_plans_pk primary key constraint reintegration_plans_placement references placements,
      revision integer not null,
      agreed_by text not null,
      planned_at timestamptz not null,
      version integer not null default 1)`)
    await run.query(`create table reintegration_steps (
      id uuid default gen_random_uuid() constraint reintegration_steps_pk primary key,
      placement_id uuid not null constraint reintegration_steps_plan references reintegration_plans,
      takes_place_on date not null,
      sessions jsonb not null,
      full_timetable boolean not null,
      revision integer not null,
      result text constraint reintegration_steps_result check (result in ('held', 'missed')),
      missed_reason text,
      marked_at timestamptz,
      marked_by text,
      constraint reintegration_steps_one_a_day unique (placement_id, takes_place_on))`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
