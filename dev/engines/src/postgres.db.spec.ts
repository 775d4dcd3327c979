import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { isAlive } from './cache'
import { startPostgres } from './postgres'

const folder = mkdtempSync(join(tmpdir(), 'daysix-postgres-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

it('starts on an empty folder, keeps what was written, and leaves no process behind', async () => {
  const dataDir = join(folder, 'postgres')
  const first = await startPostgres({ dataDir, durable: false })
  await query(first.adminUrl, 'create table kept as select 6 as day')
  await first.stop()
  expect(isAlive(first.pid)).toBe(false)

  const second = await startPostgres({ dataDir, durable: false })
  expect(await query(second.adminUrl, 'select day from kept')).toEqual([{ day: 6 }])

  // The launcher was killed: the next start meets a server that still runs on the same folder.
  const third = await startPostgres({ dataDir, durable: false })
  expect(isAlive(second.pid)).toBe(false)
  expect(await query(third.adminUrl, 'select day from kept')).toEqual([{ day: 6 }])

  // The server itself was killed, with a client on it.
  const client = new Client({ connectionString: third.adminUrl })
  client.on('error', () => undefined)
  await client.connect()
  process.kill(third.pid, 'SIGKILL')
  const again = await startPostgres({ dataDir, durable: false })
  expect(await query(again.adminUrl, 'select day from kept')).toEqual([{ day: 6 }])
  await again.stop()
  await third.stop()
  await client.end().catch(() => undefined)

  // And one whose number now belongs to another program.
  writeFileSync(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n`)
  const fourth = await startPostgres({ dataDir, durable: false })
  await fourth.stop()
  expect(readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim()).toBe('18')
}, 60_000)

it('works in a private temporary folder, also for root, whose database runs as somebody else', async () => {
  const privately = join(mkdtempSync(join(folder, 'private-')), 'state')
  const server = await startPostgres({ dataDir: join(privately, 'postgres'), durable: false })
  expect(await query(server.adminUrl, 'select 6 as day')).toEqual([{ day: 6 }])
  await server.stop()
}, 60_000)

it('writes that a row was refused into its log, and nothing of what the row held', async () => {
  const dataDir = join(folder, 'discreet')
  const server = await startPostgres({ dataDir, durable: false })
  await query(server.adminUrl, 'create table pupils (upn text primary key)')
  await query(server.adminUrl, `insert into pupils select 'W9994' || '00124001'`)
  const again = query(server.adminUrl, `insert into pupils select 'W9994' || '00124001'`)
  await expect(again).rejects.toThrow('pupils_pkey')
  await server.stop()
  const log = readFileSync(`${dataDir}.log`, 'utf8')
  expect(log).toContain('pupils_pkey')
  expect(log).not.toContain('W999400124001')
}, 60_000)

it('refuses the data of another version by name', async () => {
  const dataDir = join(folder, 'older')
  const server = await startPostgres({ dataDir, durable: false })
  await server.stop()
  writeFileSync(join(dataDir, 'PG_VERSION'), '15\n')
  await expect(startPostgres({ dataDir, durable: false })).rejects.toThrow(/belong to PostgreSQL 15 and this is 18/)
}, 60_000)
