/**
 * Facts told to running procedures. One object a message, fields only ever added; ids, days and codes only, never a
 * name, an address or free text. `eventId` makes a repeated delivery harmless, `at` is when the fact was recorded
 * (ISO instant); the outbox fills both.
 */
export interface Fact {
  eventId: string
  at: string
}

/** A signal's name with the shape of its one argument. */
export interface Message<P extends object = object> {
  readonly name: string
  readonly type: 'signal'
  /** Carries the shape for the compiler only. */
  readonly payload?: P
}

const fact = <P extends object>(name: string): Message<P> => ({ name, type: 'signal' })

// ---- to a case: the family, the notices
export const familyContacted = fact<{ on: string }>('familyContacted')
export const parentNoticeGiven = fact<{ givenAt: string }>('parentNoticeGiven')

// ---- to a case: day-six provision
export type ProvisionEndReason =
  'withdrawn' | 'refused' | 'collapsed' | 'moved-on' | 'reinstated' | 'cancelled' | 'left'
export const provisionArranged = fact<{
  provisionId: string
  providerId: string
  startsOn: string
  startsAt: string
  /** A parent agreed to have the details less than 48 hours before: `yes`. */
  shortNoticeAgreed?: string
}>('provisionArranged')
/** The parents have the times and the address: a mail was taken for them, or a letter was posted. */
export const detailsGiven = fact<{ provisionId: string; givenAt: string }>('detailsGiven')
export const provisionStarted = fact<{ provisionId: string; startedOn: string }>('provisionStarted')
export const provisionEnded = fact<{ provisionId: string; endedOn: string; reason: ProvisionEndReason }>(
  'provisionEnded',
)
/** The law asks for no day-six education (regulation 5, or not of compulsory school age). */
export const daySixExcepted = fact<{ reason: string; from: string }>('daySixExcepted')

// ---- to a case: governors, review, roll
export const governorsDecided = fact<{ decision: 'upheld' | 'reinstated'; decidedOn: string }>('governorsDecided')
export const governorsNoticeGiven = fact<{ givenOn: string }>('governorsNoticeGiven')
export const reviewApplied = fact<{ appliedOn: string }>('reviewApplied')
/** The parents stated in writing that they will not apply. */
export const reviewWaived = fact<{ statedOn: string }>('reviewWaived')
export const reviewDecided = fact<{
  decision: 'upheld' | 'recommended' | 'quashed' | 'abandoned'
  decidedOn: string
  notifiedOn: string
}>('reviewDecided')
export const governorsReconsidered = fact<{ decision: 'upheld' | 'reinstated'; decidedOn: string }>(
  'governorsReconsidered',
)
/** A reinstated child is back at school. */
export const pupilReturned = fact<{ returnedOn: string }>('pupilReturned')
export const removedFromRoll = fact<{ removedOn: string }>('removedFromRoll')
/** The head cancelled the exclusion before the governors met. */
export const caseCancelled = fact<{ cancelledOn: string }>('caseCancelled')

// ---- to a case: panel and placement
export type PanelOutcome = 'support-centre' | 'aep' | 'allocated-school' | 'defer'
export const panelDecided = fact<{
  meetingId: string
  itemId: string
  outcome: PanelOutcome
  /** The school answerable from here on (URN); absent when deferred. */
  responsibleUrn?: string
  providerId?: string
  deferredUntil?: string
}>('panelDecided')
/** By a person: a case was put on a meeting's agenda, or moved to another meeting (a day). */
export const putOnAgenda = fact<{ meetingId: string; itemId: string; heldOn: string }>('putOnAgenda')
/** By a person, undecided: `heldOn` when it is heard at a later meeting instead; without it no panel hears it. */
export const takenOffAgenda = fact<{ meetingId: string; itemId: string; heldOn?: string }>('takenOffAgenda')
export const placementOffered = fact<{ placementId: string; offerId: string; expiresAt: string }>('placementOffered')
export const placementAccepted = fact<{ placementId: string; offerId: string; startsOn: string }>('placementAccepted')
export const placementDeclined = fact<{ placementId: string; offerId: string }>('placementDeclined')
/** The panel has decided again: an earlier place that has not begun is withdrawn, with its offer if it had one. */
export const placementWithdrawn = fact<{ placementId: string; offerId?: string }>('placementWithdrawn')
export const placementStarted = fact<{ placementId: string; providerId: string; startedOn: string }>('placementStarted')
/** The child started at the allocated school. */
export const allocatedPlaceStarted = fact<{ urn: string; startedOn: string }>('allocatedPlaceStarted')
/** The review sends the case back to the panel; the stay goes on until the next place. Sent by the placement's procedure. */
export const placementReferredOn = fact<{ placementId: string }>('placementReferredOn')
/** The stay is over; the report may still be owed. Sent by the placement's own procedure. */
export const placementOver = fact<{ placementId: string; endedOn: string; outcome: string }>('placementOver')
/**
 * A caseworker closes the case with its outcome. `event` is what that does to its clocks, `silent`: nothing is sent any
 * more (`yes`).
 */
export const caseClosed = fact<{ outcome: string; event?: string; silent?: string }>('caseClosed')

/** Somebody said why they open a restricted case. */
export const caseOpened = fact<{ openingId: string }>('caseOpened')

// ---- to a case, a placement or a meeting: dates move
/** What a case is counted from was completed or put right; `clock`: a person moved a date, as the law allows. */
export const caseChanged = fact<{ what: 'exclusion' | 'pupil' | 'contacts' | 'clock' }>('caseChanged')
/** The authority has chosen a reading that open cases are counted by. */
export const ruleChanged = fact<{ setting: string }>('ruleChanged')
export const calendarChanged = fact<{ calendarVersion: string }>('calendarChanged')

// ---- to a placement
export type ReviewDecision = 'return' | 'phased' | 'continue' | 'refer-on'
export const registerEntered = fact<{ weekBegins: string }>('registerEntered')
export const reviewBooked = fact<{ bookedFor: string }>('reviewBooked')
export const reviewHeld = fact<{ heldOn: string; decision: ReviewDecision }>('reviewHeld')
export const placementExtended = fact<{ untilWeek: number }>('placementExtended')
export const reintegrationPlanned = fact<{
  revision: number
  steps: { stepId: string; on: string; fullTimetable: boolean }[]
}>('reintegrationPlanned')
export const stepMarked = fact<{ stepId: string; result: 'held' | 'missed'; on: string }>('stepMarked')
export const placementEnded = fact<{ endedOn: string; outcome: string }>('placementEnded')
export const endReportSent = fact<{ sentOn: string }>('endReportSent')
/** The case ended above the placement: reinstated, cancelled, closed. Sent by the case's own procedure. */
export const placementStopped = fact<{ reason: string; silent?: string }>('placementStopped')

// ---- to a panel meeting
export const itemAdded = fact<{ itemId: string; caseId: string }>('itemAdded')
/** It is heard later, or not at all. */
export const itemTakenOff = fact<{ itemId: string }>('itemTakenOff')
export const itemDecided = fact<{ itemId: string; caseId: string; outcome: PanelOutcome }>('itemDecided')
export const meetingCancelled = fact<object>('meetingCancelled')
