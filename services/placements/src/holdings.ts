import { AUDIT_HOLDING, type Holding } from '@daysix/platform/records'

const OF_CASE = 't.case_id = any(asked.case_ids)'
const OF_PLACEMENT = 't.placement_id in (select p.id from placements p where p.case_id = any(asked.case_ids))'

export const HOLDINGS: readonly Holding[] = [
  {
    name: 'Education from day six',
    table: 'day_six_provisions',
    of: OF_CASE,
    others: ['arranged_by', 'report_to', 'manual_reason', 'end_reason'],
  },
  { name: 'Placements', table: 'placements', of: OF_CASE, others: ['withdrawn_reason', 'report_text'] },
  { name: 'Offers of a place', table: 'offers', of: OF_PLACEMENT, others: ['decline_reason'] },
  {
    name: 'Placements made longer',
    table: 'placement_extensions',
    of: OF_PLACEMENT,
    others: ['reason', 'approver', 'recorded_by'],
  },
  { name: 'Registers', table: 'registers', of: OF_PLACEMENT, others: ['entered_by'] },
  {
    name: 'Registers put right',
    table: 'register_corrections',
    of: `t.register_id in (select r.id from registers r join placements p on p.id = r.placement_id
      where p.case_id = any(asked.case_ids))`,
    others: ['corrected_by', 'reason'],
  },
  { name: 'Reviews', table: 'reviews', of: OF_PLACEMENT, others: ['reasons', 'decided_by'] },
  {
    name: 'What was said at reviews',
    table: 'review_views',
    of: OF_PLACEMENT,
    others: ['words', 'missing_reason', 'recorded_by'],
  },
  { name: 'Plans of return', table: 'reintegration_plans', of: OF_PLACEMENT, others: ['agreed_by'] },
  {
    name: 'Steps of return',
    table: 'reintegration_steps',
    of: OF_PLACEMENT,
    others: ['missed_reason', 'marked_by'],
  },
  AUDIT_HOLDING,
]

/** Tables that hold nothing about one child. */
export const ABOUT_NO_CHILD = ['providers', 'audit_seal', 'idempotency_keys', 'migrations', 'turns']
