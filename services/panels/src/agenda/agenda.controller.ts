import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { CaseSight } from '@daysix/platform/sight'
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { DecisionsService } from '../decisions/decisions.service'
import { day, id, words } from '../fields'
import {
  CaseItemView,
  ItemOfMeetingView,
  itemOfMeetingView,
  itemView,
  meetingView,
  MeetingView,
  summaryOf,
} from '../meetings/meeting.views'
import { MeetingsService } from '../meetings/meetings.service'
import { AgendaService } from './agenda.service'

const AddToAgenda = z.object({ caseId: z.uuid('Select a case') }).meta({ id: 'AddToAgenda' })

const TakeOffAgenda = z
  .object({
    next: z.enum(['later', 'not-heard'], 'Select what becomes of the case'),
    reason: words('Enter why the case is taken off', 500),
    notBefore: day('Enter the day from which it is heard, like 10 12 2026').optional(),
  })
  .meta({ id: 'TakeOffAgenda' })

const CaseItems = z.object({ items: z.array(CaseItemView) }).meta({ id: 'CaseAgendaItems' })

@ApiTags('agenda')
@Controller()
export class AgendaController {
  constructor(
    private readonly agenda: AgendaService,
    private readonly meetings: MeetingsService,
    private readonly decisions: DecisionsService,
    private readonly sight: CaseSight,
  ) {}

  /** By hand; the case's own procedure puts it on the next agenda by itself. */
  @Post('meetings/:id/items')
  @Action('add-to-agenda')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: MeetingView })
  async add(
    @Param('id', { schema: id }) meetingId: string,
    @Body({ schema: AddToAgenda }) { caseId }: z.output<typeof AddToAgenda>,
    @Who() who: Visitor,
  ) {
    await this.sight.requireOpened(caseId, who)
    await this.agenda.addTo(meetingId, caseId, who)
    return meetingView(await this.meetings.one(meetingId), await this.sight.outOfSight(who))
  }

  /** Before it is decided: it is heard at a later meeting, or by no panel until somebody puts it on an agenda again. */
  @Post('items/:id/removal')
  @Action('take-off-agenda')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: ItemOfMeetingView })
  async takeOff(
    @Param('id', { schema: id }) itemId: string,
    @Body({ schema: TakeOffAgenda }) taken: z.output<typeof TakeOffAgenda>,
    @Who() who: Visitor,
  ) {
    await this.agenda.takeOff(itemId, taken, who)
    return itemOfMeetingView(await this.decisions.one(itemId), await this.sight.outOfSight(who))
  }

  /** Every time the case came before a panel, the newest meeting first. */
  @Get('cases/:caseId/agenda-items')
  @Action('see-agenda-items')
  @ApiOkResponse({ standardSchema: CaseItems })
  async ofCase(@Param('caseId', { schema: id }) caseId: string, @Who() who: Visitor) {
    const [listed, sight] = await Promise.all([this.agenda.look(caseId, who), this.sight.outOfSight(who)])
    const items = await Promise.all(listed.map(({ item }) => this.decisions.one(item.id)))
    return {
      items: items.map(({ entry, record }) => ({ ...itemView(entry, record), meeting: summaryOf(record, sight) })),
    }
  }
}
