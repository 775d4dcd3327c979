import { startAllInOne, type Running } from '@daysix/dev/all-in-one'
import { loadEveryday } from '@daysix/dev/demo/everyday'
import { Person } from '@daysix/dev/play/person'
import { secretsOf } from '@daysix/dev/state'
import { Client, Connection } from '@temporalio/client'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client as Database } from 'pg'

export interface BenchSystem extends Running {
  caseworker: Person
  temporal: Client
  stateDir: string
}

/** The whole product on the server that keeps its state, with `pupils` to report; stopped and removed afterwards. */
export async function withSystem(pupils: number, work: (system: BenchSystem) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'daysix-bench-'))
  process.env.LOG_LEVEL ??= 'silent'
  // what is asked faster than people ask is counted as theirs is, and not refused
  for (const limit of ['MOST_SIGN_INS', 'MOST_SEARCHES', 'MOST_FILES', 'MOST_ROWS']) process.env[limit] ??= '1000000000'
  const stateDir = join(folder, 'run')
  const running = await startAllInOne({ stateDir, port: 0, mode: 'real' })
  try {
    await loadEveryday(running.run, pupils)
    const caseworker = new Person(await running.oidc.tokenFor('casey'))
    const { address, namespace } = running.run.temporal
    const connection = await Connection.connect({ address })
    try {
      await work({ ...running, stateDir, caseworker, temporal: new Client({ connection, namespace }) })
    } finally {
      await connection.close()
    }
  } finally {
    await running.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The database as the one who owns the tables, with those of this part found first: to fill them, and to look after them. */
export async function asOwner<T>(
  { run, stateDir }: Pick<BenchSystem, 'run' | 'stateDir'>,
  part: Service,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const address = new URL(run.settings[part].DATABASE_URL)
  address.username = 'daysix_migrator'
  address.password = (await secretsOf(stateDir, [])).migrator
  const database = new Database({ connectionString: address.href })
  await database.connect()
  try {
    await database.query(`set search_path to ${part}, public`)
    return await work(database)
  } finally {
    await database.end()
  }
}

type Service = 'referrals' | 'panels' | 'placements' | 'notifications'
