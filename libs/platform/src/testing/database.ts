import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { DataSource } from 'typeorm'
import { dataSourceOptions, databaseUrl, migrate, provision, type ServiceDatabase } from '../database'

/**
 * A database of its own for one test file, migrated as in production: the service's role, no right to migrate.
 * `neighbour` is migrated into the same database, as services are beside each other.
 * Needs DATABASE_ADMIN_URL, which the test runner provides.
 */
export async function testDatabase(
  database: ServiceDatabase,
  neighbour?: ServiceDatabase,
): Promise<{ db: DataSource; url: string; asOwner(sql: string): Promise<void>; drop(): Promise<void> }> {
  const adminUrl = process.env.DATABASE_ADMIN_URL
  if (!adminUrl) throw new Error('DATABASE_ADMIN_URL is not set: run the tests with `npm test`.')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  for (const one of neighbour ? [database, neighbour] : [database]) {
    await provisionOnce(adminUrl, name, one.schema)
    await migrate(one, databaseUrl(adminUrl, name, 'daysix_migrator', 'migrator'))
  }
  const url = databaseUrl(adminUrl, name, `daysix_${database.schema}`, database.schema)
  const db = await new DataSource(dataSourceOptions(database, url)).initialize()
  return {
    db,
    url,
    // what the service itself may not do
    asOwner: (sql) =>
      asAdmin(databaseUrl(adminUrl, name, 'daysix_migrator', 'migrator'), async (owner) => {
        await owner.query(`set search_path = ${database.schema}, public`)
        await owner.query(sql)
      }),
    drop: async () => {
      if (db.isInitialized) await db.destroy()
      await asAdmin(adminUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** Roles belong to the whole server: files that run at once take turns making them. */
async function provisionOnce(adminUrl: string, name: string, schema: string): Promise<void> {
  await asAdmin(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock(6)')
    await provision({ adminUrl, database: name, passwords: { migrator: 'migrator', [schema]: schema } })
  })
}

async function asAdmin(url: string, work: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: url })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}

/**
 * Looks until nothing holds back the seal of what stands in the audit: test files share a server, and the seal waits for
 * every transaction of the server that is older than a row.
 */
export async function nothingHoldsTheSealBack(db: DataSource): Promise<void> {
  for (;;) {
    const [{ free }] = await db.query<{ free: boolean }[]>(
      'select coalesce(max(tx) < pg_snapshot_xmin(pg_current_snapshot()), true) as free from audit',
    )
    if (free) return
  }
}

/**
 * All that a service keeps, a line for each table with a mark of its content. The audit is counted only, since its seal comes
 * afterwards, and without searches that found nobody; how often somebody asked is left out. `but` names tables that change
 * by being asked.
 */
export async function everythingIn(db: DataSource, but: readonly string[] = []): Promise<string[]> {
  const tables = await db.query<{ name: string }[]>(
    `select table_name as name from information_schema.tables
     where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name`,
  )
  const kept = tables.filter(({ name }) => ![...but, 'audit_seal', 'turns'].includes(name))
  return Promise.all(
    kept.map(async ({ name }) => {
      const held =
        name === 'audit'
          ? `count(*) filter (where after -> 'found' is distinct from '[]') from audit`
          : `count(*) || ' ' || md5(coalesce(string_agg(one::text, ' ' order by one::text), '')) from "${name}" one`
      const [row] = await db.query<object[]>(`select ${held}`)
      return `${name}: ${Object.values(row).join()}`
    }),
  )
}
