import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Limited } from '@daysix/platform/limited'
import { cursorOf, linkNext, page, pageOf, pageQuery, type Page, readCursor } from '@daysix/platform/paging'
import { Action } from '@daysix/platform/policy'
import { Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common'
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Request, Response } from 'express'
import { DataSource, type EntityManager } from 'typeorm'
import { z } from 'zod'
import { Looks } from '../audit/looks.service'
import { CaseSight } from '../restriction/sight.service'
import { arrivingFile } from '../staged-files/arriving-file'
import { newestFiles } from '../staged-files/newest-files.service'
import { RowNoteView, StagedFileView, stagedFileView } from '../staged-files/staged-file.views'
import { PupilFiles } from './pupil-files.service'
import { KINDS, PupilImport, PupilImportRow, type RowOutcome } from './pupil-import.entity'
import { LikeView, named, Named } from './row.views'

const count = z.number().int().nullable()
const FileView = StagedFileView.extend({
  /** `interrupted` after saving has begun can be saved further; of `cleared` nothing is left that could be. */
  stage: z.enum(['reading', 'read', 'saving', 'saved', 'refused', 'interrupted', 'cleared']),
  /** Those who are much like somebody who is held are other children. */
  addLikely: z.boolean(),
  /** Of the rows, those that were worked through, first to be shown and then to be saved. */
  done: z.number().int(),
  ...{ added: count, changed: count },
  /** At a second school, or over. */
  registrations: count,
  /** Rows that say what is held already. */
  same: count,
  /** Left out, until a person says that they are other children. */
  likely: count,
  savingAt: z.string().nullable(),
})
type FileView = z.output<typeof FileView>

const RowView = Named.extend({
  changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  /** Who is held and much like this one. */
  like: LikeView.nullable(),
})
type RowView = z.output<typeof RowView>
const RowsQuery = pageQuery.extend({
  kind: z.enum(KINDS, { error: 'Choose changed, new, registration or likely' }).default('changed'),
})
const ReadQuery = z.object({ addLikely: z.stringbool('Choose true or false').default(false) })
type RowNoteView = z.output<typeof RowNoteView>

/** Files of pupils and registrations of any length; each is seen by whoever brought it. */
@Controller('pupils/imports')
@ApiTags('pupils')
export class PupilFilesController {
  constructor(
    private readonly db: DataSource,
    private readonly files: PupilFiles,
    private readonly sight: CaseSight,
    private readonly looks: Looks,
  ) {}

