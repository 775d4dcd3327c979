import { Controller, Get, Header, Inject, Injectable, ServiceUnavailableException } from '@nestjs/common'
import { ApiExcludeController } from '@nestjs/swagger'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { DataSource } from 'typeorm'
import { Outbox } from './outbox'
import { Open } from './policy'
import type { WorkerHost } from './temporal'

const registry = new Registry()
collectDefaultMetrics({ register: registry })

/** The worker of this process, once it has been made; a door alone has none. */
@Injectable()
export class OwnWorker {
  host?: WorkerHost
}

/**
 * Live: the process answers. Ready: its database does. Temporal may be down: notices are accepted all the same, and
 * `worker` says that its activities wait.
 */
@Controller()
@ApiExcludeController()
@Open()
export class HealthController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly worker: OwnWorker,
  ) {}

  @Get('health/live')
  live(): object {
    return { status: 'live' }
  }

  @Get('health/ready')
  async ready(): Promise<object> {
    try {
      await this.db.query('select 1')
      const worker = this.worker.host?.isRunning() ? 'running' : 'waiting'
      return { status: 'ready', worker, outboxWaiting: await this.outbox.waiting() }
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
