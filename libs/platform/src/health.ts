import { Controller, Get, Header, Inject, ServiceUnavailableException } from '@nestjs/common'
import { ApiExcludeController } from '@nestjs/swagger'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { DataSource } from 'typeorm'
import { Outbox } from './outbox'
import { Open } from './policy'

const registry = new Registry()
collectDefaultMetrics({ register: registry })

/** Live: the process answers. Ready: its database does. Temporal may be down: notices are accepted all the same. */
@Controller()
@ApiExcludeController()
@Open()
export class HealthController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    private readonly outbox: Outbox,
  ) {}

  @Get('health/live')
  live(): object {
    return { status: 'live' }
  }

  @Get('health/ready')
  async ready(): Promise<object> {
    try {
      await this.db.query('select 1')
      return { status: 'ready', outboxWaiting: await this.outbox.waiting() }
    } catch {
      throw new ServiceUnavailableException()
    }
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  metrics(): Promise<string> {
    return registry.metrics()
  }
}
