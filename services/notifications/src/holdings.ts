import { AUDIT_HOLDING, type Holding } from '@daysix/platform/records'

export const HOLDINGS: readonly Holding[] = [
  {
    name: 'Letters and mail',
    table: 'messages',
    of: 't.case_id = any(asked.case_ids)',
    others: ['recipient_id', 'sent_to', 'sent_to_name', 'body_text', 'body_html', 'why'],
  },
  {
    name: 'That nothing more is sent',
    table: 'silenced_cases',
    of: 't.case_id = any(asked.case_ids)',
    others: [],
  },
  AUDIT_HOLDING,
]

/** Tables that hold nothing about one child. */
export const ABOUT_NO_CHILD = ['audit_seal', 'idempotency_keys', 'migrations', 'turns']
