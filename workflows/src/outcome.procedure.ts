import { condition } from '@temporalio/workflow'
import type { ProvisionEndReason } from './messages'
import { attempt, tell } from './attempt'
import type { ExclusionCase } from './exclusion-case'
import { panels, placements } from './proxies'

/** Education that ends by our own asking is reported back a moment later; the case should still be there to hear it. */
const ECHO = '1 minute'

/**
 * The case ends when the child is settled and the question of review is at rest; or before, when the governors reinstate,
 * the head cancels, or a caseworker closes it. Then everything that was under way is undone; what a reinstatement still
 * asks for is kept by the governors' own procedures.
 */
export async function outcome(kase: ExclusionCase): Promise<void> {
  const settled = () =>
    kase.destination !== undefined && !kase.hasStayRunning() && kase.reviewAtRest !== undefined && kase.rollSettled
  await condition(() => kase.ended() !== undefined || settled())
  switch (kase.ended()) {
    case 'reinstated':
      tell(kase, 'reinstated', 'reinstated', placeOf(kase))
      return unwind(kase, 'reinstated', kase.reinstatedOn())
    case 'cancelled':
      tell(kase, 'exclusion-cancelled', 'cancelled', placeOf(kase))
      return unwind(kase, 'cancelled', kase.cancelled?.cancelledOn)
    case 'closed':
      return unwind(kase, 'left', undefined)
    default:
      kase.completed = true
      await withdraw(kase, 'completed')
      if (inEducation(kase)) await endProvision(kase, 'moved-on', kase.allocated?.startedOn)
  }
}

/** The place the child leaves: when the letter is written it may have ended, and the one before it would be taken for it. */
function placeOf(kase: ExclusionCase): { refs?: Record<string, string> } {
  const placementId = [...kase.stays].reverse().find(([, { started, over }]) => started && !over)?.[0]
  if (placementId) return { refs: { placementId } }
  const isThere = ([, { arranged, started, ended }]: [
    string,
    { arranged?: object; started?: object; ended?: object },
  ]) => (arranged ?? started) !== undefined && ended === undefined
  const provisionId = [...kase.provisions].reverse().find(isThere)?.[0]
  return provisionId ? { refs: { provisionId } } : {}
}

async function unwind(kase: ExclusionCase, reason: ProvisionEndReason, on: string | undefined): Promise<void> {
  await withdraw(kase, reason)
  await endProvision(kase, reason, on)
}

/** Nothing of the case waits any longer: no meeting for its decision, no place for the child. */
async function withdraw(kase: ExclusionCase, reason: string): Promise<void> {
  await attempt(kase, 'agenda-not-withdrawn', reason, () => panels.withdrawFromAgenda({ caseId: kase.id, reason }))
  await attempt(kase, 'placement-not-withdrawn', reason, () =>
    placements.withdrawPlacement({ caseId: kase.id, reason }),
  )
}

async function endProvision(kase: ExclusionCase, reason: ProvisionEndReason, on: string | undefined): Promise<void> {
  await attempt(kase, 'provision-not-ended', reason, () =>
    placements.endProvision({ caseId: kase.id, reason, ...(on && { on }) }),
  )
  await condition(() => !inEducation(kase), ECHO)
}

/** Some education is arranged or running that has not ended. */
function inEducation(kase: ExclusionCase): boolean {
  return [...kase.provisions.values()].some(({ arranged, started, ended }) => (arranged ?? started) && !ended)
}

/** The word under which the case is closed. */
export function outcomeOf(kase: ExclusionCase): string {
  const ended = kase.ended()
  if (ended === 'closed') return kase.closed!.outcome
  return ended === 'completed' ? kase.destination! : ended!
}
