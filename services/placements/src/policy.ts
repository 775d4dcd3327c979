import type { PolicyTable } from '@daysix/platform/policy'

/** `own`: a centre's user for the centre's pupils, a school's user for the children the school answers for. */
export const policy: PolicyTable = {
  'list-providers': { caseworker: 'any', manager: 'any', panel: 'any', admin: 'any', ops: 'any', analyst: 'any', centre: 'own', scope: 'internal' },
  'save-provider': { admin: 'any' },
  'see-provider-pupils': { caseworker: 'any', manager: 'any', admin: 'any', centre: 'own' },
  'see-provision': { caseworker: 'any', manager: 'any', panel: 'any', admin: 'any', centre: 'own', school: 'own' },
  'arrange-provision': { caseworker: 'any', manager: 'any' },
  'start-provision': { caseworker: 'any', manager: 'any', centre: 'own' },
  'end-provision': { caseworker: 'any', manager: 'any', centre: 'own' },
  'see-placement': { caseworker: 'any', manager: 'any', panel: 'any', admin: 'any', centre: 'own', school: 'own' },
  'offer-place': { caseworker: 'any', manager: 'any' },
  'answer-offer': { caseworker: 'any', manager: 'any' },
  'start-placement': { caseworker: 'any', manager: 'any', centre: 'own' },
  'extend-placement': { manager: 'any' },
  'end-placement': { caseworker: 'any', manager: 'any', centre: 'own' },
  'send-end-report': { caseworker: 'any', manager: 'any', centre: 'own' },
  'see-register': { caseworker: 'any', manager: 'any', admin: 'any', centre: 'own', school: 'own' },
  'enter-register': { caseworker: 'any', manager: 'any', centre: 'own' },
  'see-review': { caseworker: 'any', manager: 'any', admin: 'any', centre: 'own', school: 'own' },
  'book-review': { caseworker: 'any', manager: 'any', centre: 'own' },
  'record-view': { caseworker: 'any', manager: 'any', centre: 'own', school: 'own' },
  'decide-review': { caseworker: 'any', manager: 'any', centre: 'own' },
  'see-reintegration': { caseworker: 'any', manager: 'any', admin: 'any', centre: 'own', school: 'own' },
  'plan-reintegration': { caseworker: 'any', manager: 'any', centre: 'own' },
  'mark-step': { caseworker: 'any', manager: 'any', centre: 'own', school: 'own' },
  directory: { caseworker: 'any', manager: 'any', panel: 'any', admin: 'any', scope: 'internal' },
}
