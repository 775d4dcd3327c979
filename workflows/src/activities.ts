import type { PanelOutcome, ProvisionEndReason } from './messages'

/**
 * What the procedures ask of each service. Every activity may run twice and changes things once (natural keys).
 * Arguments and answers stay in the history for years: ids, days, instants (ISO) and codes only.
 */

/** What a clock reads beside what referrals already holds; see @daysix/shared/clocks. Days as `YYYY-MM-DD`. */
export interface ClockInput {
  caseId: string
  rule: string
  /** Tells repeated clocks of one rule apart: a provision, a placement, a week. Default: the case itself. */
  occasion?: string
  facts?: Record<string, string>
  /** The school whose days count (URN) where it is not the excluding school; `authority` for the authority's calendar. */
  calendarOf?: string
}

export interface OpenClock {
  id: string
  /** `by-hand` and `paused`: as a person decided; a paused clock has no date until somebody lets it go on. */
  status: 'computed' | 'provisional' | 'unknown' | 'not-applicable' | 'by-hand' | 'paused'
  dueOn?: string
  dueAt?: string
  /** A right, not a duty: when its day has passed unused it lapses, and nobody has missed anything. */
  right?: boolean
  /** All not yet sent that still make sense, earliest first. */
  reminders: { at: string; template: string }[]
}

export interface Missed {
  /** Mails that announce this miss or this chase; empty when they are already out. */
  templates: string[]
  chaseAt?: string
  /** Names this miss or chase, so that its mails go once. */
  occasion: string
}

/** A mail to queue; `occasion` names what it is about, so that it goes once to each. */
export interface Announcement {
  template: string
  occasion: string
  clockId?: string
}

/** `metOn`/`metAt` when the fact is there; `ended` when the procedure ended first. The dates decide the state. */
export interface Settlement extends Omit<ClockInput, 'facts' | 'calendarOf'> {
  metOn?: string
  metAt?: string
  ended?: string
}

export interface ReferralsActivities {
  /** Works out who must be told (home authority, social worker, virtual school head): templates to queue now. */
  acknowledgeNotice(input: { caseId: string }): Promise<{ templates: string[] }>
  /**
   * What a corrected fact or calendar asks for beside new dates: those who must be told of the exclusion now and were not,
   * and those who were told of a miss that is none, though it was made good since.
   */
  acknowledgeChange(input: { caseId: string }): Promise<{ letters: Announcement[] }>
  openClock(input: ClockInput): Promise<OpenClock>
  recordMissed(input: { clockId: string }): Promise<Missed>
  chase(input: { clockId: string }): Promise<Missed>
  settleClock(input: Settlement): Promise<{ state: string }>
  /** The rules whose open clocks nobody owes any longer once this has happened to the case as a whole. */
  clocksLiftedBy(input: { caseId: string; event: string }): Promise<{ rules: string[] }>
  /** A line of the case's story; `eventId` is its key. `refs` hold ids, days and codes. */
  recordEvent(input: {
    caseId: string
    eventId: string
    kind: string
    at: string
    refs: Record<string, string>
  }): Promise<void>
  /** Follows the stage table; an action already taken, or not open from here, changes nothing. */
  moveStage(input: { caseId: string; action: string; refs?: Record<string, string> }): Promise<{ stage: string }>
  raiseTask(input: { caseId: string; kind: string; occasion: string }): Promise<void>
  closeCase(input: { caseId: string; outcome: string }): Promise<{ outcome: string }>
}

export interface PanelsActivities {
  /** Puts the case on the next meeting whose cut-off has not passed (not before `notBefore`, a day). */
  addToAgenda(input: {
    caseId: string
    notBefore?: string
  }): Promise<{ meetingId: string; itemId: string; heldOn: string }>
  withdrawFromAgenda(input: { caseId: string; reason: string }): Promise<void>
  /** Instants of the meeting's own timetable. */
  meetingPlan(input: { meetingId: string }): Promise<{
    cutOffReminderAt: string
    cutOffAt: string
    heldAt: string
    decisionsDueAt: string
    itemIds: string[]
  }>
  /** Locks the agenda and makes the pack. Answers the cases on it. */
  makePack(input: { meetingId: string }): Promise<{ caseIds: string[] }>
  /** Items with no decision recorded yet; `chaseAt` while there are some. */
  undecided(input: { meetingId: string }): Promise<{ itemIds: string[]; chaseAt?: string }>
  /** `closed` is false while a case is undecided: one that was put on late. */
  closeMeeting(input: { meetingId: string }): Promise<{ closed: boolean }>
}

/** A start that is arranged or accepted, a review or a step of a return, with its day. */
export interface Booked {
  what: 'provision' | 'place' | 'review' | 'step'
  id: string
  on: string
}

export interface PlacementsActivities {
  /** Closes whatever education is arranged for the case at this moment. */
  endProvision(input: { caseId: string; reason: ProvisionEndReason; on?: string }): Promise<void>
  /**
   * Looks for a place as the panel decided: offers one, or puts the child on the waiting list. What an earlier decision
   * brought and has not begun is withdrawn.
   */
  seekPlace(input: {
    caseId: string
    itemId: string
    outcome: PanelOutcome
    responsibleUrn: string
    providerId?: string
  }): Promise<{ placementId: string; state: 'offered' | 'waiting'; offerId?: string; expiresAt?: string }>
  /** `expired` is false where it was answered before. */
  expireOffer(input: { offerId: string }): Promise<{ expired: boolean }>
  withdrawPlacement(input: { caseId: string; reason: string }): Promise<void>
  /** The panel has decided again, and not for a place to seek: what it decided before and has not begun is withdrawn. */
  withdrawEarlier(input: { caseId: string }): Promise<void>
  placementPlan(input: { placementId: string }): Promise<{
    kind: 'support-centre' | 'aep'
    providerId: string
    startedOn: string
    /** Whose school days count at the centre: a URN or `authority`. */
    calendarOf: string
    /** The school the child goes back to, whose days count for the return; without it the centre's. */
    responsibleUrn?: string
  }>
  /** The next teaching week that asks for a register, after week `after` (a Monday); none when the stay is over. */
  nextRegister(input: {
    placementId: string
    after?: string
  }): Promise<{ weekBegins?: string; dueAt?: string; entered: boolean }>
  /** What is booked from today on for a day that has become one without school. */
  bookedOnClosedDays(input: { caseId: string }): Promise<{ booked: Booked[] }>
  /** The full timetable has held for two school weeks: the return is complete. */
  /** `heldUntil`: the day until which the full timetable had to hold, also where a person moved it. */
  concludeReintegration(input: {
    placementId: string
    heldUntil?: string
  }): Promise<{ endedOn: string; outcome: string }>
}

export interface NotificationsActivities {
  /**
   * Records the messages of one template and returns; sending, retrying and giving up are notifications' own work.
   * Key: case (or meeting), template, occasion, recipient.
   */
  queue(input: {
    caseId?: string
    meetingId?: string
    template: string
    occasion: string
    clockId?: string
    refs?: Record<string, string>
  }): Promise<void>
  /** What waits to be sent about this case is not sent any more, and nothing else is. */
  silence(input: { caseId: string }): Promise<void>
}
