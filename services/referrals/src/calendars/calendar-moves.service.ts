import type { Visitor } from '@daysix/platform/authorisation'
import { calendarChanged } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager } from 'typeorm'
import { ExclusionCase } from '../cases/case.entity'
import type { Move } from '../clocks/clock.views'
import { ClockMoves, type HeldClock } from '../clocks/moves.service'
import { CaseSight } from '../restriction/sight.service'
import { AUTHORITY } from './calendar.entity'
import { CalendarsService } from './calendars.service'

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
      await this.tellCases(tx, who, `${owner}:${version}`, owner)
      return { version, moves: await this.sight.known(tx, moves, ({ caseId }) => caseId, who) }
    })
  }

  private held(tx: EntityManager, owner: string): Promise<HeldClock[]> {
    return this.moves.held(tx, (query) =>
      owner === AUTHORITY ? query : query.andWhere('clock.calendar_of = :owner', { owner }),
    )
  }

  /** Every open case whose days these are hears of it, also one whose clocks did not move: it may have weeks to count. */
  private async tellCases(tx: EntityManager, who: Visitor, calendarVersion: string, owner: string): Promise<void> {
    const query = tx.createQueryBuilder(ExclusionCase, 'kase').where(`kase.stage <> 'closed'`)
    if (owner !== AUTHORITY)
      query.andWhere(
        `(kase.school_urn = :owner or kase.responsible_urn = :owner
          or exists (select 1 from clocks c where c.case_id = kase.id and c.calendar_of = :owner and c.settled_at is null))`,
        { owner },
      )
    const cases = (await query.select(['kase.id']).getMany()).map(({ id }) => id)
    const fact = { calendarVersion }
    const eventId = `calendar:${calendarVersion}`
    await this.moves.tell(tx, who, cases, {
      ...{ kind: 'calendar-moved', eventId, refs: fact, message: calendarChanged, fact },
    })
  }
}
