import { OUTCOMES, type OutcomeCode } from '@daysix/shared/stages'
import type { FieldErrors } from '../api'
import { choice, hasErrors, only, type Posted, text } from '../forms'
import type { Case } from './kase'

/** A cancellation closes a case by being recorded itself; what ends one early has a page of its own. */
const BY_HAND = ['returned-to-school', 'allocated-place', 'aep'] as const satisfies OutcomeCode[]

type ClosingOutcome = (typeof BY_HAND)[number] | 'reinstated'

export const isReinstated = ({ facts }: Pick<Case, 'facts'>): boolean =>
  facts.governorsDecision === 'reinstated' || facts.reconsideredDecision === 'reinstated'

/** A case that the governors ended has one end, and closes by itself once the child is back and the parents have it in writing. */
const outcomesOf = (kase: Pick<Case, 'facts'>): readonly ClosingOutcome[] =>
  isReinstated(kase) ? ['reinstated'] : BY_HAND

export const closingOutcomes = (kase: Pick<Case, 'facts'>) =>
  outcomesOf(kase).map((value) => ({ value, text: OUTCOMES[value] }))

export interface Closing {
  outcome: ClosingOutcome
  /** Kept in the audit alone. */
  reason: string
}

export function readClosing(kase: Pick<Case, 'facts'>, posted: Posted): { closing?: Closing; errors: FieldErrors } {
  const outcome = choice(posted, 'outcome', outcomesOf(kase))
  const reason = text(posted, 'reason')
  const errors = only({
    outcome: !outcome && 'Select how the case ended',
    reason: !reason && 'Enter why the case is closed',
  })
  return outcome && !hasErrors(errors) ? { closing: { outcome, reason }, errors } : { errors }
}
