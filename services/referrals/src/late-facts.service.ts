import { PROTOS } from '@daysix/contracts/protos'
import { Peers } from '@daysix/platform/peers'
import { calendarChanged, caseOpened } from '@daysix/workflows/messages'
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
    private readonly peers: Peers,
  ) {}

  async whenNotFound(workflowId: string): Promise<'wait' | 'closed'> {
    const kase = await this.db.manager.findOneBy(ExclusionCase, { id: caseIdOf(workflowId) })
    return !kase || kase.isClosed ? 'closed' : 'wait'
  }

  /**
   * A calendar that moves the dates of a case that is over asks nothing of anybody. A restricted case is opened after its end
   * too: its owner and the managers hear of it as ever.
   */
  async becomesTask(
    workflowId: string,
    message: string,
    eventId: string,
    why: 'late' | 'set-aside' = 'late',
  ): Promise<void> {
    if (why === 'late' && message === calendarChanged.name) return
    const caseId = caseIdOf(workflowId)
    if (why === 'late' && message === caseOpened.name) return this.tellOfOpening(caseId, eventId)
    await this.db.transaction(async (tx) => {
      if (await tx.existsBy(ExclusionCase, { id: caseId }))
        await this.tasks.raise(tx, {
          caseId,
          kind: why === 'late' ? 'late-fact' : 'fact-set-aside',
          occasion: `${message}:${eventId}`,
        })
    })
  }

  private async tellOfOpening(caseId: string, openingId: string): Promise<void> {
    const letter = { caseId, template: 'restricted-case-opened', occasion: openingId }
    await this.peers.call(
      ...(['notifications', PROTOS.notifications, 'daysix.notifications.v1.Letters', 'QueueLetter'] as const),
      letter,
    )
  }
}

const caseIdOf = (workflowId: string): string => workflowId.split('/')[1]