  /** One’s own, the newest first. */
  @Get()
  @Limited('rows')
  @Action('import-pupils')
  @ApiOkResponse({ standardSchema: pageOf(FileView) })
  async list(
    @Who() who: Visitor,
    @Query({ schema: pageQuery }) asked: z.output<typeof pageQuery>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<FileView>> {
    const query = this.db.createQueryBuilder(PupilImport, 'run').where('run.begun_by = :sub', { sub: who.sub })
    const found = await newestFiles(query, asked)
    linkNext(request, response, found.next)
    return { items: found.items.map(fileView), next: found.next }
  }

  /**
   * The bytes of a CSV file, UTF-8 or Windows-1252, as they come: they are read on the way, and nothing is saved yet. Answers
   * what the file would change. What it says is kept until it is saved or left, another is brought, or a day is over.
   */
  @Post()
  @Action('import-pupils')
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'x-file-name', required: false, description: 'What the file is called, percent-encoded' })
  @ApiOkResponse({ standardSchema: FileView })
  @HttpCode(200)
  async read(
    @Who() who: Visitor,
    @Query({ schema: ReadQuery }) { addLikely }: z.output<typeof ReadQuery>,
    @Req() content: Request,
    @Headers('x-file-name') name?: string,
  ): Promise<FileView> {
    return fileView(await this.files.read(who, { ...arrivingFile(content, name), addLikely }))
  }

  @Get(':file')
  @Action('import-pupils')
  @ApiOkResponse({ standardSchema: FileView })
  async show(@Who() who: Visitor, @Param('file', { schema: z.uuid() }) id: string): Promise<FileView> {
    return fileView(await this.files.find(who, id))
  }

  /** One kind of row, by line. A child whom the person may not find any more is left out. */
  @Get(':file/rows')
  @Limited('rows')
  @Action('import-pupils')
  @ApiOkResponse({ standardSchema: pageOf(RowView) })
  async rows(
    @Who() who: Visitor,
    @Param('file', { schema: z.uuid() }) id: string,
    @Query({ schema: RowsQuery }) { kind, ...asked }: z.output<typeof RowsQuery>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<RowView>> {
    const found = await this.rowsAt(who, id, kind, asked)
    linkNext(request, response, found.next)
    const known = await this.db.transaction((tx) => this.shown(tx, who, found.items))
    return { items: known.map(rowView), next: found.next }
  }

  /** Of one's own file, by line. What is wrong with a row is kept longer than the row itself; nothing else is. */
  private async rowsAt(
    who: Visitor,
    id: string,
    outcome: RowOutcome,
    { cursor, limit }: z.output<typeof pageQuery>,
  ): Promise<Page<PupilImportRow>> {
    await this.files.find(who, id)
    const [after = '0'] = readCursor(cursor, 'number') ?? []
    const query = this.db
      .createQueryBuilder(PupilImportRow, 'staged')
      .where('staged.import_id = :id and staged.outcome = :outcome and staged.line > :after', { id, outcome, after })
    if (outcome !== 'error') query.andWhere('staged.row is not null')
    const rows = await query
      .orderBy('staged.line')
      .limit(limit + 1)
      .getMany()
    return page(rows, limit, (last) => cursorOf(String(last.line)))
  }

  /** Those of children whom the person may still find: what is held of a child stands beside its row, which leaves a trace. */
  private async shown(tx: EntityManager, who: Visitor, rows: PupilImportRow[]): Promise<PupilImportRow[]> {
    const ids = rows.flatMap(({ pupilId }) => (pupilId ? [pupilId] : []))
    const findable = await this.sight.findable(tx, ids, who)
    const held = rows.flatMap(({ pupilId, said }) => (pupilId && said && findable.has(pupilId) ? [pupilId] : []))
    if (held.length > 0) await this.looks.among(tx, who, ['file'], [...new Set(held)])
    return rows.filter(({ pupilId }) => !pupilId || findable.has(pupilId))
  }

  /** What is wrong, row by row: those rows are left out. A page holds so many rows, and all that is wrong with each. */
  @Get(':file/errors')
  @Limited('rows')
  @Action('import-pupils')
  @ApiOkResponse({ standardSchema: pageOf(RowNoteView) })
  async errors(
    @Who() who: Visitor,
    @Param('file', { schema: z.uuid() }) id: string,
    @Query({ schema: pageQuery }) asked: z.output<typeof pageQuery>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<RowNoteView>> {
    const found = await this.rowsAt(who, id, 'error', asked)
    linkNext(request, response, found.next)
    return {
      items: found.items.flatMap(({ line, said }) => (said?.errors ?? []).map((note) => ({ line, ...note }))),
      next: found.next,
    }
  }

  /** Those who are much like somebody who is held are other children: answers what the file changes with them. */
  @Post(':file/other-children')
  @HttpCode(200)
  @Action('import-pupils')
  @ApiOkResponse({ standardSchema: FileView })
  async addLikely(@Who() who: Visitor, @Param('file', { schema: z.uuid() }) id: string): Promise<FileView> {
    return fileView(await this.files.addLikely(who, id))
  }

  /** Saves the good rows, some hundred at a time; after an interruption it goes on with the rest. */
  @Post(':file/save')
  @HttpCode(200)
  @Action('import-pupils')
  @ApiOkResponse({ standardSchema: FileView })
  async save(@Who() who: Visitor, @Param('file', { schema: z.uuid() }) id: string): Promise<FileView> {
    return fileView(await this.files.save(who, id))
  }

  /** What the file said is no longer kept; what was saved of it stays. */
  @Post(':file/leave')
  @HttpCode(200)
  @Action('import-pupils')
  @ApiOkResponse({ standardSchema: FileView })
  async leave(@Who() who: Visitor, @Param('file', { schema: z.uuid() }) id: string): Promise<FileView> {
    return fileView(await this.files.leave(who, id))
  }
}

const fileView = ({ begunBy: _begunBy, ...run }: PupilImport): FileView => ({
  ...run,
  ...stagedFileView(run),
  savingAt: run.savingAt?.toISOString() ?? null,
})

const rowView = ({ row, said }: PupilImportRow): RowView => ({
  ...named(row!),
  changes: said?.changes ?? [],
  like: said?.like ?? null,
})
