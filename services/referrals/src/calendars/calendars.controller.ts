import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { etag } from '@daysix/platform/versions'
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common'
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Response } from 'express'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import { CalendarVersion } from './calendar.entity'
import { type Move, MoveView } from '../clocks/clock.views'
import { CalendarMoves } from './calendar-moves.service'
import { CalendarsService } from './calendars.service'

const CalendarBody = z.object({ file: z.looseObject({}, { error: 'Give the calendar as JSON' }) })
const CalendarView = z.object({
  owner: z.string(),
  /** Of the owner's own file; 0 while it has none. */
  version: z.number(),
  inForce: z.string(),
  /** The days of those above, lent to a school or a trust that has given none. */
  provisional: z.boolean(),
  /** Whose calendars it has what it does not say itself from, the nearest first: a trust (`trust:2101`), the authority. */
  inherited: z.array(z.string()),
  /** As it was given; null while the owner has none. */
  own: z.looseObject({}).nullable(),
  /** Everything in force, with what was inherited; null while there is no calendar at all. */
  file: z.looseObject({}).nullable(),
})
/** `authority`, `trust:` and a trust's code, or a school's URN. */
const ListedCalendar = z.object({ owner: z.string(), version: z.number(), recordedAt: z.string() })
const Preview = z.object({ moves: z.array(MoveView) })
const ImportBody = z.object({
  /**
   * `csv`: a table with the columns kind, from, to, name, session (kind: a kind of closure, term, open or half-day).
   * `ical`: an iCalendar file with events of whole days. `json`: a calendar file, or the parts of it that are to be others.
   */
  format: z.enum(['csv', 'ical', 'json'], { error: 'Say which kind of file it is: csv, ical or json' }),
  text: z
    .string({ error: 'Give the file’s text' })
    .max(500_000, { error: 'The file is longer than 500,000 characters' }),
})
const ImportPreview = Preview.extend({
  /** The owner's own file as it would be: saving it is a PUT of this. */
  file: z.looseObject({}),
  /** Events that say nothing about school days; no error. */
  leftOut: z.array(z.object({ line: z.number(), column: z.string(), value: z.string(), reason: z.string() })),
})
const Saved = CalendarView.extend({ moves: z.array(MoveView) })

@Controller('calendars')
@ApiTags('calendars')
export class CalendarsController {
  constructor(
    private readonly db: DataSource,
    private readonly calendars: CalendarsService,
    private readonly moves: CalendarMoves,
  ) {}

  @Get()
  @Action('read-calendars')
  @ApiOkResponse({ standardSchema: z.array(ListedCalendar) })
  async list(@Who() who: Visitor): Promise<z.output<typeof ListedCalendar>[]> {
    const rows = await this.db
      .createQueryBuilder(CalendarVersion, 'calendar')
      .distinctOn(['calendar.owner'])
      .orderBy('calendar.owner')
      .addOrderBy('calendar.version', 'DESC')
      .getMany()
    const known = who.relation !== 'own' ? undefined : await this.calendars.known(this.db.manager, who)
    return rows
      .filter(({ owner }) => known?.has(owner) ?? true)
      .map(({ owner, version, recordedAt }) => ({ owner, version, recordedAt: recordedAt.toISOString() }))
  }

  @Get(':owner')
  @Action('read-calendars')
  @ApiOkResponse({ standardSchema: CalendarView })
  async show(
    @Param('owner') owner: string,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.output<typeof CalendarView>> {
    await this.calendars.mustKnow(this.db.manager, owner, who)
    return this.answer(owner, response)
  }

  /** What saving this file would move: nothing is saved. */
  @Post(':owner/preview')
  @HttpCode(200)
  @Action('change-calendars')
  @ApiOkResponse({ standardSchema: Preview })
  async preview(
    @Param('owner') owner: string,
    @Who() who: Visitor,
    @Body({ schema: CalendarBody }) { file }: z.output<typeof CalendarBody>,
  ): Promise<{ moves: Move[] }> {
    return { moves: await this.moves.preview(who, owner, file) }
  }

  /** What a file of another kind makes of the owner's calendar, and what that would move: nothing is saved. */
  @Post(':owner/import')
  @HttpCode(200)
  @Action('change-calendars')
  @ApiOkResponse({ standardSchema: ImportPreview })
  async import(
    @Param('owner') owner: string,
    @Who() who: Visitor,
    @Body({ schema: ImportBody }) { format, text }: z.output<typeof ImportBody>,
  ): Promise<z.output<typeof ImportPreview>> {
    await this.calendars.mustKnow(this.db.manager, owner, who)
    const { file, leftOut } = await this.calendars.fileWith(owner, format, text)
    const moves = await this.moves.preview(who, owner, file)
    return { file: file as Record<string, unknown>, leftOut, moves }
  }

  /** A new version. Open clocks are counted again, and a miss that is none any more is withdrawn. */
  @Put(':owner')
  @Action('change-calendars')
  @ApiHeader({ name: 'If-Match', required: false, description: 'Needed once the owner has a calendar' })
  @ApiOkResponse({ standardSchema: Saved })
  async save(
    @Param('owner') owner: string,
    @Who() who: Visitor,
    @Body({ schema: CalendarBody }) { file }: z.output<typeof CalendarBody>,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.output<typeof Saved>> {
    const { moves } = await this.moves.save(who, owner, file, ifMatch)
    return { ...(await this.answer(owner, response)), moves }
  }

  private async answer(owner: string, response: Response): Promise<z.output<typeof CalendarView>> {
    const { calendar, version: inForce, own, inherited } = await this.calendars.inForce(owner)
    const version = own?.version ?? 0
    response.setHeader('etag', etag(version))
    return {
      ...{ owner, version, inForce, inherited },
      provisional: calendar?.provisional ?? false,
      own: (own?.file as Record<string, unknown>) ?? null,
      file: (calendar?.file as unknown as Record<string, unknown>) ?? null,
    }
  }
}
