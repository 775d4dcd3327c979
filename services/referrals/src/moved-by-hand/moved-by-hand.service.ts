import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { once } from '@daysix/platform/idempotency'
import type { CivilDate } from '@daysix/shared/civil-date'
import {
  type ByHandError,
  type Evaluation,
  LAWFUL_REASONS,
  type LawfulReason,
  type MovedByHand,
  moveByHand,
  moveInTurn,
  needsApproval,
} from '@daysix/shared/clocks'
import type { SchoolCalendar } from '@daysix/shared/calendar'
import { caseChanged } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { DataSource, type EntityManager } from 'typeorm'
import { ExclusionCase } from '../cases/case.entity'
import { CasesReader } from '../cases/cases-reader.service'
import { type Change, CaseChanges } from '../cases/changes.service'
import { CaseIsClosed } from '../cases/refusals'
import { CaseClock } from '../clocks/clock.entity'
import { ClockMoves, type HeldClock } from '../clocks/moves.service'
import { Pupil } from '../pupils/pupil.entity'
import { TasksService } from '../tasks/tasks.service'
import { ActByHand } from './act.entity'
import { actsOf } from './acts.service'
import {
  ClockHasEnded,
  DateNotMovedSo,
  NoPauseToEnd,
  SomebodyElseMustApprove,
  TakenBackBefore,
} from './moved-by-hand.refusals'

export interface Decision {
  reason: LawfulReason
  why: string
  decidedOn: CivilDate
  from?: CivilDate
  until?: CivilDate
  dueOn?: CivilDate
}

/** What a decision would come to. */
interface Supposed {
  moved: MovedByHand
  /** The date in force now. */
  from: CivilDate | null
  missWithdrawn: boolean
  needsApproval: boolean
}

/** What an act comes to, for the story and the audit. */
interface Done {
  act: ActByHand
  kind: 'clock-paused' | 'clock-resumed' | 'clock-overridden' | 'clock-move-taken-back' | 'clock-move-proposed'
  why: string
}

type ClockMoved = NonNullable<(typeof caseChanged)['payload']>

/** In place of a name, until somebody has approved it. */
const WHOEVER_APPROVES = 'a manager'

