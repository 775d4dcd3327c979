import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Limited } from '@daysix/platform/limited'
import { countedPageOf, linkNext, pageQuery } from '@daysix/platform/paging'
import { Action } from '@daysix/platform/policy'
import { CaseSight } from '@daysix/platform/sight'
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Query, Req, Res } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Request, Response } from 'express'
import { z } from 'zod'
import { day, id, providerCode, words } from '../fields'
import { PLACEMENT_OUTCOMES, PLACEMENT_STATES, type PlacementOutcome } from './placement.entity'
import { PlacementDetail, PlacementView, PlacementViews } from './placement-views.service'
import { PlacementsService } from './placements.service'

const PlacementsQuery = pageQuery.extend({
  state: z.enum(PLACEMENT_STATES).optional(),
  provider: z.string().max(40, 'Use 40 characters or fewer').optional(),
})

const PlacementPage = countedPageOf(PlacementView).meta({ id: 'PlacementPage' })
const CasePlacements = z.object({ items: z.array(PlacementView) }).meta({ id: 'CasePlacements' })

const AllocatedStart = z
  .object({ startedOn: day('Enter the day the child started, like 30 11 2026') })
  .meta({ id: 'AllocatedStart' })
const AllocatedStarted = z.object({ urn: z.string(), startedOn: z.string() }).meta({ id: 'AllocatedStarted' })
const OfferPlace = z.object({ providerCode }).meta({ id: 'OfferPlace' })
const AcceptOffer = z
  .object({ startsOn: day('Enter the day the child starts, like 12 1 2027') })
  .meta({ id: 'AcceptOffer' })
const DeclineOffer = z.object({ reason: words('Enter why the place was declined') }).meta({ id: 'DeclineOffer' })
const StartPlacement = z
  .object({ startedOn: day('Enter the day the child started, like 12 1 2027') })
  .meta({ id: 'StartPlacement' })
const ExtendPlacement = z
  .object({
    untilWeek: z.number('Enter the week it is extended to').int('Enter a whole number of weeks'),
    reason: words('Enter why the placement is extended'),
    approver: words('Enter who approved it', 200),
  })
  .meta({ id: 'ExtendPlacement' })
const EndPlacement = z
  .object({
    endedOn: day('Enter the day it ended, like 26 3 2027'),
    outcome: z.enum(
      Object.keys(PLACEMENT_OUTCOMES) as [PlacementOutcome, ...PlacementOutcome[]],
      'Select how it ended',
    ),
  })
  .meta({ id: 'EndPlacement' })
const EndReport = z
  .object({
    text: words('Enter the report', 20_000),
    sentOn: day('Enter the day the report was sent, like 1 4 2027'),
  })
  .meta({ id: 'EndReport' })

@ApiTags('placements')
@Controller()
export class PlacementsController {
  constructor(
    private readonly placements: PlacementsService,
    private readonly views: PlacementViews,
    private readonly sight: CaseSight,
  ) {}

  @Get('cases/:caseId/placements')
  @Action('see-placement')
  @ApiOkResponse({ standardSchema: CasePlacements })
  async ofCase(@Param('caseId', { schema: id }) caseId: string, @Who() who: Visitor) {
    const placements = await this.placements.ofCase(caseId, who)
    return { items: await Promise.all(placements.map((placement) => this.views.of(placement))) }
  }

  /** The child has started at the school that the panel allocated. */
  @Post('cases/:caseId/allocated-start')
  @Action('start-allocated')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: AllocatedStarted })
  async startAtAllocatedSchool(
    @Param('caseId', { schema: id }) caseId: string,
    @Body({ schema: AllocatedStart }) start: z.output<typeof AllocatedStart>,
    @Who() who: Visitor,
  ): Promise<z.output<typeof AllocatedStarted>> {
    const urn = await this.placements.startAtAllocatedSchool(caseId, start.startedOn, who)
    return { urn, startedOn: start.startedOn }
  }

  @Get('placements')
  @Limited('rows')
  @Action('see-placement')
  @ApiOkResponse({ standardSchema: PlacementPage })
  async list(
    @Query({ schema: PlacementsQuery }) query: z.output<typeof PlacementsQuery>,
    @Who() who: Visitor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const sight = await this.sight.outOfSight(who)
    const { items, next, total } = await this.placements.list(query, who, sight)
    linkNext(request, response, next)
    return { items: await this.views.inSight(items, sight), next, total }
  }

  @Get('placements/:id')
  @Action('see-placement')
  @ApiOkResponse({ standardSchema: PlacementDetail })
  async one(@Param('id', { schema: id }) placementId: string, @Who() who: Visitor) {
    return this.views.detail(await this.placements.one(placementId, who))
  }

  /** A caseworker offers a waiting child a place at a provider they choose. */
  @Post('placements/:id/offer')
  @Action('offer-place')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: PlacementDetail })
  async offer(
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: OfferPlace }) { providerCode }: z.output<typeof OfferPlace>,
    @Who() who: Visitor,
  ) {
    return this.views.detail(await this.placements.offer(placementId, providerCode, who))
  }

  @Post('placements/:id/acceptance')
  @Action('answer-offer')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: PlacementDetail })
  async accept(
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: AcceptOffer }) { startsOn }: z.output<typeof AcceptOffer>,
    @Who() who: Visitor,
  ) {
    return this.views.detail(await this.placements.accept(placementId, startsOn, who))
  }

  @Post('placements/:id/declination')
  @Action('answer-offer')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: PlacementDetail })
  async decline(
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: DeclineOffer }) { reason }: z.output<typeof DeclineOffer>,
    @Who() who: Visitor,
  ) {
    return this.views.detail(await this.placements.decline(placementId, reason, who))
  }

  @Post('placements/:id/start')
  @Action('start-placement')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: PlacementDetail })
  async start(
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: StartPlacement }) { startedOn }: z.output<typeof StartPlacement>,
    @Who() who: Visitor,
  ) {
    return this.views.detail(await this.placements.start(placementId, startedOn, who))
  }

  @Post('placements/:id/extension')
  @Action('extend-placement')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: PlacementDetail })
  async extend(
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: ExtendPlacement }) extension: z.output<typeof ExtendPlacement>,
    @Who() who: Visitor,
  ) {
    return this.views.detail(await this.placements.extend(placementId, extension, who))
  }

  @Post('placements/:id/end')
  @Action('end-placement')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: PlacementDetail })
  async end(
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: EndPlacement }) { endedOn, outcome }: z.output<typeof EndPlacement>,
    @Who() who: Visitor,
  ) {
    return this.views.detail(await this.placements.end(placementId, endedOn, outcome, who))
  }

  @Post('placements/:id/end-report')
  @Action('send-end-report')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: PlacementDetail })
  async report(
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: EndReport }) report: z.output<typeof EndReport>,
    @Who() who: Visitor,
  ) {
    return this.views.detail(await this.placements.sendReport(placementId, report, who))
  }
}
