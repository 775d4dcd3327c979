/** A stretch in which the child was in education: from the day it started to the day it ended. */
export interface Spell {
  from: string
  to?: string
  /** It ended because the next place began. */
  movedOn?: boolean
}

/** Ends of a stay after which nobody owes the child another place. */
const SETTLED_OUTCOMES = new Set(['returned-to-school', 'allocated-place', 'aep', 'left-area'])

export const settlesTheChild = (outcome: string): boolean => SETTLED_OUTCOMES.has(outcome)

/** The day the child was in education again after `since`; the first day at all without it. */
export function inEducationFrom(spells: Spell[], since: string | undefined): string | undefined {
  const days = spells
    .filter(({ to }) => since === undefined || to === undefined || to > since)
    .map(({ from }) => (since !== undefined && from < since ? since : from))
  return days.sort()[0]
}

/**
 * The day education stopped, for a child in education on `from`; nothing while it goes on. A place that ended because the
 * next one began leaves no gap until that one is known to have begun later.
 */
export function educationStopped(spells: Spell[], from: string): string | undefined {
  let reach = from
  for (;;) {
    const further = spells.filter((spell) => spell.from <= reach && (spell.to === undefined || spell.to > reach))
    if (further.length === 0) break
    if (further.some(({ to }) => to === undefined)) return undefined
    reach = further
      .map(({ to }) => to!)
      .sort()
      .at(-1)!
  }
  const handedOver = spells.some(({ to, movedOn }) => to === reach && movedOn)
  const successorKnown = spells.some((spell) => spell.from > reach)
  return handedOver && !successorKnown ? undefined : reach
}
