import { tell } from './attempt'
import type { PlacementStay, StayPlan } from './placement-stay'
import { runClock } from './run-clock'

/** A stay is expected to end by week twelve, or by the week an approver extended it to: PL-02. */
export async function overstay(stay: PlacementStay, { startedOn, providerId, calendarOf }: StayPlan): Promise<void> {
  const { placementId } = stay
  while (!stay.left()) {
    const week = stay.untilWeek
    if (week !== undefined) tell(stay, 'placement-extended', `${placementId}:week-${week}`, { refs: { placementId } })
    await runClock(stay, {
      rule: 'PL-02',
      occasion: week === undefined ? placementId : `${placementId}:week-${week}`,
      calendarOf,
      refs: { placementId },
      facts: () => ({ startedOn, providerId, ...(week !== undefined && { untilWeek: String(week) }) }),
      met: () => stay.over && { metOn: stay.over.endedOn },
      lifted: () => (stay.untilWeek === week ? undefined : 'extended'),
    })
  }
}
