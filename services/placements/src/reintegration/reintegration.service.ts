import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Outbox } from '@daysix/platform/outbox'
import { requireVersion } from '@daysix/platform/versions'
import { type FieldRefusal, Refusal } from '@daysix/shared/refusal'
import { placementWorkflowId } from '@daysix/workflows/ids'
import { reintegrationPlanned, stepMarked } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager, IsNull } from 'typeorm'
import { recordLook } from '../cases/looks.service'
import { Calendars } from '../cases/calendars.service'
import { PlacementNotFound, requireOwn } from '../placements/own.service'
import { Placement } from '../placements/placement.entity'
import { PlacementCannot } from '../placements/refusals'
import { Review } from '../review/review.entity'
import { type PlannedStep, sessionsAtSchool, timetableRefusals } from './phased-timetable'
import { ReintegrationPlan, ReintegrationStep } from './reintegration.entity'

export class PlanRefused extends Refusal {
  constructor(fields: FieldRefusal[]) {
    super('Some steps cannot be accepted.', { fields })
  }
}

export class StepIsMarked extends Refusal {
  constructor() {
    super('This step has been marked already.')
  }
}

export class StepHasNotCome extends Refusal {
  constructor() {
    super('This step has not come yet.')
  }
}

export class MissedStepNeedsReason extends Refusal {
  constructor() {
    const message = 'Enter why the step was missed'
    super(message, { fields: [{ pointer: '/reason', code: 'missing', message }] })
  }
}

export interface PlanWithSteps {
  placement: Placement
  plan?: ReintegrationPlan
  steps: ReintegrationStep[]
  /** By step: why it cannot be held on its day, as `emergency closure`. None for a step that has been marked. */
  closed: ReadonlyMap<string, string>
}

