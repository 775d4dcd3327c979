import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Outbox } from '@daysix/platform/outbox'
import { requireVersion } from '@daysix/platform/versions'
import { type SchoolCalendar, teachingWeek } from '@daysix/shared/calendar'
import { addDays, type CivilDate, mondayOf } from '@daysix/shared/civil-date'
import { stayWeekNumber } from '@daysix/shared/clocks'
import { atLondon } from '@daysix/shared/instant'
import { type FieldRefusal, Refusal } from '@daysix/shared/refusal'
import { placementWorkflowId } from '@daysix/workflows/ids'
import { registerEntered } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager } from 'typeorm'
import { recordLook } from '../cases/looks.service'
import { Calendars } from '../cases/calendars.service'
import { StaySettings } from '../cases/stay-settings.service'
import { PlacementNotFound, requireOwn } from '../placements/own.service'
import { Placement } from '../placements/placement.entity'
import { Provider } from '../providers/provider.entity'
import { changesBetween, isComplete, markRefusals, type RegisterSession, sessionsOfWeek } from './marks'
import { type Mark, Register, RegisterCorrection } from './register.entity'

export class RegisterRefused extends Refusal {
  constructor(fields: FieldRefusal[]) {
    super('Some marks cannot be accepted.', { fields })
  }
}

export class NoRegisterForThisWeek extends Refusal {
  constructor() {
    super('There is no school in this week of the placement: no register is needed.')
  }
}

export class CorrectionNeedsReason extends Refusal {
  constructor() {
    const message = 'Enter why a mark that was saved is changed'
    super(message, { fields: [{ pointer: '/reason', code: 'missing', message }] })
  }
}

export interface WeekRegister {
  placement: Placement
  weekBegins: CivilDate
  sessions: RegisterSession[]
  register?: Register
  corrections: RegisterCorrection[]
}

