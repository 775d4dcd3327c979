import { formatDay, isCivilDate } from './civil-date'
import { LAWFUL_REASONS } from './clocks/moved-by-hand'
import { latestRule, isRuleId, type RuleId } from './clocks/rules'
import { isUnwindingEvent, UNWINDING } from './clocks/unwinding'
import { findCode } from './codes'
import { formatInstant } from './instant'
import { isOutcome, OUTCOMES } from './stages'

/** What an event refers to: ids, days, instants and codes, all text. Never a name, an address or free text. */
export type EventParameters = Readonly<Record<string, string | undefined>>

export interface EventKind {
  /** One sentence of the case's story. A parameter that is not there is left out of it. */
  words: (p: EventParameters) => string
  /** How much of the story hangs on it, 1 the most; none for what belongs to the whole history only. */
  weight?: Weight
}

type Weight = 1 | 2 | 3 | 4

/** ` on Tuesday 24 November 2026`, or nothing when the day is not there. */
const day = (value: string | undefined, before = ' on '): string =>
  isCivilDate(value) ? `${before}${formatDay(value)}` : ''

const instant = (value: string | undefined, before = ' at '): string =>
  value && !Number.isNaN(Date.parse(value)) ? `${before}${formatInstant(new Date(value))}` : ''

/** A school by its number, or nothing where there is none. */
const urn = (value: string | undefined, before: string, after = ''): string =>
  value && /^\d{6}$/.test(value) ? `${before}${value}${after}` : ''

const among = (value: string | undefined, words: Record<string, string>, otherwise: string): string =>
  (value && words[value]) || otherwise

const ruleTitle = (p: EventParameters): string => (isRuleId(p.rule) ? latestRule(p.rule).title : 'A deadline')

/** The reason of the closed list for which a person moved a date. */
const lawfulReason = ({ reason }: EventParameters): string => {
  const known = Object.entries(LAWFUL_REASONS).find(([code]) => code === reason)
  return known ? `, because ${known[1].words}` : ''
}

/** 1: how it began and ended; 2: where the child was and who decided it; 3: what turned the case; 4: what led up to that. */
const headline =
  (weight: Weight) =>
  (words: EventKind['words']): EventKind => ({ words, weight })
const detail = (words: EventKind['words']): EventKind => ({ words })

const PROVISION_ENDED: Record<string, string> = {
  withdrawn: 'it was withdrawn',
  refused: 'it was refused',
  collapsed: 'it fell through',
  'moved-on': 'the child moved on to the next place',
  reinstated: 'the child was reinstated',
  cancelled: 'the exclusion was cancelled',
  left: 'the child left',
}

const PANEL_OUTCOMES: Record<string, string> = {
  'support-centre': 'a support centre',
  aep: 'alternative education provision',
  'allocated-school': 'another school as an allocated place',
  defer: 'to decide later',
}

const REVIEW_DECISIONS: Record<string, string> = {
  return: 'return to school now',
  phased: 'a phased return',
  continue: 'the placement continues',
  'refer-on': 'refer on to the panel',
}

const PANEL_REVIEW: Record<string, string> = {
  upheld: 'upheld the governors’ decision',
  recommended: 'recommended that the governors reconsider',
  quashed: 'quashed the governors’ decision and directed them to reconsider',
  abandoned: 'did not decide: the review was abandoned',
}

/**
 * Everything a case's timeline can hold, in the order a case usually meets it. A kind once written is never removed:
 * old timelines must stay readable.
 */
