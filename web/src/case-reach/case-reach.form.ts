import type { FieldErrors } from '../api'
import { answered } from '../cases/record'
import { choice, only, type Posted, text, ticked } from '../forms'

export const REACHES = ['every', 'area', 'own'] as const
export type Reach = (typeof REACHES)[number]

export const REACH_WORDS: Record<Reach, string> = {
  every: 'Every case',
  area: 'Cases of their areas, and their own',
  own: 'Their own cases only',
}

interface Read<Answers> {
  answers?: Answers
  errors: FieldErrors
}

export function readReach(posted: Posted): Read<{ reach: Reach; reason: string }> {
  const reach = choice(posted, 'reach', REACHES)
  const reason = text(posted, 'reason')
  const errors = only({
    reach: !reach && 'Choose what a caseworker opens without a reason',
    reason: !reason && 'Enter who decided it and why',
  })
  return answered(errors, { reach: reach!, reason })
}

export function readAreas(posted: Posted): Read<{ areas: string[]; reason: string }> {
  const reason = text(posted, 'reason')
  const errors = only({ reason: !reason && 'Enter why these are their areas' })
  return answered(errors, { areas: ticked(posted, 'areas'), reason })
}
