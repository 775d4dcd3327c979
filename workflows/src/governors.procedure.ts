import { condition } from '@temporalio/workflow'
import type { ExclusionCase } from './exclusion-case'
import { runClock } from './run-clock'

/** The governors meet within fifteen school days, and give their decision in writing without delay: GB-01, GB-08. */
export async function governors(kase: ExclusionCase): Promise<void> {
  await runClock(kase, {
    rule: 'GB-01',
    announceMoves: true,
    met: () => kase.governorsDecided && { metOn: kase.governorsDecided.decidedOn },
  })
  const decision = kase.governorsDecided
  if (!decision) return
  await runClock(kase, {
    rule: 'GB-08',
    facts: () => ({ decidedOn: decision.decidedOn }),
    met: () => kase.governorsNotice && { metOn: kase.governorsNotice.givenOn },
  })
}

/** A reinstated child is let back at once: GB-09. Everything else of the case is over by then. */
export async function reinstatement(kase: ExclusionCase): Promise<void> {
  await condition(() => kase.ended() !== undefined)
  const decidedOn = kase.reinstatedOn()
  if (kase.ended() !== 'reinstated' || !decidedOn) return
  await runClock(kase, {
    rule: 'GB-09',
    facts: () => ({ decidedOn }),
    met: () => kase.returned && { metOn: kase.returned.returnedOn },
  })
}
