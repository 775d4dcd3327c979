import { startAllInOne, type Running } from '@daysix/dev/all-in-one'
import { loadEveryday } from '@daysix/dev/demo/everyday'
import { Person } from '@daysix/dev/play/person'
import { Client, Connection } from '@temporalio/client'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface BenchSystem extends Running {
  caseworker: Person
  temporal: Client
}

/** The whole product on the server that keeps its state, with `pupils` to report; stopped and removed afterwards. */
export async function withSystem(pupils: number, work: (system: BenchSystem) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'daysix-bench-'))
  process.env.LOG_LEVEL ??= 'silent'
  const running = await startAllInOne({ stateDir: join(folder, 'run'), port: 0, mode: 'real' })
  try {
    await loadEveryday(running.run, pupils)
    const caseworker = new Person(await running.oidc.tokenFor('casey'))
    const { address, namespace } = running.run.temporal
    const connection = await Connection.connect({ address })
    try {
      await work({ ...running, caseworker, temporal: new Client({ connection, namespace }) })
    } finally {
      await connection.close()
    }
  } finally {
    await running.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
