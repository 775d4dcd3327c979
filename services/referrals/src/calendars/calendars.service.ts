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
import { Trust } from '../schools/trust.entity'
import type { RowNote } from '../row-notes'
import { CalendarVersion } from './calendar.entity'
import { merged, readCsv, readICalendar, readJson } from './calendar-files'
import { AUTHORITY, ownerOfTrust, trustCodeIn } from './owner'

/** The days by which a count is made; `calendar` is missing while the authority has given none at all. */
export interface CalendarInForce {
  calendar?: SchoolCalendar
  /** Names every file it was made from: `900001:3+trust:2101:1+authority:1`. */
  version: string
  /** The owner's own file, if it has one. */
  own?: { version: number; file: object }
  /** Whose calendars it has what it does not say itself from, the nearest first. */
  inherited: string[]
}

/** One of those whose calendars make up another; without a version it has given none. */
interface Level {
  owner: string
  version: number | null
  /** The transaction that saved the version: one that is undone leaves its number to another file. */
  savedBy?: string | null
  /** Only where it is supposed: it is no version yet. */
  file?: object
}
type Given = Level & { version: number }

const isGiven = (level: Level): level is Given => level.version !== null
const ownersOf = (given: Given[]): string[] => given.map(({ owner }) => owner)

interface Made {
  calendar: SchoolCalendar
  /** As the nearest gave it. */
  file: object
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
  /** Parsed calendars never change: they are kept by the saved versions they were made from. */
  private readonly parsed = new Map<string, Made>()

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @param owner a URN, a trust, or `authority` */
  async inForce(owner: string, tx: EntityManager = this.db.manager): Promise<CalendarInForce> {
    return this.madeFor(tx, owner, await this.levelsOf(tx, owner))
  }

  /** What would be in force for `concerned` if `owner` had this file: nothing is saved. @throws CalendarRefused */
  async supposing(tx: EntityManager, owner: string, file: object, concerned: string): Promise<CalendarInForce> {
    const levels = await this.levelsOf(tx, concerned)
    const supposed = (level: Level): Level => ({ owner, version: (level.version ?? 0) + 1, file })
    return this.madeFor(
      tx,
      concerned,
      levels.map((level) => (level.owner === owner ? supposed(level) : level)),
    )
  }

  /** Whose calendars make up the owner's: its own first, then those above it. */
  private levelsOf(tx: EntityManager, owner: string): Promise<Level[]> {
    return tx.query<Level[]>(
      `select level.owner, given.version, given.xmin::text as "savedBy"
         from (values (1, $1), (2, (select $2 || trust_code from schools where urn = $1)), (3, $3)) as level (place, owner)
         left join lateral (
           select version, xmin from calendars where calendars.owner = level.owner order by version desc limit 1
         ) given on true
        where level.owner is not null and (level.place = 1 or level.owner <> $1)
        order by level.place`,
      [owner, ownerOfTrust(''), AUTHORITY],
    )
  }

  /**
   * A school that has given no days has its trust's or the authority's only provisionally, even where they are whoever sets
   * its dates: each school fixes its INSET days itself, and no file but its own can say them.
   */
  private async madeFor(tx: EntityManager, owner: string, levels: Level[]): Promise<CalendarInForce> {
    const given = levels.filter(isGiven)
    if (given.length === 0) return { version: 'none', inherited: [] }
    const { calendar, file } = await this.made(tx, given)
    const [{ owner: nearest, version }, ...further] = given
    return nearest === owner
      ? { calendar, version: calendar.version, own: { version, file }, inherited: ownersOf(further) }
      : { calendar: calendar.asProvisional(), version: calendar.version, inherited: ownersOf(given) }
  }

  private async made(tx: EntityManager, given: Given[]): Promise<Made> {
    const version = given.map((one) => `${one.owner}:${one.version}`).join('+')
    const isSupposed = given.some(({ file }) => file)
    const key = given.map((one) => `${one.owner}:${one.version}:${one.savedBy}`).join('+')
    const known = isSupposed ? undefined : this.parsed.get(key)
    if (known) return known
    const [nearest, ...further] = given
    const parent = further.length > 0 ? (await this.made(tx, further)).calendar : undefined
    const file = nearest.file ?? (await this.fileOf(tx, nearest))
    const made = { calendar: this.read(file, parent, version), file }
    if (!isSupposed) this.parsed.set(key, made)
    return made
  }

  private async fileOf(tx: EntityManager, { owner, version }: Given): Promise<object> {
    return (await tx.findOneByOrFail(CalendarVersion, { owner, version })).file
  }

  /** @throws CalendarRefused with the path of every bad value */
  read(file: unknown, parent: SchoolCalendar | undefined, version: string): SchoolCalendar {
    const read = parseCalendar(file, { ...(parent && { parent }), version })
    if ('errors' in read) throw new CalendarRefused(read.errors)
    return read.calendar
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

  /** A school's people know their own calendar and those above it. @throws NotAllowed, EntityNotFoundError */
  async mustKnow(tx: EntityManager, owner: string, who: Visitor): Promise<void> {
    if (owner === AUTHORITY) return
    const trustCode = trustCodeIn(owner)
    if (trustCode === undefined) await tx.findOneByOrFail(School, { urn: owner })
    else await tx.findOneByOrFail(Trust, { code: trustCode })
    if (who.relation === 'own' && !(await this.known(tx, who)).has(owner)) throw new NotAllowed()
  }

  /** Whose calendars concern the visitor's own schools. */
  async known(tx: EntityManager, { urns }: Visitor): Promise<Set<string>> {
    const levels = await Promise.all(urns.map((urn) => this.levelsOf(tx, urn)))
    return new Set([AUTHORITY, ...levels.flat().map(({ owner }) => owner)])
  }
}
