import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import type { CivilDate } from '@daysix/shared/civil-date'
import { Refusal } from '@daysix/shared/refusal'
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common'
import type { Readable } from 'node:stream'
import { DataSource, type EntityManager, In, LessThan } from 'typeorm'
import { isPermanentUpn } from '../pupils/of-upn'
import { type RowNote, shown } from '../row-notes'
import type { ArrivingFile } from '../staged-files/arriving-file'
import { copyInto, copyLine } from '../staged-files/copy.service'
import { CsvFile, type ReadRow } from '../staged-files/csv-file'
import { OneAtATime } from '../staged-files/one-at-a-time.service'
import { FileIsOver, FileNotRead, NothingToSave } from '../staged-files/refusals'
import { type ImportPlan, isOfNow, saidInLine } from './plan'
import { PlannedPupils } from './planned-pupils.service'
import { cellsOf, COLUMNS, type Held, type PupilRow, readHead, readRow } from './pupil-file'
import { type ImportStage, PupilImport, PupilImportRow, type RowOutcome, type SaidOfRow } from './pupil-import.entity'

const PUPILS_FILE = { of: 'pupils', most: 100 }
/** Nowhere in England so many are born on one day; and each is held against all of the others. */
const MOST_OF_ONE_DAY = 1_000
/** Between two words about how far it is: whoever waits looks every three seconds. */
const MS_BETWEEN = 1_000
/** Rows that are held against what is held, and saved, at once: and with them all others of the same birth dates. */
const BATCH = 500
const ONE_DAY_MS = 24 * 60 * 60_000
const ONE_HOUR_MS = 60 * 60_000

/** At rest, and still to be saved. */
const HOLDING: ImportStage[] = ['read', 'interrupted']

class FileIsAtWork extends Refusal {
  constructor() {
    super('The file is being read or saved now. Try again when it is done.')
  }
}

export interface ArrivingPupils extends ArrivingFile {
  addLikely: boolean
}

interface Outcome {
  line: number
  outcome: RowOutcome
  pupilId?: string
  said?: SaidOfRow
}

const NONE = { added: 0, changed: 0, registrations: 0, same: 0, likely: 0, withError: 0 }
type Counts = typeof NONE
const COUNTED: Record<RowOutcome, keyof Counts> = {
  ...{ new: 'added', changed: 'changed', registration: 'registrations', same: 'same', likely: 'likely' },
  error: 'withError',
}

/**
 * Files of pupils of any length. A file is read into a table as it arrives and worked through in parts: all rows of one birth
 * date are in one part, for whatever one row says of another is about the same child. A person looks at what it would change
 * and saves it, part by part: a stop in between leaves nothing half done, and the rest can be gone on with.
 */
