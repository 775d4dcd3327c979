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
  /** Done in time by the date known then: it stays, though it would be late by the new one. */
  keptInTime: boolean
  /** Where a person moved it: how it stands by that decision, or that it has no effect any more. */
  byHand: string | null
}

/** How many dates are others now, in a sentence. */
export function movedWords(moves: readonly Move[]): string {
  const { length } = moves.filter(({ keptInTime }) => !keptInTime)
  return length === 0 ? 'No date moved' : `${plural(length, 'date')} moved`
}
