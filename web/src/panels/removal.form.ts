import type { components } from '@daysix/contracts/generated/panels'
import type { FieldErrors } from '../api'
import { choice, hasErrors, only, type Posted, readDate, text } from '../forms'

export type TakeOffAgenda = components['schemas']['TakeOffAgenda']

export const NEXT = [
  {
    value: 'later',
    text: 'Hear it at a later meeting',
    hint: { text: 'It goes on the next agenda that is open, or from the day you enter' },
  },
  {
    value: 'not-heard',
    text: 'No panel is to hear it',
    hint: { text: 'The caseworker is asked to put it on an agenda again or to close the case' },
  },
] as const

/** The day belongs to a later meeting; what was typed for another answer is left out. */
export function readRemoval(
  posted: Posted,
): { answers: TakeOffAgenda; errors?: undefined } | { answers?: undefined; errors: FieldErrors } {
  const next = choice(
    posted,
    'next',
    NEXT.map(({ value }) => value),
  )
  const reason = text(posted, 'reason')
  const from = readDate(posted, 'notBefore', 'the day from which it is heard', {
    example: '10 12 2026',
    optional: true,
  })
  const errors = only({
    next: !next && 'Select what becomes of the case',
    notBefore: next === 'later' && from.error,
    reason: !reason && 'Enter why the case is taken off',
  })
  if (!next || hasErrors(errors)) return { errors }
  return { answers: { next, reason, ...(next === 'later' && from.on && { notBefore: from.on }) } }
}
