import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { type CountedPage, cursorOf, page, readCursor } from '@daysix/platform/paging'
import { SETTINGS } from '@daysix/platform/settings'
import type { CivilDate } from '@daysix/shared/civil-date'
import { Inject, Injectable } from '@nestjs/common'
import { DataSource, type EntityManager, IsNull } from 'typeorm'
import { ExclusionCase } from '../cases/case.entity'
import { Pupil } from '../pupils/pupil.entity'
import { PupilReader } from '../pupils/pupil-reader.service'
import { CaseSight } from '../restriction/sight.service'
import { SightHere } from '../restriction/sight-here.service'
import { LegalHold } from './legal-hold.entity'
import { RecordDeletion, stillAskedOf } from './record-deletion.entity'
import { RecordHeldAlready, RecordNotHeld } from './refusals'
import { type Retention, type RetainedChild, retentionOf, type RetentionYears } from './retention'

interface Kept extends RetainedChild {
  id: string
}

export type DueRecord = Retention & { pupilId: string }

/** A child's facts that retention goes by, as one question: the register may be large. */
const KEPT = `select p.id, p.birth_date::text as "birthDate",
    p.looked_after or exists (select from pupil_facts f where f.pupil_id = p.id and f.kind = 'looked-after'
      and f.withdrawn_at is null) as "wasLookedAfter",
    exists (select from cases c where c.pupil_id = p.id and c.stage <> 'closed') as "hasOpenCase",
    exists (select from legal_holds h where h.pupil_id = p.id and h.released_at is null) as "isHeld"
  from pupils p`

/** How long each child's record is kept, and what keeps it longer. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly pupils: PupilReader,
    private readonly sight: CaseSight,
    private readonly records: SightHere,
    @Inject(SETTINGS) private readonly years: RetentionYears,
  ) {}

  /** As whoever asks may know of it. @throws NotAllowed */
  async of(
    pupilId: string,
    who: Visitor,
  ): Promise<{ retention: Retention; holds: LegalHold[]; asked: RecordDeletion | null }> {
    await this.pupils.findToAnswer(pupilId, who)
    const holds = await this.db.manager.find(LegalHold, { where: { pupilId }, order: { setAt: 'DESC' } })
    const asked = await this.db.manager.findOneBy(RecordDeletion, stillAskedOf(pupilId))
    const retention = await this.ofPupil(this.db.manager, pupilId)
    const keptBy = (await this.knowsOfOpenCase(pupilId, who))
      ? retention.keptBy
      : retention.keptBy.filter((one) => one !== 'open-case')
    return { retention: { ...retention, keptBy }, holds, asked }
  }

  private async knowsOfOpenCase(pupilId: string, who: Visitor): Promise<boolean> {
    const query = this.db.manager
      .createQueryBuilder(ExclusionCase, 'kase')
      .where(`kase.pupil_id = :pupilId and kase.stage <> 'closed'`, { pupilId })
    return this.sight.narrow(query, who).getExists()
  }

  /** Of a child who is held. */
  async ofPupil(tx: EntityManager, pupilId: string): Promise<Retention> {
    const [kept] = await tx.query<Kept[]>(`${KEPT} where p.id = $1`, [pupilId])
    return retentionOf(kept, this.years)
  }

  /** What is due for deletion today, the longest due first, with what keeps it all the same. */
  async due({ limit, cursor }: { limit: number; cursor?: string }, who: Visitor): Promise<CountedPage<DueRecord>> {
    const { hiddenPupils } = await this.records.outOfSight(who)
    const least = Math.min(this.years.RETENTION_YEARS, this.years.RETENTION_YEARS_LOOKED_AFTER)
    const today = this.clock.today()
    const candidates = await this.db.manager.query<Kept[]>(
      `${KEPT} where p.birth_date <= ($1::date - make_interval(years => $2)) order by p.birth_date, p.id`,
      [today, least],
    )
    const due = candidates
      .filter(({ id }) => !hiddenPupils.has(id))
      .map((child) => ({ pupilId: child.id, ...retentionOf(child, this.years) }))
      .filter(({ dueOn }) => dueOn <= today)
      .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    const after = readCursor(cursor, 'day', 'id')?.join(' ')
    const rest = after ? due.filter((one) => key(one) > after) : due
    return { ...page(rest.slice(0, limit + 1), limit, (last) => cursorOf(last.dueOn, last.pupilId)), total: due.length }
  }

  /** @throws NotAllowed, RecordHeldAlready */
  hold(pupilId: string, reason: string, who: Visitor): Promise<void> {
    return this.db.transaction(async (tx) => {
      await this.pupils.find(pupilId, who, tx)
      await lockPupil(tx, pupilId)
      if (await tx.existsBy(LegalHold, { pupilId, releasedAt: IsNull() })) throw new RecordHeldAlready()
      await tx.insert(LegalHold, { pupilId, reason, setByName: who.name, setAt: this.clock.now() })
      await audit(tx, who, {
        ...{ action: 'record-held', subjectKind: 'pupil', subjectId: pupilId, reason },
        ...{ before: { held: false }, after: { held: true } },
      })
    })
  }

  /** @throws NotAllowed, RecordNotHeld */
  release(pupilId: string, reason: string, who: Visitor): Promise<void> {
    return this.db.transaction(async (tx) => {
      await this.pupils.find(pupilId, who, tx)
      await lockPupil(tx, pupilId)
      const hold = await tx.findOneBy(LegalHold, { pupilId, releasedAt: IsNull() })
      if (!hold) throw new RecordNotHeld()
      const released = { releasedByName: who.name, releasedAt: this.clock.now(), releasedBecause: reason }
      await tx.update(LegalHold, { id: hold.id }, released)
      await audit(tx, who, {
        ...{ action: 'record-released', subjectKind: 'pupil', subjectId: pupilId, reason },
        ...{ before: { held: true, setByName: hold.setByName, setAt: hold.setAt }, after: { held: false } },
      })
    })
  }
}

const key = ({ dueOn, pupilId }: { dueOn: CivilDate; pupilId: string }): string => `${dueOn} ${pupilId}`

/** So that nothing hangs itself on the record meanwhile. */
export const lockPupil = (tx: EntityManager, id: string): Promise<Pupil> =>
  tx.findOneOrFail(Pupil, { where: { id }, lock: { mode: 'pessimistic_write' } })
