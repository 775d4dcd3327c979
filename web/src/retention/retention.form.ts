import type { FieldErrors } from '../api'
import { answered } from '../cases/record'
import { only, type Posted, text } from '../forms'

/** What is done to a record, each with the sentence that asks for its reason. */
const REASONS = {
  hold: 'Enter why the record must be kept',
  release: 'Enter why the record need not be held any more',
  deletion: 'Enter why the record is deleted now',
} as const
export type Act = keyof typeof REASONS

export function readReason(act: Act, posted: Posted): { answers?: { reason: string }; errors: FieldErrors } {
  const reason = text(posted, 'reason')
  return answered(only({ reason: !reason && REASONS[act] }), { reason })
}
