import { Clock } from '@daysix/platform/clock'
import { stuckAmong, type StuckProcedure } from '@daysix/platform/procedures'
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
    const stuck = await stuckAmong(
      this.temporal,
      followed.map(({ id, caseId, caseReference, startedOn }) => ({
        ...{ what: 'placement' as const, isOver: false, since: atLondon(civilDate(startedOn!), '00:00') },
        ...{ caseId, about: `${caseReference}, placement`, workflowId: placementWorkflowId(caseId, id) },
      })),
      this.clock.now(),
    )
    const found: StuckProcedure[] = []
    // a case that closes stops what accompanies its placement, with a report or without
    for (const { of, ...one } of stuck) if (!(await this.isCaseClosed(of.caseId))) found.push(one)
    return found
  }

  private async isCaseClosed(caseId: string): Promise<boolean> {
    return (await this.cases.facts(caseId)).closed
  }
}
