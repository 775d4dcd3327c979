import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What is held of a contact, beside whose it is and where it stands in the list. */
const SAID = `name, relationship, parental_responsibility, may_contact, may_not_contact_because, court_order,
  address_restricted, address_lines, email, telephone, channel, language, large_print, interpreter, household, is_pupil,
  began_on, ended_on`

export class KeepWhatHeldOfContacts1766000010000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`create table contact_states (
      id uuid default gen_random_uuid() constraint contact_states_pk primary key,
      number bigint generated always as identity,
      contact_id uuid not null constraint contact_states_contact references contacts on delete cascade,
      from_at timestamptz,
      until_at timestamptz,
      recorded_by_name text,
      name text not null,
      relationship text not null,
      parental_responsibility boolean not null,
      may_contact boolean not null,
      may_not_contact_because text,
      court_order text,
      address_restricted boolean not null,
      address_lines text[] not null,
      email text,
      telephone text,
      channel text not null,
      language text not null,
      large_print boolean not null,
      interpreter boolean not null,
      household integer not null,
      is_pupil boolean not null,
      began_on date,
      ended_on date)`)
    // since when it has held, and who said it, is not known of what was held before
    await run.query(`insert into contact_states (contact_id, ${SAID}) select id, ${SAID} from contacts`)
    await run.query(`create index contact_states_by_contact on contact_states (contact_id)`)
    await run.query(
      `create unique index contact_states_one_holds on contact_states (contact_id) where until_at is null`,
    )
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
