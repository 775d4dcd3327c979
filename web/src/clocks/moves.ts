import { plural } from '../present'

/** What a calendar or a correction does to one date, as the service says it. */
export interface Move {
  reference: string
  title: string
  from: string | null
  to: string | null
  /** How the day is counted; without one why there is none. */
  explanation: string
  missWithdrawn: boolean
  /** The new date is over with the duty not done. */
  missAppears: boolean
  /** Done in time by the date known then: it stays, though it would be late by the new one. */
  keptInTime: boolean
  /** Where a person moved it: how it stands by that decision, or that it has no effect any more. */
  byHand: string | null
}

const dated = (moves: readonly Move[]): Move[] => moves.filter(({ keptInTime }) => !keptInTime)

/** `7 dates in 5 cases`. */
export function howMany(moves: readonly Move[]): string {
  const cases = new Set(moves.map(({ reference }) => reference)).size
  return `${plural(dated(moves).length, 'date')} in ${plural(cases, 'case')}`
}

/** What a person looks at first before saving, in sentences. */
export function warningsOf(moves: readonly Move[]): string[] {
  const earlier = dated(moves).filter(({ from, to }) => from !== null && to !== null && to < from).length
  const appear = moves.filter(({ missAppears }) => missAppears).length
  const gone = moves.filter(({ missWithdrawn }) => missWithdrawn).length
  return [
    ...(earlier > 0 ? [`${plural(earlier, 'date')} would be earlier than now.`] : []),
    ...(appear > 0 ? [`${plural(appear, 'date')} would be over at once, and be recorded as missed.`] : []),
    ...(gone > 0 ? [`${plural(gone, 'recorded miss', 'recorded misses')} would be withdrawn.`] : []),
  ]
}

/** How many dates are others now, in a sentence. */
export function movedWords(moves: readonly Move[]): string {
  const { length } = dated(moves)
  return length === 0 ? 'No date moved' : `${plural(length, 'date')} moved`
}
