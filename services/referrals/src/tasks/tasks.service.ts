import { audit, SYSTEM } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { insertOnce } from '@daysix/platform/database'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager, IsNull } from 'typeorm'
import { tellStory } from '../cases/timeline.service'
import { ExclusionCase } from '../cases/case.entity'
import { ClocksService } from '../clocks/clocks.service'
import { CaseSight } from '../restriction/sight.service'
import { Task } from './task.entity'

/** Done by hand, and said so, meets the clock that asked for it. */
const SETTLES: Record<string, { rule: string; occasion?: string }> = {
  'tell-home-authority': { rule: 'EX-05' },
  'tell-social-worker': { rule: 'EX-06', occasion: 'social-worker' },
  'tell-virtual-school-head': { rule: 'EX-06', occasion: 'virtual-school' },
}

export type TaskKey = Pick<Task, 'caseId' | 'kind' | 'occasion'>

@Injectable()
export class TasksService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly clocks: ClocksService,
    private readonly sight: CaseSight,
  ) {}

  /**
   * The same kind and occasion of one case is one task, however often it is raised; while it is open the last words hold.
   * Answers whether it is new.
   */
  async raise(tx: EntityManager, { words, ...task }: TaskKey & { words?: string }): Promise<boolean> {
    const { caseId, kind, occasion } = task
    const raisedAt = this.clock.now()
    if (!(await insertOnce(tx, Task, { ...task, words, raisedAt }))) {
      if (words) await tx.update(Task, { ...task, doneAt: IsNull() }, { words })
      return false
    }
    await tellStory(tx, {
      ...{ caseId, eventId: `task-raised:${kind}:${occasion}`, kind: 'task-raised', at: raisedAt },
      refs: { task: kind },
    })
    return true
  }

  /** What it asked for has come about by itself. Answers whether there was one to settle. */
  settle(key: TaskKey): Promise<boolean> {
    return this.db.transaction((tx) => this.settleFor(tx, key, SYSTEM))
  }

  /** By what this person does elsewhere. */
  async settleFor(tx: EntityManager, key: TaskKey, who: Pick<Visitor, 'sub' | 'name'>): Promise<boolean> {
    const where = { ...key, doneAt: IsNull() }
    const task = await tx.findOne(Task, { where, lock: { mode: 'pessimistic_write' } })
    if (task) await this.finish(tx, task, who)
    return task !== null
  }

  /** Done twice it was done the first time. @throws NotAllowed, CaseIsRestricted */
  complete(id: string, who: Visitor, note?: string): Promise<Task> {
    return this.db.transaction(async (tx) => {
      const task = await tx.findOneOrFail(Task, { where: { id }, lock: { mode: 'pessimistic_write' } })
      await this.sight.open(tx.createQueryBuilder(ExclusionCase, 'kase').where({ id: task.caseId }), who)
      if (task.doneAt) return task
      await this.finish(tx, task, who, note)
      return task
    })
  }

  /** Nobody owes it any more, though nobody has done it; `why` is kept with it. */
  spare(tx: EntityManager, task: Task, why: string): Promise<void> {
    return this.end(tx, task, SYSTEM, why)
  }

  async spareAll(tx: EntityManager, caseId: string, why: string): Promise<void> {
    for (const task of await tx.findBy(Task, { caseId, doneAt: IsNull() })) await this.spare(tx, task, why)
  }

  /** Done by a person in the course of something else. */
  async finish(tx: EntityManager, task: Task, who: Pick<Visitor, 'sub' | 'name'>, note?: string): Promise<void> {
    await this.end(tx, task, who, note)
    const settles = SETTLES[task.kind]
    if (settles) await this.clocks.settleFor(tx, { caseId: task.caseId, ...settles, metAt: task.doneAt!.toISOString() })
  }

  private async end(tx: EntityManager, task: Task, who: Pick<Visitor, 'sub' | 'name'>, note?: string): Promise<void> {
    const doneAt = this.clock.now()
    Object.assign(task, { doneAt, doneBy: who.name, doneNote: note?.trim() || null })
    await tx.save(task)
    const { caseId, kind, occasion } = task
    await tellStory(tx, {
      ...{ caseId, eventId: `task-done:${kind}:${occasion}`, kind: 'task-done', at: doneAt, whoName: who.name },
      refs: { task: kind },
    })
    await audit(tx, who, { action: 'task-done', subjectKind: 'case', subjectId: caseId, after: { kind, occasion } })
  }
}
