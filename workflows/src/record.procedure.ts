import { condition } from '@temporalio/workflow'
import { attempt } from './attempt'
import type { Case } from './case-state'
import { referrals } from './proxies'

/** Keeps the story: what other contexts reported is written into the case's timeline, in the order it was heard. */
export async function record(kase: Case, over: () => boolean): Promise<void> {
  for (;;) {
    await condition(() => kase.untold.length > 0 || over())
    const line = kase.untold.shift()
    if (!line) return
    await attempt(kase, 'event-refused', line.eventId, () => referrals.recordEvent({ caseId: kase.id, ...line }))
  }
}
