import { type CivilDate, formatDate } from '@daysix/shared/civil-date'
import type { FieldRefusal } from '@daysix/shared/refusal'
import { refusal } from '../cases/report'

/** From a day to a day, both of which belong to it; null where it is not known since when, and while it holds. */
export interface Span {
  fromOn: CivilDate | null
  toOn: CivilDate | null
}

/**
 * What is wrong with the days of an entry beside the others of its kind, of which one holds at a time. An entry that holds
 * follows the one that held before; every other overlap is a mistake in one of the two.
 * @param others without those that were withdrawn, and without the entry itself where it is put right
 */
export function checkSpan(span: Span, others: readonly Span[], today: CivilDate): FieldRefusal[] {
  const { fromOn, toOn } = span
  if (fromOn && fromOn > today)
    return [refusal('/from', 'in-the-future', 'Enter a first day that is not in the future')]
  if (toOn && toOn > today) return [refusal('/until', 'in-the-future', 'Enter a last day that is not in the future')]
  if (fromOn && toOn && toOn < fromOn)
    return [refusal('/until', 'too-early', 'The last day must not be before the first')]
  const wrong = others.filter((one) => overlap(span, one) && !follows(span, one))
  if (wrong.length === 0) return []
  const other = wrong.find((one) => !one.toOn) ?? wrong[0]
  if (!fromOn && !toOn)
    return [refusal('/from', 'overlaps', `Enter the first day: another entry holds ${spanWords(other)}`)]
  return [refusal('/from', 'overlaps', `Another entry holds ${spanWords(other)}: put that one right first`)]
}

/** Whether an entry that holds ends the other, which held until now, on the day before it. */
export const follows = (span: Span, held: Span): boolean =>
  span.toOn === null && held.toOn === null && span.fromOn !== null && (held.fromOn ?? '') < span.fromOn

const overlap = (a: Span, b: Span): boolean =>
  (a.fromOn ?? '') <= (b.toOn ?? '9999') && (b.fromOn ?? '') <= (a.toOn ?? '9999')

function spanWords({ fromOn, toOn }: Span): string {
  if (fromOn && toOn) return `from ${formatDate(fromOn)} to ${formatDate(toOn)}`
  if (fromOn) return `since ${formatDate(fromOn)}`
  return toOn ? `until ${formatDate(toOn)}` : 'now, and it is not known since when'
}
