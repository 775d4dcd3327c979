import { condition } from '@temporalio/workflow'
import { raiseTask, tell } from './attempt'
import type { ExclusionCase } from './exclusion-case'

/** The name may leave the school's roll only once the question of review has come to rest: RG-01, RG-02. */
export async function roll(kase: ExclusionCase): Promise<void> {
  await condition(() => kase.ended() !== undefined || kase.reviewAtRest !== undefined)
  if (kase.ended() !== undefined || kase.rollSettled) return
  await raiseTask(kase, 'remove-from-roll', 'roll')
  tell(kase, 'roll-may-be-removed', 'roll')
  kase.rollSettled = true
}
