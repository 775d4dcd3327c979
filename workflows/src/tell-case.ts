import { getExternalWorkflowHandle } from '@temporalio/workflow'
import { attempt } from './attempt'
import { caseWorkflowId } from './ids'
import type { Message } from './messages'
import type { PlacementStay } from './placement-stay'

/** A placement's procedure reports to that of its case; a case that has ended meanwhile need not hear it. */
export async function tellCase<P extends { placementId: string }>(
  { id, placementId }: PlacementStay,
  message: Message<P>,
  more: Omit<P, 'placementId'>,
): Promise<void> {
  const fact = { eventId: `${message.name}:${placementId}`, at: new Date().toISOString(), placementId, ...more }
  const kase = getExternalWorkflowHandle(caseWorkflowId(id))
  await attempt({ id }, 'case-not-told', `${message.name}:${placementId}`, () => kase.signal(message.name, fact))
}
