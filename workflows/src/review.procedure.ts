import { tell } from './attempt'
import { placementReferredOn } from './messages'
import type { PlacementStay, StayPlan } from './placement-stay'
import { runClock } from './run-clock'
import { tellCase } from './tell-case'

/** In the review’s week, by default the fourth, child, parents, school and centre teacher decide on the way back: PL-03. It is chased until it is held. */
export async function review(stay: PlacementStay, { startedOn, providerId, calendarOf }: StayPlan): Promise<void> {
  const { placementId } = stay
  const refs = { placementId }
  await runClock(stay, {
    rule: 'PL-03',
    occasion: placementId,
    calendarOf,
    refs,
    facts: () => ({ startedOn, providerId }),
    met: () => stay.review && { metOn: stay.review.heldOn },
    lifted: () => stay.left(),
  })
  if (stay.review) tell(stay, 'review-outcome', placementId, { refs })
  // The next place is looked for while this one goes on, so that the child is never without one.
  if (stay.review?.decision === 'refer-on' && !stay.left()) await tellCase(stay, placementReferredOn, {})
}
