import type { PolicyTable } from '@daysix/platform/policy'

const STAFF = { caseworker: 'any', manager: 'any' } as const
const READERS = { ...STAFF, panel: 'any', admin: 'any' } as const
// of one case, or of cases: a meeting has cases of every area, so who clerks or chairs it is not bound
const CASE_STAFF = { caseworker: 'area', manager: 'any' } as const
const CASE_READERS = { ...CASE_STAFF, panel: 'any', admin: 'any' } as const

/**
 * Who may do what here. `own`: a school's cases, its own number only; the rest look as if they were not there. `area`: where
 * the authority has bound its caseworkers, another's case asks for a reason. Children and schools are nobody's area.
 */
export const policy: PolicyTable = {
  'report-exclusion': { ...CASE_STAFF, school: 'own', scope: 'referrals.write' },
  'read-case': { ...CASE_READERS, school: 'own', scope: 'referrals.read' },
  'list-cases': { ...CASE_READERS, school: 'own', scope: 'referrals.read' },
  'read-clocks': { ...CASE_READERS, school: 'own', scope: 'referrals.read' },
  'evaluate-clocks': { ...READERS, school: 'any', centre: 'any', analyst: 'any', scope: 'referrals.read' },
  // for a reason of the closed list alone; where another person has to agree, that is a manager
  'move-date-by-hand': { ...CASE_STAFF },
  'approve-moved-date': { manager: 'any' },
  'read-contacts': { ...CASE_STAFF },
  // a second person, whoever said the address: the rule asks who that was
  'look-over-address': { ...CASE_STAFF },
  'read-views': { ...CASE_STAFF, admin: 'any' },
  'change-case': { ...CASE_STAFF },
  // what happens at the school: its own people may record it too
  'record-school-step': { ...CASE_STAFF, school: 'own' },
  // what a report leaves out and is said later, or was said wrongly: the school that reported knows it first
  'change-details': { ...CASE_STAFF, school: 'own' },
  'record-review': { ...CASE_STAFF },
  // its reason is asked of whoever reads cases
  'open-restricted': { ...CASE_READERS },
  'restrict-case': { manager: 'any' },
  'close-case': { ...CASE_STAFF },
  'read-tasks': { ...CASE_STAFF, admin: 'any' },
  'complete-task': { ...CASE_STAFF },
  'raise-task': { scope: 'internal' },
  'read-today': { ...CASE_STAFF, panel: 'any' },
  'read-schools': { ...READERS, school: 'own', centre: 'any', ops: 'any', analyst: 'any', scope: 'referrals.read' },
  'change-schools': { admin: 'any', scope: 'setup' },
  // who is rung and written to at a school: for those who deal with it, and for the school itself
  'read-school-additions': { ...STAFF, admin: 'any', school: 'own' },
  'change-school-additions': { manager: 'any', admin: 'any' },
  'import-schools': { admin: 'any', scope: 'setup' },
  'read-pupils': { ...STAFF, admin: 'any', school: 'own' },
  'change-pupils': { admin: 'any', caseworker: 'any', manager: 'any', scope: 'setup' },
  // some of it is the team's alone
  'change-pupil-facts': { ...STAFF },
  // what belongs to whom is hard to tell apart again
  'merge-pupils': { manager: 'any' },
  'import-pupils': { manager: 'any', admin: 'any', scope: 'setup' },
  'read-totals': { ...READERS, school: 'own', scope: 'referrals.read' },
  'record-suspension': { ...STAFF, school: 'own', scope: 'referrals.write' },
  'read-calendars': { ...READERS, school: 'own', centre: 'any', scope: 'internal setup' },
  'change-calendars': { ...STAFF, admin: 'any', scope: 'setup' },
  'read-settings': { ...STAFF, admin: 'any', analyst: 'any' },
  'change-settings': { admin: 'any', scope: 'setup' },
  // whoever reports or records chooses from them
  'read-code-sets': { ...READERS, school: 'any', centre: 'any', analyst: 'any', ops: 'any', scope: 'referrals.read' },
  'change-code-sets': { admin: 'any' },
  'roll-over-years': { admin: 'any' },
  'read-staff': { ...STAFF, admin: 'any' },
  // whoever says where a child lives chooses from them; the addresses are not among them
  'read-authority-names': { ...STAFF, admin: 'any', school: 'any' },
  'change-staff': { admin: 'any', scope: 'setup' },
  'read-retention': { manager: 'any', admin: 'any' },
  'hold-record': { manager: 'any' },
  // one asks and another confirms: the rule asks who they are
  'delete-record': { manager: 'any', admin: 'any' },
  'export-record': { manager: 'any', admin: 'any' },
  'read-audit': { manager: 'any', admin: 'any' },
  'read-operations': { ops: 'any', admin: 'any', manager: 'any' },
  'set-fact-aside': { ops: 'any', admin: 'any' },
  // it names the cases that are hidden: for the other contexts, which keep them from the person they ask for
  'tell-out-of-sight': { scope: 'internal' },
  'read-users': { admin: 'any' },
  'change-users': { admin: 'any' },
  // what a person may do: for the other contexts, at each of their doors
  'tell-standing': { scope: 'internal' },
  // a family's addresses and the words of a letter: for the context that writes to it
  'fill-letters': { scope: 'internal' },
  directory: { ...CASE_READERS, ops: 'any', scope: 'internal' },
}
