import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { DecisionsService } from '../decisions/decisions.service'
import { id } from '../fields'
import { CaseItemView, itemView, meetingView, MeetingView, summaryOf } from '../meetings/meeting.views'
import { MeetingsService } from '../meetings/meetings.service'
import { AgendaService } from './agenda.service'

const AddToAgenda = z.object({ caseId: z.uuid('Select a case') }).meta({ id: 'AddToAgenda' })

const CaseItems = z.object({ items: z.array(CaseItemView) }).meta({ id: 'CaseAgendaItems' })

@ApiTags('agenda')
@Controller()
export class AgendaController {
  constructor(
    private readonly agenda: AgendaService,
    private readonly meetings: MeetingsService,
    private readonly decisions: DecisionsService,
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
    await this.agenda.addTo(meetingId, caseId, who)
    return meetingView(await this.meetings.one(meetingId))
  }

  /** Every time the case came before a panel, the newest meeting first. */
  @Get('cases/:caseId/agenda-items')
  @Action('see-agenda-items')
  @ApiOkResponse({ standardSchema: CaseItems })
  async ofCase(@Param('caseId', { schema: id }) caseId: string) {
    const listed = await this.agenda.ofCase(caseId)
    const items = await Promise.all(listed.map(({ item }) => this.decisions.one(item.id)))
    return { items: items.map(({ entry, record }) => ({ ...itemView(entry, record), meeting: summaryOf(record) })) }
  }
}
