import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { CaseSight } from '@daysix/platform/sight'
import { Body, Controller, Get, Headers, HttpCode, HttpStatus, Param, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { day, id, optionalWords, urn, words } from '../fields'
import { ItemOfMeetingView, itemOfMeetingView } from '../meetings/meeting.views'
import { PANEL_OUTCOMES } from './decision.entity'
import { DecisionsService } from './decisions.service'

const DeclareConflict = z
  .object({
    memberId: z.uuid('Select the member'),
    reason: words('Enter what the interest is', 500),
  })
  .meta({ id: 'DeclareConflict' })

const RecordDecision = z
  .object({
    outcome: z.enum(PANEL_OUTCOMES, 'Select what the panel decided'),
    reasons: words('Enter the reasons for the decision'),
    responsibleUrn: urn('Select the school that is responsible from now on').optional(),
    providerCode: optionalWords(40),
    missing: optionalWords(2000),
    deferredUntil: day('Enter the day until which the case is deferred, like 10 12 2026').optional(),
  })
  .meta({ id: 'RecordDecision' })

@ApiTags('decisions')
@Controller('items/:id')
export class DecisionsController {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly sight: CaseSight,
  ) {}

  @Get()
  @Action('see-meetings')
  @ApiOkResponse({ standardSchema: ItemOfMeetingView })
  async one(@Param('id', { schema: id }) itemId: string, @Who() who: Visitor) {
    return itemOfMeetingView(await this.decisions.look(itemId, who), await this.sight.outOfSight(who))
  }

  @Post('conflicts')
  @Action('declare-conflict')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: ItemOfMeetingView })
  async declare(
    @Param('id', { schema: id }) itemId: string,
    @Body({ schema: DeclareConflict }) { memberId, reason }: z.output<typeof DeclareConflict>,
    @Who() who: Visitor,
  ) {
    return itemOfMeetingView(
      await this.decisions.declareConflict(itemId, memberId, reason, who),
      await this.sight.outOfSight(who),
    )
  }

  /** Refused without a quorum of members who are present and have no conflict of interest. */
  @Post('decision')
  @Action('record-decision')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: ItemOfMeetingView })
  async decide(
    @Param('id', { schema: id }) itemId: string,
    @Body({ schema: RecordDecision }) decided: z.output<typeof RecordDecision>,
    @Who() who: Visitor,
    @Headers('idempotency-key') key?: string,
  ) {
    return itemOfMeetingView(await this.decisions.decide(itemId, decided, who, key), await this.sight.outOfSight(who))
  }
}