export const EVENT_KINDS = {
  // notice and family
  notified: headline(1)(
    (p) => `The school reported a permanent exclusion imposed${day(p.on)}${instant(p.imposedAt, ' on ')}`,
  ),
  'notices-told': detail(() => 'Those who must be told of the exclusion were told'),
  'home-authority-told': detail(() => 'The home authority was told'),
  'social-worker-told': detail(() => 'The social worker was told'),
  'virtual-school-told': detail(() => 'The virtual school head was told'),
  'family-attempted': detail((p) => `The family was tried without an answer${day(p.on)}`),
  'family-contacted': detail((p) => `The family was contacted${day(p.on)}`),
  'parent-notice-given': detail((p) => `The parents were given written notice${instant(p.givenAt)}${day(p.on)}`),
  'parents-told': detail(() => 'The parents were written to about their rights'),

  // day six
  'day-six-arranged': headline(4)((p) => `Education was arranged${day(p.startsOn, ' from ')}`),
  'day-six-details-sent': detail(
    (p) => `The parents were sent the details of the education${day(p.startsOn, ' from ')}`,
  ),
  'day-six-started': headline(2)((p) => `The child started education${day(p.startedOn)}`),
  'day-six-excepted': headline(2)((p) => {
    const reason = findCode('day-six-exception', p.reason ?? '')
    return `No day-six education is owed${reason ? `: ${lower(reason.words)}` : ''}`
  }),
  'provision-ended': headline(4)((p) => {
    const why = among(p.reason, PROVISION_ENDED, '')
    return `The education ended${day(p.endedOn)}${why && `: ${why}`}`
  }),

  // clocks
  'clock-opened': detail((p) => `${ruleTitle(p)}: the date is set${day(p.dueOn, ' to ')}`),
  'clock-moved': detail((p) => `${ruleTitle(p)}: the date moved${day(p.from, ' from ')}${day(p.dueOn, ' to ')}`),
  'clock-missed': headline(3)((p) => `Missed: ${lower(ruleTitle(p))}${day(p.dueOn, ', due ')}`),
  'clock-chased': detail((p) => `Chased: ${lower(ruleTitle(p))}`),
  'clock-met': detail((p) => `Done: ${lower(ruleTitle(p))}${day(p.metOn)}`),
  'clock-met-late': detail((p) => `Done late: ${lower(ruleTitle(p))}${day(p.metOn)}${day(p.dueOn, ', due ')}`),
  'clock-lapsed': detail((p) => `Not used: ${lower(ruleTitle(p))}${day(p.dueOn, ', until ')}`),
  'clock-lifted': detail((p) => {
    const because = p.event && isUnwindingEvent(p.event) ? `: ${lower(UNWINDING[p.event].because)}` : ''
    return `No longer owed: ${lower(ruleTitle(p))}${because}`
  }),
  'clock-paused': detail((p) => `Paused: ${lower(ruleTitle(p))}${day(p.pausedFrom, ' from ')}${lawfulReason(p)}`),
  'clock-resumed': detail((p) => `Running again: ${lower(ruleTitle(p))}${day(p.dueOn, ', due ')}`),
  'clock-overridden': detail((p) => `${ruleTitle(p)}: a person set the date${day(p.dueOn, ' to ')}${lawfulReason(p)}`),
  'clock-move-proposed': detail(
    (p) => `${ruleTitle(p)}: another date waits for a manager’s approval${lawfulReason(p)}`,
  ),
  'clock-move-taken-back': detail(
    (p) => `${ruleTitle(p)}: what a person decided about the date was taken back${day(p.dueOn, ', now due ')}`,
  ),
  'miss-withdrawn': headline(4)((p) => `Not missed after all: ${lower(ruleTitle(p))}${day(p.dueOn, ', now due ')}`),
  'reminder-sent': detail((p) => `A reminder went out: ${lower(ruleTitle(p))}`),
  'setting-chosen': detail(() => 'The authority chose how its dates are counted, and they were counted again'),
  'school-closed': headline(3)(
    (p) =>
      `A school${urn(p.urn, ' (URN ', ')')} closed${day(p.closedOn)}${urn(p.successorUrn, ', followed by URN ')}: who is responsible has to be checked`,
  ),
  'calendar-moved': detail(() => 'The school’s calendar changed and the dates were counted again'),

  // governors, review, roll
  'governors-upheld': headline(2)((p) => `The governors upheld the exclusion${day(p.decidedOn)}`),
  'governors-reinstated': headline(1)((p) => `The governors reinstated the pupil${day(p.decidedOn)}`),
  'governors-notice-given': detail((p) => `The parents were given the governors’ decision in writing${day(p.givenOn)}`),
  'review-applied': headline(3)((p) => `The parents asked for an independent review${day(p.appliedOn)}`),
  'review-waived': detail((p) => `The parents stated that they will not ask for a review${day(p.statedOn)}`),
  'review-lapsed': detail((p) => `The time to ask for a review passed without an application${day(p.dueOn)}`),
  'review-decided': headline(2)(
    (p) => `The independent review panel ${among(p.decision, PANEL_REVIEW, 'decided')}${day(p.decidedOn)}`,
  ),
  'governors-reconsidered': headline(2)((p) => {
    const decision = among(
      p.decision,
      { upheld: 'upheld the exclusion', reinstated: 'reinstated the pupil' },
      'decided',
    )
    return `The governors met again and ${decision}${day(p.decidedOn)}`
  }),
  'returned-after-reinstatement': headline(2)((p) => `The reinstated child was back at school${day(p.returnedOn)}`),
  'removed-from-roll': headline(3)((p) => `The pupil’s name left the school’s roll${day(p.removedOn)}`),
  cancelled: headline(1)((p) => `The head teacher cancelled the exclusion${day(p.cancelledOn)}`),

  // panel
  'on-agenda': detail((p) => `The case went on the agenda of the panel${day(p.heldOn)}`),
  'withdrawn-from-agenda': detail(
    (p) => `The case was taken off the panel’s agenda${day(p.heldOn, ', to be heard on ')}`,
  ),
  'panel-decided': headline(2)((p) => `The panel decided: ${among(p.outcome, PANEL_OUTCOMES, 'the next place')}`),
  'panel-deferred': headline(4)((p) => `The panel put off its decision${day(p.deferredUntil, ' until ')}`),

  // placement
  'waiting-list': detail(() => 'The child is on the waiting list for a place'),
  'placement-offered': detail((p) => `A place was offered${instant(p.expiresAt, ', held until ')}`),
  'placement-accepted': detail((p) => `The place was accepted${day(p.startsOn, ', to start ')}`),
  'placement-declined': detail(() => 'The place was declined'),
  'placement-expired': detail(() => 'The offer of a place expired'),
  'placement-withdrawn': detail((p) =>
    p.offerId
      ? 'The place offered before was withdrawn: the panel has decided again'
      : 'The child left the waiting list: the panel has decided again',
  ),
  'placement-started': headline(2)((p) => `The placement began${day(p.startedOn)}`),
  'allocated-place-started': headline(2)((p) => `The child started at the allocated school${day(p.startedOn)}`),
  'register-entered': detail((p) => `The week’s attendance was entered${day(p.weekBegins, ' for the week of ')}`),
  'register-sent': detail(
    (p) => `The week’s attendance was sent to the school${day(p.weekBegins, ' for the week of ')}`,
  ),
  'register-missing': detail((p) => `The week’s attendance is missing${day(p.weekBegins, ' for the week of ')}`),
  'review-booked': detail((p) => `The week-four review was booked${day(p.bookedFor, ' for ')}`),
  'review-held': headline(2)(
    (p) => `The review was held${day(p.heldOn)}: ${among(p.decision, REVIEW_DECISIONS, 'decided')}`,
  ),
  'review-decided-return': detail((p) => `The review decided a return to school now${day(p.heldOn)}`),
  'review-decided-phased': detail((p) => `The review decided a phased return${day(p.heldOn)}`),
  'review-decided-continue': detail((p) => `The review decided that the placement continues${day(p.heldOn)}`),
  'review-decided-refer-on': detail((p) => `The review referred the case back to the panel${day(p.heldOn)}`),
  'placement-extended': detail(
    (p) => `The placement was extended${/^\d+$/.test(p.untilWeek ?? '') ? ` to week ${p.untilWeek}` : ''}`,
  ),
  overstay: headline(3)((p) => `The placement has passed its last week${day(p.dueOn, ', which ended ')}`),
  'placement-ended': headline(2)((p) => `The placement ended${day(p.endedOn)}`),
  'placement-stopped': detail(() => 'The placement was stopped'),

  // return
  'reintegration-planned': headline(3)(() => 'A phased return was planned'),
  'plan-changed': detail(() => 'The plan of the return was changed'),
  'step-held': detail((p) => `A step of the return was held${day(p.on)}`),
  'step-missed': detail((p) => `A step of the return was missed${day(p.on)}`),
  'full-timetable-held': headline(2)((p) => `The full timetable has held: the return was complete${day(p.on)}`),
  'reintegration-concluded': detail((p) => `The return is complete${day(p.endedOn)}`),

  // end
  'end-report-sent': detail((p) => `The centre’s report was sent to the school${day(p.sentOn)}`),
  'closure-asked': detail(() => 'A caseworker asked for the case to be closed'),
  'case-closed': headline(1)((p) => {
    const outcome = isOutcome(p.outcome) ? `: ${lower(OUTCOMES[p.outcome])}` : ''
    return `The case was closed${outcome}`
  }),

  // work around the case
  'mail-sent': detail(() => 'A message was sent'),
  'mail-undeliverable': detail(() => 'A message could not be delivered'),
  'task-raised': detail(() => 'A task was raised for a caseworker'),
  'task-done': detail(() => 'A task was done'),
  'case-restricted': detail(() => 'The case was restricted'),
  'restriction-lifted': detail(() => 'The case is restricted no longer'),
  'case-assigned': detail(() => 'The case was given to a caseworker'),
  'exclusion-corrected': headline(3)(
    (p) => `The school’s notice was put right${instant(p.imposedAt, ': imposed on ')}${instant(p.from, ', not on ')}`,
  ),
  'pupil-details-changed': detail(() => 'The pupil’s details were completed or put right'),
  'contact-added': detail(() => 'A contact of the family was added'),
  'contact-changed': detail(() => 'A contact of the family was changed'),
  'address-looked-over': detail((p) =>
    p.verdict === 'wrong' ? 'A second person found an address wrong' : 'A second person found an address right',
  ),
  'details-added': detail(() => 'The school added details of the exclusion'),
  'stage-moved': detail(() => 'The case moved to its next stage'),
} as const satisfies Record<string, EventKind>

