import { Injectable } from '@nestjs/common'
import { DataSource, In, IsNull, Not } from 'typeorm'
import { ExclusionCase } from '../cases/case.entity'
import type { TaskView } from '../cases/case.views'
import { Task } from './task.entity'
import { taskWords } from './words'

@Injectable()
export class TasksReader {
  constructor(private readonly db: DataSource) {}

  async list({ done, limit }: { done?: boolean; limit: number }): Promise<TaskView[]> {
    const where = { doneAt: done ? Not(IsNull()) : IsNull() }
    return this.views(await this.db.manager.find(Task, { where, order: { raisedAt: 'ASC' }, take: limit }))
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
