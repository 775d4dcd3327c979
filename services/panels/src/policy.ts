import type { PolicyTable } from '@daysix/platform/policy'

const READERS = { caseworker: 'any', manager: 'any', panel: 'any', admin: 'any' } as const
const CONDUCT = { manager: 'any', panel: 'any' } as const

/** Caseworkers prepare a meeting and follow it; the panel and its managers conduct it and record what it decides. */
export const policy: PolicyTable = {
  'export-record': { manager: 'any', admin: 'any' },
  // a manager and another person have agreed to it in referrals, which asks for it
  'delete-record': { scope: 'internal' },
  // who looked at what is about one child
  'read-views': { manager: 'any', admin: 'any', caseworker: 'any' },
  'read-audit': { manager: 'any', admin: 'any' },
  'read-operations': { ops: 'any', admin: 'any', manager: 'any' },
  'set-fact-aside': { ops: 'any', admin: 'any' },
  'see-series': { ...READERS, scope: 'setup' },
  'save-series': { admin: 'any', scope: 'setup' },
  'see-meetings': READERS,
  'add-meeting': { ...CONDUCT, admin: 'any' },
  'cancel-meeting': { ...CONDUCT, admin: 'any' },
  'see-pack': { caseworker: 'any', ...CONDUCT },
  'add-to-agenda': { caseworker: 'any', ...CONDUCT },
  'take-off-agenda': { caseworker: 'any', ...CONDUCT },
  'record-attendance': CONDUCT,
  'declare-conflict': CONDUCT,
  'record-decision': CONDUCT,
  'see-agenda-items': READERS,
  directory: { scope: 'internal' },
}
