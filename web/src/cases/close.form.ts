import { OUTCOMES, type OutcomeCode } from '@daysix/shared/stages'
import type { FieldErrors } from '../api'
import { choice, type Posted } from '../forms'

/** Reinstatement and cancellation close a case by being recorded themselves. */
const BY_HAND = [
  'returned-to-school',
  'allocated-place',
  'aep',
  'withdrawn',
  'left-area',
] as const satisfies OutcomeCode[]

export const CLOSING_OUTCOMES = BY_HAND.map((value) => ({ value, text: OUTCOMES[value] }))

export function closeErrors(posted: Posted): { outcome?: (typeof BY_HAND)[number]; errors: FieldErrors } {
  const outcome = choice(posted, 'outcome', BY_HAND)
  return outcome ? { outcome, errors: {} } : { errors: { outcome: 'Select how the case ended' } }
}
