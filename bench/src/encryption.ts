import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { everyday } from '@daysix/dev/demo/everyday'
import { Client } from 'pg'
import { percentile, say } from './figures'
import { withSystem } from './system'

const NAMES = 50_000
const FIELDS_OF_A_PAGE = 40
const SAMPLES = 40
const NONCE = 12
const TAG = 16

/**
 * What it would cost to keep names, addresses and free text encrypted under a key of each pupil: a field, a page, and a search
 * by likeness, which an index can answer only for names that it can read. docs/decisions/encryption-at-rest.md
 */
export async function encryption(): Promise<void> {
  const name = 'Maximilian Featherstonehaugh-Cholmondeley'
  const short = perField(name)
  const long = perField('A long note of a conversation with the family. '.repeat(43))
  say('encryption', `a name: ${short.sealing.toFixed(1)} µs to encrypt, ${short.opening.toFixed(1)} µs to decrypt`)
  say('encryption', `2,000 letters: ${long.sealing.toFixed(1)} µs to encrypt, ${long.opening.toFixed(1)} µs to decrypt`)
  await withSystem(1, async ({ run, caseworker }) => {
    const at = `${run.referrals.http}/api/v1/cases`
    const { id } = await caseworker.post<{ id: string }>(at, everyday.report(1))
    const page = await median(() => caseworker.get(`${at}/${id}`))
    const cost = (keyMicros() + FIELDS_OF_A_PAGE * short.opening) / 1000
    say(
      'encryption',
      `a case read: ${page.toFixed(1)} ms; with ${FIELDS_OF_A_PAGE} fields decrypted ${((page + cost) / page).toFixed(3)}x`,
    )
    const database = new Client({ connectionString: run.settings.referrals.DATABASE_URL })
    await database.connect()
    try {
      await search(database)
    } finally {
      await database.end()
    }
  })
}

const seal = (key: Buffer, text: string): Buffer => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

const open = (key: Buffer, sealed: Buffer): string => {
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE))
  cipher.setAuthTag(sealed.subarray(-TAG))
  return cipher.update(sealed.subarray(NONCE, -TAG), undefined, 'utf8') + cipher.final('utf8')
}

function perField(text: string): { sealing: number; opening: number } {
  const key = randomBytes(32)
  const sealed = seal(key, text)
  return { sealing: micros(() => seal(key, text)), opening: micros(() => open(key, sealed)) }
}

/** A pupil's key, kept encrypted under the authority's and read once a page. */
function keyMicros(): number {
  const master = randomBytes(32)
  const salt = randomBytes(16)
  return micros(() => hkdfSync('sha256', master, salt, 'pupil', 32))
}

function micros(work: () => unknown, times = 20_000): number {
  for (let n = 0; n < times / 10; n++) work()
  const began = performance.now()
  for (let n = 0; n < times; n++) work()
  return ((performance.now() - began) * 1000) / times
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const took: number[] = []
  for (let n = 0; n < SAMPLES; n++) {
    const began = performance.now()
    await work()
    took.push(performance.now() - began)
  }
  return percentile(took, 0.5)
}

/** The same search by likeness over names that PostgreSQL can read, and over names that only we can. */
async function search(database: Client): Promise<void> {
  const key = randomBytes(32)
  const names = Array.from({ length: NAMES }, (_, n) => `${given(n)} ${family(n)}`)
  await database.query('set search_path to referrals, public')
  await database.query('create temporary table searched (name text, sealed bytea)')
  await database.query('insert into searched (name, sealed) select * from unnest($1::text[], $2::bytea[])', [
    names,
    names.map((name) => seal(key, name)),
  ])
  await database.query('create index on searched using gin (name gin_trgm_ops)')
  await database.query('analyze searched')
  const asked = names[NAMES / 2]!
  const indexed = await median(() => database.query('select name from searched where name % $1 limit 20', [asked]))
  const began = performance.now()
  const { rows } = await database.query<{ sealed: Buffer }>('select sealed from searched')
  const found = rows.filter(({ sealed }) => open(key, sealed) === asked).length
  const scanned = performance.now() - began
  say('encryption', `likeness among ${NAMES} names: ${indexed.toFixed(1)} ms by index`)
  say(
    'encryption',
    `all of them fetched and decrypted for one search: ${scanned.toFixed(0)} ms, ${(scanned / indexed).toFixed(0)}x, ${found} found`,
  )
}

const given = (n: number): string => syllables(n * 7 + 3, 3)
const family = (n: number): string => syllables(n * 13 + 5, 4)
const SYLLABLES = [
  'ka',
  'lo',
  'mi',
  'ren',
  'sta',
  'vo',
  'bri',
  'den',
  'fa',
  'gor',
  'hu',
  'jen',
  'par',
  'qui',
  'tor',
  'wel',
  'yas',
]

function syllables(seed: number, count: number): string {
  let text = ''
  for (let n = 0, rest = seed * 2_654_435_761; n < count; n++, rest = Math.floor(rest / SYLLABLES.length))
    text += SYLLABLES[rest % SYLLABLES.length]
  return text
}
