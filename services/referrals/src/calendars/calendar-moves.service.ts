import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Outbox } from '@daysix/platform/outbox'
import { caseWorkflowId } from '@daysix/workflows/ids'
import { calendarChanged } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager } from 'typeorm'
import { ExclusionCase } from '../cases/case.entity'
import { tellStories } from '../cases/timeline.service'
import type { Move } from '../clocks/clock.views'
import { ClockMoves, type HeldClock } from '../clocks/moves.service'
import { AUTHORITY } from './calendar.entity'
import { type CalendarInForce, CalendarsService } from './calendars.service'

/** A calendar is corrected: what would move is shown first; saving moves it and tells every procedure concerned. */
@Injectable()
export class CalendarMoves {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarsService,
    private readonly moves: ClockMoves,
    private readonly outbox: Outbox,
  ) {}

  /** Nothing is saved. @throws CalendarRefused */
  async preview(who: Visitor, owner: string, file: object): Promise<Move[]> {
    const tx = this.db.manager
    await this.calendars.mustKnow(tx, owner, who)
    await this.calendars.supposing(tx, owner, file, owner)
    const inForce = new Map<string, CalendarInForce>()
    return this.moves.supposing(await this.held(tx, owner), async (concerned) => {
      if (!inForce.has(concerned)) inForce.set(concerned, await this.calendars.supposing(tx, owner, file, concerned))
      return inForce.get(concerned)!
    })
  }

  /** @returns the new version and everything that moved */
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
      return { version, moves }
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
    const at = this.clock.now()
    const eventId = `calendar:${calendarVersion}`
    const cases = (await query.select(['kase.id']).getMany()).map(({ id }) => id)
    const refs = { calendarVersion }
    const line = { eventId, kind: 'calendar-moved', at, refs, whoName: who.name }
    await tellStories(
      tx,
      cases.map((caseId) => ({ ...line, caseId })),
    )
    await this.outbox.signalAll(tx, cases.map(caseWorkflowId), calendarChanged, { calendarVersion, eventId })
  }
}
