import { Clock } from '@daysix/platform/clock'
import { known, type OutOfSight, RESTRICTED } from '@daysix/platform/sight'
import { londonDate } from '@daysix/shared/instant'
import { daysBetween } from '@daysix/shared/civil-date'
import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { CaseDirectory } from '../cases/case-facts.service'
import { views } from '../fields'
import { ProvidersService } from '../providers/providers.service'
import { attendanceOf } from '../registers/marks'
import { RegistersService } from '../registers/registers.service'
import { type Placement, PLACEMENT_OUTCOMES, PLACEMENT_STATES } from './placement.entity'
import { PlacementsService } from './placements.service'

export const PlacementView = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    caseReference: z.string(),
    pupilName: z.string(),
    ncYear: z.string(),
    kind: z.enum(['support-centre', 'aep']),
    responsibleUrn: z.string(),
    state: z.enum(PLACEMENT_STATES),
    providerCode: z.string().nullable(),
    providerName: z.string().nullable(),
    askedAt: views.instant,
    waiting: z
      .object({ position: z.number().int(), days: z.number().int() })
      .nullable()
      .meta({ description: 'Place in the list and days on it; null for a child who does not wait.' }),
    offer: z.object({ id: z.uuid(), state: z.string(), expiresAt: views.instant }).nullable(),
    startsOn: views.day.nullable(),
    startedOn: views.day.nullable(),
    week: z.number().int().nullable().meta({ description: 'Week of the stay, as the provider counts them.' }),
    untilWeek: z.number().int(),
    endedOn: views.day.nullable(),
    outcome: z.string().nullable(),
    outcomeWords: z.string().nullable(),
    reportSentOn: views.day.nullable(),
  })
  .meta({ id: 'Placement' })

export const PlacementDetail = PlacementView.extend({
  reportText: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  weeks: z.array(
    z.object({
      number: z.number().int(),
      weekBegins: views.day,
      entered: z.boolean(),
      attended: z.number().int(),
      possible: z.number().int(),
    }),
  ),
  extensions: z.array(
    z.object({ untilWeek: z.number().int(), reason: z.string(), approver: z.string(), recordedAt: views.instant }),
  ),
}).meta({ id: 'PlacementDetail' })

@Injectable()
export class PlacementViews {
  constructor(
    private readonly placements: PlacementsService,
    private readonly providers: ProvidersService,
    private readonly registers: RegistersService,
    private readonly cases: CaseDirectory,
    private readonly clock: Clock,
  ) {}

  async of(placement: Placement): Promise<z.output<typeof PlacementView>> {
    const [facts, provider, offer, position, week, untilWeek] = await Promise.all([
      this.cases.shown(placement.caseId),
      placement.providerId ? this.providers.byId(placement.providerId) : null,
      this.placements.currentOffer(placement.id),
      this.placements.positionInList(placement),
      this.placements.weekNumber(placement),
      this.placements.untilWeek(placement),
    ])
    return {
      id: placement.id,
      caseId: placement.caseId,
      caseReference: placement.caseReference,
      pupilName: facts.pupilName,
      ncYear: placement.ncYear,
      kind: placement.kind,
      responsibleUrn: placement.responsibleUrn,
      state: placement.state,
      providerCode: provider?.code ?? null,
      providerName: provider?.name ?? null,
      askedAt: placement.askedAt.toISOString(),
      waiting:
        position === undefined
          ? null
          : { position, days: Math.max(0, daysBetween(londonDate(placement.askedAt), this.clock.today())) },
      offer: offer ? { id: offer.id, state: offer.state, expiresAt: offer.expiresAt.toISOString() } : null,
      startsOn: placement.startsOn,
      startedOn: placement.startedOn,
      week: week ?? null,
      untilWeek,
      endedOn: placement.endedOn,
      outcome: placement.outcome,
      outcomeWords: placement.outcome && PLACEMENT_OUTCOMES[placement.outcome],
      reportSentOn: placement.reportSentOn,
    }
  }

  /** Without the children of whom somebody may not know, and without the names of those whose case they have not opened. */
  inSight(placements: readonly Placement[], sight: OutOfSight): Promise<z.output<typeof PlacementView>[]> {
    return Promise.all(
      known(placements, sight).map(async (placement) => ({
        ...(await this.of(placement)),
        ...(sight.shut.has(placement.caseId) && { pupilName: RESTRICTED, ncYear: '' }),
      })),
    )
  }

  async detail(placement: Placement): Promise<z.output<typeof PlacementDetail>> {
    const [view, weeks, extensions] = await Promise.all([
      this.of(placement),
      this.registers.weeks(placement),
      this.placements.extensions(placement.id),
    ])
    return {
      ...view,
      reportText: placement.reportText,
      withdrawnReason: placement.withdrawnReason,
      weeks: weeks.map(({ number, weekBegins, register }) => ({
        number,
        weekBegins,
        entered: register?.complete ?? false,
        ...attendanceOf(register?.marks ?? []),
      })),
      extensions: extensions.map(({ untilWeek, reason, approver, recordedAt }) => ({
        untilWeek,
        reason,
        approver,
        recordedAt: recordedAt.toISOString(),
      })),
    }
  }
}
