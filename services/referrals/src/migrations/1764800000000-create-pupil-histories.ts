import type { MigrationInterface, QueryRunner } from 'typeorm'

const DATED = `
  id uuid default gen_random_uuid() primary key,
  pupil_id uuid not null references pupils,
  from_on date,
  to_on date,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  ended_by_name text,
  ended_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_because text,
  check (from_on <= to_on)`

export class CreatePupilHistories1764800000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`alter table pupils
      add column upn_as_written boolean not null default false,
      add column uln text constraint pupils_uln check (uln ~ '^[0-9]{10}$'),
      add column middle_names text,
      add column preferred_surname text,
      add column sex text constraint pupils_sex check (sex in ('M', 'F')),
      add column key_stage text constraint pupils_key_stage check (key_stage in ('EY', 'KS1', 'KS2', 'KS3', 'KS4', 'KS5'))`)
    await run.query(`update pupils set key_stage = case
      when nc_year = 'R' then 'EY'
      when nc_year::integer <= 2 then 'KS1' when nc_year::integer <= 6 then 'KS2' when nc_year::integer <= 9 then 'KS3'
      when nc_year::integer <= 11 then 'KS4' else 'KS5' end
      where nc_year ~ '^([1-9]|1[0-4]|R)$'`)
    // a temporary number is given out by a school alone: two schools may give the same one
    await run.query(`alter table pupils drop constraint pupils_upn_unique`)
    await run.query(`create unique index pupils_upn_unique on pupils (upn) where upn ~ '[0-9]$'`)
    await run.query(`create index pupils_by_upn on pupils (upn text_pattern_ops)`)

    await run.query(`create table pupil_facts (${DATED},
      kind text not null,
      value jsonb not null)`)
    await run.query(`create index pupil_facts_by_pupil on pupil_facts (pupil_id, kind)`)
    await run.query(`create unique index pupil_facts_one_holds on pupil_facts (pupil_id, kind)
      where to_on is null and withdrawn_at is null`)

    await run.query(`create table registrations (${DATED},
      urn text not null references schools,
      status text not null check (status in ('C', 'M', 'S', 'G', 'F', 'O', 'P')))`)
    await run.query(`create index registrations_by_pupil on registrations (pupil_id)`)
    await run.query(`create index registrations_by_school on registrations (urn)`)
    await run.query(`create unique index registrations_one_main on registrations (pupil_id)
      where to_on is null and withdrawn_at is null and status in ('C', 'M')`)

    const held = `pupil_id, recorded_by_name, recorded_at`
    const by = `id, 'the system', now()`
    const facts: [string, string, string][] = [
      [
        'name',
        `jsonb_build_object('legalForename', legal_forename, 'middleNames', null, 'legalSurname', legal_surname,
          'preferredForename', preferred_forename, 'preferredSurname', null)`,
        'true',
      ],
      ['upn', `jsonb_build_object('upn', upn)`, 'upn is not null'],
      ['nc-year', `jsonb_build_object('ncYear', nc_year, 'keyStage', key_stage)`, 'nc_year is not null'],
      ['home-authority', `jsonb_build_object('code', home_la_code)`, 'home_la_code is not null'],
      ['sen-provision', `jsonb_build_object('code', sen_provision)`, 'true'],
      ['looked-after', `'{}'`, 'looked_after'],
      [
        'social-worker',
        `jsonb_build_object('name', social_worker_name, 'email', social_worker_email)`,
        'coalesce(social_worker_name, social_worker_email) is not null',
      ],
    ]
    for (const [kind, value, where] of facts)
      await run.query(
        `insert into pupil_facts (${held}, kind, value) select ${by}, '${kind}', ${value} from pupils where ${where}`,
      )
    await run.query(`insert into registrations (${held}, urn, status) select ${by}, school_urn, 'C' from pupils`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
