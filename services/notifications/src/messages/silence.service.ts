import { audit, SYSTEM } from '@daysix/platform/audit'
import { Clock } from '@daysix/platform/clock'
import { insertOnce } from '@daysix/platform/database'
import { Injectable } from '@nestjs/common'
import { DataSource, In } from 'typeorm'
import { Message } from './message.entity'
import { SilencedCase } from './silence.entity'

export const SILENT = 'Nothing is sent about this case any more'

/** A child has died. Whatever waits to go, to be tried again, printed or seen to by a person, is let be. */
@Injectable()
export class Silence {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async fall(caseId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (!(await insertOnce(tx, SilencedCase, { caseId, silencedAt: this.clock.now() }))) return
      const waiting = In(['queued', 'retrying', 'to-print', 'failed', 'incomplete'] as const)
      const { affected: suppressed } = await tx.update(
        Message,
        { caseId, state: waiting },
        { state: 'suppressed', why: SILENT, nextTryAt: null, taskRaisedAt: null },
      )
      await audit(tx, SYSTEM, { action: 'silenced', subjectKind: 'case', subjectId: caseId, after: { suppressed } })
    })
  }

  /** What belongs to no case, as a meeting's own mail, is never silent. */
  async isOver(caseId: string | null): Promise<boolean> {
    return caseId !== null && (await this.db.manager.existsBy(SilencedCase, { caseId }))
  }
}
