import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { type MessageName, Outbox } from '@daysix/platform/outbox'
import type { SchoolCalendar } from '@daysix/shared/calendar'
import { formatDay } from '@daysix/shared/civil-date'
import { evaluate, type Evaluation, latestRule } from '@daysix/shared/clocks'
import { caseWorkflowId } from '@daysix/workflows/ids'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager, In, type SelectQueryBuilder } from 'typeorm'
import { type CalendarInForce, CalendarsService } from '../calendars/calendars.service'
import { ExclusionCase } from '../cases/case.entity'
import { NotOpenNow } from '../cases/refusals'
import { tellStories } from '../cases/timeline.service'
import { Pupil } from '../pupils/pupil.entity'
import type { KeptAct } from '../moved-by-hand/act.entity'
import { actsOf } from '../moved-by-hand/acts.service'
import { factsFor } from './case-facts'
import { CaseClock, type MovedBecause } from './clock.entity'
import type { Move } from './clock.views'
import { AuthoritySettings, type SettingsOf } from '../authority-settings/authority-settings.service'
import { ClocksService, type CountedAgain } from './clocks.service'
import { type Count, count, recount, type Recounted } from './recount'

/** A clock with what it is counted from. */
export interface HeldClock {
  clock: CaseClock
  kase: ExclusionCase
  pupil: Pupil
  /** What people decided about it, in turn. */
  acts: KeptAct[]
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
    const acts = await actsOf(
      tx,
      clocks.map(({ id }) => id),
    )
    const caseById = new Map(cases.map((kase) => [kase.id, kase]))
    const pupilById = new Map(pupils.map((pupil) => [pupil.id, pupil]))
    return clocks.map((clock) => {
      const kase = caseById.get(clock.caseId)!
      return { clock, kase, pupil: pupilById.get(kase.pupilId)!, acts: acts(clock.id) }
    })
  }

  /** As the rule alone counts it, without what people decided. @throws NotOpenNow while no calendar is loaded */
  async computed(
    tx: EntityManager,
    { clock, kase, pupil }: HeldClock,
  ): Promise<{ evaluation: Evaluation; calendar: SchoolCalendar }> {
    const { calendar } = await this.calendars.inForce(clock.calendarOf, tx)
    if (!calendar) throw new NotOpenNow('No school calendar is loaded.')
    const { facts } = factsFor(clock.rule, kase, pupil, clock.toldInputs)
    const settings = (await this.settings.inForce(tx))(kase, clock.toldInputs.providerId)
    return { evaluation: evaluate(clock.rule, facts, calendar, settings), calendar }
  }

  /** Nothing is saved. */
  async supposing(held: HeldClock[], calendarOf: CalendarOf, supposed?: SettingsOf): Promise<Move[]> {
    const settingsOf = supposed ?? (await this.settings.inForce(this.db.manager))
    const now = this.clock.now()
    const moves: Move[] = []
    for await (const { counted, ...one } of countedBy(held, calendarOf, settingsOf)) {
      const from = one.clock.dueOn
      const change = recount(one.clock, counted, now)
      if (isMove(change)) moves.push(moveOf(one, from, counted, change))
    }
    return moves
  }

  /** Keeps the old dates and tells the story of each. */
  async make(tx: EntityManager, held: HeldClock[], because: MovedBecause): Promise<Move[]> {
    const settingsOf = await this.settings.inForce(tx)
    const calendarOf = (owner: string) => this.calendars.inForce(owner, tx)
    const moves: Move[] = []
    const all: CountedAgain[] = []
    for await (const { counted, version, inputs, ...one } of countedBy(held, calendarOf, settingsOf)) {
      const from = one.clock.dueOn
      const again = this.clocks.countAgain(one.clock, { counted, version, inputs, because })
      all.push(again)
      if (isMove(again.change)) moves.push(moveOf(one, from, counted, again.change))
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
    return held.map(({ clock, acts }) => ({ clock, kase, pupil, acts }))
  }
}

/** Each with its new count, one after the other; a calendar is asked for once. */
async function* countedBy(held: readonly HeldClock[], calendarOf: CalendarOf, settingsOf: SettingsOf) {
  const calendars = new Map<string, CalendarInForce>()
  for (const { clock, kase, pupil, acts } of held) {
    const owner = clock.calendarOf
    if (!calendars.has(owner)) calendars.set(owner, await calendarOf(owner))
    const { calendar, version } = calendars.get(owner)!
    const { facts, inputs } = factsFor(clock.rule, kase, pupil, clock.toldInputs)
    const counted = count(clock.rule, facts, calendar, settingsOf(kase, clock.toldInputs.providerId), acts)
    yield { clock, kase, acts, version, inputs, counted }
  }
}

const isMove = ({ moved, withdrawn, keptInTime }: Recounted): boolean => moved || withdrawn || keptInTime

function moveOf(
  { clock, kase, acts }: Pick<HeldClock, 'clock' | 'kase' | 'acts'>,
  from: string | null,
  { evaluation: { dueOn, explanation }, byHand }: Count,
  { withdrawn, keptInTime, overdueNow }: Recounted,
): Move {
  const { id: clockId, caseId, rule } = clock
  const last = acts.at(-1)
  const noEffect = last && `What ${last.by} decided on ${formatDay(last.decidedOn)} has no effect any more`
  return {
    ...{ caseId, reference: kase.reference, clockId, rule, title: latestRule(rule).title },
    ...{ from, to: dueOn ?? null, missWithdrawn: withdrawn, keptInTime, explanation },
    // a right that nobody used is no miss
    missAppears: overdueNow && latestRule(rule).kind === 'duty',
    byHand: (byHand ? explanation : noEffect) ?? null,
  }
}