@Injectable()
export class ReintegrationService {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
  ) {}

  async one(placementId: string, who: Visitor): Promise<PlanWithSteps> {
    const placement = await this.db.manager.findOneBy(Placement, { id: placementId })
    if (!placement) throw new PlacementNotFound()
    await requireOwn(this.db.manager, placement, who)
    await recordLook(this.db.manager, who, 'placement', placement)
    return this.read(this.db.manager, placement)
  }

  private async read(tx: EntityManager, placement: Placement): Promise<PlanWithSteps> {
    const plan = (await tx.findOneBy(ReintegrationPlan, { placementId: placement.id })) ?? undefined
    const steps = await tx.find(ReintegrationStep, { where: { placementId: placement.id }, order: { on: 'ASC' } })
    return { placement, plan, steps, closed: await this.closedDays(placement, steps) }
  }

  /** A calendar may be put right after a step was agreed for its day. */
  private async closedDays(
    { responsibleUrn }: Placement,
    steps: ReintegrationStep[],
  ): Promise<ReadonlyMap<string, string>> {
    const open = steps.filter(({ result }) => result === null)
    if (open.length === 0) return new Map()
    const calendar = await this.calendars.of(responsibleUrn)
    const closed = open.filter(({ on }) => calendar.isLoaded(on) && !calendar.isSchoolDay(on))
    return new Map(closed.map(({ id, on }) => [id, calendar.reasonNotSchoolDay(on)!]))
  }

  /**
   * Agrees the return, or changes it: marked steps stay as they were, the others are replaced. A step that keeps its day
   * keeps its id, so its clock goes on.
   * @throws PlanRefused step by step
   */
  plan(
    placementId: string,
    planned: { agreedBy: string; steps: PlannedStep[] },
    ifMatch: string | undefined,
    who: Visitor,
  ): Promise<PlanWithSteps> {
    return this.db.transaction(async (tx) => {
      const placement = await this.take(tx, placementId, who)
      const before = await this.read(tx, placement)
      requireVersion(ifMatch, before.plan?.version ?? 0)
      await this.mustBeOpen(tx, placement)
      await this.mustBePossible(placement, planned.steps, before.steps)
      const revision = (before.plan?.revision ?? 0) + 1
      await tx.save(
        tx.create(ReintegrationPlan, {
          placementId,
          revision,
          agreedBy: planned.agreedBy,
          plannedAt: this.clock.now(),
          version: revision,
        }),
      )
      await this.replaceOpenSteps(tx, placementId, revision, planned.steps)
      await audit(tx, who, {
        action: revision > 1 ? 'return-plan-changed' : 'return-planned',
        subjectKind: 'placement',
        subjectId: placementId,
        caseId: placement.caseId,
        after: planned,
      })
      const after = await this.read(tx, placement)
      await this.outbox.signal(tx, placementWorkflowId(placement.caseId, placementId), reintegrationPlanned, {
        revision,
        steps: after.steps.map(({ id: stepId, on, fullTimetable }) => ({ stepId, on, fullTimetable })),
      })
      return after
    })
  }

  private async mustBeOpen(tx: EntityManager, placement: Placement): Promise<void> {
    if (placement.state !== 'started') throw new PlacementCannot('Only a running placement can have a return planned.')
    const review = await tx.findOneBy(Review, { placementId: placement.id })
    if (!review) return
    if (!review.decision) throw new PlacementCannot('The review decides on the return: record its decision first.')
    if (review.decision === 'refer-on')
      throw new PlacementCannot('The review referred the child on: no return is planned from here.')
  }

  private async mustBePossible(placement: Placement, steps: PlannedStep[], known: ReintegrationStep[]): Promise<void> {
    // the child returns to the responsible school: its days count
    const calendar = await this.calendars.of(placement.responsibleUrn)
    const fields = timetableRefusals(steps, { calendar, today: this.clock.today(), startedOn: placement.startedOn! })
    const marked = known.filter(({ result }) => result)
    const lastMarked = marked[marked.length - 1]
    const held = marked.filter(({ result }) => result === 'held')
    steps.forEach((step, i) => {
      if (lastMarked && step.on <= lastMarked.on)
        fields.push({
          pointer: `/steps/${i}/on`,
          code: 'already-marked',
          message: 'A new step must be after the steps already marked',
        })
    })
    const reached = held.length > 0 ? sessionsAtSchool(held[held.length - 1]) : 0
    const eased = marked.length > held.length
    // after a missed step the plan may begin more gently; without one the time at school does not fall
    if (
      !eased &&
      steps[0] &&
      sessionsAtSchool(steps[0]) < reached &&
      calendar.sessionsHeld(steps[0].on).length >= reached
    )
      fields.push({
        pointer: '/steps/0/sessions',
        code: 'falls',
        message: 'The time at school cannot fall below the steps already held',
      })
    if (fields.length > 0) throw new PlanRefused(fields)
  }

  private async replaceOpenSteps(
    tx: EntityManager,
    placementId: string,
    revision: number,
    steps: PlannedStep[],
  ): Promise<void> {
    const open = await tx.findBy(ReintegrationStep, { placementId, result: IsNull() })
    const gone = open.filter(({ on }) => !steps.some((step) => step.on === on))
    if (gone.length > 0) await tx.remove(gone)
    for (const step of steps) {
      const kept = open.find(({ on }) => on === step.on)
      await tx.save(tx.create(ReintegrationStep, { ...kept, ...step, placementId, revision }))
    }
  }

  /** @throws StepIsMarked · StepHasNotCome · MissedStepNeedsReason */
  mark(stepId: string, mark: { result: 'held' | 'missed'; reason?: string }, who: Visitor): Promise<PlanWithSteps> {
    return this.db.transaction(async (tx) => {
      const known = await tx.findOneBy(ReintegrationStep, { id: stepId })
      if (!known) throw new PlacementNotFound()
      const placement = await this.take(tx, known.placementId, who)
      const step = await tx.findOneByOrFail(ReintegrationStep, { id: stepId })
      if (step.result) throw new StepIsMarked()
      if (step.on > this.clock.today()) throw new StepHasNotCome()
      if (mark.result === 'missed' && !mark.reason) throw new MissedStepNeedsReason()
      const missedReason = mark.result === 'missed' ? (mark.reason ?? null) : null
      Object.assign(step, { result: mark.result, missedReason, markedAt: this.clock.now(), markedBy: who.sub })
      await tx.save(step)
      await audit(tx, who, {
        action: `step-${mark.result}`,
        subjectKind: 'placement',
        subjectId: placement.id,
        caseId: placement.caseId,
        after: { stepId, on: step.on },
        reason: mark.reason,
      })
      if (placement.state === 'started')
        await this.outbox.signal(tx, placementWorkflowId(placement.caseId, placement.id), stepMarked, {
          stepId,
          result: mark.result,
          on: step.on,
        })
      return this.read(tx, placement)
    })
  }

  private async take(tx: EntityManager, placementId: string, who: Visitor): Promise<Placement> {
    const placement = await tx.findOne(Placement, { where: { id: placementId }, lock: { mode: 'pessimistic_write' } })
    if (!placement) throw new PlacementNotFound()
    await requireOwn(tx, placement, who)
    return placement
  }
}
