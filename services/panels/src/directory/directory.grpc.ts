import { Action } from '@daysix/platform/policy'
import { requireIds } from '@daysix/platform/validation'
import { Controller } from '@nestjs/common'
import { GrpcMethod, Payload } from '@nestjs/microservices'
import { MeetingsService } from '../meetings/meetings.service'
import { DirectoryService } from './directory.service'

@Controller()
@Action('directory')
export class DirectoryDoor {
  constructor(
    private readonly directory: DirectoryService,
    private readonly meetings: MeetingsService,
  ) {}

  /** panel-members or panel-chair; nobody for another audience. */
  @GrpcMethod('Directory', 'GetRecipients')
  async getRecipients(@Payload() { meetingId, audience }: { meetingId: string; audience: string }) {
    requireIds({ meetingId })
    const members = meetingId ? await this.meetings.addressees(meetingId, audience) : []
    return { recipients: members.map(({ id, name, email }) => ({ id, kind: audience, name, email })) }
  }

  @GrpcMethod('Directory', 'GetMergeFields')
  async getMergeFields(@Payload() request: { meetingId: string; itemId: string }) {
    requireIds({ meetingId: request.meetingId, itemId: request.itemId })
    const fields = await this.directory.mergeFields(request)
    return { fields: Object.entries(fields).map(([name, value]) => ({ name, value })) }
  }
}
