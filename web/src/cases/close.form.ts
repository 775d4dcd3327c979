import { OUTCOMES, type OutcomeCode } from '@daysix/shared/stages'
import type { FieldErrors } from '../api'
import { choice, type Posted } from '../forms'
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

export function closeErrors(
  kase: Pick<Case, 'facts'>,
  posted: Posted,
): { outcome?: ClosingOutcome; errors: FieldErrors } {
  const outcome = choice(posted, 'outcome', outcomesOf(kase))
  return outcome ? { outcome, errors: {} } : { errors: { outcome: 'Select how the case ended' } }
}
