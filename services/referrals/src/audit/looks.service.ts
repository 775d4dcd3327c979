import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Remembered } from '@daysix/platform/remembered'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'

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
    if (!(await this.hasJustLooked(who, pupilId))) await this.at(who, subjectKind, subjectId)
  }

  private async hasJustLooked({ sub }: Visitor, pupilId: string): Promise<boolean> {
    const [{ has }] = await this.db.manager.query<{ has: boolean }[]>(
      `select exists (select from audit where subject_kind = 'pupil' and subject_id = $2 and ${JUST_LOOKED})
         or exists (select from audit where case_id in (select id::text from cases where pupil_id = $2::uuid)
              and ${JUST_LOOKED}) as has`,
      [sub, pupilId],
    )
    return has
  }
}

const JUST_LOOKED = `action = 'viewed' and who = $1 and recorded_at > now() - interval '${AWHILE_MS} milliseconds'`

const keyOf = ({ sub }: Visitor, subjectId: string): string => `${sub} ${subjectId}`
