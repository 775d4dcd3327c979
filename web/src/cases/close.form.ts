import { OUTCOMES, type OutcomeCode } from '@daysix/shared/stages'
import type { FieldErrors } from '../api'
import { choice, hasErrors, only, type Posted, text, ticked } from '../forms'
import type { Case } from './kase'

/** A cancellation closes a case by being recorded itself. */
const BY_HAND = [
  'returned-to-school',
  'allocated-place',
  'aep',
  'withdrawn',
  'left-area',
] as const satisfies OutcomeCode[]

type ClosingOutcome = (typeof BY_HAND)[number] | 'reinstated'

/** A case that the governors ended has one end, and closes by itself once the child is back and the parents have it in writing. */
const outcomesOf = ({ facts }: Pick<Case, 'facts'>): readonly ClosingOutcome[] =>
  facts.governorsDecision === 'reinstated' || facts.reconsideredDecision === 'reinstated' ? ['reinstated'] : BY_HAND

export const closingOutcomes = (kase: Pick<Case, 'facts'>) =>
  outcomesOf(kase).map((value) => ({ value, text: OUTCOMES[value] }))

export interface Closing {
  outcome: ClosingOutcome
  /** Kept in the audit alone. */
  reason: string
}

/** Duties of the law that nobody has met yet: a withdrawal leaves them so. */
export const openDuties = ({ clocks }: Pick<Case, 'clocks'>) =>
  clocks.filter(({ kind, settledAt, status }) => kind === 'duty' && settledAt === null && status !== 'not-applicable')

/** A case is withdrawn over open duties only by somebody who has seen them. */
export const mustConfirm = (kase: Pick<Case, 'clocks'>, posted: Posted): boolean =>
  text(posted, 'outcome') === 'withdrawn' && openDuties(kase).length > 0

export function readClosing(
  kase: Pick<Case, 'facts' | 'clocks'>,
  posted: Posted,
): { closing?: Closing; errors: FieldErrors } {
  const outcome = choice(posted, 'outcome', outcomesOf(kase))
  const reason = text(posted, 'reason')
  const errors = only({
    outcome: !outcome && 'Select how the case ended',
    reason: !reason && 'Enter why the case is closed',
    confirmed:
      mustConfirm(kase, posted) &&
      !ticked(posted, 'confirmed').includes('yes') &&
      'Confirm that the case is withdrawn although these duties are open',
  })
  return outcome && !hasErrors(errors) ? { closing: { outcome, reason }, errors } : { errors }
}
