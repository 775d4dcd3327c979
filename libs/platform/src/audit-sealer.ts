import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common'
import { DataSource, type EntitySubscriberInterface } from 'typeorm'
import { AUDITED } from './audit'
import { sealSome } from './audit-chain'
import { faultWords } from './refusals'

/** After a commit: what follows at once is sealed with it. */
const SOON_MS = 100
/** For what a transaction that was still open held back, and what another process wrote. */
const SELDOM_MS = 5000
const AT_ONCE = 500

/** Seals what was committed to the audit, in the background: a write waits for nothing here, and a failure is tried again. */
@Injectable()
export class AuditSealer implements OnApplicationBootstrap, OnModuleDestroy, EntitySubscriberInterface {
  private readonly log = new Logger('Audit')
  private soon?: NodeJS.Timeout
  private seldom?: NodeJS.Timeout
  private sealing: Promise<void> = Promise.resolve()

  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  onApplicationBootstrap(): void {
    this.db.subscribers.push(this)
    this.seldom = setInterval(() => this.wake(), SELDOM_MS).unref()
    this.wake()
  }

  afterTransactionCommit({ queryRunner }: { queryRunner: { data?: Record<string, unknown> } }): void {
    if (!queryRunner.data?.[AUDITED]) return
    delete queryRunner.data[AUDITED]
    this.wake()
  }

  private wake(): void {
    this.soon ??= setTimeout(() => {
      this.soon = undefined
      this.sealing = this.sealing.then(() => this.seal())
    }, SOON_MS).unref()
  }

  private async seal(): Promise<void> {
    try {
      let sealed = AT_ONCE
      while (sealed === AT_ONCE) sealed = await this.db.transaction((tx) => sealSome(tx, AT_ONCE))
    } catch (error) {
      this.log.warn({ sealing: faultWords(error) })
    }
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.seldom)
    clearTimeout(this.soon)
    await this.sealing
    await this.seal()
  }
}
