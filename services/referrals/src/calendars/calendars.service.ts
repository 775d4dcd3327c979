import { audit } from '@daysix/platform/audit'
import { Clock } from '@daysix/platform/clock'
import { NotAllowed } from '@daysix/platform/policy'
import type { Visitor } from '@daysix/platform/authorisation'
import { requireVersion } from '@daysix/platform/versions'
import { type CalendarError, parseCalendar, type SchoolCalendar } from '@daysix/shared/calendar'
import { Refusal } from '@daysix/shared/refusal'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager } from 'typeorm'
import { School } from '../schools/school.entity'
import { AUTHORITY, CalendarVersion } from './calendar.entity'
import type { RowNote } from '../row-notes'
import { merged, readCsv, readICalendar, readJson } from './calendar-files'

/** The days by which a count is made; `calendar` is missing while the authority has given none at all. */
export interface CalendarInForce {
  calendar?: SchoolCalendar
  /** Names every file it was made from: `900001:3+authority:1`. */
  version: string
  /** The owner's own file, if it has one. */
  own?: { version: number; file: object }
}

export class CalendarRefused extends Refusal {
  constructor(errors: CalendarError[]) {
    super('The calendar cannot be accepted.', {
      fields: errors.map(({ path, message }) => ({
        pointer: `/file${path && `/${path.replaceAll(/\[(\d+)\]/g, '/$1').replaceAll('.', '/')}`}`,
        code: 'calendar',
        message: path ? `${path}: ${message}` : message,
      })),
    })
  }
}

const READERS = { csv: readCsv, ical: readICalendar, json: readJson }

/** A whole page of errors is enough to see what is wrong with a file. */
const MOST_NOTES = 100

export class CalendarFileRefused extends Refusal {
  constructor(errors: RowNote[]) {
    super('The file cannot be read.', {
      fields: errors.slice(0, MOST_NOTES).map(({ line, column, value, reason }) => ({
        pointer: `/text/${line}${column && `/${column}`}`,
        code: 'row',
        message: `Line ${line}${column && `, ${column}`}: ${value && `${value}: `}${reason}`,
      })),
    })
  }
}

@Injectable()
export class CalendarsService {
  /** Parsed calendars never change: they are kept by the versions they were made from. */
  private readonly parsed = new Map<string, SchoolCalendar>()

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @param owner a URN, or `authority`. A school without a file of its own borrows the authority's, provisionally. */
  async inForce(owner: string, tx: EntityManager = this.db.manager): Promise<CalendarInForce> {
    const rows = await tx.query<{ owner: string; version: number }[]>(
      'select owner, max(version) as version from calendars where owner = any($1) group by owner',
      [[owner, AUTHORITY]],
    )
    const ownVersion = rows.find((row) => row.owner === owner)?.version
    const parentVersion = owner === AUTHORITY ? undefined : rows.find((row) => row.owner === AUTHORITY)?.version
    const version = [
      ...(ownVersion ? [`${owner}:${ownVersion}`] : []),
      ...(parentVersion ? [`${AUTHORITY}:${parentVersion}`] : []),
    ].join('+')
    if (!version) return { version: 'none' }

    const key = `${owner}=${version}`
    const own = ownVersion ? await this.versionOf(tx, owner, ownVersion) : undefined
    const known = this.parsed.get(key)
    if (known) return { calendar: known, version, own }
    const parent = parentVersion ? (await this.inForce(AUTHORITY, tx)).calendar : undefined
    const calendar = own ? this.read(own.file, parent, version) : parent?.asProvisional()
    if (calendar) this.parsed.set(key, calendar)
    return { calendar, version, own }
  }

  /** @throws CalendarRefused with the path of every bad value */
  read(file: unknown, parent: SchoolCalendar | undefined, version: string): SchoolCalendar {
    const read = parseCalendar(file, { ...(parent && { parent }), version })
    if ('errors' in read) throw new CalendarRefused(read.errors)
    return read.calendar
  }

  private async versionOf(tx: EntityManager, owner: string, version: number): Promise<CalendarInForce['own']> {
    const row = await tx.findOneByOrFail(CalendarVersion, { owner, version })
    return { version: row.version, file: row.file }
  }

  /**
   * The owner's own file with what another says in it: a table or an iCalendar file adds to it, a part given in JSON takes
   * the place of its own. Nothing is saved.
   * @throws CalendarFileRefused with every line that cannot be read
   */
  async fileWith(
    owner: string,
    format: keyof typeof READERS,
    text: string,
  ): Promise<{ file: object; leftOut: RowNote[] }> {
    const { own } = await this.inForce(owner)
    const read = READERS[format](text)
    if ('errors' in read) throw new CalendarFileRefused(read.errors)
    if ('file' in read) return { file: { ...own?.file, ...read.file }, leftOut: [] }
    return { file: merged(own?.file, read.parts), leftOut: read.leftOut.slice(0, MOST_NOTES) }
  }

  /** What would be in force for `concerned` if `owner` had this file: nothing is saved. */
  async supposing(tx: EntityManager, owner: string, file: unknown, concerned: string): Promise<CalendarInForce> {
    const now = await this.inForce(owner, tx)
    const version = `${owner}:${(now.own?.version ?? 0) + 1}`
    if (owner === AUTHORITY) {
      const authority = this.read(file, undefined, version)
      if (concerned === AUTHORITY) return { calendar: authority, version }
      const own = (await this.inForce(concerned, tx)).own
      return own
        ? { calendar: this.read(own.file, authority, `${concerned}:${own.version}+${version}`), version }
        : { calendar: authority.asProvisional(), version }
    }
    const parent = (await this.inForce(AUTHORITY, tx)).calendar
    return { calendar: this.read(file, parent, version), version }
  }

  /** Whose clocks a calendar of `owner` moves: its own, or for the authority's those of every school. */
  concerns(owner: string, calendarOf: string): boolean {
    return owner === AUTHORITY || owner === calendarOf
  }

  /** A new version, in the caller's transaction. @throws VersionNotSaid, SomeoneElseChangedThis, CalendarRefused */
  async add(
    tx: EntityManager,
    who: Visitor,
    owner: string,
    file: object,
    ifMatch: string | undefined,
  ): Promise<number> {
    await this.mustKnow(tx, owner, who)
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [owner])
    const { own } = await this.inForce(owner, tx)
    if (own) requireVersion(ifMatch, own.version)
    await this.supposing(tx, owner, file, owner)
    const version = (own?.version ?? 0) + 1
    await tx.insert(CalendarVersion, {
      owner,
      version,
      file: file as never,
      recordedBy: who.sub,
      recordedAt: this.clock.now(),
    })
    await audit(tx, who, { action: 'calendar-changed', subjectKind: 'calendar', subjectId: `${owner}:${version}` })
    return version
  }

  async mustKnow(tx: EntityManager, owner: string, who: Visitor): Promise<void> {
    if (who.relation === 'own' && owner !== AUTHORITY && !who.urns.includes(owner)) throw new NotAllowed()
    if (owner !== AUTHORITY) await tx.findOneByOrFail(School, { urn: owner })
  }
}