/** The one way in which a person moves a date: for a reason of the closed list, the computed date kept beside it. */
@Injectable()
export class MovesByHand {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly moves: ClockMoves,
    private readonly changes: CaseChanges,
    private readonly cases: CasesReader,
    private readonly tasks: TasksService,
  ) {}

  /** Nothing is saved. @throws as `decide` */
  async preview(clockId: string, who: Visitor, decision: Decision): Promise<Supposed> {
    const tx = this.db.manager
    const { caseId } = await tx.findOneByOrFail(CaseClock, { id: clockId })
    const held = await this.held(tx, await this.cases.find(caseId, who), clockId)
    const moved = await this.check(tx, held, this.newAct(held, who, decision))
    const { dueOn: from, missedAt } = held.clock
    const overdue = moved.dueAt !== undefined && moved.dueAt <= this.clock.now()
    return {
      ...{ moved, from, needsApproval: needsApproval(decision.reason) },
      missWithdrawn: missedAt !== null && !overdue && moved.status !== 'unknown',
    }
  }

  /**
   * Has effect at once, or once a manager has approved it where the reason asks for that.
   * @throws DateNotMovedSo field by field, ClockHasEnded, CaseIsClosed, NotAllowed
   */
  decide(clockId: string, who: Visitor, decision: Decision, key?: string): Promise<void> {
    return this.change(clockId, who, async (held, tx) => {
      const act = this.newAct(held, who, decision)
      const body = { clockId, ...decision }
      const { isNew } = await once(tx, { ...(key && { key }), owner: who.sub, body }, async () => {
        await this.check(tx, held, act)
        await tx.insert(ActByHand, act)
        return { id: act.id, isNew: true }
      })
      if (!isNew) return undefined
      if (act.awaitsApproval) await this.tasks.raise(tx, approvalOf(held, act))
      return { act, kind: kindOf(act), why: decision.why }
    })
  }

  /** @throws SomebodyElseMustApprove, TakenBackBefore, and as `decide` where the date has moved meanwhile */
  approve(clockId: string, actId: string, who: Visitor): Promise<void> {
    return this.change(clockId, who, async (held, tx) => {
      const act = await getAct(tx, clockId, actId)
      if (!act.awaitsApproval) return undefined
      if (act.takenBackAt) throw new TakenBackBefore()
      if (act.decidedBy === who.sub) throw new SomebodyElseMustApprove()
      Object.assign(act, { approvedByName: who.name, approvedAt: this.clock.now() })
      await this.check(tx, held, act)
      await tx.save(act)
      await this.tasks.settleFor(tx, approvalOf(held, act), who)
      return { act, kind: kindOf(act), why: act.why }
    })
  }

  /** Says the last day of a pause, or another last day. @throws NoPauseToEnd, and as `decide` */
  end(clockId: string, actId: string, who: Visitor, { until, why }: { until: CivilDate; why: string }): Promise<void> {
    return this.change(clockId, who, async (held, tx) => {
      const act = await getAct(tx, clockId, actId)
      if (LAWFUL_REASONS[act.reason].how !== 'pause' || !act.counts) throw new NoPauseToEnd()
      if (act.until === until) return undefined
      Object.assign(act, { until, endedByName: who.name, endedWhy: why, endedAt: this.clock.now() })
      await this.check(tx, held, act)
      await tx.save(act)
      return { act, kind: 'clock-resumed', why }
    })
  }

  /** The clock is counted as if it had not been decided; the record of it stays. */
  takeBack(clockId: string, actId: string, who: Visitor, why: string): Promise<void> {
    return this.change(clockId, who, async (held, tx) => {
      const act = await getAct(tx, clockId, actId)
      if (act.takenBackAt) return undefined
      if (act.awaitsApproval) await this.tasks.settleFor(tx, approvalOf(held, act), who)
      Object.assign(act, { takenBackByName: who.name, takenBackWhy: why, takenBackAt: this.clock.now() })
      await tx.save(act)
      return { act, kind: 'clock-move-taken-back', why }
    })
  }

  /** The clock is counted again, its old date kept, and its procedure told, all in the one transaction of the case. */
  private async change(
    clockId: string,
    who: Visitor,
    apply: (held: HeldClock, tx: EntityManager) => Promise<Done | undefined>,
  ): Promise<void> {
    const { caseId } = await this.db.manager.findOneByOrFail(CaseClock, { id: clockId })
    await this.changes.make(caseId, who, async (kase, tx) => {
      const held = await this.held(tx, kase, clockId)
      const done = await apply(held, tx)
      return done && this.follow(tx, who, held, done)
    })
  }

  private async follow(
    tx: EntityManager,
    who: Visitor,
    held: HeldClock,
    { act, kind, why }: Done,
  ): Promise<Change<ClockMoved>> {
    const { id: clockId, rule, dueOn: before } = held.clock
    const acts = (await actsOf(tx, [clockId]))(clockId)
    const { evaluation, calendar } = await this.moves.computed(tx, held)
    const { dueOn } = moveInTurn(evaluation, acts, calendar).moved ?? evaluation
    const { id: actId, reason, from } = act
    const moves = kind !== 'clock-move-proposed'
    return {
      kind,
      refs: { clockId, rule, reason, ...(from && { pausedFrom: from }), ...(dueOn && { dueOn }) },
      afterwards: async () => {
        if (moves) await this.moves.make(tx, [{ ...held, acts }], 'by-hand')
        await audit(tx, who, {
          ...{ action: kind, subjectKind: 'clock', subjectId: clockId, caseId: held.clock.caseId, reason: why },
          ...{ before: { dueOn: before }, after: { dueOn: dueOn ?? null, actId, reason } },
        })
      },
      ...(moves && { tell: caseChanged, fact: { what: 'clock' as const } }),
    }
  }

  private async held(tx: EntityManager, kase: ExclusionCase, clockId: string): Promise<HeldClock> {
    if (kase.isClosed) throw new CaseIsClosed()
    const pupil = await tx.findOneByOrFail(Pupil, { id: kase.pupilId })
    const held = (await this.moves.ofCase(tx, kase, pupil)).find(({ clock }) => clock.id === clockId)!
    if (held.clock.settledAt) throw new ClockHasEnded()
    return held
  }

  private newAct(held: HeldClock, who: Visitor, { from, until, dueOn, ...said }: Decision): ActByHand {
    return this.db.manager.create(ActByHand, {
      ...{ id: randomUUID(), clockId: held.clock.id, decidedBy: who.sub, decidedByName: who.name, ...said },
      ...{ from: from ?? null, until: until ?? null, dueOn: dueOn ?? null, recordedAt: this.clock.now() },
      ...{ approvedByName: null, approvedAt: null, endedByName: null, endedWhy: null, endedAt: null },
      ...{ takenBackByName: null, takenBackWhy: null, takenBackAt: null },
    })
  }

  /** What the act comes to where it stands: after those recorded before it. @throws DateNotMovedSo */
  private async check(tx: EntityManager, held: HeldClock, act: ActByHand): Promise<MovedByHand> {
    const { evaluation, calendar } = await this.moves.computed(tx, held)
    const at = held.acts.findIndex(({ id }) => id === act.id)
    const before = moveInTurn(evaluation, at < 0 ? held.acts : held.acts.slice(0, at), calendar).moved
    const moved = moveAs(act, evaluation, calendar, before)
    const errors: ByHandError[] = 'errors' in moved ? moved.errors : []
    if (act.decidedOn > this.clock.today())
      errors.push({ path: 'decidedOn', message: 'The day it was decided is not over yet' })
    if ('errors' in moved || errors.length > 0) throw new DateNotMovedSo(errors)
    return moved
  }
}

const moveAs = (act: ActByHand, found: Evaluation, calendar: SchoolCalendar, before: MovedByHand | undefined) =>
  moveByHand(found, { ...act.byHand, ...(act.awaitsApproval && { approvedBy: WHOEVER_APPROVES }) }, calendar, before)

const getAct = (tx: EntityManager, clockId: string, id: string): Promise<ActByHand> =>
  tx.findOneByOrFail(ActByHand, { id, clockId })

const approvalOf = ({ clock }: HeldClock, act: ActByHand) => ({
  ...{ caseId: clock.caseId, kind: 'approve-moved-date', occasion: act.id },
})

function kindOf(act: ActByHand): Done['kind'] {
  if (act.awaitsApproval) return 'clock-move-proposed'
  return LAWFUL_REASONS[act.reason].how === 'pause' && !act.until ? 'clock-paused' : 'clock-overridden'
}
