import type { FieldErrors } from '../api'
import { answered } from '../cases/record'
import { choice, only, type Posted, readDate, text } from '../forms'

interface Switch {
  accepted: boolean
  from: string
  reason: string
}

export function readSwitch(posted: Posted): { answers?: Switch; errors: FieldErrors } {
  const accepted = choice(posted, 'accepted', ['yes', 'no'] as const)
  const from = readDate(posted, 'from', 'the day from which it holds', { example: '1 9 2026' })
  const reason = text(posted, 'reason')
  const errors = only({
    accepted: !accepted && 'Select whether new records may use it',
    from: from.error,
    reason: !reason && 'Enter who decided it and why',
  })
  return answered(errors, { accepted: accepted === 'yes', from: from.on! as string, reason })
}
