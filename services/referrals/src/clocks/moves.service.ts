import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { type MessageName, Outbox } from '@daysix/platform/outbox'
import { latestRule } from '@daysix/shared/clocks'
import { caseWorkflowId } from '@daysix/workflows/ids'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager, In, type SelectQueryBuilder } from 'typeorm'
import { type CalendarInForce, CalendarsService } from '../calendars/calendars.service'
import { ExclusionCase } from '../cases/case.entity'
import { tellStories } from '../cases/timeline.service'
import { Pupil } from '../pupils/pupil.entity'
import { factsFor } from './case-facts'
import { CaseClock } from './clock.entity'
import type { Move } from './clock.views'
import { AuthoritySettings, type SettingsOf } from '../authority-settings/authority-settings.service'
import { ClocksService, type CountedAgain } from './clocks.service'
import { count, recount } from './recount'

/** A clock with what it is counted from. */
export interface HeldClock {
  clock: CaseClock
  kase: ExclusionCase
  pupil: Pupil
}

type CalendarOf = (owner: string) => Promise<CalendarInForce>

interface WhatMoved<P extends object> {
  /** Of the line in each story. */
  kind: string
  eventId: string
  refs: Record<string, string>
  message: MessageName<P>
  fact: P
}

/** Counts clocks again when what they are counted from has changed: shown first, then saved. */
@Injectable()
export class ClockMoves {
  constructor(
    private readonly clock: Clock,
    private readonly clocks: ClocksService,
    private readonly calendars: CalendarsService,
    private readonly settings: AuthoritySettings,
    private readonly db: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /** Those of open cases, also the settled ones: a miss may turn out to be none after it was made good. */
  async held(
    tx: EntityManager,
    narrow: (query: SelectQueryBuilder<CaseClock>) => SelectQueryBuilder<CaseClock>,
  ): Promise<HeldClock[]> {
    const query = narrow(
      tx
        .createQueryBuilder(CaseClock, 'clock')
        .where(
          `(clock.settled_at is null or exists
             (select 1 from cases kase where kase.id = clock.case_id and kase.stage <> 'closed'))`,
        )
        .orderBy('clock.due_at'),
    )
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

  /** Nothing is saved. */
  async supposing(held: HeldClock[], calendarOf: CalendarOf, supposed?: SettingsOf): Promise<Move[]> {
    const settingsOf = supposed ?? (await this.settings.inForce(this.db.manager))
    const now = this.clock.now()
    const moves: Move[] = []
    for await (const { clock, kase, counted } of countedBy(held, calendarOf, settingsOf)) {
      const from = clock.dueOn
      const change = recount(clock, counted, now)
      if (isMove(change)) moves.push(moveOf({ clock, kase }, from, counted.evaluation, change))
    }
    return moves
  }

  /** Keeps the old dates and tells the story of each. */
  async make(tx: EntityManager, held: HeldClock[], because: 'calendar' | 'facts' | 'rule'): Promise<Move[]> {
    const settingsOf = await this.settings.inForce(tx)
    const calendarOf = (owner: string) => this.calendars.inForce(owner, tx)
    const moves: Move[] = []
    const all: CountedAgain[] = []
    for await (const { clock, kase, counted, version, inputs } of countedBy(held, calendarOf, settingsOf)) {
      const from = clock.dueOn
      const again = this.clocks.countAgain(clock, { counted, version, inputs, because })
      all.push(again)
      if (isMove(again.change)) moves.push(moveOf({ clock, kase }, from, counted.evaluation, again.change))
    }
    await this.clocks.keep(tx, all)
    return moves
  }

  /** What made the dates of these cases move: the story of each says it, and its procedure asks for its clocks anew. */
  async tell<P extends object>(
    tx: EntityManager,
    who: Visitor,
    caseIds: readonly string[],
    { kind, eventId, refs, message, fact }: WhatMoved<P>,
  ): Promise<void> {
    const line = { eventId, kind, at: this.clock.now(), refs, whoName: who.name }
    await tellStories(
      tx,
      caseIds.map((caseId) => ({ ...line, caseId })),
    )
    await this.outbox.signalAll(tx, caseIds.map(caseWorkflowId), message, { ...fact, eventId })
  }

  /** The clocks of one case, counted from the case and the pupil as they would be, or now are. */
  async ofCase(tx: EntityManager, kase: ExclusionCase, pupil: Pupil): Promise<HeldClock[]> {
    const held = await this.held(tx, (query) => query.andWhere('clock.case_id = :caseId', { caseId: kase.id }))
    return held.map(({ clock }) => ({ clock, kase, pupil }))
  }
}

/** Each with its new count, one after the other; a calendar is asked for once. */
async function* countedBy(held: readonly HeldClock[], calendarOf: CalendarOf, settingsOf: SettingsOf) {
  const calendars = new Map<string, CalendarInForce>()
  for (const { clock, kase, pupil } of held) {
    const owner = clock.calendarOf
    if (!calendars.has(owner)) calendars.set(owner, await calendarOf(owner))
    const { calendar, version } = calendars.get(owner)!
    const { facts, inputs } = factsFor(clock.rule, kase, pupil, clock.toldInputs)
    yield { clock, kase, version, inputs, counted: count(clock.rule, facts, calendar, settingsOf(kase)) }
  }
}

type Recounted = ReturnType<typeof recount>

const isMove = ({ moved, withdrawn, keptInTime }: Recounted): boolean => moved || withdrawn || keptInTime

function moveOf(
  { clock, kase }: Pick<HeldClock, 'clock' | 'kase'>,
  from: string | null,
  { dueOn, explanation }: ReturnType<typeof count>['evaluation'],
  { withdrawn, keptInTime }: Recounted,
): Move {
  const { id: clockId, caseId, rule } = clock
  return {
    ...{ caseId, reference: kase.reference, clockId, rule, title: latestRule(rule).title },
    ...{ from, to: dueOn ?? null, missWithdrawn: withdrawn, keptInTime, explanation },
  }
}
