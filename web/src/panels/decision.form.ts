import type { components } from '@daysix/contracts/generated/panels'
import type { FieldErrors } from '../api'
import { choice, hasErrors, only, type Posted, readDate, text } from '../forms'

export type RecordDecision = components['schemas']['RecordDecision']

export const OUTCOMES = [
  {
    value: 'support-centre',
    text: 'A place at a support centre',
    hint: { text: 'For 6 to 12 weeks, then back to a school' },
  },
  { value: 'aep', text: 'A place with an alternative education provider', hint: { text: 'Years 10 and 11 only' } },
  { value: 'allocated-school', text: 'A place at another school' },
  {
    value: 'defer',
    text: 'Defer the case',
    hint: { text: 'Something is missing, or the governors have not decided yet' },
  },
] as const
export type Outcome = (typeof OUTCOMES)[number]['value']

export const outcomeOf = (posted: Posted): Outcome | undefined =>
  choice(
    posted,
    'outcome',
    OUTCOMES.map(({ value }) => value),
  )

/** The answers that belong to the outcome; what was typed for another is left out. */
export function readDecision(
  posted: Posted,
  outcome: Outcome,
): { answers: RecordDecision; errors?: undefined } | { answers?: undefined; errors: FieldErrors } {
  const reasons = text(posted, 'reasons')
  const noReasons = !reasons && 'Enter the reasons for the decision'
  if (outcome === 'defer') {
    const missing = text(posted, 'missing')
    const until = readDate(posted, 'deferredUntil', 'the day until which the case is deferred', {
      example: '10 12 2026',
    })
    const errors = only({
      missing: !missing && 'Enter what is missing',
      deferredUntil: until.error,
      reasons: noReasons,
    })
    return hasErrors(errors) ? { errors } : { answers: { outcome, reasons, missing, deferredUntil: until.on! } }
  }
  const responsibleUrn = text(posted, 'responsibleUrn')
  const providerCode = outcome === 'allocated-school' ? '' : text(posted, 'providerCode')
  const errors = only({
    responsibleUrn: !responsibleUrn && 'Select the school that is responsible from now on',
    reasons: noReasons,
  })
  if (hasErrors(errors)) return { errors }
  return { answers: { outcome, reasons, responsibleUrn, ...(providerCode && { providerCode }) } }
}
