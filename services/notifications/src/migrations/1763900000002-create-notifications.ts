import { AUDIT_TABLE } from '@daysix/platform/audit'
import { IDEMPOTENCY_TABLE } from '@daysix/platform/idempotency'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateNotifications1763900000002 implements MigrationInterface {
  name = 'CreateNotifications1763900000002'

  async up(run: QueryRunner): Promise<void> {
    await run.query(IDEMPOTENCY_TABLE)
    await run.query(AUDIT_TABLE)
    await run.query(`create table messages (
      id uuid default gen_random_uuid() constraint messages_pk primary key,
      number bigint generated always as identity constraint messages_number_unique unique,
      key text not null constraint messages_key_unique unique,
      case_id uuid,
      meeting_id uuid,
      template text not null,
      template_version text not null,
      occasion text not null,
      audience text not null,
      recipient_id text not null,
      recipient_kind text not null,
      channel text not null constraint messages_channel check (channel in ('email', 'letter')),
      clock_id text,
      refs jsonb not null default '{}',
      state text not null constraint messages_state
        check (state in ('queued', 'retrying', 'sent', 'to-print', 'posted', 'failed', 'incomplete', 'suppressed')),
      why text,
      missing text[] not null default '{}',
      attempts integer not null default 0,
      next_try_at timestamptz,
      useful_until timestamptz not null,
      queued_at timestamptz not null,
      sent_at timestamptz,
      reference text,
      sent_to text,
      sent_to_name text,
      subject text,
      body_text text,
      body_html text,
      body_hash text,
      constraint messages_about check (case_id is not null or meeting_id is not null),
      constraint messages_sent check (state not in ('sent', 'to-print', 'posted') or (sent_at is not null and body_hash is not null)),
      constraint messages_retrying check ((state = 'retrying') = (next_try_at is not null)))`)
    // the sender's own question, asked every second: only what is still to go
    await run.query(`create index messages_due on messages (number) where state in ('queued', 'retrying')`)
    await run.query(`create index messages_case on messages (case_id, number)`)
    await run.query(`create index messages_state_number on messages (state, number)`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
