import { Controller, Get, Query } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { Limited } from '@daysix/platform/limited'
import { pageOf, pageQuery } from '@daysix/platform/paging'
import { Action } from '@daysix/platform/policy'
import { WorkflowStateView } from '@daysix/platform/procedures'
import { z } from 'zod'
import { OpsService } from './ops.service'

const WatchQuery = pageQuery.extend({ closed: z.enum(['true', 'false']).default('false') })

const WatchedCaseView = z
  .object({
    caseId: z.uuid(),
    reference: z.string(),
    stage: z.string(),
    reportedAt: z.string().meta({ format: 'date-time' }),
    next: z.object({ rule: z.string(), title: z.string(), dueOn: z.string() }).nullable(),
    workflowId: z.string(),
    workflow: WorkflowStateView,
    stuckBecause: z.string().nullable(),
  })
  .meta({ id: 'WatchedCase' })

const StuckCases = z.object({ items: z.array(WatchedCaseView) }).meta({ id: 'StuckCases' })

@Controller('ops')
@ApiTags('ops')
export class OpsController {
  constructor(private readonly ops: OpsService) {}

  @Get('workflows')
  @Limited('rows')
  @Action('read-operations')
  @ApiOkResponse({ standardSchema: pageOf(WatchedCaseView).meta({ id: 'WatchedCases' }) })
  watch(@Query({ schema: WatchQuery }) query: z.output<typeof WatchQuery>) {
    return this.ops.watch({ ...query, closed: query.closed === 'true' })
  }

  /** Every open case that needs a person, whatever page it stands on. */
  @Get('stuck')
  @Action('read-operations')
  @ApiOkResponse({ standardSchema: StuckCases })
  async stuck() {
    return { items: await this.ops.stuck() }
  }
}
