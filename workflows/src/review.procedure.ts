import type { PlacementStay } from './placement-stay'
import { runClock } from './run-clock'

/** In week four child, parents, school and centre teacher decide on the way back: PL-03. It is chased until it is held. */
export async function review(stay: PlacementStay, startedOn: string, calendarOf: string): Promise<void> {
  await runClock(stay, {
    rule: 'PL-03',
    occasion: stay.placementId,
    calendarOf,
    facts: () => ({ startedOn }),
    met: () => stay.review && { metOn: stay.review.heldOn },
    lifted: () => stay.left(),
  })
}
