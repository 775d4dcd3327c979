import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { etag } from '@daysix/platform/versions'
import type { CivilDate } from '@daysix/shared/civil-date'
import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common'
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { Clock } from '@daysix/platform/clock'
import type { Response } from 'express'
import { z } from 'zod'
import { day, id, optionalWords, views, weekParam } from '../fields'
import { CaseDirectory } from '../cases/case-facts.service'
import { RegistersService, type WeekRegister } from './registers.service'

const session = z.enum(['AM', 'PM'], 'Say AM or PM')

const EnterRegister = z
  .object({
    marks: z
      .array(
        z.object({
          on: day('Enter the day of the mark'),
          session,
          code: z.string().trim().max(4, 'That is not an attendance code').meta({ description: 'Empty: left open.' }),
        }),
      )
      .max(14, 'A week has 14 sessions at most'),
    reason: optionalWords(),
  })
  .meta({ id: 'EnterRegister' })

const RegisterView = z
  .object({
    placementId: z.uuid(),
    caseId: z.uuid(),
    caseReference: z.string(),
    pupilName: z.string(),
    weekBegins: views.day,
    complete: z.boolean(),
    enteredAt: views.instant.nullable(),
    version: z.number().int(),
    sessions: z.array(z.object({ on: views.day, session, begun: z.boolean(), code: z.string().nullable() })),
    corrections: z.array(
      z.object({
        at: views.instant,
        reason: z.string(),
        changes: z.array(z.object({ on: views.day, session, from: z.string(), to: z.string() })),
      }),
    ),
  })
  .meta({ id: 'Register' })

@ApiTags('registers')
@Controller('placements/:id/registers/:weekBegins')
export class RegistersController {
  constructor(
    private readonly registers: RegistersService,
    private readonly cases: CaseDirectory,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Action('see-register')
  @ApiOkResponse({ standardSchema: RegisterView })
  async one(
    @Param('id', { schema: id }) placementId: string,
    @Param('weekBegins', { schema: weekParam }) weekBegins: CivilDate,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.view(await this.registers.week(placementId, weekBegins, who), response)
  }

  /** Enters or corrects the week. `If-Match` carries the version read; `"0"` for a week not entered yet. */
  @Put()
  @Action('enter-register')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: RegisterView })
  async enter(
    @Param('id', { schema: id }) placementId: string,
    @Param('weekBegins', { schema: weekParam }) weekBegins: CivilDate,
    @Body({ schema: EnterRegister }) entry: z.output<typeof EnterRegister>,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
    @Headers('If-Match') ifMatch?: string,
  ) {
    return this.view(await this.registers.enter(placementId, weekBegins, entry, ifMatch, who), response)
  }

  private async view(week: WeekRegister, response: Response): Promise<z.output<typeof RegisterView>> {
    const { placement, weekBegins, sessions, register, corrections } = week
    const { pupilName } = await this.cases.shown(placement.caseId)
    const version = register?.version ?? 0
    const now = this.clock.now()
    response.setHeader('ETag', etag(version))
    return {
      placementId: placement.id,
      caseId: placement.caseId,
      caseReference: placement.caseReference,
      pupilName,
      weekBegins,
      complete: register?.complete ?? false,
      enteredAt: register?.enteredAt.toISOString() ?? null,
      version,
      sessions: sessions.map(({ on, session, begins }) => ({
        on,
        session,
        begun: begins <= now,
        code: register?.marks.find((mark) => mark.on === on && mark.session === session)?.code ?? null,
      })),
      corrections: corrections.map(({ correctedAt, reason, changes }) => ({
        at: correctedAt.toISOString(),
        reason,
        changes,
      })),
    }
  }
}
