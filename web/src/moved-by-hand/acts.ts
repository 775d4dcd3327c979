import { isRuleId, LAWFUL_REASONS, type LawfulReason, lawfulReasonsFor } from '@daysix/shared/clocks'
import type { Case } from '../cases/kase'
import type { ShownClock } from '../clocks/clocks.page'
import type { Visiting } from '../page'
import { day, instant, type Tag } from '../present'

type Act = ShownClock['movedByHand'][number]

/** What the person at the page may do about a date. */
export interface Rights {
  mayMove: boolean
  mayApprove: boolean
}

export function rightsOver({ stage }: Pick<Case, 'stage'>, visit: Pick<Visiting, 'is'>): Rights {
  const isOpen = stage !== 'closed'
  return { mayMove: isOpen && visit.is('caseworker', 'manager'), mayApprove: isOpen && visit.is('manager') }
}

/** For which reasons a person may move this date; none for most, and none once it is settled or not owed. */
export function reasonsFor({
  rule,
  settledAt,
  status,
}: Pick<ShownClock, 'rule' | 'settledAt' | 'status'>): LawfulReason[] {
  if (settledAt !== null || status === 'not-applicable' || !isRuleId(rule)) return []
  return lawfulReasonsFor(rule)
}

export const isMovable = (clock: ShownClock, { mayMove }: Rights): boolean => mayMove && reasonsFor(clock).length > 0

/** A person could have moved it, had it not ended. */
export const isPastMoving = ({ rule, settledAt }: ShownClock, { mayMove }: Rights): boolean =>
  mayMove && settledAt !== null && isRuleId(rule) && lawfulReasonsFor(rule).length > 0

/** A reason as a heading or a choice begins: its words follow "because" elsewhere. */
export function reasonWords(reason: LawfulReason): string {
  const { words } = LAWFUL_REASONS[reason]
  return words[0].toUpperCase() + words.slice(1)
}

const STANDINGS: Record<Act['standing'], Tag> = {
  'in-force': { text: 'In force', classes: 'govuk-tag--green' },
  'awaiting-approval': { text: 'Waits for approval', classes: 'govuk-tag--yellow' },
  'no-effect': { text: 'No effect now', classes: 'govuk-tag--grey' },
  'taken-back': { text: 'Taken back', classes: 'govuk-tag--grey' },
}

export interface ShownAct {
  title: string
  standing: Tag
  decidedOn: string
  rows: { key: string; value: string }[]
  links: { href: string; text: string }[]
}

/** Everything that was decided about a date, the latest first, with what can still be done about it. */
export const actsOf = (clock: ShownClock, rights: Rights): ShownAct[] =>
  clock.movedByHand
    .map((act) => ({
      title: reasonWords(act.reason as LawfulReason),
      standing: STANDINGS[act.standing],
      decidedOn: act.decidedOn,
      rows: rowsOf(act, clock),
      links: linksOf(act, clock, rights),
    }))
    .reverse()

function rowsOf(act: Act, { byHand, dueOn }: ShownClock): ShownAct['rows'] {
  const { how, from, until, approved, ended, takenBack } = act
  const isLast = act.standing === 'in-force' && byHand !== null
  return [
    ...(how === 'pause'
      ? [{ key: 'Paused', value: `From ${day(from)} ${until ? `to ${day(until)}` : 'until somebody ends the pause'}` }]
      : []),
    ...(how === 'recount' ? [{ key: 'Counted again', value: `From ${day(from)}` }] : []),
    ...(how === 'day' ? [{ key: 'Day named', value: day(act.dueOn) }] : []),
    ...(isLast
      ? [
          { key: 'Computed date', value: day(byHand.computedOn) },
          { key: 'Date in force', value: dueOn ? day(dueOn) : 'None for now' },
        ]
      : []),
    { key: 'Decided', value: `${day(act.decidedOn)}, by ${act.by}; recorded ${instant(act.recordedAt)}` },
    ...(act.why === null ? [] : [{ key: 'Why', value: act.why }]),
    { key: 'The law', value: act.law },
    ...(approved ? [{ key: 'Approved', value: `${instant(approved.at)}, by ${approved.by}` }] : []),
    ...(ended ? [{ key: 'Pause ended', value: saidBy(ended) }] : []),
    ...(takenBack ? [{ key: 'Taken back', value: saidBy(takenBack) }] : []),
  ]
}

const saidBy = ({ by, at, why }: { by: string; at: string; why: string | null }): string =>
  `${instant(at)}, by ${by}${why ? `: ${why}` : ''}`

function linksOf(
  { id, standing, how, until }: Act,
  clock: ShownClock,
  { mayMove, mayApprove }: Rights,
): ShownAct['links'] {
  if (!mayMove || clock.settledAt !== null || standing === 'taken-back') return []
  const href = (what: string) => `/clocks/${clock.id}/moved-by-hand/${id}/${what}`
  const waits = standing === 'awaiting-approval'
  return [
    ...(waits && mayApprove ? [{ href: href('approval'), text: 'Approve' }] : []),
    ...(how === 'pause' && !waits
      ? [{ href: href('end'), text: until ? 'Change its last day' : 'End the pause' }]
      : []),
    { href: href('taking-back'), text: 'Take it back' },
  ]
}
