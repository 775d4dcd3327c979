import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunFile } from '../state'

/** The demonstration authority's files; dist/ lies beside src/. */
const NORTHMERE = join(__dirname, '..', '..', 'demo', 'northmere')
const SCHOOLS_WITH_A_CALENDAR = ['900001', '900002']

const text = (name: string): string => readFileSync(join(NORTHMERE, name), 'utf8')
const json = <T>(name: string): T => JSON.parse(text(name)) as T

export interface Loaded {
  schools: number
  pupils: number
  providers: number
}

/** A part of the authority was refused: says which, with the answer's own words. */
export class DemonstrationRefused extends Error {}

/**
 * Loads the demonstration authority through the same doors as anybody's. Safe to run twice: what is there is put right.
 * @param token of somebody who may set the authority up
 * @throws DemonstrationRefused
 */
export async function loadDemonstration(
  run: Pick<RunFile, 'referrals' | 'placements' | 'panels'>,
  token: string,
): Promise<Loaded> {
  const referrals = new Door(`${run.referrals.http}/api/v1`, token)
  const placements = new Door(`${run.placements.http}/api/v1`, token)
  const panels = new Door(`${run.panels.http}/api/v1`, token)

  const schools = readSchools(text('schools.csv'))
  for (const school of schools) await referrals.post('/schools', school)
  for (const authority of json<object[]>('authorities.json')) await referrals.post('/authorities', authority)
  for (const person of json<object[]>('staff.json')) await referrals.post('/staff', person)
  await referrals.putOnce('/calendars/authority', { file: json('calendar.authority.json') })
  for (const urn of SCHOOLS_WITH_A_CALENDAR)
    await referrals.putOnce(`/calendars/${urn}`, { file: json(`calendar.${urn}.json`) })
  const pupils = json<object[]>('pupils.json')
  for (const pupil of pupils) await referrals.post('/pupils', pupil)

  const providers = json<object[]>('providers.json')
  for (const provider of providers) await placements.post('/providers', provider)
  for (const series of json<object[]>('panels.json')) await panels.post('/series', series)
  return { schools: schools.length, pupils: pupils.length, providers: providers.length }
}

/** The national register's extract, read by the names of its columns. */
export function readSchools(csv: string): object[] {
  const rows = parse(csv, { columns: true, bom: true }) as Record<string, string>[]
  return rows.map((row) => ({
    urn: row.URN,
    name: row.EstablishmentName,
    laCode: row['LA (code)'],
    establishmentNumber: row.EstablishmentNumber || null,
    laName: row['LA (name)'] || null,
    typeCode: row['TypeOfEstablishment (code)'] || null,
    typeName: row['TypeOfEstablishment (name)'] || null,
    groupCode: row['EstablishmentTypeGroup (code)'] || null,
    phase: row['PhaseOfEducation (name)'] || null,
    status: row['EstablishmentStatus (name)'],
    street: row.Street || null,
    locality: row.Locality || null,
    town: row.Town || null,
    postcode: row.Postcode || null,
    // the register's file loses the leading zero of a telephone number
    telephone: row.TelephoneNum ? `0${row.TelephoneNum}` : null,
    headName: [row['HeadTitle (name)'], row.HeadFirstName, row.HeadLastName].filter(Boolean).join(' ') || null,
    exclusionEmail: `exclusions@${row.URN}.northmere.example`,
  }))
}

class Door {
  constructor(
    private readonly address: string,
    private readonly token: string,
  ) {}

  async post(path: string, body: object): Promise<void> {
    await this.send('POST', path, body)
  }

  /** A calendar that is there already is left as it is: somebody may have changed it since. */
  async putOnce(path: string, body: object): Promise<void> {
    const there = await fetch(this.address + path, { headers: this.headers })
    const { version } = (await there.json()) as { version?: number }
    if (!version) await this.send('PUT', path, body)
  }

  private async send(method: string, path: string, body: object): Promise<void> {
    const response = await fetch(this.address + path, { method, headers: this.headers, body: JSON.stringify(body) })
    if (!response.ok) throw new DemonstrationRefused(`${method} ${path} was refused: ${await response.text()}`)
  }

  private get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' }
  }
}
