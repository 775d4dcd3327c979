import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Outbox } from '@daysix/platform/outbox'
import { latestRule } from '@daysix/shared/clocks'
import { caseWorkflowId } from '@daysix/workflows/ids'
import { calendarChanged } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager, In } from 'typeorm'
import { ExclusionCase } from '../cases/case.entity'
import { tellStory } from '../cases/timeline.service'
import { factsFor } from '../clocks/case-facts'
import { CaseClock } from '../clocks/clock.entity'
import { ClocksService } from '../clocks/clocks.service'
import { count, recount } from '../clocks/recount'
import { Pupil } from '../pupils/pupil.entity'
import { AUTHORITY } from './calendar.entity'
import { type CalendarInForce, CalendarsService } from './calendars.service'

/** What a new calendar does to one open clock. */
export interface Move {
  caseId: string
  reference: string
  clockId: string
  rule: string
  title: string
  from: string | null
  to: string | null
  /** A miss was recorded that is none under the new calendar. */
  missWithdrawn: boolean
  explanation: string
}

interface OpenClock {
  clock: CaseClock
  kase: ExclusionCase
  pupil: Pupil
}

/** A calendar is corrected: what would move is shown first; saving moves it and tells every procedure concerned. */
@Injectable()
export class CalendarMoves {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarsService,
    private readonly clocks: ClocksService,
    private readonly outbox: Outbox,
  ) {}

  /** Nothing is saved. @throws CalendarRefused */
  async preview(who: Visitor, owner: string, file: object): Promise<Move[]> {
    const tx = this.db.manager
    await this.calendars.mustKnow(tx, owner, who)
    await this.calendars.supposing(tx, owner, file, owner)
    const inForce = new Map<string, CalendarInForce>()
    const now = this.clock.now()
    const moves: Move[] = []
    for (const open of await this.openClocks(tx, owner)) {
      const { clock } = open
      if (!inForce.has(clock.calendarOf))
        inForce.set(clock.calendarOf, await this.calendars.supposing(tx, owner, file, clock.calendarOf))
      const counted = count(clock.rule, this.factsOf(open).facts, inForce.get(clock.calendarOf)!.calendar)
      const from = clock.dueOn
      const { moved, withdrawn } = recount(clock, counted, now)
      if (moved || withdrawn) moves.push(moveOf(open, from, withdrawn))
    }
    return moves
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
      const moves: Move[] = []
      for (const open of await this.openClocks(tx, owner)) {
        const { clock } = open
        const { calendar, version: inForce } = await this.calendars.inForce(clock.calendarOf, tx)
        const { facts, inputs } = this.factsOf(open)
        const from = clock.dueOn
        const counted = count(clock.rule, facts, calendar)
        const change = await this.clocks.countAgain(tx, clock, {
          ...{ calendar: counted, version: inForce, inputs, because: 'calendar' },
        })
        if (change.moved || change.withdrawn) moves.push(moveOf(open, from, change.withdrawn))
      }
      await this.tellCases(tx, who, `${owner}:${version}`, owner)
      return { version, moves }
    })
  }

  private factsOf({ clock, kase, pupil }: OpenClock): ReturnType<typeof factsFor> {
    return factsFor(clock.rule, kase, pupil, clock.toldInputs)
  }

  private async openClocks(tx: EntityManager, owner: string): Promise<OpenClock[]> {
    const query = tx.createQueryBuilder(CaseClock, 'clock').where('clock.settled_at is null').orderBy('clock.due_at')
    if (owner !== AUTHORITY) query.andWhere('clock.calendar_of = :owner', { owner })
    if (tx.queryRunner?.isTransactionActive) query.setLock('pessimistic_write')
    const clocks = await query.getMany()
    const cases = await tx.findBy(ExclusionCase, { id: In([...new Set(clocks.map(({ caseId }) => caseId))]) })
    const pupils = await tx.findBy(Pupil, { id: In(cases.map(({ pupilId }) => pupilId)) })
    const caseById = new Map(cases.map((kase) => [kase.id, kase]))
    const pupilById = new Map(pupils.map((pupil) => [pupil.id, pupil]))
    return clocks.map((clock) => {
      const kase = caseById.get(clock.caseId)!
      return { clock, kase, pupil: pupilById.get(kase.pupilId)! }
    })
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
    for (const { id: caseId } of await query.getMany()) {
      const refs = { calendarVersion }
      await tellStory(tx, { caseId, eventId, kind: 'calendar-moved', at, refs, whoName: who.name })
      await this.outbox.signal(tx, caseWorkflowId(caseId), calendarChanged, { calendarVersion, eventId })
    }
  }
}

function moveOf({ clock, kase }: OpenClock, from: string | null, missWithdrawn: boolean): Move {
  const { id: clockId, caseId, rule, dueOn: to, explanation } = clock
  const { reference } = kase
  return {
    ...{ caseId, reference, clockId, rule, from, to, missWithdrawn, explanation },
    title: latestRule(rule).title,
  }
}