export type EventKindName = keyof typeof EVENT_KINDS

export const isEventKind = (value: unknown): value is EventKindName =>
  typeof value === 'string' && Object.hasOwn(EVENT_KINDS, value)

/** One line of the story. A kind this version does not know is shown by its name: a timeline is never cut short. */
export function tell(kind: string, parameters: EventParameters = {}): string {
  if (isEventKind(kind)) return EVENT_KINDS[kind].words(parameters)
  const words = kind.replace(/-/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A duty of every week: its misses, one like the other, would crowd the child out of the story. */
const WEEKLY_RULE: RuleId = 'PL-04'
const DAY_SIX_RULE: RuleId = 'EX-11'

/** With the rule where the line is about a clock. */
export const isHeadline = (kind: string, { rule }: EventParameters = {}): boolean =>
  isEventKind(kind) && EVENT_KINDS[kind].weight !== undefined && rule !== WEEKLY_RULE

const LINES = 10

/**
 * A case told in ten lines at most, in their order: of its headlines the weightiest, and among equals the latest. A miss of
 * day six weighs more than another, and one that was withdrawn weighs as little as its withdrawal.
 */
export function storyOf<E extends { kind: string; refs: EventParameters }>(events: readonly E[], lines = LINES): E[] {
  const withdrawn = new Set(events.filter(({ kind }) => kind === 'miss-withdrawn').map(({ refs }) => refs.rule))
  const weightOf = ({ kind, refs }: E): number => {
    if (kind === 'clock-missed') return withdrawn.has(refs.rule) ? 4 : refs.rule === DAY_SIX_RULE ? 2 : 3
    return (isEventKind(kind) && EVENT_KINDS[kind].weight) || 4
  }
  const told = events
    .filter(({ kind, refs }) => isHeadline(kind, refs))
    .map((event, place) => ({ event, place, weight: weightOf(event) }))
    .sort((a, b) => a.weight - b.weight || b.place - a.place)
    .slice(0, lines)
  return told.sort((a, b) => a.place - b.place).map(({ event }) => event)
}

/** A sentence's first letter made small inside another, but for a word that is all capitals. */
const lower = (words: string): string =>
  /^[A-Z][A-Z]/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)
