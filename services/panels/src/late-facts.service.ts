import type { Told } from '@daysix/platform/outbox'
import { panelDecided } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { CaseDirectory, CaseNotFound } from './cases/case-facts.service'
import { CaseTasks } from './cases/tasks.service'
import { Meeting } from './meetings/meeting.entity'

const DECIDED =
  'A panel decided about this child when the case was closed already. Nothing follows by itself: look at the meeting, and tell the family and the schools.'
const AT_A_MEETING_OVER =
  'Something was recorded about this case at a panel’s meeting that is over: look at the meeting, and put the case on another agenda if it waits.'

/** A fact for a procedure that is not there: it waits while that should run, and becomes a task once it is over. */
@Injectable()
export class LateFacts {
  constructor(
    private readonly db: DataSource,
    private readonly cases: CaseDirectory,
    private readonly tasks: CaseTasks,
  ) {}

  /** The start of a case comes from another service's outbox and may be slower than our first fact. */
  async whenNotFound(workflowId: string): Promise<'wait' | 'closed'> {
    const [kind, id, heldOn] = workflowId.split('/')
    if (kind === 'case') return (await this.isCaseOver(id)) ? 'closed' : 'wait'
    const where = { seriesId: id, heldOn: heldOn as Meeting['heldOn'] }
    const meeting = await this.db.manager.findOneBy(Meeting, where)
    return !meeting || meeting.isOver() ? 'closed' : 'wait'
  }

  private async isCaseOver(caseId: string): Promise<boolean> {
    try {
      return (await this.cases.facts(caseId)).closed
    } catch (error) {
      if (error instanceof CaseNotFound) return true
      throw error
    }
  }

  /** What belongs to no case, as that a meeting moved when it was over, asks nothing of anybody. */
  async becomesTask(workflowId: string, message: string, fact: Told, why: 'late' | 'set-aside'): Promise<void> {
    const caseId = workflowId.startsWith('case/') ? workflowId.split('/')[1] : fact.caseId
    if (typeof caseId !== 'string') return
    const task = { caseId, occasion: `${message}:${fact.eventId}` }
    if (why === 'set-aside') await this.tasks.raise({ ...task, kind: 'fact-set-aside', words: '' })
    else
      await this.tasks.raise({
        ...task,
        kind: 'late-fact',
        words: message === panelDecided.name ? DECIDED : AT_A_MEETING_OVER,
      })
  }
}
