import { Controller, Get } from '@nestjs/common'
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { Outbox } from './outbox'
import { Action } from './policy'

const StuckFacts = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        key: z.string().meta({ description: 'The case or meeting whose facts wait behind it, as case/{id}.' }),
        what: z.string().meta({ description: 'As `signal provisionStarted`.' }),
        tries: z.number().int(),
        since: z.string().meta({ format: 'date-time', description: 'Real time.' }),
      }),
    ),
  })
  .meta({ id: 'StuckFacts' })

/** In every service: the facts that are recorded and cannot be passed on, for those who keep the system moving. */
@Controller('ops/outbox')
@ApiTags('ops')
@ApiBearerAuth()
export class OutboxController {
  constructor(private readonly outbox: Outbox) {}

  /** What has been tried many times without success. It is tried on; whatever its case has to tell after it waits. */
  @Get()
  @Action('read-operations')
  @ApiOkResponse({ standardSchema: StuckFacts })
  async stuck(): Promise<z.output<typeof StuckFacts>> {
    const jobs = await this.outbox.stuck()
    return { items: jobs.map((job) => ({ ...job, since: job.since.toISOString() })) }
  }
}