@Injectable()
export class PupilFiles implements OnApplicationBootstrap, OnModuleDestroy {
  /** Every pupil of a large authority, or a term’s rolls of several. */
  readonly mostRows: number = 250_000
  private readonly log = new Logger('PupilFiles')
  private readonly work: OneAtATime
  private hourly?: NodeJS.Timeout

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly pupils: PlannedPupils,
  ) {
    this.work = new OneAtATime(db, 'pupils')
  }

  onApplicationBootstrap(): void {
    this.hourly = setInterval(() => {
      this.clear().catch((error: unknown) => this.log.warn(error))
    }, ONE_HOUR_MS).unref()
  }

  onModuleDestroy(): void {
    clearInterval(this.hourly)
  }

  /**
   * Reads a file as it arrives and finds what it would change.
   * @throws FileNotRead, AnotherFileIsAtWork
   */
  async read(who: Visitor, { name, expected, content, addLikely }: ArrivingPupils): Promise<PupilImport> {
    await this.clear()
    const begun = { fileName: name, stage: 'reading' as const, begunBy: who.sub, begunByName: who.name, addLikely }
    let id: string | undefined
    try {
      return await this.work.do(async (tx) => {
        // in a transaction of its own: its owner sees how far it is
        const run = await this.db.manager.save(PupilImport, {
          ...begun,
          ...{ begunAt: this.clock.now(), bytesExpected: expected?.toString() ?? null },
        })
        id = run.id
        return this.readInto(tx, who, run, content)
      })
    } catch (error) {
      content.resume()
      if (id && error instanceof Refusal) await this.refused(who, id, error.message)
      else if (id) await this.db.manager.update(PupilImport, { id }, { stage: 'interrupted' })
      throw error
    }
  }

  private async readInto(
    tx: EntityManager,
    who: Visitor,
    { id, addLikely }: PupilImport,
    content: Readable,
  ): Promise<PupilImport> {
    await tx.update(PupilImport, { begunBy: who.sub, stage: In(HOLDING) }, { stage: 'cleared' })
    await tx.query(
      'delete from pupil_import_rows where import_id in (select id from pupil_imports where begun_by = $1 and id <> $2)',
      [who.sub, id],
    )
    const file = new CsvFile(PUPILS_FILE)
    const rows = await this.take(tx, id, file, content)
    await this.leaveOutWhatAnotherPartSays(tx, id)
    const counts = await this.planAll(tx, who, id, addLikely)
    const read = { rows, bytes: String(file.bytes), fileHash: file.hash, readAt: this.clock.now(), ...counts }
    return this.told(tx, who, id, 'pupils-file-read', { ...read, stage: 'read' })
  }

  /** Each row as it comes, or what is wrong with it. */
  private async take(tx: EntityManager, id: string, file: CsvFile, content: Readable): Promise<number> {
    const held = await this.pupils.against(tx)
    const pieces = file.rows(content)
    const { mostRows } = this
    let count = 0
    const tell = () => this.db.manager.update(PupilImport, { id }, { rows: count, bytes: String(file.bytes) })
    try {
      const { value: begins } = await pieces.next()
      if (!begins) throw new FileNotRead('The file is empty')
      const [first, ...others] = begins
      const head = readHead(first.cells.map((cell) => file.textOf(cell).trim()))
      if (head.errors.length > 0) throw new FileNotRead(head.errors.map(({ reason }) => reason).join('. '))
      const staged = ({ line, cells }: ReadRow): StagedRow => {
        count += 1
        if (count > mostRows)
          throw new FileNotRead(`A file has at most ${mostRows.toLocaleString('en-GB')} rows: bring it in parts`)
        return read(line, head.names, cells, file, held)
      }
      const lines = async function* () {
        // whether the last row is whole is known once all was read
        let last = others.map(staged)
        let toldAt = performance.now()
        for await (const rows of pieces) {
          yield last.map((row) => stagedLine(id, row)).join('')
          last = rows.map(staged)
          if (performance.now() - toldAt < MS_BETWEEN) continue
          await tell()
          toldAt = performance.now()
        }
        if (file.endsOpen && last.length > 0) last.push({ line: last.pop()!.line, errors: NOT_CLOSED })
        yield last.map((row) => stagedLine(id, row)).join('')
      }
      await copyInto(tx, 'pupil_import_rows', STAGED_COLUMNS, lines)
      if (count === 0) throw new FileNotRead('The file names its columns and has no rows')
      return count
    } finally {
      await pieces.return(undefined)
    }
  }

  /** What rows of other birth dates have to say of a row; each is planned with those of its own alone. */
  private async leaveOutWhatAnotherPartSays(tx: EntityManager, id: string): Promise<void> {
    const leftOut = (
      note: string,
    ) => `update pupil_import_rows row set outcome = 'error', row = null, birth_date = null,
      said = jsonb_build_object('errors', jsonb_build_array(${note}))`
    await tx.query(
      `${leftOut(`jsonb_build_object('column', 'upn', 'value', row.upn, 'reason', replace($2, '?', firsts.line::text))`)}
       from (select upn, min(line) as line, (array_agg(birth_date order by line))[1] as birth_date
         from pupil_import_rows where import_id = $1 and of_now and upn is not null
         group by upn having count(distinct birth_date) > 1) firsts
       where row.import_id = $1 and row.of_now and row.upn = firsts.upn and row.birth_date <> firsts.birth_date`,
      [id, saidInLine('?')],
    )
    await tx.query(
      `${leftOut(`jsonb_build_object('column', 'birth_date', 'value', row.birth_date::text, 'reason', $2::text)`)}
       from (select line, row_number() over (partition by birth_date order by line) as place
         from pupil_import_rows where import_id = $1 and birth_date is not null) placed
       where row.import_id = $1 and row.line = placed.line and placed.place > ${MOST_OF_ONE_DAY}`,
      [
        id,
        `More than ${MOST_OF_ONE_DAY.toLocaleString('en-GB')} rows have this date of birth: check that it is theirs`,
      ],
    )
  }

  private async planAll(tx: EntityManager, who: Visitor, id: string, addLikely: boolean): Promise<Counts> {
    const counts = { ...NONE, withError: await badRows(tx, id) }
    let done = 0
    for (let after: CivilDate | undefined, rows; (rows = await nextPart(tx, id, after)).length > 0;) {
      const outcomes = outcomesOf(rows, await this.pupils.plan(tx, who, rows, addLikely))
      await writeDown(tx, id, outcomes)
      count(counts, outcomes)
      done += rows.length
      after = rows.at(-1)!.birthDate
      await this.db.manager.update(PupilImport, { id }, { done })
    }
    return counts
  }

  /**
   * A person looked at those who are much like somebody who is held, and says that they are other children: answers what
   * changes with them.
   * @throws AnotherFileIsAtWork, FileIsOver
   */
  async addLikely(who: Visitor, id: string): Promise<PupilImport> {
    await this.find(who, id)
    return this.work.do(async (tx) => {
      const run = await this.turn(id, ['read'], { stage: 'reading', done: 0 })
      try {
        await this.mustHoldRows(tx, run)
        const counts = await this.planAll(tx, who, id, true)
        await tx.update(PupilImport, { id }, { ...counts, addLikely: true, stage: 'read' })
      } catch (error) {
        await this.db.manager.update(PupilImport, { id }, { stage: 'read' })
        throw error
      }
      return tx.findOneByOrFail(PupilImport, { id })
    })
  }

  /**
   * Saves what was shown, part by part, or goes on with what was begun. Every part is held against what is held by then.
   * @throws AnotherFileIsAtWork, FileIsOver, NothingToSave
   */
  async save(who: Visitor, id: string): Promise<PupilImport> {
    await this.find(who, id)
    return this.work.do(async () => {
      const run = await this.turn(id, ['read', 'interrupted'], { stage: 'saving' })
      const isBegun = run.savingAt !== null
      try {
        await this.mustHoldRows(this.db.manager, run)
        if (!isBegun && !run.added && !run.changed && !run.registrations) throw new NothingToSave()
        if (!isBegun) await this.beginSaving(id)
        for (let after: CivilDate | undefined; (after = await this.saveNext(who, run, after)););
        return await this.db.transaction((tx) =>
          this.told(tx, who, id, 'pupils-imported', { stage: 'saved', savedAt: this.clock.now() }),
        )
      } catch (error) {
        const { stage } = error instanceof Refusal ? run : { stage: 'interrupted' as const }
        await this.db.manager.update(PupilImport, { id, stage: 'saving' }, { stage })
        throw error
      }
    })
  }

  private async beginSaving(id: string): Promise<void> {
    const withError = await badRows(this.db.manager, id)
    await this.db.manager.update(PupilImport, { id }, { ...NONE, withError, done: 0, savingAt: this.clock.now() })
  }

  /** One part, whole or not at all; its rows are gone with it, but for what is wrong with them. Answers how far it is. */
  private async saveNext(
    who: Visitor,
    { id, addLikely }: PupilImport,
    after?: CivilDate,
  ): Promise<CivilDate | undefined> {
    return this.db.transaction(async (tx) => {
      await this.pupils.oneAtATime(tx)
      const rows = await nextPart(tx, id, after)
      if (rows.length === 0) return undefined
      const plan = await this.pupils.plan(tx, who, rows, addLikely)
      await this.pupils.save(tx, who, plan)
      const outcomes = outcomesOf(rows, plan)
      await writeDown(tx, id, outcomes, { leavesErrorsAlone: true })
      const run = await tx.findOneByOrFail(PupilImport, { id })
      count(run as Counts, outcomes)
      run.done += rows.length
      await tx.save(run)
      return rows.at(-1)!.birthDate
    })
  }

  /** What the file said is gone; what was saved of it stays. @throws FileIsAtWork */
  async leave(who: Visitor, id: string): Promise<PupilImport> {
    await this.find(who, id)
    return this.db.transaction(async (tx) => {
      if (!(await this.forget(tx, id))) throw new FileIsAtWork()
      return tx.findOneByOrFail(PupilImport, { id })
    })
  }

  /** As it is now, for who brought it. One that says it is at work while nobody is was interrupted, as by a stop. */
  async find(who: Visitor, id: string): Promise<PupilImport> {
    const ofTheirs = { id, begunBy: who.sub }
    const run = await this.db.manager.findOneByOrFail(PupilImport, ofTheirs)
    if (run.stage !== 'reading' && run.stage !== 'saving') return run
    await this.work.ifNobodyIs((tx) => interrupt(tx, id))
    return this.db.manager.findOneByOrFail(PupilImport, ofTheirs)
  }

  /** What files of a day ago said. */
  async clear(): Promise<void> {
    const dayAgo = new Date(this.clock.now().getTime() - ONE_DAY_MS)
    await this.work.ifNobodyIs(async (tx) => {
      await interrupt(tx)
      await tx.update(PupilImport, { begunAt: LessThan(dayAgo), stage: In(HOLDING) }, { stage: 'cleared' })
      await tx.query(
        'delete from pupil_import_rows where import_id in (select id from pupil_imports where begun_at < $1)',
        [dayAgo],
      )
    })
  }

  /** Whether it was at rest, so that it could be. */
  private async forget(tx: EntityManager, id: string): Promise<boolean> {
    const { affected } = await tx.update(PupilImport, { id, stage: In(HOLDING) }, { stage: 'cleared' })
    const isOver = await tx.existsBy(PupilImport, { id, stage: In(['cleared', 'saved', 'refused']) })
    if (affected || isOver) await tx.delete(PupilImportRow, { importId: id })
    return Boolean(affected) || isOver
  }

  /** From one of these stages on, for others to see at once. Answers the run as it was. */
  private async turn(id: string, from: ImportStage[], to: Partial<PupilImport>): Promise<PupilImport> {
    const run = await this.db.manager.findOneByOrFail(PupilImport, { id })
    const { affected } = await this.db.manager.update(PupilImport, { id, stage: In(from) }, to)
    if (affected) return run
    if (run.stage === 'saved') throw new FileIsOver('The file was saved already.')
    throw new FileIsOver('The file was not read to its end, or what it said was cleared.')
  }

  private async mustHoldRows(tx: EntityManager, { id, readAt }: PupilImport): Promise<void> {
    if (!readAt) throw new FileIsOver('The file was not read to its end.')
    if (await tx.existsBy(PupilImportRow, { importId: id })) return
    throw new FileIsOver('The database was stopped hard and no longer knows what the file said.')
  }

  private async refused(who: Visitor, id: string, refusedBecause: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.update(PupilImport, { id }, { stage: 'refused', refusedBecause })
      const after = { refusedBecause }
      await audit(tx, who, { action: 'pupils-file-refused', subjectKind: 'pupil-import', subjectId: id, after })
    })
  }

  /** Each child that changes is written down by itself; this is the file. */
  private async told(
    tx: EntityManager,
    who: Visitor,
    id: string,
    action: string,
    changes: Partial<PupilImport>,
  ): Promise<PupilImport> {
    await tx.update(PupilImport, { id }, changes)
    const run = await tx.findOneByOrFail(PupilImport, { id })
    const { fileName, fileHash, rows, added, changed, registrations, same, likely, withError } = run
    const after = { fileName, fileHash, rows, added, changed, registrations, same, likely, withError }
    await audit(tx, who, { action, subjectKind: 'pupil-import', subjectId: id, after })
    return run
  }
}

