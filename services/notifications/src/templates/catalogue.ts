import { allocatedSchool } from './allocated-school'
import { caseClosed } from './case-closed'
import { clockMissed } from './clock-missed'
import { datesMoved } from './dates-moved'
import { daySixApology } from './day-six-apology'
import { daySixChase } from './day-six-chase'
import { daySixDetailsDue } from './day-six-details-due'
import { daySixDayFive } from './day-six-day-five'
import { daySixDayThree } from './day-six-day-three'
import { daySixDetails } from './day-six-details'
import { daySixMissedDirector } from './day-six-missed-director'
import { daySixSchool } from './day-six-school'
import { daySixTomorrow } from './day-six-tomorrow'
import { endReport } from './end-report'
import { endReportOverdue } from './end-report-overdue'
import { exclusionCancelled } from './exclusion-cancelled'
import { familyNotContacted } from './family-not-contacted'
import { fullTimetableHeld } from './full-timetable-held'
import { governorsMeetingDue } from './governors-meeting-due'
import { governorsNoticeDue } from './governors-notice-due'
import { governorsOverdue } from './governors-overdue'
import { governorsUpheld } from './governors-upheld'
import { homeAuthorityTold } from './home-authority-told'
import { missWithdrawn } from './miss-withdrawn'
import { newPupil } from './new-pupil'
import { panelCancelled } from './panel-cancelled'
import { panelCutOff } from './panel-cut-off'
import { panelDecisionsDue } from './panel-decisions-due'
import { panelDeferred } from './panel-deferred'
import { panelOutcome } from './panel-outcome'
import { panelPack } from './panel-pack'
import { panelPackChanged } from './panel-pack-changed'
import { parentNoticeOverdue } from './parent-notice-overdue'
import { parentsTold } from './parents-told'
import { placementEnding } from './placement-ending'
import { placementExtended } from './placement-extended'
import { placementOffer } from './placement-offer'
import { placementOfferExpired } from './placement-offer-expired'
import { placementOverstay } from './placement-overstay'
import { placementStart } from './placement-start'
import { placementWaiting } from './placement-waiting'
import { placementWithdrawn } from './placement-withdrawn'
import { provisionEnded } from './provision-ended'
import { reconsiderationDue } from './reconsideration-due'
import { registerMissing } from './register-missing'
import { reinstated } from './reinstated'
import { reintegrationPlan } from './reintegration-plan'
import { restrictedCaseOpened } from './restricted-case-opened'
import { reviewHearingDue } from './review-hearing-due'
import { reviewOutcome } from './review-outcome'
import { reviewOverdue } from './review-overdue'
import { reviewWeekThree } from './review-week-three'
import { reviewWindowClosing } from './review-window-closing'
import { rollMayBeRemoved } from './roll-may-be-removed'
import { schoolNoticeReceived } from './school-notice-received'
import { socialWorkerTold } from './social-worker-told'
import { stepMissed } from './step-missed'
import { virtualSchoolHeadTold } from './virtual-school-head-told'
import { weeklyAttendance } from './weekly-attendance'
import { weeklyAttendanceCorrected } from './weekly-attendance-corrected'
import type { Template } from './template'

/** Every message this product can send. */
const TEMPLATES: readonly Template[] = [
  parentsTold,
  homeAuthorityTold,
  socialWorkerTold,
  virtualSchoolHeadTold,
  schoolNoticeReceived,
  familyNotContacted,
  parentNoticeOverdue,
  daySixDayThree,
  daySixDayFive,
  daySixDetailsDue,
  daySixTomorrow,
  daySixDetails,
  daySixSchool,
  newPupil,
  daySixMissedDirector,
  daySixApology,
  daySixChase,
  provisionEnded,
  governorsMeetingDue,
  governorsOverdue,
  governorsNoticeDue,
  governorsUpheld,
  reinstated,
  exclusionCancelled,
  reviewWindowClosing,
  reviewHearingDue,
  reconsiderationDue,
  rollMayBeRemoved,
  panelCutOff,
  panelPack,
  panelPackChanged,
  panelCancelled,
  panelDecisionsDue,
  panelOutcome,
  panelDeferred,
  placementOffer,
  placementOfferExpired,
  placementStart,
  placementWaiting,
  placementWithdrawn,
  reviewWeekThree,
  reviewOverdue,
  reviewOutcome,
  weeklyAttendance,
  weeklyAttendanceCorrected,
  registerMissing,
  placementEnding,
  placementOverstay,
  placementExtended,
  reintegrationPlan,
  stepMissed,
  fullTimetableHeld,
  endReport,
  endReportOverdue,
  caseClosed,
  missWithdrawn,
  clockMissed,
  restrictedCaseOpened,
  datesMoved,
  allocatedSchool,
]

const BY_CODE = new Map(TEMPLATES.map((template) => [template.code, template]))

export const templates = (): readonly Template[] => TEMPLATES

export const findTemplate = (code: string): Template | undefined => BY_CODE.get(code)
