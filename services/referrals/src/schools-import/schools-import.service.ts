import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Refusal } from '@daysix/shared/refusal'
import { Injectable } from '@nestjs/common'
import type { Readable } from 'node:stream'
import { DataSource, type EntityManager, In, Not } from 'typeorm'
import { SchoolClosures } from '../schools/closures.service'
import { CalendarMoves } from '../calendars/calendar-moves.service'
import type { RowNote } from '../row-notes'
import type { ArrivingFile } from '../staged-files/arriving-file'
import { copyInto, copyLine } from '../staged-files/copy.service'
import { CsvFile, type ReadRow } from '../staged-files/csv-file'
import { OneAtATime } from '../staged-files/one-at-a-time.service'
import { FileIsOver, FileNotRead, NothingToSave } from '../staged-files/refusals'
import { clearRows, closedBy, countDifferences, findDifferences, saveDifferences } from './differences.service'
import { type FileHead, readHead, type RowReader, rowReader } from './school-file'
import { type ImportStage, SchoolImport, SchoolImportDifference } from './school-import.entity'

/** More, and the file is not what it says it is: they would not fit into memory, nor into anybody's day. */
const MOST_ERRORS = 10_000
/** How much of the file goes by, at least, between two words about how far it is. */
const ROWS_BETWEEN = 4_000
/** Twice and more what the national register has. */
const REGISTER_FILE = { of: 'the register', most: 250 }
const AT_WORK: ImportStage[] = ['reading', 'saving']

interface Counts {
  rows: number
  good: number
  passedOver: number
  withError: number
}

/**
 * Files of the national register of schools. One at a time: a file is read into tables of its own and held against what
 * is held; a person looks at the differences and saves them.
 */
