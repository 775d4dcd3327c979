/** What each procedure is started with. Fields are only ever added. */
export interface CaseInput {
  caseId: string
  kind: 'permanent-exclusion'
  schoolUrn: string
}

export interface PlacementInput {
  caseId: string
  placementId: string
}

export interface PanelMeetingInput {
  meetingId: string
  seriesId: string
  heldOn: string
}

/** Names under which the procedures are started. */
export const WORKFLOWS = {
  permanentExclusion: 'permanentExclusion',
  placement: 'placement',
  panelMeeting: 'panelMeeting',
} as const
