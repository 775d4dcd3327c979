import { day, instant, plural, type Tag, words } from '../present'
import type { Placement, PlacementDetail } from './child'

const TAGS: Record<Placement['state'], Tag> = {
  waiting: { text: 'On the waiting list', classes: 'govuk-tag--yellow' },
  offered: { text: 'Place offered', classes: 'govuk-tag--blue' },
  accepted: { text: 'Accepted, not started', classes: 'govuk-tag--blue' },
  started: { text: 'Running', classes: 'govuk-tag--green' },
  ended: { text: 'Ended', classes: 'govuk-tag--grey' },
  withdrawn: { text: 'Withdrawn', classes: 'govuk-tag--grey' },
}

export const OUTCOMES = [
  { value: 'returned-to-school', text: 'Back at school' },
  { value: 'allocated-place', text: 'At another school given as an allocated place' },
  { value: 'aep', text: 'In alternative education provision' },
  { value: 'left-area', text: 'Moved away' },
  { value: 'referred-on', text: 'Referred on to the panel' },
  { value: 'ehcp-requested', text: 'An education, health and care plan is asked for' },
  { value: 'withdrawn', text: 'Withdrawn' },
] as const

interface Row {
  key: { text: string }
  value: { text: string }
}

const row = (key: string, value: string | null | undefined | false): Row[] =>
  value ? [{ key: { text: key }, value: { text: value } }] : []

export const placementTag = (state: Placement['state']): Tag => TAGS[state]

export function placementRows(placement: PlacementDetail): Row[] {
  const { waiting, offer, state, week, untilWeek } = placement
  return [
    ...row('Kind', placement.kind === 'aep' ? 'Alternative education provision' : 'Support centre'),
    ...row('Where', placement.providerName),
    ...row('Asked for', instant(placement.askedAt)),
    ...row('Waiting', waiting && `${plural(waiting.days, 'day')}, number ${waiting.position} on the list`),
    ...row('Offer ends', state === 'offered' && offer && instant(offer.expiresAt)),
    ...row('Due to start', state === 'accepted' && day(placement.startsOn)),
    ...row('Started', placement.startedOn && day(placement.startedOn)),
    ...row('Week', state === 'started' && week !== null && weekOf(week, untilWeek)),
    ...row('Ended', placement.endedOn && `${day(placement.endedOn)}. ${placement.outcomeWords ?? ''}`),
    ...row('Report sent', placement.reportSentOn && day(placement.reportSentOn)),
    ...row('Why withdrawn', placement.withdrawnReason && words(placement.withdrawnReason)),
    ...placement.extensions.flatMap((one) =>
      row(`Extended to week ${one.untilWeek}`, `${one.reason}. Approved by ${one.approver}`),
    ),
  ]
}

export const weekOf = (week: number, untilWeek: number): string =>
  week > untilWeek ? `${week}: past week ${untilWeek}, when it should have ended` : `${week} of ${untilWeek}`

export interface Action {
  text: string
  href: string
  /** The one thing to do now. */
  isNext?: boolean
}

/** What this person can do with the placement now, the next thing first. */
export function actionsOf(
  { id, state, reportSentOn, kind }: Pick<PlacementDetail, 'id' | 'state' | 'reportSentOn' | 'kind'>,
  may: { caseWork: boolean; extend: boolean; centreWork: boolean },
): Action[] {
  const at = (part: string) => `/placements/${id}/${part}`
  const actions: (Action | false)[] = [
    state === 'waiting' && may.caseWork && { text: 'Offer a place', href: at('offer'), isNext: true },
    state === 'offered' &&
      may.caseWork && { text: 'Record that the place was accepted', href: at('acceptance'), isNext: true },
    (state === 'offered' || state === 'accepted') &&
      may.caseWork && { text: 'Record that the place was declined', href: at('declination') },
    state === 'accepted' &&
      may.centreWork && { text: 'Record that the child started', href: at('start'), isNext: true },
    state === 'started' && kind === 'support-centre' && { text: 'Review', href: at('review') },
    state === 'started' && { text: 'Return to school', href: at('reintegration') },
    state === 'started' && may.extend && { text: 'Extend the placement', href: at('extension') },
    state === 'started' && may.centreWork && { text: 'End the placement', href: at('end') },
    state === 'ended' &&
      !reportSentOn &&
      may.centreWork && { text: 'Send the end report', href: at('end-report'), isNext: true },
    state === 'ended' && reportSentOn !== null && { text: 'Read the end report', href: at('end-report') },
    state === 'ended' && kind === 'support-centre' && { text: 'Review', href: at('review') },
    state === 'ended' && { text: 'Return to school', href: at('reintegration') },
  ]
  return actions.filter((action): action is Action => action !== false)
}
