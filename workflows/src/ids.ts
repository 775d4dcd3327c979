/** Workflow ids carry opaque ids and dates only: they are shown, logged and searched in clear. */

export const caseWorkflowId = (caseId: string): string => `case/${caseId}`

export const placementWorkflowId = (caseId: string, placementId: string): string =>
  `case/${caseId}/placement/${placementId}`

export const panelMeetingWorkflowId = (seriesId: string, heldOn: string): string => `panel/${seriesId}/${heldOn}`

/** One task queue for the procedures, one per service for its activities. */
export const TASK_QUEUES = {
  workflows: 'workflows',
  referrals: 'referrals',
  panels: 'panels',
  placements: 'placements',
  notifications: 'notifications',
} as const
