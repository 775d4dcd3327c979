import { Clock } from '@daysix/platform/clock'
import { describeWorkflow, stuckBecause, type StuckProcedure } from '@daysix/platform/procedures'
import { TemporalConnection } from '@daysix/platform/temporal'
import { civilDate } from '@daysix/shared/civil-date'
import { atLondon } from '@daysix/shared/instant'
import { placementWorkflowId } from '@daysix/workflows/ids'
import { Injectable } from '@nestjs/common'
import { DataSource, IsNull } from 'typeorm'
import { CaseDirectory } from '../cases/case-facts.service'
import { Placement } from '../placements/placement.entity'

/** The placements' procedures, for those who keep the system moving. No name of a child is read here. */
@Injectable()
export class OpsService {
  constructor(
    private readonly db: DataSource,
    private readonly temporal: TemporalConnection,
    private readonly clock: Clock,
    private readonly cases: CaseDirectory,
  ) {}

  /** Every stay that runs or waits for its report and whose procedure needs a person, the oldest first. */
  async stuck(): Promise<StuckProcedure[]> {
    const followed = await this.db.manager.find(Placement, {
      where: [{ state: 'started' }, { state: 'ended', reportSentOn: IsNull() }],
      order: { startedOn: 'ASC', id: 'ASC' },
    })
    const client = await this.temporal.client().catch(() => undefined)
    if (!client) return []
    const found: StuckProcedure[] = []
    for (const placement of followed) {
      const { id, caseId, caseReference, startedOn } = placement
      const workflowId = placementWorkflowId(caseId, id)
      const workflow = await describeWorkflow(client, workflowId)
      const since = atLondon(civilDate(startedOn!), '00:00')
      const why = stuckBecause({ what: 'placement', isOver: false, since }, workflow, this.clock.now())
      // a case that closes stops what accompanies its placement, with a report or without
      if (why && !(await this.isCaseClosed(caseId)))
        found.push({ about: `${caseReference}, placement`, workflowId, workflow, stuckBecause: why })
    }
    return found
  }

  private async isCaseClosed(caseId: string): Promise<boolean> {
    return (await this.cases.facts(caseId)).closed
  }
}
