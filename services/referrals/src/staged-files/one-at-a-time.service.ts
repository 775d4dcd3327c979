import type { DataSource, EntityManager } from 'typeorm'
import { AnotherFileIsAtWork } from './refusals'

/**
 * Work on files of one kind, one at a time: a second would leave a person waiting for somebody else’s upload. Whether one is
 * at work is known by a lock of the database that its transaction holds, so a stop of the service leaves none behind.
 */
export class OneAtATime {
  /** @param what after “another file of” */
  constructor(
    private readonly db: DataSource,
    private readonly what: string,
  ) {}

  /** @throws AnotherFileIsAtWork */
  async do<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.db.transaction(async (tx) => {
      if (!(await this.isFree(tx))) throw new AnotherFileIsAtWork(this.what)
      return work(tx)
    })
  }

  /** Where nobody is at work: whoever says so was interrupted. */
  async ifNobodyIs(then: (tx: EntityManager) => Promise<unknown>): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (await this.isFree(tx)) await then(tx)
    })
  }

  private async isFree(tx: EntityManager): Promise<boolean> {
    const [{ free }] = await tx.query<[{ free: boolean }]>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 2)) as free',
      [`${this.what} import`],
    )
    return free
  }
}
