import type { DataSourceOptions, EntityManager, MigrationInterface, MixedList } from 'typeorm'
import { DataSource } from 'typeorm'
import { Client } from 'pg'
import { migrateOutbox } from './outbox-queue'

/** One database, a schema and a role per context. */
export interface ServiceDatabase {
  /** Also the role's name after `daysix_`. */
  schema: string
  entities: MixedList<Function>
  /** As classes, oldest first; forward only. */
  migrations: (new () => MigrationInterface)[]
}

export function dataSourceOptions(database: ServiceDatabase, url: string, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    schema: database.schema,
    entities: database.entities,
    migrations: database.migrations,
    migrationsTableName: 'migrations',
    poolSize,
    applicationName: `daysix-${database.schema}`,
    // the engine may stop before we do: a broken idle connection is replaced, never a reason to crash
    poolErrorHandler: () => undefined,
    extra: { options: `-c timezone=UTC -c search_path=${database.schema},public` },
  }
}

const ident = (name: string): string => `"${name.replaceAll('"', '""')}"`
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

export interface Provision {
  /** A superuser's address of the `postgres` database. */
  adminUrl: string
  database: string
  /** Schema → password of its role; `migrator` beside them. */
  passwords: Record<string, string>
}

/** Creates the database, the migrator and a role with its schema per service. Safe to run twice. */
export async function provision({ adminUrl, database, passwords }: Provision): Promise<void> {
  await withClient(adminUrl, async (admin) => {
    for (const [name, password] of Object.entries(passwords)) {
      const role = `daysix_${name}`
      const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [role])
      await admin.query(`${rowCount ? 'alter' : 'create'} role ${ident(role)} login password ${literal(password)}`)
    }
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [database])
    if (!rowCount) await admin.query(`create database ${ident(database)} owner daysix_migrator`)
  })
  await withClient(databaseUrl(adminUrl, database), async (admin) => {
    await admin.query('create extension if not exists pgcrypto')
    await admin.query(`revoke create on schema public from public`)
    for (const schema of Object.keys(passwords).filter((name) => name !== 'migrator')) await ownSchema(admin, schema)
  })
}

async function ownSchema(admin: Client, schema: string): Promise<void> {
  const role = ident(`daysix_${schema}`)
  for (const name of [schema, `${schema}_queue`]) {
    await admin.query(`create schema if not exists ${ident(name)} authorization daysix_migrator`)
    await admin.query(`grant usage on schema ${ident(name)} to ${role}`)
    const defaults = `alter default privileges for role daysix_migrator in schema ${ident(name)}`
    await admin.query(`${defaults} grant select, insert, update, delete on tables to ${role}`)
    await admin.query(`${defaults} grant usage, select on sequences to ${role}`)
    await admin.query(`${defaults} grant execute on functions to ${role}`)
  }
}

/** Runs what is missing, as the migrator. Safe to run twice, and by two starters at once. */
export async function migrate(database: ServiceDatabase, migratorUrl: string): Promise<void> {
  const source = new DataSource({ ...dataSourceOptions(database, migratorUrl, 2) })
  await source.initialize()
  try {
    await source.query('select pg_advisory_lock(hashtext($1))', [`migrate ${database.schema}`])
    await source.runMigrations({ transaction: 'each' })
  } finally {
    await source.destroy()
  }
  await migrateOutbox(`${database.schema}_queue`, migratorUrl)
}

export function databaseUrl(url: string, database: string, user?: string, password?: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  if (user) address.username = user
  if (password) address.password = password
  return address.href
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** `insert … on conflict do nothing`, saying whether the row is new: how an activity that runs twice changes things once. */
export async function insertOnce<E extends object>(
  tx: EntityManager,
  entity: new () => E,
  row: Partial<E>,
): Promise<boolean> {
  const { raw } = (await tx
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(row as never)
    .orIgnore()
    // the driver's raw values (a day as a Date) must not find their way into the entity
    .updateEntity(false)
    .returning('*')
    .execute()) as { raw: unknown[] }
  return raw.length > 0
}

/** Rows of one statement: the driver takes at most 65,535 values. */
export function inParts<T>(rows: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, n) => rows.slice(n * size, (n + 1) * size))
}
