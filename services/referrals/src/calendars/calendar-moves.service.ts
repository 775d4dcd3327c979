import type { Visitor } from '@daysix/platform/authorisation'
import { calendarChanged } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { DataSource, type EntityManager } from 'typeorm'
import { ExclusionCase } from '../cases/case.entity'
import type { Move } from '../clocks/clock.views'
import { ClockMoves, type HeldClock } from '../clocks/moves.service'
import { CaseSight } from '../restriction/sight.service'
import { CalendarsService } from './calendars.service'
import { AUTHORITY, trustCodeIn } from './owner'

/** A calendar is corrected: what would move is shown first; saving moves it and tells every procedure concerned. */
@Injectable()
export class CalendarMoves {
  constructor(
    private readonly db: DataSource,
    private readonly calendars: CalendarsService,
    private readonly moves: ClockMoves,
    private readonly sight: CaseSight,
  ) {}

  /** Nothing is saved. @throws CalendarRefused */
  async preview(who: Visitor, owner: string, file: object): Promise<Move[]> {
    const tx = this.db.manager
    await this.calendars.mustKnow(tx, owner, who)
    await this.calendars.supposing(tx, owner, file, owner)
    const moves = await this.moves.supposing(await this.held(tx, owner), (concerned) =>
      this.calendars.supposing(tx, owner, file, concerned),
    )
    return this.sight.known(tx, moves, ({ caseId }) => caseId, who)
  }

  /** @returns the new version and everything that moved of what this person may know of */
  save(
    who: Visitor,
    owner: string,
    file: object,
    ifMatch: string | undefined,
  ): Promise<{ version: number; moves: Move[] }> {
    return this.db.transaction(async (tx) => {
      const version = await this.calendars.add(tx, who, owner, file, ifMatch)
      const moves = await this.moves.make(tx, await this.held(tx, owner), 'calendar')
      const calendarVersion = `${owner}:${version}`
      await this.tellCases(tx, who, owner, { calendarVersion, eventId: `calendar:${calendarVersion}` })
      return { version, moves: await this.sight.known(tx, moves, ({ caseId }) => caseId, who) }
    })
  }

  /**
   * Schools may belong to other trusts after the change, and inherit other days: open cases that are counted by them are counted
   * again. In the caller's transaction. @param which the schools; without them any may change
   */
  async changingTrusts(
    tx: EntityManager,
    who: Visitor,
    change: () => Promise<unknown>,
    which: string[] | null = null,
  ): Promise<void> {
    const counted = await tx.query<{ urn: string }[]>(
      `select distinct urn from (
         select school_urn as urn from cases where stage <> 'closed' union all
         select responsible_urn from cases where stage <> 'closed' union all
         select calendar_of from clocks join cases on cases.id = case_id where stage <> 'closed') of_all
        where $1::text[] is null or urn = any($1)`,
      [which],
    )
    const versionOf = async (urn: string) => (await this.calendars.inForce(urn, tx)).version
    const before = new Map<string, string>()
    for (const { urn } of counted) before.set(urn, await versionOf(urn))
    await change()
    for (const [urn, was] of before) {
      const calendarVersion = await versionOf(urn)
      if (calendarVersion === was) continue
      await this.moves.make(tx, await this.held(tx, urn), 'calendar')
      await this.tellCases(tx, who, urn, { calendarVersion, eventId: `calendar:${randomUUID()}` })
    }
  }

  private held(tx: EntityManager, owner: string): Promise<HeldClock[]> {
    return this.moves.held(tx, (query) =>
      owner === AUTHORITY ? query : query.andWhere(`clock.calendar_of in ${SCHOOLS}`, schoolsOf(owner)),
    )
  }

  /** Every open case whose days these are hears of it, also one whose clocks did not move: it may have weeks to count. */
  private async tellCases(
    tx: EntityManager,
    who: Visitor,
    owner: string,
    { calendarVersion, eventId }: { calendarVersion: string; eventId: string },
  ): Promise<void> {
    const query = tx.createQueryBuilder(ExclusionCase, 'kase').where(`kase.stage <> 'closed'`)
    if (owner !== AUTHORITY)
      query.andWhere(
        `(kase.school_urn in ${SCHOOLS} or kase.responsible_urn in ${SCHOOLS}
          or exists (select 1 from clocks c where c.case_id = kase.id and c.calendar_of in ${SCHOOLS} and c.settled_at is null))`,
        schoolsOf(owner),
      )
    const cases = (await query.select(['kase.id']).getMany()).map(({ id }) => id)
    const fact = { calendarVersion }
    await this.moves.tell(tx, who, cases, {
      ...{ kind: 'calendar-moved', eventId, refs: fact, message: calendarChanged, fact },
    })
  }
}

/** The schools that a calendar says something for: its own, or every one of the trust, since also one with days of its own inherits. */
const SCHOOLS = '(select s.urn from schools s where s.urn = :urn or s.trust_code = :trustCode)'
const schoolsOf = (owner: string): { urn: string; trustCode: string | null } => {
  const trustCode = trustCodeIn(owner)
  return trustCode === undefined ? { urn: owner, trustCode: null } : { urn: '', trustCode }
}
