import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Limited } from '@daysix/platform/limited'
import { cursorOf, linkNext, page, pageOf, pageQuery, type Page, readCursor } from '@daysix/platform/paging'
import { Action } from '@daysix/platform/policy'
import { Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common'
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Request, Response } from 'express'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import { arrivingFile } from '../staged-files/arriving-file'
import { newestFiles } from '../staged-files/newest-files.service'
import { RowNoteView, StagedFileView, stagedFileView } from '../staged-files/staged-file.views'
import { DIFFERENCES, SchoolImport, SchoolImportDifference, SchoolImportError } from './school-import.entity'
import { SchoolsImport } from './schools-import.service'

const count = z.number().int().nullable()
const ImportView = StagedFileView.extend({
  holds: z.enum(['schools', 'links']).nullable(),
  stage: z.enum(['reading', 'read', 'saving', 'saved', 'refused', 'interrupted', 'replaced']),
  /** Sentences about the file as a whole, which hold nothing up. */
  cautions: z.array(z.string()),
  ...{ added: count, changed: count, closed: count, same: count },
  /** Held, and not in the file: they stay as they are. */
  gone: count,
  /** Links that say nothing of who came first. */
  passedOver: count,
  savedByName: z.string().nullable(),
})
type ImportView = z.output<typeof ImportView>

const DifferenceView = z.object({
  urn: z.string(),
  /** Who followed it, where the file holds links. */
  otherUrn: z.string().nullable(),
  name: z.string(),
  changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
})
type DifferenceView = z.output<typeof DifferenceView>
const DifferencesQuery = pageQuery.extend({
  kind: z.enum(DIFFERENCES, { error: 'Choose new, changed, closed or gone' }).default('changed'),
})
type RowNoteView = z.output<typeof RowNoteView>

/** Files of the national register of schools (GIAS): the schools themselves, or their predecessors and successors. */
@Controller('schools/imports')
@ApiTags('schools')
export class SchoolsImportController {
  constructor(
    private readonly db: DataSource,
    private readonly imports: SchoolsImport,
  ) {}

  /** The newest first. */
  @Get()
  @Limited('rows')
  @Action('import-schools')
  @ApiOkResponse({ standardSchema: pageOf(ImportView) })
  async list(
    @Query({ schema: pageQuery }) asked: z.output<typeof pageQuery>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<ImportView>> {
    const found = await newestFiles(this.db.createQueryBuilder(SchoolImport, 'run'), asked)
    linkNext(request, response, found.next)
    return { items: found.items.map(importView), next: found.next }
  }

  /**
   * The bytes of a CSV file, UTF-8 or Windows-1252, as they come: they are read on the way, and nothing is saved yet. Answers
   * what the file would change. Where the request says how long it is, the import can say how far the reading is.
   */
  @Post()
  @Action('import-schools')
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'x-file-name', required: false, description: 'What the file is called, percent-encoded' })
  @ApiOkResponse({ standardSchema: ImportView })
  @HttpCode(200)
  async read(@Who() who: Visitor, @Req() content: Request, @Headers('x-file-name') name?: string): Promise<ImportView> {
    return importView(await this.imports.read(who, arrivingFile(content, name)))
  }

  @Get(':id')
  @Action('import-schools')
  @ApiOkResponse({ standardSchema: ImportView })
  async show(@Param('id', { schema: z.uuid() }) id: string): Promise<ImportView> {
    return importView(await this.imports.find(id))
  }

  /** One kind of difference, by URN. */
  @Get(':id/differences')
  @Limited('rows')
  @Action('import-schools')
  @ApiOkResponse({ standardSchema: pageOf(DifferenceView) })
  async differences(
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: DifferencesQuery }) { kind, cursor, limit }: z.output<typeof DifferencesQuery>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<DifferenceView>> {
    await this.imports.find(id)
    const query = this.db
      .createQueryBuilder(SchoolImportDifference, 'one')
      .where('one.import_id = :id and one.kind = :kind', { id, kind })
    const [urn, other] = readCursor(cursor, 'text', 'text') ?? []
    if (urn !== undefined) query.andWhere('(one.urn, one.other_urn) > (:urn, :other)', { urn, other })
    const rows = await query
      .orderBy('one.urn')
      .addOrderBy('one.other_urn')
      .limit(limit + 1)
      .getMany()
    const found = page(rows, limit, (last) => cursorOf(last.urn, last.otherUrn))
    linkNext(request, response, found.next)
    return { items: found.items.map(differenceView), next: found.next }
  }

  /** What is wrong, row by row: those rows are left out. */
  @Get(':id/errors')
  @Limited('rows')
  @Action('import-schools')
  @ApiOkResponse({ standardSchema: pageOf(RowNoteView) })
  async errors(
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: pageQuery }) { cursor, limit }: z.output<typeof pageQuery>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<RowNoteView>> {
    await this.imports.find(id)
    const [after = '-1'] = readCursor(cursor, 'number') ?? []
    const rows = await this.db
      .createQueryBuilder(SchoolImportError, 'note')
      .where('note.import_id = :id and note.position > :after', { id, after })
      .orderBy('note.position')
      .limit(limit + 1)
      .getMany()
    const found = page(rows, limit, (last) => cursorOf(String(last.position)))
    linkNext(request, response, found.next)
    return {
      items: found.items.map(({ line, column, value, reason }) => ({ line, column, value, reason })),
      next: found.next,
    }
  }

  /** Saves the differences that were shown: of the last file that was read, once. */
  @Post(':id/save')
  @HttpCode(200)
  @Action('import-schools')
  @ApiOkResponse({ standardSchema: ImportView })
  async save(@Who() who: Visitor, @Param('id', { schema: z.uuid() }) id: string): Promise<ImportView> {
    return importView(await this.imports.save(who, id))
  }
}

const importView = ({ columns: _columns, ...run }: SchoolImport): ImportView => ({ ...run, ...stagedFileView(run) })

const differenceView = ({ urn, otherUrn, name, changes }: SchoolImportDifference): DifferenceView => ({
  ...{ urn, name, otherUrn: otherUrn || null },
  changes: Object.entries(changes ?? {}).map(([field, [before, after]]) => ({ field, before, after })),
})
