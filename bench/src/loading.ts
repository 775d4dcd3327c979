import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { IllustrativePupil } from './illustrative-pupils'

type Value = string | number | boolean | null | object

/** Rows into a table of the service, by COPY; columns that are not named have what the table gives them. */
async function copyInto(database: Client, table: string, columns: string, rows: Iterable<Value[]>): Promise<void> {
  const into = database.query(copyFrom(`copy ${table} (${columns}) from stdin`))
  await pipeline(Readable.from(inChunks(rows)), into)
}

function* inChunks(rows: Iterable<Value[]>): Generator<string> {
  let text = ''
  for (const row of rows) {
    text += `${row.map(written).join('\t')}\n`
    if (text.length < 65_536) continue
    yield text
    text = ''
  }
  yield text
}

function written(value: Value): string {
  if (value === null) return '\\N'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.replaceAll('\\', '\\\\')
}

const BY: Value[] = ['the register', '2026-09-01T06:00:00Z']
const OF_THE_AREA = '998'

/**
 * Pupils with everything that an import of them would have written: what holds, what held before, their registration and
 * one parent. Afterwards the tables are as the server's own upkeep leaves them.
 */
export async function loadPupils(database: Client, pupils: readonly IllustrativePupil[]): Promise<void> {
  const load = (table: string, columns: string, rowsOf: (pupil: IllustrativePupil) => Value[][]): Promise<void> =>
    copyInto(database, table, columns, every(pupils, rowsOf))
  await load(
    'pupils',
    'id, upn, legal_forename, middle_names, legal_surname, birth_date, nc_year, school_urn, home_la_code',
    (of) => [
      [of.id, of.upn, of.forename, of.middleNames, of.surname, of.birthDate, of.ncYear, of.schoolUrn, OF_THE_AREA],
    ],
  )
  await withoutItsSearchIndexes(database, 'pupil_facts', () =>
    load('pupil_facts', 'pupil_id, recorded_by_name, recorded_at, kind, value, to_on', (of) =>
      factsOf(of).map(({ kind, value, until = null }) => [of.id, ...BY, kind, value, until]),
    ),
  )
  await load('registrations', 'pupil_id, recorded_by_name, recorded_at, urn, status', (of) => [
    [of.id, ...BY, of.schoolUrn, 'C'],
  ])
  await load(
    'contacts',
    'pupil_id, name, relationship, parental_responsibility, may_contact, address_lines, channel',
    (of) => [[of.id, of.parent, 'parent', true, true, `{"1 Any Road","Northmere ${of.postcode}"}`, 'letter']],
  )
  const said = `name, relationship, parental_responsibility, may_contact, address_restricted, address_lines, channel, language,
    large_print, interpreter, household, is_pupil`
  await database.query(
    `insert into contact_states (contact_id, ${said}) select id, ${said} from contacts where pupil_id = any($1)`,
    [pupils.map(({ id }) => id)],
  )
  await database.query('vacuum (analyze) pupils, pupil_facts, registrations, contacts, contact_states')
}

interface Fact {
  kind: string
  value: object
  /** The last day on which it held. */
  until?: string
}

function factsOf({ forename, middleNames, surname, formerSurname, upn, formerUpn, ncYear }: IllustrativePupil): Fact[] {
  const named = (legalSurname: string) => ({
    ...{ legalForename: forename, middleNames, legalSurname },
    ...{ preferredForename: null, preferredSurname: null },
  })
  return [
    { kind: 'name', value: named(surname) },
    ...(formerSurname ? [{ kind: 'name', value: named(formerSurname), until: BEFORE }] : []),
    { kind: 'upn', value: { upn } },
    ...(formerUpn ? [{ kind: 'upn', value: { upn: formerUpn }, until: BEFORE }] : []),
    { kind: 'nc-year', value: { ncYear: String(ncYear), keyStage: null } },
  ]
}

const BEFORE = '2024-08-31'

function* every<T>(all: readonly T[], rowsOf: (one: T) => Value[][]): Generator<Value[]> {
  for (const one of all) yield* rowsOf(one)
}

/** An index of every piece of every name takes long to grow by single rows: it is made again, as it was, after all of them. */
async function withoutItsSearchIndexes(database: Client, table: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await database.query<{ name: string; made: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made
       from pg_index join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam
      where indrelid = $1::regclass and amname = 'gin'`,
    [table],
  )
  for (const { name } of rows) await database.query(`drop index ${name}`)
  await work()
  for (const { made } of rows) await database.query(made)
}
