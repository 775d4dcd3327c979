import { PgBoss } from 'pg-boss'

export const OUTBOX = 'outbox'

/** Ten years: a job that waits for Temporal never dies of age, for a dead first job would block its case. */
const TEN_YEARS = 10 * 365 * 24 * 3600

/** One key (a case, a meeting) keeps its order through a failure; no retry limit, a minute between tries at most. */
const QUEUE = {
  policy: 'key_strict_fifo',
  retryLimit: 2_000_000_000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  expireInSeconds: 30,
  retentionSeconds: TEN_YEARS,
  deleteAfterSeconds: 24 * 3600,
  notify: true,
} as const

/** The migrator also makes the queue's schema: services run without the right to migrate. */
export async function migrateOutbox(schema: string, migratorUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: migratorUrl,
    schema,
    createSchema: false,
    supervise: false,
    schedule: false,
    max: 2,
  })
  boss.on('error', () => undefined)
  await boss.start()
  try {
    if (!(await boss.getQueue(OUTBOX))) await boss.createQueue(OUTBOX, QUEUE)
  } finally {
    await boss.stop({ graceful: false })
  }
}

export const outboxQueue = (schema: string, url: string): PgBoss =>
  new PgBoss({
    connectionString: url,
    schema,
    migrate: false,
    createSchema: false,
    schedule: false,
    useListenNotify: true,
    max: 4,
    // a fact that a killed process had in hand holds up its case until the queue is looked over
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    maintenanceIntervalSeconds: 3600,
    reindex: false,
    monitorVacuum: false,
  })
