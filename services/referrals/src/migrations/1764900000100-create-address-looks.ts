import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateAddressLooks1764900000100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`create table address_looks (
      id uuid default gen_random_uuid() constraint address_looks_pk primary key,
      number bigint generated always as identity,
      contact_id uuid not null constraint address_looks_contact references contacts on delete cascade,
      part text not null constraint address_looks_part check (part in ('email', 'post')),
      value text not null,
      source text not null,
      said_by text not null,
      said_by_name text not null,
      said_at timestamptz not null,
      state text not null constraint address_looks_state check (state in ('accepted', 'asked', 'right', 'wrong')),
      looked_by text, looked_by_name text, looked_at timestamptz,
      note text)`)
    await run.query(`create index address_looks_by_contact on address_looks (contact_id)`)
    // letters went to what was held until now: it stays as good as it was
    await run.query(`insert into address_looks (contact_id, part, value, source, said_by, said_by_name, said_at, state)
      select id, part, value, 'register', 'system', 'the system', now(), 'accepted' from (
        select id, 'email' as part, email as value from contacts where email is not null
        union all
        select id, 'post', array_to_string(address_lines, E'\\n') from contacts where cardinality(address_lines) > 0) held`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
