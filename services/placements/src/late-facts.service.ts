import type { Told } from '@daysix/platform/outbox'
import { endReportSent, provisionEnded, registerEntered } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { CaseDirectory, CaseNotFound } from './cases/case-facts.service'
import { CaseTasks } from './cases/tasks.service'
import { PlacementsService } from './placements/placements.service'

/** Nothing follows these by themselves once nobody accompanies the child any more. */
const WORDS: Record<string, string> = {
  [endReportSent.name]:
    'The centre wrote its report when the case was closed already. It has not gone to the school: send it.',
  [registerEntered.name]:
    'The centre entered or corrected attendance when nobody followed the placement any more. It has not gone to the school: send it.',
}
const ANY_OTHER =
  'Something was recorded about this child’s place when nobody followed it any more: look at the placement, and tell those concerned.'

/** With these a case's own procedure ends education as it closes: it need not hear what it asked for. */
const ASKED_BY_THE_CASE: readonly unknown[] = ['moved-on', 'reinstated', 'cancelled', 'left']

/** A fact for a procedure that is not there: it waits while that should run, and becomes a task once it is over. */
@Injectable()
export class LateFacts {
  constructor(
    private readonly placements: PlacementsService,
    private readonly cases: CaseDirectory,
    private readonly tasks: CaseTasks,
  ) {}

  /** The start of a case comes from another service's outbox and may be slower than our first fact. */
  async whenNotFound(workflowId: string): Promise<'wait' | 'closed'> {
    const [, caseId, , placementId] = workflowId.split('/')
    if (placementId && (await this.placements.isDone(placementId))) return 'closed'
    try {
      return (await this.cases.facts(caseId)).closed ? 'closed' : 'wait'
    } catch (error) {
      if (error instanceof CaseNotFound) return 'closed'
      throw error
    }
  }

  async becomesTask(
    workflowId: string,
    message: string,
    { eventId, reason }: Told,
    why: 'late' | 'set-aside',
  ): Promise<void> {
    const [, caseId] = workflowId.split('/')
    const task = { caseId, occasion: `${message}:${eventId}` }
    if (why === 'set-aside') await this.tasks.raise({ ...task, kind: 'fact-set-aside', words: '' })
    else if (message !== provisionEnded.name || !ASKED_BY_THE_CASE.includes(reason))
      await this.tasks.raise({ ...task, kind: 'late-fact', words: WORDS[message] ?? ANY_OTHER })
  }
}
