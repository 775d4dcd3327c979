import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { etag } from '@daysix/platform/versions'
import { Body, Controller, Get, Headers, HttpCode, HttpStatus, Param, Post, Put, Res } from '@nestjs/common'
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Response } from 'express'
import { z } from 'zod'
import { day, id, optionalWords, views, words } from '../fields'
import { type PlanWithSteps, ReintegrationService } from './reintegration.service'

const SessionAtSite = z.object({
  session: z.enum(['AM', 'PM'], 'Select morning or afternoon'),
  site: z.enum(['centre', 'school'], 'Select the centre or the school'),
})

const PlanReintegration = z
  .object({
    agreedBy: words('Enter who agreed the plan', 200),
    steps: z.array(
      z.object({
        on: day('Enter the date of the step, like 14 9 2026'),
        sessions: z.array(SessionAtSite).max(4, 'Name each session once'),
        fullTimetable: z.boolean('Say whether it is the full timetable').default(false),
      }),
    ),
  })
  .meta({ id: 'PlanReintegration' })

const MarkStep = z
  .object({ result: z.enum(['held', 'missed'], 'Select whether the step was held'), reason: optionalWords() })
  .meta({ id: 'MarkStep' })

const ReintegrationView = z
  .object({
    placementId: z.uuid(),
    caseId: z.uuid(),
    revision: z.number().int().meta({ description: '0: nothing is planned yet.' }),
    agreedBy: z.string().nullable(),
    steps: z.array(
      z.object({
        id: z.uuid(),
        on: views.day,
        sessions: z.array(SessionAtSite),
        fullTimetable: z.boolean(),
        result: z.enum(['held', 'missed']).nullable(),
        missedReason: z.string().nullable(),
        closed: z
          .string()
          .nullable()
          .meta({ description: 'Why the school is closed on that day, for a step that is not marked yet.' }),
      }),
    ),
    version: z.number().int(),
  })
  .meta({ id: 'Reintegration' })

@ApiTags('reintegration')
@Controller()
export class ReintegrationController {
  constructor(private readonly reintegration: ReintegrationService) {}

  @Get('placements/:id/reintegration')
  @Action('see-reintegration')
  @ApiOkResponse({ standardSchema: ReintegrationView })
  async one(
    @Param('id', { schema: id }) placementId: string,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
  ) {
    return view(await this.reintegration.one(placementId, who), response)
  }

  /** Agrees the return or changes it; marked steps stay. `If-Match: "0"` for the first plan. */
  @Put('placements/:id/reintegration')
  @Action('plan-reintegration')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: ReintegrationView })
  async plan(
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: PlanReintegration }) planned: z.output<typeof PlanReintegration>,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
    @Headers('If-Match') ifMatch?: string,
  ) {
    return view(await this.reintegration.plan(placementId, planned, ifMatch, who), response)
  }

  @Post('reintegration-steps/:id/mark')
  @Action('mark-step')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: ReintegrationView })
  async mark(
    @Param('id', { schema: id }) stepId: string,
    @Body({ schema: MarkStep }) mark: z.output<typeof MarkStep>,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
  ) {
    return view(await this.reintegration.mark(stepId, mark, who), response)
  }
}

function view(
  { placement, plan, steps, closed }: PlanWithSteps,
  response: Response,
): z.output<typeof ReintegrationView> {
  const version = plan?.version ?? 0
  response.setHeader('ETag', etag(version))
  return {
    placementId: placement.id,
    caseId: placement.caseId,
    revision: plan?.revision ?? 0,
    agreedBy: plan?.agreedBy ?? null,
    steps: steps.map(({ id, on, sessions, fullTimetable, result, missedReason }) => ({
      id,
      on,
      sessions,
      fullTimetable,
      result,
      missedReason,
      closed: closed.get(id) ?? null,
    })),
    version,
  }
}
