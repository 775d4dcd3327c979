import { audit, SYSTEM } from '@daysix/platform/audit'
import { Clock } from '@daysix/platform/clock'
import { closingWith, UNWINDING } from '@daysix/shared/clocks'
import { Refusal } from '@daysix/shared/refusal'
import { isOutcome } from '@daysix/shared/stages'
import type { ReferralsActivities } from '@daysix/workflows/activities'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager } from 'typeorm'
import { ClocksService } from '../clocks/clocks.service'
import { TasksService } from '../tasks/tasks.service'
import { ExclusionCase } from './case.entity'
import { tellStory } from './timeline.service'

type Input<A extends keyof ReferralsActivities> = Parameters<ReferralsActivities[A]>[0]

class UnknownOutcome extends Refusal {}

@Injectable()
export class CasesActivities implements Pick<
  ReferralsActivities,
  'recordEvent' | 'moveStage' | 'raiseTask' | 'closeCase'
> {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly clocks: ClocksService,
    private readonly tasks: TasksService,
  ) {}

  /** A panel's decision also names the school answerable from here on, and a start at that school ends what led to it. */
  async recordEvent({ caseId, eventId, kind, at, refs }: Input<'recordEvent'>): Promise<void> {
    await this.db.transaction(async (tx) => {
      const isNew = await tellStory(tx, { caseId, eventId, kind, at: new Date(at), refs })
      // the allocated school has the child now: what was still to come at the place before it is not
      if (isNew && kind === 'allocated-place-started') await this.clocks.unwind(tx, caseId, 'moved-school')
      if (!isNew || kind !== 'panel-decided' || !refs.responsibleUrn) return
      const kase = await this.lock(tx, caseId)
      kase.responsibleUrn = refs.responsibleUrn
      kase.version += 1
      await tx.save(kase)
    })
  }

  async moveStage({ caseId, action }: Input<'moveStage'>): Promise<{ stage: string }> {
    return this.db.transaction(async (tx) => {
      const kase = await this.lock(tx, caseId)
      const before = kase.stage
      // closing needs an outcome: closeCase alone does it
      if (action !== 'close' && kase.move(action)) {
        await tx.save(kase)
        const { stage } = kase
        await audit(tx, SYSTEM, {
          ...{ action: 'stage-moved', subjectKind: 'case', subjectId: caseId },
          ...{ before: { stage: before }, after: { stage } },
        })
      }
      return { stage: kase.stage }
    })
  }

  async raiseTask(input: Input<'raiseTask'>): Promise<void> {
    await this.db.transaction((tx) => this.tasks.raise(tx, input))
  }

  async closeCase({ caseId, outcome }: Input<'closeCase'>): Promise<{ outcome: string }> {
    if (!isOutcome(outcome)) throw new UnknownOutcome('There is no such outcome.', { status: 'invalid' })
    return this.db.transaction(async (tx) => {
      const kase = await this.lock(tx, caseId)
      const at = this.clock.now()
      if (!kase.close(outcome, at)) return { outcome: kase.outcome! }
      await tx.save(kase)
      const event = closingWith(outcome)
      await this.clocks.unwind(tx, caseId, event)
      // there is no case that anybody could still do something about
      if (event !== 'closed') await this.tasks.spareAll(tx, caseId, UNWINDING[event].because)
      await tellStory(tx, { caseId, eventId: 'case-closed', kind: 'case-closed', at, refs: { outcome } })
      await audit(tx, SYSTEM, { action: 'case-closed', subjectKind: 'case', subjectId: caseId, after: { outcome } })
      return { outcome }
    })
  }

  private lock(tx: EntityManager, id: string): Promise<ExclusionCase> {
    return tx.findOneOrFail(ExclusionCase, { where: { id }, lock: { mode: 'pessimistic_write' } })
  }
}
