import type { CivilDate } from '@daysix/shared/civil-date'
import type { RuleId } from '@daysix/shared/clocks'
import type { EntityManager } from 'typeorm'
import { CaseClock } from '../clocks/clock.entity'
import { ActByHand, type KeptAct } from './act.entity'

/** What people decided about these clocks and did not take back, in turn. */
export async function actsOf(tx: EntityManager, clockIds: readonly string[]): Promise<(clockId: string) => KeptAct[]> {
  const acts = await tx
    .createQueryBuilder(ActByHand, 'act')
    .where('act.clock_id = any(:clockIds) and act.taken_back_at is null', { clockIds })
    .orderBy('act.nr')
    .getMany()
  const counting = acts.filter(({ counts }) => counts)
  return (id) => counting.filter(({ clockId }) => clockId === id).map(({ byHand }) => byHand)
}

/** The date in force of a clock that a person moved; null while there is none, as in a pause. */
export interface DateByHand {
  dueOn: CivilDate | null
}

/** @returns nothing where the clock stands as the rule computes it */
export async function dateByHand(tx: EntityManager, caseId: string, rule: RuleId): Promise<DateByHand | undefined> {
  const clock = await tx.findOneBy(CaseClock, { caseId, rule })
  return clock?.movedByHand ? { dueOn: clock.dueOn } : undefined
}
