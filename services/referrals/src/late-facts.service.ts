import { calendarChanged } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { ExclusionCase } from './cases/case.entity'
import { TasksService } from './tasks/tasks.service'

/** A fact for a procedure that is not there: it waits while the case is open, and becomes a task once it is closed. */
@Injectable()
export class LateFacts {
  constructor(
    private readonly db: DataSource,
    private readonly tasks: TasksService,
  ) {}

  async whenNotFound(workflowId: string): Promise<'wait' | 'closed'> {
    const kase = await this.db.manager.findOneBy(ExclusionCase, { id: caseIdOf(workflowId) })
    return !kase || kase.isClosed ? 'closed' : 'wait'
  }

  /** A calendar that moves the dates of a case that is over asks nothing of anybody. */
  async becomesTask(
    workflowId: string,
    message: string,
    eventId: string,
    why: 'late' | 'set-aside' = 'late',
  ): Promise<void> {
    if (why === 'late' && message === calendarChanged.name) return
    const caseId = caseIdOf(workflowId)
    await this.db.transaction(async (tx) => {
      if (await tx.existsBy(ExclusionCase, { id: caseId }))
        await this.tasks.raise(tx, {
          caseId,
          kind: why === 'late' ? 'late-fact' : 'fact-set-aside',
          occasion: `${message}:${eventId}`,
        })
    })
  }
}

const caseIdOf = (workflowId: string): string => workflowId.split('/')[1]
