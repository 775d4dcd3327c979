import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Remembered } from '@daysix/platform/remembered'
import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { DataSource, type EntityManager } from 'typeorm'

/** A page asks several doors about one child, and each would say the same. */
const AWHILE_MS = 5 * 60_000
const MOST_REMEMBERED = 10_000

/** Our own services read cases at their own work, for nobody; every person and every other system leaves a trace. */
export const leavesATrace = ({ scopes }: Pick<Visitor, 'scopes'>): boolean => !scopes.includes('internal')

/**
 * Looks at a child's record. Written beside the reading, so that nobody waits for it; and nothing is shown before it is
 * written: a look that cannot be recorded is refused as a fault, and the page can be asked for again.
 */
@Injectable()
export class Looks {
  /** What this process wrote, by person and subject: the doors beside a record are asked in the same second. */
  private readonly written = new Remembered<true>(MOST_REMEMBERED)

  constructor(private readonly db: DataSource) {}

  /** By the door that shows the record itself: each time. */
  async at(who: Visitor, subjectKind: 'case' | 'pupil', subjectId: string): Promise<void> {
    if (!leavesATrace(who)) return
    await audit(this.db.manager, who, { action: 'viewed', subjectKind, subjectId })
    this.written.keep(keyOf(who, subjectId), true, Date.now() + AWHILE_MS)
  }

  /** By a door beside it: unless they have just looked at the child, or at one of the child's cases. */
  async beside(who: Visitor, subjectKind: 'case' | 'pupil', subjectId: string, pupilId: string): Promise<void> {
    if (!leavesATrace(who) || this.written.get(keyOf(who, subjectId))) return
    if (!(await this.hasJust(LOOKED, who, pupilId))) await this.at(who, subjectKind, subjectId)
  }

  /**
   * By a door that answers a change with the record as it now stands: what they have just changed is a trace of them too, and where
   * they said again what was held already there is none yet.
   */
  async inAnswer(who: Visitor, subjectKind: 'case' | 'pupil', subjectId: string, pupilId: string): Promise<void> {
    if (!leavesATrace(who) || this.written.get(keyOf(who, subjectId))) return
    if (!(await this.hasJust(BEEN_THERE, who, pupilId))) await this.at(who, subjectKind, subjectId)
  }

  /**
   * By a search, or by a list or a file's preview that names children. What was asked may be about a child who is not held here:
   * the audit keeps by what they were looked for, and who was shown.
   */
  async among(tx: EntityManager, who: Visitor, by: readonly string[], found: readonly string[]): Promise<void> {
    if (!leavesATrace(who)) return
    await audit(tx, who, {
      ...{ action: 'viewed', subjectKind: 'pupil-search', subjectId: randomUUID() },
      after: { by, found },
    })
  }

  private async hasJust(done: string, { sub }: Visitor, pupilId: string): Promise<boolean> {
    const [{ has }] = await this.db.manager.query<{ has: boolean }[]>(
      `select exists (select from audit where subject_kind = 'pupil' and subject_id = $2 and ${done})
         or exists (select from audit where case_id in (select id::text from cases where pupil_id = $2::uuid)
              and ${done}) as has`,
      [sub, pupilId],
    )
    return has
  }
}

const BEEN_THERE = `who = $1 and recorded_at > now() - interval '${AWHILE_MS} milliseconds'`
const LOOKED = `action = 'viewed' and ${BEEN_THERE}`

const keyOf = ({ sub }: Visitor, subjectId: string): string => `${sub} ${subjectId}`
