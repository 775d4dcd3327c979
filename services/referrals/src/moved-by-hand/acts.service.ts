import type { EntityManager } from 'typeorm'
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
