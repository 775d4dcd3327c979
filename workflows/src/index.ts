/** The procedures a worker runs; what is bundled for it. */
export { permanentExclusion } from './permanent-exclusion.workflow'
export { placement } from './placement.workflow'
export { panelMeeting } from './panel-meeting.workflow'
