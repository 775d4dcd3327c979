import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Limited } from '@daysix/platform/limited'
import { countedPageOf, linkNext, pageQuery } from '@daysix/platform/paging'
import { Action } from '@daysix/platform/policy'
import { etag } from '@daysix/platform/versions'
import { CaseSight } from '@daysix/platform/sight'
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Query, Req, Res } from '@nestjs/common'
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Request, Response } from 'express'
import { z } from 'zod'
import { day, id, words } from '../fields'
import { meetingSummary, MeetingSummary, meetingView, MeetingView, packView, PackView } from './meeting.views'
import { MeetingsService } from './meetings.service'
import { PackService } from './pack.service'
import type { MeetingRecord } from './reading.service'

const ListMeetings = pageQuery.extend({ when: z.enum(['coming', 'past']).default('coming'), seriesId: id.optional() })

const MeetingPage = countedPageOf(MeetingSummary).meta({ id: 'MeetingPage' })

const AddMeeting = z
  .object({ seriesId: z.uuid('Select a panel'), heldOn: day('Enter the day of the meeting, like 3 12 2026') })
  .meta({ id: 'AddMeeting' })

const CancelMeeting = z
  .object({ reason: words('Enter why the meeting is cancelled', 500) })
  .meta({ id: 'CancelMeeting' })

const RecordAttendance = z
  .object({ present: z.array(z.uuid('Select members of this panel')).min(1, 'Select who is present') })
  .meta({ id: 'RecordAttendance' })

@ApiTags('meetings')
@Controller('meetings')
export class MeetingsController {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly packs: PackService,
    private readonly sight: CaseSight,
  ) {}

  @Get()
  @Limited('rows')
  @Action('see-meetings')
  @ApiOkResponse({ standardSchema: MeetingPage })
  async list(
    @Query({ schema: ListMeetings }) query: z.output<typeof ListMeetings>,
    @Who() who: Visitor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { items, next, total } = await this.meetings.list(query, await this.sight.outOfSight(who))
    linkNext(request, response, next)
    return { items: items.map(meetingSummary), next, total }
  }

  /** An extra meeting: 201 new, 200 when the panel meets that day already. */
  @Post()
  @Action('add-meeting')
  @ApiCreatedResponse({ standardSchema: MeetingView })
  @ApiOkResponse({ standardSchema: MeetingView })
  async add(
    @Body({ schema: AddMeeting }) { seriesId, heldOn }: z.output<typeof AddMeeting>,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { id, isNew } = await this.meetings.add(seriesId, heldOn, who)
    response.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
    return this.shown(await this.meetings.one(id), who, response)
  }

  @Get(':id')
  @Action('see-meetings')
  @ApiOkResponse({ standardSchema: MeetingView })
  async one(
    @Param('id', { schema: id }) meetingId: string,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.shown(await this.meetings.one(meetingId), who, response)
  }

  /** One page to a case, with the facts of this moment. Opening it is recorded. */
  @Get(':id/pack')
  @Limited('file')
  @Action('see-pack')
  @ApiOkResponse({ standardSchema: PackView })
  async pack(@Param('id', { schema: id }) meetingId: string, @Who() who: Visitor) {
    return packView(await this.packs.open(meetingId, who))
  }

  /** All members who are here; said again it replaces what was said. */
  @Post(':id/attendance')
  @Action('record-attendance')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: MeetingView })
  async attendance(
    @Param('id', { schema: id }) meetingId: string,
    @Body({ schema: RecordAttendance }) { present }: z.output<typeof RecordAttendance>,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.shown(await this.meetings.recordAttendance(meetingId, present, who), who, response)
  }

  /** Its waiting cases go on the panel's next meeting. */
  @Post(':id/cancellation')
  @Action('cancel-meeting')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: MeetingView })
  async cancel(
    @Param('id', { schema: id }) meetingId: string,
    @Body({ schema: CancelMeeting }) { reason }: z.output<typeof CancelMeeting>,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.shown(await this.meetings.cancel(meetingId, reason, who), who, response)
  }

  private async shown(record: MeetingRecord, who: Visitor, response: Response): Promise<z.output<typeof MeetingView>> {
    response.setHeader('ETag', etag(record.meeting.version))
    return meetingView(record, await this.sight.outOfSight(who))
  }
}
