import type { Visitor } from '@daysix/platform/authorisation'
import { NotAllowed } from '@daysix/platform/policy'
import { CaseIsRestricted, EVERYTHING_IN_SIGHT, type OutOfSight, outOfSightOf, Sight } from '@daysix/platform/sight'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { CaseSight } from './sight.service'

/** For the doors that every context has: referrals knows by itself what the others ask it. */
@Injectable()
export class SightHere extends Sight {
  constructor(
    private readonly db: DataSource,
    private readonly sight: CaseSight,
  ) {
    super()
  }

  async outOfSight(who: Visitor): Promise<OutOfSight> {
    if (this.sight.of(who).seesAll) return EVERYTHING_IN_SIGHT
    return outOfSightOf(await this.sight.outOfSight(this.db.manager, who))
  }

  async requireRecord({ pupilId }: { pupilId: string }, who: Visitor): Promise<void> {
    const tx = this.db.manager
    const cases = await tx.query<{ id: string; reference: string }[]>(CASES_OF_RECORD, [pupilId])
    const known = await this.sight.known(tx, cases, ({ id }) => id, who)
    if (known.length < cases.length) throw new NotAllowed()
    const shut = await this.sight.shutTo(
      tx,
      cases.map(({ id }) => id),
      who,
    )
    const restricted = cases.find(({ id }) => shut.has(id))
    if (restricted) throw new CaseIsRestricted(restricted.reference)
  }
}

/** A record that became part of another one answers for the child still: its cases stand under that one. */
const CASES_OF_RECORD = `with recursive theirs (id) as (select $1::uuid
    union select m.kept_id from pupil_merges m join theirs on m.merged_id = theirs.id and m.undone_at is null)
  select id, reference from cases where pupil_id in (select id from theirs) order by reference`
