import { CLOSURE_KINDS, type ClosureKind } from '@daysix/shared/calendar'
import type { FieldErrors } from '../api'
import { answered } from '../cases/record'
import { choice, only, type Posted, readDate, text, ticked } from '../forms'

export interface Closure {
  from: string
  to: string
  kind: ClosureKind
}

/** What is to become of one closure of a calendar file: `of` is missing for a new one, `closure` for one taken away. */
export interface Correction {
  /** The closure as `keyOf` names it. */
  of?: string
  closure?: Closure
}

/** A closure is known by its days and its kind: its place in the file is another after any correction. */
export const keyOf = ({ from, to, kind }: Closure): string => [from, to, kind].join('_')

export const KIND_WORDS: Record<ClosureKind, string> = {
  'half-term': 'Half-term',
  holiday: 'Holiday',
  bank: 'Bank holiday',
  inset: 'INSET day',
  polling: 'Polling day',
  emergency: 'Emergency closure, such as snow',
  other: 'Other closure',
}
export const KIND_ITEMS = CLOSURE_KINDS.map((value) => ({ value, text: KIND_WORDS[value] }))

export function readCorrection(posted: Posted): { answers?: Correction; errors: FieldErrors } {
  const of = text(posted, 'closure')
  if (of && ticked(posted, 'remove').includes('yes')) return { answers: { of }, errors: {} }
  const from = readDate(posted, 'from', 'the first day of the closure', { example: '9 11 2026' })
  const to = readDate(posted, 'to', 'the last day of the closure', { example: '9 11 2026', optional: true })
  const kind = choice(posted, 'kind', CLOSURE_KINDS)
  const until = to.on ?? from.on
  const ends = from.on && to.on && to.on < from.on && 'The last day must not be before the first'
  const errors = only({ kind: !kind && 'Select why the school is closed', from: from.error, to: to.error ?? ends })
  return answered(errors, { ...(of && { of }), closure: { from: from.on!, to: until!, kind: kind! } })
}

type CalendarFile = Record<string, unknown> & { closures?: unknown }

/** The owner's own file with the correction made; a school that had none begins with this closure and borrows the rest. */
export function corrected(own: CalendarFile | null, name: string, { of, closure }: Correction): CalendarFile {
  const before = Array.isArray(own?.closures) ? (own.closures as Closure[]) : []
  const kept = before.filter((one) => keyOf(one) !== of)
  return { ...(own ?? { name }), closures: closure ? [...kept, closure] : kept }
}
