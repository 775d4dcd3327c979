import type { PolicyTable } from '@daysix/platform/policy'

/**
 * `own`: a centre's user for the centre's pupils, a school's user for the children the school answers for. `area`: which cases
 * are a caseworker's, referrals says.
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
  'list-providers': {
    caseworker: 'any',
    manager: 'any',
    panel: 'any',
    admin: 'any',
    ops: 'any',
    analyst: 'any',
    centre: 'own',
    scope: 'internal',
  },
  'save-provider': { admin: 'any', scope: 'setup' },
  'see-provider-pupils': { caseworker: 'area', manager: 'any', admin: 'any', centre: 'own' },
  'see-provision': { caseworker: 'area', manager: 'any', panel: 'any', admin: 'any', centre: 'own', school: 'own' },
  'arrange-provision': { caseworker: 'area', manager: 'any' },
  'start-provision': { caseworker: 'area', manager: 'any', centre: 'own' },
  'end-provision': { caseworker: 'area', manager: 'any', centre: 'own' },
  'see-placement': { caseworker: 'area', manager: 'any', panel: 'any', admin: 'any', centre: 'own', school: 'own' },
  'offer-place': { caseworker: 'area', manager: 'any' },
  'answer-offer': { caseworker: 'area', manager: 'any' },
  'start-placement': { caseworker: 'area', manager: 'any', centre: 'own' },
  'start-allocated': { caseworker: 'area', manager: 'any', school: 'own' },
  'extend-placement': { manager: 'any' },
  'end-placement': { caseworker: 'area', manager: 'any', centre: 'own' },
  'send-end-report': { caseworker: 'area', manager: 'any', centre: 'own' },
  'see-register': { caseworker: 'area', manager: 'any', panel: 'any', admin: 'any', centre: 'own', school: 'own' },
  'enter-register': { caseworker: 'area', manager: 'any', centre: 'own' },
  'see-review': { caseworker: 'area', manager: 'any', panel: 'any', admin: 'any', centre: 'own', school: 'own' },
  'book-review': { caseworker: 'area', manager: 'any', centre: 'own' },
  'record-view': { caseworker: 'area', manager: 'any', centre: 'own', school: 'own' },
  'decide-review': { caseworker: 'area', manager: 'any', centre: 'own' },
  // who may decide again about a child's place sees how the last one went
  'see-reintegration': { caseworker: 'area', manager: 'any', panel: 'any', admin: 'any', centre: 'own', school: 'own' },
  'plan-reintegration': { caseworker: 'area', manager: 'any', centre: 'own' },
  'mark-step': { caseworker: 'area', manager: 'any', centre: 'own', school: 'own' },
  directory: { scope: 'internal' },
}
