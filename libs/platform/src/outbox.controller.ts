import { Controller, Get, HttpCode, HttpStatus, Inject, Param, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import { audit } from './audit'
import { type Visitor, Who } from './authorisation'
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

const SetAside = z.object({ id: z.uuid() }).meta({ id: 'FactSetAside' })

/** In every service: the facts that are recorded and cannot be passed on, for those who keep the system moving. */
@Controller('ops/outbox')
@ApiTags('ops')
export class OutboxController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /** What has been tried many times without success. It is tried on; whatever its case has to tell after it waits. */
  @Get()
  @Action('read-operations')
  @ApiOkResponse({ standardSchema: StuckFacts })
  async stuck(): Promise<z.output<typeof StuckFacts>> {
    const jobs = await this.outbox.stuck()
    return { items: jobs.map((job) => ({ ...job, since: job.since.toISOString() })) }
  }

  /** Takes out one that can never get through: the next of its case go on, and what has not followed becomes a task. */
  @Post(':id/set-aside')
  @HttpCode(HttpStatus.OK)
  @Action('set-fact-aside')
  @ApiOkResponse({ standardSchema: SetAside })
  async setAside(
    @Param('id', { schema: z.uuid() }) id: string,
    @Who() who: Visitor,
  ): Promise<z.output<typeof SetAside>> {
    await this.db.transaction(async (tx) => {
      const after = await this.outbox.setAside(tx, id)
      await audit(tx, who, { action: 'fact-set-aside', subjectKind: 'outbox', subjectId: id, after })
    })
    return { id }
  }
}
