import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { Body, Controller, Get, Headers, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common'
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Response } from 'express'
import { z } from 'zod'
import { CaseDirectory } from '../cases/case-facts.service'
import { day, id, optionalWords, providerCode, time, words } from '../fields'
import { ProvidersService } from '../providers/providers.service'
import type { DaySixProvision } from './day-six-provision.entity'
import { DaySixService } from './day-six.service'
import { provisionView, ProvisionView } from './day-six.views'

const ArrangeProvision = z
  .object({
    providerCode,
    startsOn: day('Enter the date education starts, like 14 9 2026'),
    startsAt: time('Enter the time the day starts, like 09:00'),
    endsAt: time('Enter the time the day ends, like 15:00'),
    hoursPerWeek: z.number('Enter the hours a week'),
    hoursReason: optionalWords(),
    reportTo: words('Enter who the child reports to on the first day', 200),
    consentToShortNotice: z.boolean('Say whether a parent agreed').default(false),
    deviceNeeds: optionalWords(),
    transport: optionalWords(),
    manualReason: optionalWords(),
  })
  .meta({ id: 'ArrangeProvision' })

const StartProvision = z
  .object({ startedOn: day('Enter the day the child started, like 17 11 2026') })
  .meta({ id: 'StartProvision' })

const EndProvision = z
  .object({
    reason: z.enum(['withdrawn', 'refused', 'collapsed', 'left'], 'Select why it ended'),
    endedOn: day('Enter the day it ended, like 20 11 2026').optional(),
    note: optionalWords(),
  })
  .meta({ id: 'EndProvision' })

const CaseProvision = z
  .object({ current: ProvisionView.nullable(), past: z.array(ProvisionView) })
  .meta({ id: 'CaseProvision' })

@ApiTags('day six')
@Controller()
export class DaySixController {
  constructor(
    private readonly daySix: DaySixService,
    private readonly providers: ProvidersService,
    private readonly cases: CaseDirectory,
  ) {}

  @Get('cases/:caseId/provision')
  @Action('see-provision')
  @ApiOkResponse({ standardSchema: CaseProvision })
  async ofCase(@Param('caseId', { schema: id }) caseId: string, @Who() who: Visitor) {
    const provisions = await Promise.all((await this.daySix.look(caseId, who)).map((provision) => this.view(provision)))
    return {
      current: provisions.find(({ state }) => state !== 'ended') ?? null,
      past: provisions.filter(({ state }) => state === 'ended'),
    }
  }

  /** Holds a place and tells the parents: 201 new, 200 for the same request again. */
  @Post('cases/:caseId/provision')
  @Action('arrange-provision')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: ProvisionView })
  @ApiOkResponse({ standardSchema: ProvisionView })
  async arrange(
    @Param('caseId', { schema: id }) caseId: string,
    @Body({ schema: ArrangeProvision }) request: z.output<typeof ArrangeProvision>,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
    @Headers('Idempotency-Key') key?: string,
  ) {
    const { provision, isNew } = await this.daySix.arrange(caseId, request, who, key)
    response.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
    return this.view(provision)
  }

  @Get('provisions/:id')
  @Action('see-provision')
  @ApiOkResponse({ standardSchema: ProvisionView })
  async one(@Param('id', { schema: id }) provisionId: string, @Who() who: Visitor) {
    return this.view(await this.daySix.one(provisionId, who))
  }

  /** The child has come. */
  @Post('provisions/:id/start')
  @Action('start-provision')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: ProvisionView })
  async start(
    @Param('id', { schema: id }) provisionId: string,
    @Body({ schema: StartProvision }) { startedOn }: z.output<typeof StartProvision>,
    @Who() who: Visitor,
  ) {
    return this.view(await this.daySix.start(provisionId, startedOn, who))
  }

  @Post('provisions/:id/end')
  @Action('end-provision')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: ProvisionView })
  async end(
    @Param('id', { schema: id }) provisionId: string,
    @Body({ schema: EndProvision }) ending: z.output<typeof EndProvision>,
    @Who() who: Visitor,
  ) {
    return this.view(await this.daySix.end(provisionId, ending, who))
  }

  private async view(provision: DaySixProvision): Promise<z.output<typeof ProvisionView>> {
    const provider = await this.providers.byId(provision.providerId)
    return provisionView(provision, provider, await this.cases.shown(provision.caseId))
  }
}
