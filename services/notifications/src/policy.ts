import type { PolicyTable } from '@daysix/platform/policy'

/** Operations see what became of a message, never what it says or to whom by name. */
export const policy: PolicyTable = {
  'export-record': { manager: 'any', admin: 'any' },
  // a manager and another person have agreed to it in referrals, which asks for it
  'delete-record': { scope: 'internal' },
  // mail of a case whose own procedure is over
  'queue-letter': { scope: 'internal' },
  // who looked at what is about one child
  'read-views': { manager: 'any', admin: 'any', caseworker: 'area' },
  'read-audit': { manager: 'any', admin: 'any' },
  'read-operations': { ops: 'any', admin: 'any', manager: 'any' },
  'set-fact-aside': { ops: 'any', admin: 'any' },
  'list-messages': { caseworker: 'area', manager: 'any', admin: 'any', ops: 'any' },
  'read-message': { caseworker: 'area', manager: 'any' },
  'retry-message': { caseworker: 'area', manager: 'any', admin: 'any', ops: 'any' },
  'post-letter': { caseworker: 'area', manager: 'any' },
  'read-templates': { caseworker: 'any', manager: 'any', admin: 'any', ops: 'any' },
}
