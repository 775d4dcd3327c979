import type { PolicyTable } from '@daysix/platform/policy'

const READERS = { caseworker: 'area', manager: 'any', panel: 'any', admin: 'any' } as const
const CONDUCT = { manager: 'any', panel: 'any' } as const

/**
 * Caseworkers prepare a meeting and follow it; the panel and its managers conduct it and record what it decides. A meeting has
 * cases of every area, so who clerks or chairs it is bound to none.
 */
export const policy: PolicyTable = {
  'export-record': { manager: 'any', admin: 'any' },
  // a manager and another person have agreed to it in referrals, which asks for it
  'delete-record': { scope: 'internal' },
  // who looked at what is about one child
  'read-views': { manager: 'any', admin: 'any', caseworker: 'area' },
  'read-audit': { manager: 'any', admin: 'any' },
  'read-operations': { ops: 'any', admin: 'any', manager: 'any' },
  'set-fact-aside': { ops: 'any', admin: 'any' },
  'see-series': { ...READERS, caseworker: 'any', scope: 'setup' },
  'save-series': { admin: 'any', scope: 'setup' },
  'see-meetings': READERS,
  'add-meeting': { ...CONDUCT, admin: 'any' },
  'cancel-meeting': { ...CONDUCT, admin: 'any' },
  'see-pack': { caseworker: 'area', ...CONDUCT },
  'add-to-agenda': { caseworker: 'area', ...CONDUCT },
  'take-off-agenda': { caseworker: 'area', ...CONDUCT },
  'record-attendance': CONDUCT,
  'declare-conflict': CONDUCT,
  'record-decision': CONDUCT,
  'see-agenda-items': READERS,
  directory: { scope: 'internal' },
}