async function interrupt(tx: EntityManager, id: string | null = null): Promise<void> {
  await tx.query(
    `update pupil_imports set stage = case when stage = 'reading' and read_at is not null then 'read' else 'interrupted' end
      where stage in ('reading', 'saving') and id = coalesce($1, id)`,
    [id],
  )
}

type Notes = NonNullable<SaidOfRow['errors']>

interface StagedRow {
  line: number
  row?: PupilRow
  errors?: Notes
}

const NOT_CLOSED: Notes = [
  { column: '', value: '', reason: 'A quotation mark is not closed: the rows from here on cannot be read' },
]
const SPACE_BEFORE = 'Leave out the space before the quotation mark'
const STAGED_COLUMNS = ['import_id', 'line', 'birth_date', 'upn', 'of_now', 'row', 'outcome', 'said']

function read(line: number, names: readonly string[], cells: readonly string[], file: CsvFile, held: Held): StagedRow {
  const texts = cells.map((cell) => file.textOf(cell).trim())
  // what is read as a quotation elsewhere is none here, and a comma within it would part the cell
  const at = cells.findIndex((cell, n) => names[n] in COLUMNS && /^\s+"/.test(cell))
  if (at >= 0) return { line, errors: [{ column: names[at], value: shown(texts[at]), reason: SPACE_BEFORE }] }
  const row = readRow(line, cellsOf(names, texts), held)
  return Array.isArray(row) ? { line, errors: row.map(noteOf) } : { line, row }
}

const noteOf = ({ column, value, reason }: RowNote) => ({ column, value, reason })

const stagedLine = (id: string, { line, row, errors }: StagedRow): string => {
  if (!row) return copyLine([id, String(line), '', '', '', '', 'error', JSON.stringify({ errors })])
  const upn = row.upn && isPermanentUpn(row.upn) ? row.upn : ''
  return copyLine([id, String(line), row.birthDate, upn, String(isOfNow(row)), JSON.stringify(row), '', ''])
}

/** The rows of the next birth dates; after the last there are none. */
async function nextPart(
  tx: EntityManager,
  id: string,
  after: CivilDate = '0001-01-01' as CivilDate,
): Promise<PupilRow[]> {
  const rows = await tx.query<{ row: PupilRow }[]>(
    `select row from pupil_import_rows where import_id = $1 and birth_date > $2 and birth_date <=
       (select max(birth_date) from (select birth_date from pupil_import_rows
         where import_id = $1 and birth_date > $2 order by birth_date limit ${BATCH}) next)
     order by birth_date, line`,
    [id, after],
  )
  return rows.map(({ row }) => row)
}

async function badRows(tx: EntityManager, id: string): Promise<number> {
  const [{ count }] = await tx.query<[{ count: number }]>(
    'select count(*)::int as count from pupil_import_rows where import_id = $1 and birth_date is null',
    [id],
  )
  return count
}

/** What becomes of each row; one of which the plan says nothing is held already. */
function outcomesOf(rows: readonly PupilRow[], plan: ImportPlan): Outcome[] {
  const found = new Map<number, Outcome>()
  for (const { line } of plan.added) found.set(line, { line, outcome: 'new' })
  for (const { line, before, changes } of plan.changed)
    found.set(line, { line, outcome: 'changed', pupilId: before!.id, said: { changes } })
  for (const { line, pupil } of plan.registrations)
    found.set(line, { line, outcome: 'registration', ...('id' in pupil && { pupilId: pupil.id }) })
  for (const { line, like } of plan.likely) {
    const { id: pupilId, fullName: name, upn, schoolUrn } = like
    found.set(line, { line, outcome: 'likely', pupilId, said: { like: { name, upn, schoolUrn } } })
  }
  for (const { line, ...note } of plan.errors) {
    const errors = [...(found.get(line)?.said?.errors ?? []), note]
    found.set(line, { line, outcome: 'error', said: { errors } })
  }
  return rows.map(({ line }) => found.get(line) ?? { line, outcome: 'same' })
}

function count(counts: Counts, outcomes: readonly Outcome[]): void {
  for (const { outcome } of outcomes) counts[COUNTED[outcome]] += 1
}

/** @param leavesErrorsAlone of these rows nothing else is kept */
async function writeDown(
  tx: EntityManager,
  id: string,
  outcomes: readonly Outcome[],
  { leavesErrorsAlone = false } = {},
): Promise<void> {
  await tx.query(
    `update pupil_import_rows row set outcome = found.outcome, pupil_id = found."pupilId", said = found.said
       ${leavesErrorsAlone ? ', row = null, birth_date = null' : ''}
     from jsonb_to_recordset($2) as found (line int, outcome text, "pupilId" uuid, said jsonb)
     where row.import_id = $1 and row.line = found.line`,
    [id, JSON.stringify(leavesErrorsAlone ? outcomes.filter(({ outcome }) => outcome === 'error') : outcomes)],
  )
  if (leavesErrorsAlone)
    await tx.query(`delete from pupil_import_rows where import_id = $1 and line = any($2)`, [
      id,
      outcomes.filter(({ outcome }) => outcome !== 'error').map(({ line }) => line),
    ])
}
