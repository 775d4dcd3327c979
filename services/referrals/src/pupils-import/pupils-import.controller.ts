import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { RowNoteView } from '../staged-files/staged-file.views'
import { COLUMNS } from './pupil-file'
import { PupilsImport, type ReadImport } from './pupils-import.service'
import { LikeView, named, Named } from './row.views'
import { textOf } from './text-of'

const MOST_CHARACTERS = 900_000
const TOO_LONG = 'The text is too long: bring it as a file, to pupils/imports'

const ImportBody = z
  .object({
    /** The text of the file. */
    text: z.string().max(MOST_CHARACTERS, TOO_LONG).optional(),
    /** Its bytes, where the text is not known to be UTF-8: Windows-1252 is read too. */
    base64: z.base64('Give the bytes of the file in base 64').max(MOST_CHARACTERS, TOO_LONG).optional(),
    /** The likely duplicates were looked at and are other children. */
    addLikely: z.boolean().default(false),
  })
  .refine(({ text, base64 }) => Boolean(text ?? base64), { path: ['text'], error: 'Give the text of the file' })
type ImportBody = z.output<typeof ImportBody>

const ImportView = z.object({
  rows: z.number(),
  applied: z.boolean(),
  added: z.array(Named),
  changed: z.array(
    Named.extend({
      changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
    }),
  ),
  /** At a second school, beside the main one. */
  registrations: z.array(Named),
  /** Rows that say what is held already. */
  same: z.number(),
  /** Left out, until a person says that they are other children. */
  likely: z.array(Named.extend({ like: LikeView })),
  /** Left out. */
  errors: z.array(RowNoteView),
})
type ImportView = z.output<typeof ImportView>

const ColumnView = z.object({ name: z.string(), words: z.string() })

/** Pupils and registrations out of a short text, answered at once; a file of any length is brought to `pupils/imports`. */
@Controller('pupils/import')
@ApiTags('pupils')
export class PupilsImportController {
  constructor(private readonly imports: PupilsImport) {}

  /** The columns of the file, in any order; an empty cell leaves what is held. */
  @Get('columns')
  @Action('import-pupils')
  @ApiOkResponse({ standardSchema: z.array(ColumnView) })
  columns(): z.output<typeof ColumnView>[] {
    return Object.entries(COLUMNS).map(([name, words]) => ({ name, words }))
  }

  /** What the file would change: nothing is saved. */
  @Post('preview')
  @HttpCode(200)
  @Action('import-pupils')
  @ApiOkResponse({ standardSchema: ImportView })
  async preview(@Who() who: Visitor, @Body({ schema: ImportBody }) body: ImportBody): Promise<ImportView> {
    return viewOf(await this.imports.preview(who, readText(body), body.addLikely), false)
  }

  /** Good rows are saved, the others answered; the same file again changes nothing. */
  @Post()
  @HttpCode(200)
  @Action('import-pupils')
  @ApiOkResponse({ standardSchema: ImportView })
  async apply(@Who() who: Visitor, @Body({ schema: ImportBody }) body: ImportBody): Promise<ImportView> {
    return viewOf(await this.imports.apply(who, readText(body), body.addLikely), true)
  }
}

const readText = ({ text, base64 }: ImportBody): string => text ?? textOf(Buffer.from(base64!, 'base64'))

function viewOf({ rows, plan }: ReadImport, applied: boolean): ImportView {
  return {
    ...{ rows, applied, same: plan.same, errors: plan.errors },
    added: plan.added.map(({ row }) => named(row)),
    changed: plan.changed.map(({ row, changes }) => ({ ...named(row), changes })),
    registrations: plan.registrations.map(({ row }) => named(row)),
    likely: plan.likely.map(({ row, like: { fullName: name, upn, schoolUrn } }) => ({
      ...named(row),
      like: { name, upn, schoolUrn },
    })),
  }
}
