import { Client, Connection } from '@temporalio/client'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client as Database } from 'pg'
import type { System } from './system'

interface SeededPupil {
  upn: string | null
  legalForename: string
  legalSurname: string
  birthDate: string
  contacts: { name: string; email?: string | null; telephone?: string | null }[]
}

/** What must never leave our tables: names, UPNs, birth dates and addresses of the demonstration's children and families. */
export function seededPersonalData(): string[] {
  const file = join(__dirname, '..', '..', 'dev', 'demo', 'northmere', 'pupils.json')
  const pupils = JSON.parse(readFileSync(file, 'utf8')) as SeededPupil[]
  const data = pupils.flatMap(({ upn, legalForename, legalSurname, birthDate, contacts }) => [
    upn,
    `${legalForename} ${legalSurname}`,
    legalSurname,
    birthDate,
    ...contacts.flatMap(({ name, email }) => [name, email]),
  ])
  return [...new Set(data.filter((one): one is string => Boolean(one)))]
}

/** Which of them the text holds, whatever the case of its letters. */
export function personalDataIn(text: string, seeded = seededPersonalData()): string[] {
  const lower = text.toLowerCase()
  return seeded.filter((one) => lower.includes(one.toLowerCase()))
}

const WORKFLOWS = {
  referrals: `select 'case/' || id as id from cases`,
  placements: `select 'case/' || case_id || '/placement/' || id as id from placements where started_on is not null`,
  panels: `select 'panel/' || series_id || '/' || held_on as id from meetings`,
} as const

/** The history of every workflow that our tables know of, payloads read as text: id and what it holds. */
export async function workflowHistories(system: System): Promise<Map<string, string>> {
  const { temporal, settings } = system.addresses
  const ids: string[] = []
  for (const context of ['referrals', 'placements', 'panels'] as const) {
    const database = new Database({
      connectionString: settings[context].DATABASE_URL,
      options: `-c search_path=${context}`,
    })
    await database.connect()
    const { rows } = await database.query<{ id: string }>(WORKFLOWS[context])
    await database.end()
    ids.push(...rows.map(({ id }) => id))
  }
  const connection = await Connection.connect({ address: temporal.address })
  try {
    const { workflow } = new Client({ connection, namespace: temporal.namespace })
    const histories = new Map<string, string>()
    for (const id of ids) histories.set(id, asText(await workflow.getHandle(id).fetchHistory()))
    return histories
  } finally {
    await connection.close()
  }
}

/** Every string of a history, payloads read as text: its own JSON would hide them in base64, and nothing be ever found. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value
  // not instanceof: a test runs in a realm of its own, where the bytes of the SDK would not be recognised
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('utf8')
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value).map(asText).filter(Boolean).join('\n')
}
