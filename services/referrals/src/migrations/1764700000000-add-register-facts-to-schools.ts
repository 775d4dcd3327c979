import type { MigrationInterface, QueryRunner } from 'typeorm'

export class AddRegisterFactsToSchools1764700000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`create table trusts (
      code text constraint trusts_pk primary key,
      name text not null)`)

    await run.query(`alter table schools
      add column la_name text,
      add column type_name text,
      add column group_code text,
      add column status_code text,
      add column opened_on date,
      add column opened_because text,
      add column closed_on date,
      add column closed_because text,
      add column low_age smallint,
      add column high_age smallint,
      add column capacity integer,
      add column trust_code text,
      add column ukprn text,
      add column website text,
      add column head_job_title text,
      add column previous_la_code text,
      add column previous_establishment_number text,
      add column teenage_mothers text,
      add column teenage_mothers_places integer,
      add column child_care text,
      add column unit_takes_sen text,
      add column unit_takes_ebd text,
      add column unit_places integer,
      add column unit_full_time text`)
    await run.query(`update schools set status_code = case status
      when 'Closed' then '2' when 'Open, but proposed to close' then '3' when 'Proposed to open' then '4' else '1' end`)
    await run.query(`alter table schools alter column status_code set not null`)
    await run.query(`create index schools_by_name on schools (lower(name) collate "C", urn)`)
    await run.query(`create index schools_by_authority on schools (la_code, establishment_number)`)
    await run.query(`create index schools_by_trust on schools (trust_code)`)

    await run.query(`alter table schools
      add column morning_starts text,
      add column morning_ends text,
      add column afternoon_starts text,
      add column afternoon_ends text,
      add column term_count smallint constraint schools_term_count check (term_count between 2 and 6),
      add column exclusion_contact text,
      add column exclusion_telephone text,
      add column designated_lead text,
      add column designated_lead_email text,
      add column senco text,
      add column senco_email text,
      add column attendance_contact text,
      add column attendance_email text,
      add column safe_email text,
      add column review_panel_by text
        constraint schools_review_panel_by check (review_panel_by in ('authority', 'academy-trust')),
      add column area text,
      add column additions_version integer not null default 0`)

    await run.query(`create table school_links (
      predecessor_urn text not null,
      successor_urn text not null,
      constraint school_links_pk primary key (predecessor_urn, successor_urn))`)
    await run.query(`create index school_links_by_successor on school_links (successor_urn)`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
