import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { Controller } from '@nestjs/common'
import { GrpcMethod, Payload } from '@nestjs/microservices'
import { type CaseSummary, DirectoryService } from './directory.service'
import type { Recipients } from './who-may-be-written-to'

/** daysix.referrals.v1.Directory: for the other contexts, by a service's own narrow scope or, where a person is at their door, with that person's token. */
@Controller()
@Action('directory')
export class DirectoryGrpc {
  constructor(private readonly directory: DirectoryService) {}

  @GrpcMethod('Directory', 'GetRecipients')
  @Action('fill-letters')
  getRecipients(
    @Payload() { caseId, audience }: { caseId: string; audience: string },
    @Who() who: Visitor,
  ): Promise<Recipients> {
    return this.directory.recipients(who, caseId, audience)
  }

  @GrpcMethod('Directory', 'GetMergeFields')
  @Action('fill-letters')
  async getMergeFields(
    @Payload() { caseId, clockId }: { caseId: string; clockId: string },
    @Who() who: Visitor,
  ): Promise<{ fields: { name: string; value: string }[] }> {
    return { fields: await this.directory.mergeFields(who, caseId, clockId || undefined) }
  }

  @GrpcMethod('Directory', 'GetCaseSummary')
  getCaseSummary(@Payload() { caseId }: { caseId: string }, @Who() who: Visitor): Promise<CaseSummary> {
    return this.directory.summary(who, caseId)
  }

  @GrpcMethod('Directory', 'GetOutOfSight')
  @Action('tell-out-of-sight')
  getOutOfSight(@Payload() person: Pick<Visitor, 'sub' | 'teams'>): ReturnType<DirectoryService['outOfSight']> {
    return this.directory.outOfSight(person)
  }

  @GrpcMethod('Directory', 'GetCalendar')
  getCalendar(@Payload() { owner }: { owner: string }): ReturnType<DirectoryService['calendar']> {
    return this.directory.calendar(owner)
  }

  @GrpcMethod('Directory', 'GetSettings')
  getSettings(
    @Payload() { caseId, providerId }: { caseId: string; providerId: string },
    @Who() who: Visitor,
  ): ReturnType<DirectoryService['settingsOf']> {
    return this.directory.settingsOf(who, caseId, providerId || undefined)
  }

  @GrpcMethod('Directory', 'GetSchool')
  getSchool(@Payload() { urn }: { urn: string }): ReturnType<DirectoryService['school']> {
    return this.directory.school(urn)
  }
}
