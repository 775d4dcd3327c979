import { condition } from '@temporalio/workflow'
import { attempt, tell } from './attempt'
import type { ExclusionCase } from './exclusion-case'
import { referrals } from './proxies'
import { runClock } from './run-clock'

/** Everyone the law names is told of the exclusion: the home authority, a social worker, the virtual school head. */
export async function acknowledgeNotice(kase: ExclusionCase): Promise<void> {
  const notice = await attempt(kase, 'notice-refused', 'notice', () => referrals.acknowledgeNotice({ caseId: kase.id }))
  for (const template of notice?.templates ?? []) tell(kase, template, 'notice')
}

/** Whoever must be told only since a fact was put right is told then, and a miss that turns out to be none is taken back. */
export async function acknowledgeChanges(kase: ExclusionCase): Promise<void> {
  const over = () => kase.shut() !== undefined
  for (let known = 0; ;) {
    await condition(() => over() || kase.revision !== known)
    if (over()) return
    known = kase.revision // before asking: what changes meanwhile is asked about next
    const change = await attempt(kase, 'notice-refused', `change-${known}`, () =>
      referrals.acknowledgeChange({ caseId: kase.id }),
    )
    for (const { template, occasion, clockId } of change?.letters ?? [])
      tell(kase, template, occasion, clockId ? { clockId } : {})
  }
}

/** The head gives the parents notice in writing by the end of the afternoon session of the first day: EX-02. */
export async function parentNotice(kase: ExclusionCase): Promise<void> {
  await runClock(kase, {
    rule: 'EX-02',
    met: () => kase.parentNotice && { metAt: kase.parentNotice.givenAt },
  })
}
