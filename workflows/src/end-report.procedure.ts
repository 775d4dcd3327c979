import { condition, getExternalWorkflowHandle } from '@temporalio/workflow'
import { attempt } from './attempt'
import { caseWorkflowId } from './ids'
import { placementOver } from './messages'
import type { PlacementStay } from './placement-stay'
import { runClock } from './run-clock'

/** The stay is over at once for the child, and for us when the school has the written report: PL-06. */
export async function endReport(stay: PlacementStay, calendarOf: string): Promise<void> {
  await condition(() => stay.left() !== undefined)
  const { over } = stay
  if (!over) return
  await Promise.all([
    tellCase(stay, over),
    runClock(stay, {
      rule: 'PL-06',
      occasion: stay.placementId,
      calendarOf,
      facts: () => ({ endedOn: over.endedOn }),
      met: () => stay.report && { metOn: stay.report.sentOn },
    }),
  ])
}

/** A child who leaves without another place is owed education again: the case must hear of it before the report. */
async function tellCase({ id, placementId }: PlacementStay, over: NonNullable<PlacementStay['over']>): Promise<void> {
  const fact = { eventId: `over:${placementId}`, at: new Date().toISOString(), placementId, ...over }
  const kase = getExternalWorkflowHandle(caseWorkflowId(id))
  await attempt({ id }, 'case-not-told', placementId, () => kase.signal(placementOver.name, fact))
}
