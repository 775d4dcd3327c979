import { AUDIT_TABLE } from '@daysix/platform/audit'
import { IDEMPOTENCY_TABLE } from '@daysix/platform/idempotency'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateReferrals1763900000000 implements MigrationInterface {
  name = 'CreateReferrals1763900000000'

  async up(run: QueryRunner): Promise<void> {
    await run.query(IDEMPOTENCY_TABLE)
    await run.query(AUDIT_TABLE)
    await run.query(`create index audit_subject on audit (subject_kind, subject_id)`)

    await run.query(`create table schools (
      urn text constraint schools_pk primary key constraint schools_urn check (urn ~ '^[0-9]{6}$'),
      name text not null,
      la_code text not null,
      establishment_number text,
      type_code text,
      phase text,
      status text not null,
      street text, locality text, town text, postcode text, telephone text,
      head_name text, trust_name text,
      exclusion_email text)`)

    await run.query(`create table calendars (
      owner text not null,
      version integer not null,
      file jsonb not null,
      recorded_by text not null,
      recorded_at timestamptz not null,
      constraint calendars_pk primary key (owner, version))`)

    await run.query(`create table staff (
      sub text constraint staff_pk primary key,
      name text not null,
      email text not null,
      telephone text,
      role text not null constraint staff_role
        check (role in ('caseworker', 'manager', 'director', 'virtual-school-head')),
      on_duty boolean not null default false)`)
    await run.query(`create table authorities (
      code text constraint authorities_pk primary key,
      name text not null,
      exclusions_email text,
      virtual_school_email text)`)

    await run.query(`create table pupils (
      id uuid default gen_random_uuid() constraint pupils_pk primary key,
      upn text constraint pupils_upn_unique unique,
      legal_forename text not null,
      legal_surname text not null,
      preferred_forename text,
      birth_date date not null,
      nc_year text,
      school_urn text not null constraint pupils_school references schools,
      home_la_code text,
      sen_provision text not null default 'N',
      looked_after boolean not null default false,
      social_worker_name text,
      social_worker_email text,
      exams_ended_on date,
      version integer not null default 1)`)
    await run.query(`create index pupils_by_birth on pupils (birth_date, lower(legal_surname))`)

    await run.query(`create table contacts (
      id uuid default gen_random_uuid() constraint contacts_pk primary key,
      pupil_id uuid not null constraint contacts_pupil references pupils,
      name text not null,
      relationship text not null,
      parental_responsibility boolean not null,
      may_contact boolean not null,
      court_order text,
      address_restricted boolean not null default false,
      address_lines text[] not null default '{}',
      email text, telephone text,
      channel text not null constraint contacts_channel check (channel in ('email', 'letter')),
      language text not null default 'en',
      large_print boolean not null default false,
      position integer not null default 0)`)
    await run.query(`create index contacts_by_pupil on contacts (pupil_id)`)

    await run.query(
      `create table case_numbers (year integer constraint case_numbers_pk primary key, last integer not null)`,
    )
    await run.query(`create table cases (
      id uuid default gen_random_uuid() constraint cases_pk primary key,
      reference text not null constraint cases_reference_unique unique,
      kind text not null,
      stage text not null,
      outcome text,
      closed_at timestamptz,
      pupil_id uuid not null constraint cases_pupil references pupils,
      school_urn text not null constraint cases_school references schools,
      responsible_urn text not null,
      imposed_on date not null,
      imposed_time text not null,
      reasons text[] not null,
      reported_by text not null,
      reporter_sub text not null,
      reported_at timestamptz not null,
      owner_sub text,
      version integer not null default 1,
      parent_notice_at timestamptz,
      family_contacted_on date,
      exception_reason text, exception_from date, exception_note text,
      governors_decision text, governors_decided_on date, governors_reasons text,
      governors_notice_on date,
      review_applied_on date, review_waived_on date,
      review_decision text, review_decided_on date, review_notified_on date,
      reconsidered_decision text, reconsidered_on date,
      removed_from_roll_on date,
      cancelled_on date, cancellation_reasons text,
      -- the same pupil excluded on the same day is the same exclusion
      constraint cases_once unique (pupil_id, imposed_on))`)
    await run.query(`create index cases_by_day on cases (imposed_on desc, id)`)
    await run.query(`create index cases_by_school on cases (school_urn)`)

    await run.query(`create table contact_attempts (
      id uuid default gen_random_uuid() constraint contact_attempts_pk primary key,
      case_id uuid not null constraint contact_attempts_case references cases,
      made_on date not null,
      method text not null,
      result text not null,
      contact_id uuid,
      note text,
      made_by text not null,
      made_by_name text not null,
      recorded_at timestamptz not null)`)
    await run.query(`create index contact_attempts_by_case on contact_attempts (case_id)`)

    await run.query(`create table clocks (
      id uuid default gen_random_uuid() constraint clocks_pk primary key,
      case_id uuid not null constraint clocks_case references cases,
      rule text not null,
      occasion text not null default '',
      rule_version text not null,
      calendar_of text not null,
      calendar_version text not null,
      inputs jsonb not null,
      told_inputs jsonb not null default '{}',
      status text not null,
      due_on date, due_at timestamptz, first_day date,
      steps jsonb not null,
      explanation text not null,
      reason text,
      reminders jsonb not null default '[]',
      told jsonb not null default '[]',
      -- the due instant its procedure last heard of: a miss of an older one is none
      announced_due_at timestamptz,
      missed_at timestamptz, missed_due_on date, withdrawn_at timestamptz,
      chased_on date, chase_at timestamptz,
      met_on date, met_at timestamptz,
      settled_as text, settled_at timestamptz,
      opened_at timestamptz not null,
      constraint clocks_once unique (case_id, rule, occasion))`)
    await run.query(`create index clocks_open on clocks (due_at) where settled_at is null`)
    await run.query(`create table clock_history (
      id bigint generated always as identity constraint clock_history_pk primary key,
      clock_id uuid not null constraint clock_history_clock references clocks,
      due_on date, due_at timestamptz,
      rule_version text not null,
      calendar_version text not null,
      inputs jsonb not null,
      steps jsonb not null,
      explanation text not null,
      replaced_at timestamptz not null,
      because text not null)`)
    await run.query(`create index clock_history_by_clock on clock_history (clock_id)`)

    await run.query(`create table timeline (
      id bigint generated always as identity constraint timeline_pk primary key,
      case_id uuid not null constraint timeline_case references cases,
      event_id text not null,
      kind text not null,
      at timestamptz not null,
      headline boolean not null,
      refs jsonb not null,
      who_name text,
      constraint timeline_once unique (case_id, event_id))`)
    await run.query(`create index timeline_by_case on timeline (case_id, at)`)

    await run.query(`create table tasks (
      id uuid default gen_random_uuid() constraint tasks_pk primary key,
      case_id uuid not null constraint tasks_case references cases,
      kind text not null,
      occasion text not null,
      raised_at timestamptz not null,
      done_at timestamptz,
      done_by text,
      done_note text,
      constraint tasks_once unique (case_id, kind, occasion))`)
    await run.query(`create index tasks_open on tasks (raised_at) where done_at is null`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
