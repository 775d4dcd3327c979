import { illustrativeSchools, REGISTER_COLUMNS, registerFile, windows1252 } from '@daysix/shared/illustrative-register'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json, text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { childPages, fillWithCases } from './child-pages'
import { machine, sampled, say } from './figures'
import { type IllustrativePupil, illustrativePupils } from './illustrative-pupils'
import { loadPupils } from './loading'
import { policy } from './policy'
import { search } from './search'
import { asOwner, type BenchSystem, withSystem } from './system'

const SCHOOLS = 52_000

const PUPILS = 200_000

/** What the register of an authority's size takes: who may read it, every school there is, its pupils, its cases. */
export async function register(): Promise<void> {
  await withSystem(1, async (system) => {
    await policy(system)
    await importOfSchools(system)
    const pupils = await fillWithPupils(system)
    const references = await fillWithCases(system, pupils)
    await search(system, { pupils, references })
    await childPages(system, { pupils, references })
    say('register', `on ${machine()}`)
  })
}

/** In the schools of a large authority. */
const fillWithPupils = (system: BenchSystem): Promise<IllustrativePupil[]> =>
  asOwner(system, 'referrals', async (database) => {
    const { rows } = await database.query<{ urn: string }>('select urn from schools order by urn limit 500')
    const pupils = [
      ...illustrativePupils(
        PUPILS,
        rows.map(({ urn }) => urn),
      ),
    ]
    await loadPupils(database, pupils)
    return pupils
  })

/**
 * A first import of every school there is, from the first byte sent to the last school saved, ÷ a plain `COPY` of the same
 * file into a table of text: one before it and one after it, so that both have the same machine. As plain `COPY`, it is measured
 * when its code has read the file before.
 */
async function importOfSchools(system: BenchSystem): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'daysix-bench-'))
  const file = join(folder, 'register.csv')
  const database = new Client({ connectionString: system.run.settings.referrals.DATABASE_URL })
  await database.connect()
  try {
    await writeRegister(file)
    const { size } = await stat(file)
    await plainCopy(database, file) // both have met the file
    const before = await plainCopy(database, file)
    const memory = sampled()
    const { first, read, saved } = await imported(system, file)
    const grown = memory()
    const plain = (before + (await plainCopy(database, file))) / 2
    say('register', `${SCHOOLS} schools, ${Math.round(size / 1e6)} MB: plain COPY ${plain.toFixed(1)} s`)
    say('register', `read and compared ${read.toFixed(1)} s, saved ${saved.toFixed(1)} s`)
    const ratio = (reading: number) => `${((reading + saved) / plain).toFixed(1)}x plain COPY`
    say('register', `import ${ratio(read)} (aim: 4 or less); the first of a new process ${ratio(first)}`)
    say('register', `memory at most ${grown.toFixed(0)} MB above the start (aim: 300 or less)`)
  } finally {
    await database.end()
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeRegister(path: string): Promise<void> {
  const file = await open(path, 'w')
  try {
    for (const text of registerFile(illustrativeSchools(SCHOOLS))) await file.write(windows1252(text))
  } finally {
    await file.close()
  }
}

async function plainCopy(database: Client, file: string): Promise<number> {
  await database.query('drop table if exists pg_temp.plain')
  await database.query(`create temp table plain (${REGISTER_COLUMNS.map((name) => `"${name}" text`).join()})`)
  const began = performance.now()
  const copy = `copy plain from stdin (format csv, header true, encoding 'WIN1252')`
  await pipeline(createReadStream(file), database.query(copyFrom(copy)))
  return (performance.now() - began) / 1000
}

/** Seconds: read twice, the first time by a process that never did, and saved. */
async function imported(
  { run, oidc }: BenchSystem,
  file: string,
): Promise<{ first: number; read: number; saved: number }> {
  const imports = `${run.referrals.http}/api/v1/schools/imports`
  const headers = { authorization: `Bearer ${await oidc.tokenFor('adele')}` }
  const began = [performance.now()]
  const over = () => began.push(performance.now())
  await sent(imports, headers, file)
  over()
  const { id, added } = await sent(imports, headers, file)
  over()
  if (added !== SCHOOLS) throw new Error(`${added} schools are new, and ${SCHOOLS} should be`)
  const response = await fetch(`${imports}/${id}/save`, { method: 'POST', headers })
  if (!response.ok) throw new Error(await response.text())
  over()
  const [first, read, saved] = began.slice(1).map((at, n) => (at - began[n]!) / 1000)
  return { first: first!, read: read!, saved: saved! }
}

/** As the plain `COPY` is sent: what the sender itself takes is in both, and the same. */
async function sent(
  address: string,
  headers: Record<string, string>,
  file: string,
): Promise<{ id: string; added: number }> {
  const { size } = await stat(file)
  const asked = request(address, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'text/csv', 'content-length': size },
  })
  const [[response]] = await Promise.all([
    once(asked, 'response') as Promise<[IncomingMessage]>,
    pipeline(createReadStream(file), asked),
  ])
  if (response.statusCode !== 200) throw new Error(await text(response))
  return (await json(response)) as { id: string; added: number }
}
