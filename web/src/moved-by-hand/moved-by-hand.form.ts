import { LAWFUL_REASONS, type LawfulReason } from '@daysix/shared/clocks'
import type { FieldErrors } from '../api'
import { answered } from '../cases/record'
import { type DateAnswer, only, type Posted, readDate, text } from '../forms'

/** What a person decides about a date, for one of the lawful reasons. Days as `YYYY-MM-DD`. */
export interface Decision {
  reason: LawfulReason
  why: string
  decidedOn: string
  from?: string
  until?: string
  dueOn?: string
}

const NOT_ASKED: DateAnswer = {}
const EXAMPLE = { example: '13 1 2027' }

/** Each way of moving a date asks for its own days. */
export function readDecision(reason: LawfulReason, posted: Posted): { answers?: Decision; errors: FieldErrors } {
  const { how } = LAWFUL_REASONS[reason]
  const isPause = how === 'pause'
  const decided = readDate(posted, 'decidedOn', 'the day it was decided', EXAMPLE)
  const begins = isPause ? 'the first day of the pause' : 'the day from which it is counted again'
  const from = how === 'day' ? NOT_ASKED : readDate(posted, 'from', begins, EXAMPLE)
  const until = isPause
    ? readDate(posted, 'until', 'the last day of the pause', { ...EXAMPLE, optional: true })
    : NOT_ASKED
  const due = how === 'day' ? readDate(posted, 'dueOn', 'the day named', EXAMPLE) : NOT_ASKED
  const why = text(posted, 'why')
  const errors = only({
    ...{ from: from.error, until: until.error, dueOn: due.error, decidedOn: decided.error },
    why: !why && 'Say why, in a sentence',
  })
  return answered<Decision>(errors, {
    ...{ reason, why, decidedOn: decided.on! as string },
    ...(from.on && { from: from.on }),
    ...(until.on && { until: until.on }),
    ...(due.on && { dueOn: due.on }),
  })
}

export function readEnd(posted: Posted) {
  const until = readDate(posted, 'until', 'the last day of the pause', EXAMPLE)
  const why = text(posted, 'why')
  const errors = only({ until: until.error, why: !why && 'Say why, in a sentence' })
  return answered(errors, { until: until.on! as string, why })
}

export function readTakingBack(posted: Posted) {
  const why = text(posted, 'why')
  return answered(only({ why: !why && 'Say why it is taken back' }), { why })
}

/** What the preview carries on to the decision itself. */
export const DECISION_FIELDS = [
  'why',
  ...['decidedOn', 'from', 'until', 'dueOn'].flatMap((name) =>
    ['day', 'month', 'year'].map((part) => `${name}-${part}`),
  ),
]
