import { condition } from '@temporalio/workflow'
import { attempt } from './attempt'
import type { ExclusionCase } from './exclusion-case'
import { notifications, referrals } from './proxies'

/**
 * A cancellation, a reinstatement, an exception, a close: which clocks each lifts is a table of referrals', asked once for
 * each. Every clock of the case keeps to the answer.
 */
export async function unwinding(kase: ExclusionCase, over: () => boolean): Promise<void> {
  const next = () => kase.happened().find((event) => !kase.lifts.has(event))
  for (;;) {
    await condition(() => over() || next() !== undefined)
    const event = next()
    if (event === undefined) return
    const answer = await attempt(kase, 'unwinding-refused', event, () =>
      referrals.clocksLiftedBy({ caseId: kase.id, event }),
    )
    // without an answer nobody is reminded of anything: a person looks after what is still owed
    kase.lifts.set(event, (rule) => answer?.rules.includes(rule) ?? true)
  }
}

/** A child has died: what was written and has not gone is not sent any more. */
export async function silence(kase: ExclusionCase, over: () => boolean): Promise<void> {
  await condition(() => over() || kase.isSilent())
  if (kase.isSilent()) await attempt(kase, 'not-silenced', 'silence', () => notifications.silence({ caseId: kase.id }))
}
