import { startPostgres, type RunningPostgres } from '@daysix/engines/postgres'
import { startTemporal, type RunningTemporal } from '@daysix/engines/temporal'
import { join } from 'node:path'

/** Of what a run says about itself, as much as is needed here. */
interface Run {
  temporal: { address: string; namespace: string; ui?: string }
  settings: { referrals: Record<string, string> }
}

/** Temporal's server as a new process on the file that the last one kept, at the same address. */
export function temporalAgain({ temporal }: Run, stateDir: string): Promise<RunningTemporal> {
  const portOf = (address: string) => Number(address.slice(address.lastIndexOf(':') + 1))
  return startTemporal({
    dbFile: join(stateDir, 'temporal.db'),
    port: portOf(temporal.address),
    uiPort: portOf(temporal.ui!),
    namespace: temporal.namespace,
  })
}

/** PostgreSQL as a new process on the data that the last one kept, at the same address. */
export function postgresAgain({ settings }: Run, stateDir: string): Promise<RunningPostgres> {
  const { port } = new URL(settings.referrals.DATABASE_URL)
  return startPostgres({ dataDir: join(stateDir, 'postgres'), port: Number(port), durable: true })
}
