import { AUDIT_HOLDING, type Holding } from '@daysix/platform/records'

const ITEMS = '(select i.id from agenda_items i where i.case_id = any(asked.case_ids))'

export const HOLDINGS: readonly Holding[] = [
  {
    name: 'Panel agendas',
    table: 'agenda_items',
    of: 't.case_id = any(asked.case_ids)',
    others: ['withdrawn_reason'],
  },
  {
    name: 'Panel decisions',
    table: 'decisions',
    of: `t.item_id in ${ITEMS}`,
    others: ['reasons', 'missing', 'decided_by', 'recorded_by', 'recorded_by_name'],
  },
  {
    name: 'Panel members who stood aside',
    table: 'conflicts_of_interest',
    of: `t.item_id in ${ITEMS}`,
    others: ['member_id', 'reason', 'recorded_by'],
  },
  AUDIT_HOLDING,
]

/** Tables that hold nothing about one child. */
export const ABOUT_NO_CHILD = [
  ...['series', 'panel_members', 'meetings', 'attendance'],
  ...['audit_seal', 'idempotency_keys', 'migrations', 'turns'],
]
