import { ROLES_OF_PEOPLE } from '@daysix/platform/principal'
import type { FieldErrors } from '../api'
import { answered } from '../cases/record'
import { choice, only, type Posted, text } from '../forms'
import type { RoleOfPerson } from './roles'

/** What is decided about a person besides withholding a role, each with the sentence that asks for its reason. */
const REASONS = {
  'give-back': 'Enter why this role is given back',
  'sign-out': 'Enter why this person is signed out everywhere',
} as const
export type Act = keyof typeof REASONS

export const roleOf = (posted: Posted): RoleOfPerson | undefined => choice(posted, 'role', ROLES_OF_PEOPLE)

export function readWithholding(posted: Posted): {
  answers?: { role: RoleOfPerson; reason: string }
  errors: FieldErrors
} {
  const role = roleOf(posted)
  const reason = text(posted, 'reason')
  const errors = only({ role: !role && 'Choose a role', reason: !reason && 'Enter why this role is withheld' })
  return answered(errors, { role: role!, reason })
}

export function readReason(act: Act, posted: Posted): { answers?: { reason: string }; errors: FieldErrors } {
  const reason = text(posted, 'reason')
  return answered(only({ reason: !reason && REASONS[act] }), { reason })
}
