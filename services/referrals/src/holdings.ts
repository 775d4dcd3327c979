import { AUDIT_HOLDING, type Holding } from '@daysix/platform/records'

const CASES = '(select c.id from cases c where c.pupil_id = asked.pupil_id)'
const OF_PUPIL = 't.pupil_id = asked.pupil_id'
/** The record and those that became part of it: what was done with one of these was done with the child's. */
const THEIRS = `(with recursive theirs (id) as (select asked.pupil_id
  union select m.merged_id from pupil_merges m join theirs on m.kept_id = theirs.id and m.undone_at is null)
  select id from theirs)`
const OF_CONTACT = `t.contact_id in (select c.id from contacts c where c.pupil_id = asked.pupil_id)`
/** What of a contact is about them and nobody else. */
const OF_CONTACTS = [
  ...['name', 'relationship', 'may_not_contact_because', 'court_order', 'address_lines', 'email', 'telephone'],
]
const OF_CASE = `t.case_id in ${CASES}`

export const HOLDINGS: readonly Holding[] = [
  {
    name: 'Pupil',
    table: 'pupils',
    of: 't.id = asked.pupil_id',
    others: ['social_worker_name', 'social_worker_email'],
  },
  {
    name: 'What was known of the pupil, and when',
    table: 'pupil_facts',
    of: OF_PUPIL,
    others: ['value', 'said_by', 'recorded_by_name', 'ended_by_name', 'withdrawn_by_name'],
  },
  {
    name: 'Schools',
    table: 'registrations',
    of: OF_PUPIL,
    others: ['said_by', 'recorded_by_name', 'ended_by_name', 'withdrawn_by_name'],
  },
  { name: 'Family and contacts', table: 'contacts', of: OF_PUPIL, others: OF_CONTACTS },
  {
    name: 'What was known of the contacts, and when',
    table: 'contact_states',
    of: OF_CONTACT,
    others: [...OF_CONTACTS, 'recorded_by_name'],
  },
  {
    name: 'Addresses looked over',
    table: 'address_looks',
    of: OF_CONTACT,
    others: ['value', 'said_by', 'said_by_name', 'looked_by', 'looked_by_name', 'note'],
  },
  {
    name: 'Rows of a file of pupils that is being looked at',
    table: 'pupil_import_rows',
    of: `(t.pupil_id = asked.pupil_id or t.upn = (select p.upn from pupils p where p.id = asked.pupil_id))`,
    others: ['row', 'said'],
  },
  {
    name: 'Cases',
    table: 'cases',
    of: OF_PUPIL,
    others: ['reported_by', 'reporter_sub', 'owner_sub', 'governors_reasons', 'exception_note', 'cancellation_reasons'],
  },
  {
    name: 'Restriction',
    table: 'case_restrictions',
    of: OF_CASE,
    others: ['reason', 'restricted_by', 'restricted_by_name'],
  },
  {
    name: 'Who opened a restricted case, and why',
    table: 'case_openings',
    of: OF_CASE,
    others: ['reason', 'opened_by', 'opened_by_name'],
  },
  {
    name: 'Conversations with the family',
    table: 'contact_attempts',
    of: OF_CASE,
    others: ['note', 'made_by', 'made_by_name'],
  },
  { name: 'What happened', table: 'timeline', of: OF_CASE, others: ['refs', 'who_name'] },
  { name: 'Clocks', table: 'clocks', of: OF_CASE, others: [] },
  {
    name: 'Dates as they were before',
    table: 'clock_history',
    of: `t.clock_id in (select k.id from clocks k where k.case_id in ${CASES})`,
    others: [],
  },
  {
    name: 'Dates moved by hand',
    table: 'moved_by_hand',
    of: `t.clock_id in (select k.id from clocks k where k.case_id in ${CASES})`,
    others: [
      'why',
      'decided_by',
      'decided_by_name',
      'approved_by_name',
      'ended_by_name',
      'ended_why',
      'taken_back_by_name',
    ],
  },
  { name: 'Tasks', table: 'tasks', of: OF_CASE, others: ['words', 'done_by', 'done_note'] },
  {
    name: 'Suspensions',
    table: 'suspensions',
    of: OF_PUPIL,
    others: ['recorded_by_name', 'withdrawn_by_name', 'withdrawn_because'],
  },
  {
    name: 'School days lost at earlier schools',
    table: 'days_at_earlier_schools',
    of: OF_PUPIL,
    others: ['recorded_by_name'],
  },
  {
    name: 'Records of the child that became one',
    table: 'pupil_merges',
    of: `(t.kept_id in ${THEIRS} or t.merged_id = asked.pupil_id)`,
    others: ['kept_row', 'merged_row', 'moved', 'reason', 'merged_by_name', 'undone_by_name', 'undone_because'],
  },
  {
    name: 'Legal holds',
    table: 'legal_holds',
    of: OF_PUPIL,
    others: ['reason', 'set_by_name', 'released_by_name', 'released_because'],
  },
  {
    name: 'That the record is to be deleted',
    table: 'record_deletions',
    of: OF_PUPIL,
    others: ['reason', 'asked_by', 'asked_by_name', 'confirmed_by', 'confirmed_by_name', 'withdrawn_by_name'],
    // the certificate: without its reason it says nothing of the child
    outlives: true,
  },
  {
    ...AUDIT_HOLDING,
    of: `(t.case_id in (select c.id::text from cases c where c.pupil_id = asked.pupil_id)
      or (t.subject_kind = 'pupil' and t.subject_id in (select theirs.id::text from ${THEIRS} theirs))
      or (t.subject_kind in ('pupil-search', 'audit') and exists (select from ${THEIRS} theirs
        where t.after @> jsonb_build_object('found', jsonb_build_array(theirs.id::text))))
      or (t.subject_kind = 'audit' and exists (select from cases c where c.pupil_id = asked.pupil_id
        and t.after @> jsonb_build_object('caseIds', jsonb_build_array(c.id::text)))))`,
  },
]

/** Tables that hold nothing about one child. */
export const ABOUT_NO_CHILD = [
  ...['schools', 'trusts', 'school_links', 'calendars', 'staff', 'authorities', 'case_numbers'],
  ...['users', 'role_mappings', 'withheld_roles', 'logout_tokens'],
  ...['setting_choices', 'reach_choices', 'code_switches', 'rollovers', 'record_deletion_parts'],
  ...['audit_seal', 'idempotency_keys', 'migrations', 'turns'],
  ...[
    'school_imports',
    'school_import_errors',
    'school_import_differences',
    'school_import_rows',
    'school_import_links',
    'pupil_imports',
  ],
]
