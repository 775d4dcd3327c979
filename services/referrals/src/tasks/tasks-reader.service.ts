import type { Visitor } from '@daysix/platform/authorisation'
import { type CountedPage, cursorOf, page, readCursor } from '@daysix/platform/paging'
import { Injectable } from '@nestjs/common'
import { DataSource, In } from 'typeorm'
import { ExclusionCase } from '../cases/case.entity'
import type { TaskView } from '../cases/case.views'
import { CaseSight } from '../restriction/sight.service'
import { Task } from './task.entity'
import { taskWords } from './words'

export interface TaskFilters {
  done?: boolean
  /** Whose case it is about: `me`, `none`, or somebody's subject. */
  owner?: string
  limit: number
  cursor?: string
}

@Injectable()
export class TasksReader {
  constructor(
    private readonly db: DataSource,
    private readonly sight: CaseSight,
  ) {}

  async list(who: Visitor, { done, owner, limit, cursor }: TaskFilters): Promise<CountedPage<TaskView>> {
    const query = this.db
      .createQueryBuilder(Task, 'task')
      .innerJoin(ExclusionCase, 'kase', 'kase.id = task.case_id')
      .where(`task.done_at is ${done ? 'not null' : 'null'}`)
    this.sight.narrow(query, who)
    if (owner === 'none') query.andWhere('kase.owner_sub is null')
    else if (owner) query.andWhere('kase.owner_sub = :owner', { owner: owner === 'me' ? who.sub : owner })
    const total = await query.getCount()
    const [at, id] = readCursor(cursor, 'instant', 'id') ?? []
    if (at) query.andWhere('(task.raised_at, task.id) > (:at::timestamptz, :id::uuid)', { at, id })
    query
      .orderBy('task.raised_at')
      .addOrderBy('task.id')
      .limit(limit + 1)
    const found = page(await query.getMany(), limit, (last) => cursorOf(last.raisedAt.toISOString(), last.id))
    return { items: await this.views(found.items), next: found.next, total }
  }

  async ofCase(caseId: string): Promise<TaskView[]> {
    return this.views(await this.db.manager.find(Task, { where: { caseId }, order: { raisedAt: 'ASC' } }))
  }

  async view(task: Task): Promise<TaskView> {
    return (await this.views([task]))[0]
  }

  private async views(tasks: Task[]): Promise<TaskView[]> {
    const cases = await this.db.manager.findBy(ExclusionCase, { id: In(tasks.map(({ caseId }) => caseId)) })
    return tasks.map(({ id, caseId, kind, words, raisedAt, doneAt, doneBy }) => ({
      ...{ id, caseId, kind, doneBy },
      reference: cases.find((kase) => kase.id === caseId)!.reference,
      words: words ?? taskWords(kind),
      raisedAt: raisedAt.toISOString(),
      doneAt: doneAt?.toISOString() ?? null,
    }))
  }
}
