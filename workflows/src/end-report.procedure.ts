import { condition } from '@temporalio/workflow'
import { tell } from './attempt'
import { placementOver } from './messages'
import type { PlacementStay } from './placement-stay'
import { runClock } from './run-clock'
import { tellCase } from './tell-case'

/** The stay is over at once for the child, and for us when the school has the written report: PL-06. */
export async function endReport(stay: PlacementStay, calendarOf: string): Promise<void> {
  await condition(() => stay.left() !== undefined)
  const { over, placementId } = stay
  if (!over) return
  await Promise.all([
    // A child who leaves without another place is owed education again: the case hears of it before the report.
    tellCase(stay, placementOver, over),
    runClock(stay, {
      rule: 'PL-06',
      occasion: placementId,
      calendarOf,
      refs: { placementId },
      facts: () => ({ endedOn: over.endedOn }),
      met: () => stay.report && { metOn: stay.report.sentOn },
    }),
  ])
  if (stay.report) tell(stay, 'end-report', placementId, { refs: { placementId } })
}
