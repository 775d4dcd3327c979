import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { requireVersion, versionOfContent } from '@daysix/platform/versions'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager } from 'typeorm'
import { AnswerRefused } from '../cases/refusals'
import { User } from '../users/user.entity'
import { type Reach, ReachChoice } from './reach-choice.entity'

/** An area as schools name it, with how many are in it and for how many people it is theirs. */
export interface Area {
  name: string
  schools: number
  people: number
}

/** How far a caseworker reaches without a reason, and whose area is which. */
@Injectable()
export class CaseReach {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Every choice, the latest first. */
  choices(tx: EntityManager = this.db.manager): Promise<ReachChoice[]> {
    return tx.find(ReachChoice, { order: { id: 'DESC' } })
  }

  /** Those that schools have, and those that only people have any more, by name. */
  areas(): Promise<Area[]> {
    return this.db.query<Area[]>(
      `select name, count(*) filter (where of = 'school')::int as schools, count(*) filter (where of = 'person')::int as people
       from (select area as name, 'school' as of from schools where area is not null
         union all select unnest(areas), 'person' from users) named
       group by name order by lower(name), name`,
    )
  }

  /** It holds at everybody's next request. @throws VersionNotSaid, SomeoneElseChangedThis */
  choose(reach: Reach, reason: string, ifMatch: string | undefined, who: Visitor): Promise<void> {
    return this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', ['case reach'])
      const [last] = await this.choices(tx)
      requireVersion(ifMatch, versionOf(last))
      const before = reachOf(last)
      if (before === reach) return
      await tx.insert(ReachChoice, { reach, reason, chosenByName: who.name, chosenAt: this.clock.now() })
      await audit(tx, who, {
        ...{ action: 'case-reach-chosen', subjectKind: 'setting', subjectId: 'case-reach', reason },
        ...{ before: { reach: before }, after: { reach } },
      })
    })
  }

  /** Whose they are, and the version of the list. @throws EntityNotFoundError */
  async areasOf(id: string): Promise<{ areas: string[]; version: string }> {
    const { areas } = await this.db.manager.findOneByOrFail(User, { id })
    return { areas, version: versionOfContent(areas) }
  }

  /**
   * The whole list: what is left out is theirs no more, from their next request on.
   * @throws EntityNotFoundError, VersionNotSaid, SomeoneElseChangedThis, AnswerRefused for an area that no school has
   */
  setAreas(
    id: string,
    asked: readonly string[],
    reason: string,
    ifMatch: string | undefined,
    who: Visitor,
  ): Promise<void> {
    return this.db.transaction(async (tx) => {
      const { areas: before } = await tx.findOneOrFail(User, { where: { id }, lock: { mode: 'pessimistic_write' } })
      requireVersion(ifMatch, versionOfContent(before))
      const held = await tx.query<{ area: string }[]>('select distinct area from schools where area = any($1)', [asked])
      // one that the person has already may stay: its schools may only be called otherwise for a while
      const known = new Set([...before, ...held.map(({ area }) => area)])
      if (asked.some((area) => !known.has(area)))
        throw new AnswerRefused('/areas', 'unknown-area', 'Choose areas that schools are in')
      const areas = [...new Set(asked)].sort()
      if (versionOfContent(areas) === versionOfContent(before)) return
      await tx.update(User, { id }, { areas })
      await audit(tx, who, {
        ...{ action: 'areas-changed', subjectKind: 'user', subjectId: id, reason },
        ...{ before: { areas: before }, after: { areas } },
      })
    })
  }
}

export const reachOf = (last: ReachChoice | undefined): Reach => last?.reach ?? 'every'

export const versionOf = (last: ReachChoice | undefined): string => String(last?.id ?? 0)
