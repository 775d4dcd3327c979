import { Client, Connection } from '@temporalio/client'
import type { Running } from '../all-in-one'
import { Plans } from './plans'
import { Rehearsal } from './rehearsal'

/** Joins rehearsal's steps to a running system: its clock, its engine's time, and what it must see at rest. */
export async function rehearsalOf(running: Running): Promise<{ rehearsal: Rehearsal; close(): Promise<void> }> {
  const { clock, time, run } = running
  if (!time) throw new Error('Only a system on the time-skipping server can be rehearsed with.')
  const plans = Plans.of(run)
  const connection = await Connection.connect({ address: run.temporal.address })
  const watched = {
    unfinished: () => running.unfinished(),
    openWorkflows: () => plans.openWorkflows(),
    temporal: new Client({ connection, namespace: run.temporal.namespace }),
  }
  return {
    rehearsal: new Rehearsal(clock, time, watched, (after) => plans.nextAfter(after)),
    close: async () => {
      await connection.close()
      await plans.close()
    },
  }
}
