import { answered } from '../cases/record'
import { only, type Posted, readDate, text } from '../forms'

export interface Choice {
  value: string
  from: string
  reason: string
  /** Where it is for the stays at one provider. */
  providerId?: string
}

export function readChoice(posted: Posted) {
  const value = text(posted, 'value')
  const from = readDate(posted, 'from', 'the day from which it holds', { example: '1 9 2026' })
  const reason = text(posted, 'reason')
  const providerId = text(posted, 'providerId')
  const errors = only({
    value: !value && 'Choose an answer',
    from: from.error,
    reason: !reason && 'Enter who decided it and why',
  })
  return answered<Choice>(errors, {
    ...{ value, from: from.on! as string, reason },
    ...(providerId && { providerId }),
  })
}