@Injectable()
export class SchoolsImport {
  private readonly work: OneAtATime

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly moves: CalendarMoves,
    private readonly closures: SchoolClosures,
  ) {
    this.work = new OneAtATime(db, 'schools')
  }

  /**
   * Reads a file as it arrives and finds what it would change.
   * @throws FileNotRead, AnotherFileIsAtWork
   */
  async read(who: Visitor, { name, expected, content }: ArrivingFile): Promise<SchoolImport> {
    const begun = { fileName: name, stage: 'reading' as const, begunByName: who.name, begunAt: this.clock.now() }
    let id: string | undefined
    try {
      return await this.work.do(async (tx) => {
        // in a transaction of its own: others see how far it is
        const run = await this.db.manager.save(SchoolImport, { ...begun, bytesExpected: expected?.toString() ?? null })
        id = run.id
        return this.readInto(tx, who, id, content)
      })
    } catch (error) {
      content.resume()
      if (id && error instanceof Refusal) await this.refused(who, id, error.message)
      else if (id) await this.db.manager.update(SchoolImport, { id }, { stage: 'interrupted' })
      throw error
    }
  }

  private async readInto(tx: EntityManager, who: Visitor, id: string, content: Readable): Promise<SchoolImport> {
    await clearRows(tx)
    await this.replaceOthers(tx, id)
    const file = new CsvFile(REGISTER_FILE)
    const errors = new RowErrors()
    const { head, counts, cautions } = await this.take(tx, file, content, errors, (rows) =>
      this.db.manager.update(SchoolImport, { id }, { rows, bytes: String(file.bytes) }),
    )
    await errors.save(tx, id)
    await findDifferences(tx, id, head, errors.urns)
    const found = await countDifferences(tx, id)
    const [added, changed, closed, gone] = ['new', 'changed', 'closed', 'gone'].map((kind) => found[kind] ?? 0)
    const same = await this.sameAsHeld(tx, head, counts.good, added + changed + closed)
    await tx.update(
      SchoolImport,
      { id },
      {
        ...{ stage: 'read', readAt: this.clock.now(), holds: head.holds, columns: head.columns, cautions },
        ...{ rows: counts.rows, bytes: String(file.bytes), fileHash: file.hash },
        ...{ added, changed, closed, gone, same, withError: counts.withError, passedOver: counts.passedOver },
      },
    )
    const run = await tx.findOneByOrFail(SchoolImport, { id })
    await audit(tx, who, { action: 'schools-file-read', subjectKind: 'school-import', subjectId: id, after: told(run) })
    return run
  }

  /** Rows of links stand there twice, once from each side. */
  private async sameAsHeld(tx: EntityManager, { holds }: FileHead, good: number, differing: number): Promise<number> {
    if (holds === 'schools') return good - differing
    const [{ count }] = await tx.query<[{ count: number }]>(
      'select count(*)::int as count from (select distinct * from school_import_links) pairs',
    )
    return count - differing
  }

  private async take(
    tx: EntityManager,
    file: CsvFile,
    content: Readable,
    errors: RowErrors,
    tell: (rows: number) => Promise<unknown>,
  ): Promise<{ head: FileHead; counts: Counts; cautions: string[] }> {
    const pieces = file.rows(content)
    try {
      const { value: begins } = await pieces.next()
      if (!begins) throw new FileNotRead('The file is empty')
      const [first, ...others] = begins
      const head = readHead(first.cells.map((cell) => file.textOf(cell)))
      const counts: Counts = { rows: 0, good: 0, passedOver: 0, withError: 0 }
      let isLastWhole = true
      const reader: RowReader = rowReader(head, (cell) => file.textOf(cell))
      const copied = ({ line, cells }: ReadRow): string => {
        counts.rows += 1
        isLastWhole = cells.length === head.names.length
        const row = reader.read(line, cells)
        if (row === 'passed over') counts.passedOver += 1
        else if ('errors' in row) {
          counts.withError += 1
          errors.add(row)
        } else {
          counts.good += 1
          return copyLine(row.values)
        }
        return ''
      }
      const lines = async function* () {
        yield others.map(copied).join('')
        let toldOf = 0
        for await (const rows of pieces) {
          yield rows.map(copied).join('')
          if (counts.rows - toldOf < ROWS_BETWEEN) continue
          toldOf = counts.rows
          await tell(toldOf)
        }
      }
      const table = head.holds === 'links' ? 'school_import_links' : 'school_import_rows'
      await copyInto(tx, table, head.columns, lines)
      if (counts.rows === 0) throw new FileNotRead('The file names its columns and has no rows')
      return {
        ...{ head, counts },
        cautions: isLastWhole ? [] : ['The file ends in the middle of a row: it is probably not whole.'],
      }
    } finally {
      await pieces.return(undefined)
    }
  }

  /** Files that were looked at and not saved: what they said is no longer there to be saved. */
  private async replaceOthers(tx: EntityManager, id: string): Promise<void> {
    const others = await tx.find(SchoolImport, { where: { stage: 'read', id: Not(id) }, select: { id: true } })
    const ids = others.map((other) => other.id)
    if (ids.length === 0) return
    await tx.delete(SchoolImportDifference, { importId: In(ids) })
    await tx.update(SchoolImport, { id: In(ids) }, { stage: 'replaced' })
  }

  private async refused(who: Visitor, id: string, refusedBecause: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.update(SchoolImport, { id }, { stage: 'refused', refusedBecause })
      const after = { refusedBecause }
      await audit(tx, who, { action: 'schools-file-refused', subjectKind: 'school-import', subjectId: id, after })
    })
  }

  /**
   * Saves the differences that were shown.
   * @throws AnotherFileIsAtWork, FileIsOver, NothingToSave
   */
  async save(who: Visitor, id: string): Promise<SchoolImport> {
    await this.db.manager.findOneByOrFail(SchoolImport, { id })
    let isBegun = false
    try {
      return await this.work.do(async (tx) => {
        const run = await tx.findOneByOrFail(SchoolImport, { id })
        await this.mustBeOpen(tx, run)
        isBegun = true
        await this.db.manager.update(SchoolImport, { id }, { stage: 'saving' })
        await this.moves.changingTrusts(tx, who, () => saveDifferences(tx, id, run.holds!, run.columns))
        await this.closures.tell(tx, who, await closedBy(tx, id, run.holds!))
        await clearRows(tx)
        await tx.update(SchoolImport, { id }, { stage: 'saved', savedByName: who.name, savedAt: this.clock.now() })
        const after = told(run)
        await audit(tx, who, { action: 'schools-imported', subjectKind: 'school-import', subjectId: id, after })
        return tx.findOneByOrFail(SchoolImport, { id })
      })
    } catch (error) {
      if (isBegun) await this.db.manager.update(SchoolImport, { id, stage: 'saving' }, { stage: 'read' })
      throw error
    }
  }

  private async mustBeOpen(tx: EntityManager, run: SchoolImport): Promise<void> {
    if (run.stage === 'saved') throw new FileIsOver('The file was saved already.')
    if (run.stage === 'replaced') throw new FileIsOver('Another file was read since.')
    if (run.stage !== 'read') throw new FileIsOver('The file was not read to its end.')
    if (!run.added && !run.changed && !run.closed) throw new NothingToSave()
    const table = run.holds === 'links' ? 'school_import_links' : 'school_import_rows'
    const [{ held }] = await tx.query<[{ held: boolean }]>(`select exists (select 1 from ${table}) as held`)
    if (!held) throw new FileIsOver('The database was stopped hard and no longer knows what the file said.')
  }

  /** As it is now. One that says it is at work while nobody is was interrupted, as by a stop of the service. */
  async find(id: string): Promise<SchoolImport> {
    const run = await this.db.manager.findOneByOrFail(SchoolImport, { id })
    if (!AT_WORK.includes(run.stage)) return run
    await this.work.ifNobodyIs(async (tx) => {
      await tx.update(SchoolImport, { id, stage: 'reading' }, { stage: 'interrupted' })
      await tx.update(SchoolImport, { id, stage: 'saving' }, { stage: 'read' })
    })
    return this.db.manager.findOneByOrFail(SchoolImport, { id })
  }
}

/** What the audit keeps of a file. */
const told = ({ fileName, fileHash, holds, rows, added, changed, closed, gone, same, withError }: SchoolImport) => ({
  ...{ fileName, fileHash, holds, rows, added, changed, closed, gone, same, withError },
})

class RowErrors {
  private readonly notes: RowNote[] = []
  readonly urns: string[] = []

  add({ errors, urn }: { errors: RowNote[]; urn?: string }): void {
    this.notes.push(...errors)
    if (urn) this.urns.push(urn)
    if (this.notes.length > MOST_ERRORS)
      throw new FileNotRead(`More than ${MOST_ERRORS.toLocaleString('en-GB')} things are wrong with this file`)
  }

  async save(tx: EntityManager, importId: string): Promise<void> {
    await tx.query(
      `insert into school_import_errors (import_id, position, line, "column", value, reason)
        select $1, position, line, "column", value, reason
        from jsonb_to_recordset($2) as note (position int, line int, "column" text, value text, reason text)`,
      [importId, JSON.stringify(this.notes.map((note, position) => ({ ...note, position })))],
    )
  }
}