@Injectable()
export class RegistersService {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
    private readonly settings: StaySettings,
  ) {}

  /** A week without a session of the stay has no sessions to mark. */
  async week(placementId: string, day: CivilDate, who: Visitor): Promise<WeekRegister> {
    const placement = await this.db.manager.findOneBy(Placement, { id: placementId })
    if (!placement) throw new PlacementNotFound()
    await requireOwn(this.db.manager, placement, who)
    await recordLook(this.db.manager, who, 'placement', placement)
    return this.weekOf(this.db.manager, placement, mondayOf(day))
  }

  private async weekOf(tx: EntityManager, placement: Placement, weekBegins: CivilDate): Promise<WeekRegister> {
    const sessions = await this.sessions(tx, placement, weekBegins)
    const register = (await tx.findOneBy(Register, { placementId: placement.id, weekBegins })) ?? undefined
    const corrections = register
      ? await tx.find(RegisterCorrection, { where: { registerId: register.id }, order: { correctedAt: 'ASC' } })
      : []
    return { placement, weekBegins, sessions, register, corrections }
  }

  private async sessions(tx: EntityManager, placement: Placement, weekBegins: CivilDate): Promise<RegisterSession[]> {
    if (!placement.startedOn || !placement.providerId) return []
    const provider = await tx.findOneByOrFail(Provider, { id: placement.providerId })
    const stay = { startedOn: placement.startedOn, endedOn: placement.endedOn }
    return sessionsOfWeek(weekBegins, stay, await this.calendars.of(provider.calendarOf), provider)
  }

  /**
   * Enters or corrects a week. Saved marks stay as they are when anything is refused.
   * @throws RegisterRefused session by session · CorrectionNeedsReason · NoRegisterForThisWeek · SomeoneElseChangedThis
   */
  enter(
    placementId: string,
    day: CivilDate,
    entry: { marks: Mark[]; reason?: string },
    ifMatch: string | undefined,
    who: Visitor,
  ): Promise<WeekRegister> {
    return this.db.transaction(async (tx) => {
      const placement = await tx.findOne(Placement, { where: { id: placementId }, lock: { mode: 'pessimistic_write' } })
      if (!placement) throw new PlacementNotFound()
      await requireOwn(tx, placement, who)
      const week = await this.weekOf(tx, placement, mondayOf(day))
      requireVersion(ifMatch, week.register?.version ?? 0)
      if (week.sessions.length === 0) throw new NoRegisterForThisWeek()
      const fields = markRefusals(entry.marks, week.sessions, this.clock.now())
      if (fields.length > 0) throw new RegisterRefused(fields)
      const register = await this.save(tx, week, entry, who)
      if (register.complete && !isSameAs(week.register, register)) await this.tell(tx, placement, register)
      return this.weekOf(tx, placement, week.weekBegins)
    })
  }

  private async save(
    tx: EntityManager,
    week: WeekRegister,
    entry: { marks: Mark[]; reason?: string },
    who: Visitor,
  ): Promise<Register> {
    const marks = entry.marks.filter(({ code }) => code !== '')
    const saved = week.register
    const changes = changesBetween(saved?.marks ?? [], marks)
    if (changes.length > 0 && !entry.reason) throw new CorrectionNeedsReason()
    const register = await tx.save(
      tx.create(Register, {
        ...saved,
        placementId: week.placement.id,
        weekBegins: week.weekBegins,
        marks,
        complete: isComplete(marks, week.sessions),
        enteredAt: this.clock.now(),
        enteredBy: who.sub,
        version: (saved?.version ?? 0) + 1,
      }),
    )
    if (changes.length > 0 && entry.reason) {
      const correction = {
        registerId: register.id,
        correctedAt: this.clock.now(),
        correctedBy: who.sub,
        reason: entry.reason,
        changes,
      }
      await tx.insert(RegisterCorrection, correction)
    }
    await audit(tx, who, {
      action: changes.length > 0 ? 'register-corrected' : 'register-entered',
      subjectKind: 'placement',
      subjectId: week.placement.id,
      caseId: week.placement.caseId,
      after: { weekBegins: week.weekBegins, ...(changes.length > 0 && { changes }) },
      reason: entry.reason,
    })
    return register
  }

  /** A whole week is a fact, and so is its correction; half a week is only saved. */
  private async tell(tx: EntityManager, placement: Placement, register: Register): Promise<void> {
    const workflowId = placementWorkflowId(placement.caseId, placement.id)
    await this.outbox.signal(tx, workflowId, registerEntered, { weekBegins: register.weekBegins })
  }

  async ofPlacement(placementId: string): Promise<Register[]> {
    return this.db.manager.find(Register, { where: { placementId }, order: { weekBegins: 'ASC' } })
  }

  /** The weeks of the stay up to the present one, with what has been entered. */
  async weeks(placement: Placement): Promise<{ weekBegins: CivilDate; number: number; register?: Register }[]> {
    if (!placement.startedOn || !placement.providerId) return []
    const calendar = await this.calendarOf(placement)
    const registers = await this.ofPlacement(placement.id)
    const { weekOfStay: weeks } = await this.settings.of(placement)
    const last = placement.endedOn ?? this.clock.today()
    const found: { weekBegins: CivilDate; number: number; register?: Register }[] = []
    for (let n = 1; ; n++) {
      const week = teachingWeek(placement.startedOn, n, calendar)
      if ('unknown' in week || week.firstSchoolDay > last) return found
      const register = registers.find(({ weekBegins }) => weekBegins === week.weekBegins)
      const number = stayWeekNumber(placement.startedOn, week.firstSchoolDay, { weeks, calendar })
      found.push({ weekBegins: week.weekBegins, number, register })
    }
  }

  /**
   * The next teaching week of the stay that asks for a register, and when it is due: at the authority's time, by
   * default 16:00, on the last school day of that week (PL-04). None when the stay is over, or where the term dates end.
   */
  async next(
    placementId: string,
    after?: CivilDate,
  ): Promise<{ weekBegins?: CivilDate; dueAt?: Date; entered: boolean }> {
    const placement = await this.db.manager.findOneByOrFail(Placement, { id: placementId })
    if (!placement.startedOn || !placement.providerId) return { entered: false }
    const from = after && after >= mondayOf(placement.startedOn) ? addDays(mondayOf(after), 7) : placement.startedOn
    const week = teachingWeek(from, 1, await this.calendarOf(placement))
    if ('unknown' in week || (placement.endedOn && week.firstSchoolDay > placement.endedOn)) return { entered: false }
    const register = await this.db.manager.findOneBy(Register, { placementId, weekBegins: week.weekBegins })
    const { registerTime } = await this.settings.of(placement)
    const dueAt = atLondon(week.lastSchoolDay, registerTime)
    return { weekBegins: week.weekBegins, dueAt, entered: register?.complete ?? false }
  }

  private async calendarOf({ providerId }: Placement): Promise<SchoolCalendar> {
    const provider = await this.db.manager.findOneByOrFail(Provider, { id: providerId! })
    return this.calendars.of(provider.calendarOf)
  }
}

/** A whole week saved again as it was: nobody need hear of it. */
const isSameAs = (before: Register | undefined, { marks }: Register): boolean =>
  before !== undefined &&
  before.complete &&
  before.marks.length === marks.length &&
  changesBetween(before.marks, marks).length === 0
