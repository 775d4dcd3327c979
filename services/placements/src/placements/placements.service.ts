import { audit, SYSTEM } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { isUuid } from '@daysix/platform/fields'
import { Outbox } from '@daysix/platform/outbox'
import { type CountedPage, cursorOf, page, readCursor } from '@daysix/platform/paging'
import type { OutOfSight } from '@daysix/platform/sight'
import type { SchoolCalendar } from '@daysix/shared/calendar'
import type { CivilDate } from '@daysix/shared/civil-date'
import { evaluate, type Settings, stayWeek, stayWeekNumber } from '@daysix/shared/clocks'
import { formatDay } from '@daysix/shared/civil-date'
import { londonDate } from '@daysix/shared/instant'
import { caseWorkflowId, placementWorkflowId } from '@daysix/workflows/ids'
import {
  allocatedPlaceStarted,
  endReportSent,
  placementAccepted,
  placementDeclined,
  placementEnded,
  placementExtended,
  placementStarted,
  placementWithdrawn,
  reviewBooked,
} from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager, In, MoreThan } from 'typeorm'
import { recordLook } from '../cases/looks.service'
import { Calendars } from '../cases/calendars.service'
import { StaySettings } from '../cases/stay-settings.service'
import { CaseDirectory, CaseNotFound } from '../cases/case-facts.service'
import { DaySixService } from '../day-six/day-six.service'
import { firstWithAPlace, holdPlace, lockProviders, providersOf } from '../providers/places.service'
import { keyStageOf } from '../providers/key-stages'
import { Provider } from '../providers/provider.entity'
import { NoSuchProvider } from '../providers/providers.service'
import { ReintegrationStep } from '../reintegration/reintegration.entity'
import { Review } from '../review/review.entity'
import { Offer } from './offer.entity'
import { Placement, PlacementExtension, type PlacementOutcome, type PlacementState } from './placement.entity'
import { PlacesService } from './places.service'
import { PlacementCannot, PlacementDateRefused, ProviderNotSuitable } from './refusals'
import { suitable } from './waiting-list'
import { requireOwn, whoseOwn, PlacementNotFound } from './own.service'

export interface Sought {
  caseId: string
  itemId: string
  outcome: 'support-centre' | 'aep'
  responsibleUrn: string
  /** An id or a code. */
  providerId?: string
}

export interface ListQuery {
  state?: PlacementState
  provider?: string
  limit: number
  cursor?: string
}

@Injectable()
export class PlacementsService {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly cases: CaseDirectory,
    private readonly calendars: Calendars,
    private readonly settings: StaySettings,
    private readonly places: PlacesService,
    private readonly daySix: DaySixService,
  ) {}

  /**
   * What the panel decided is looked for once per decision: a place is offered, or the child waits. A place from an earlier
   * decision that has not begun goes to the next in the list; a stay that runs goes on until the child starts elsewhere.
   */
  async seek(sought: Sought): Promise<{ placement: Placement; offer?: Offer }> {
    const { ncYear, reference } = await this.cases.facts(sought.caseId)
    const { placementWeeks: untilWeek } = await this.settings.of({ caseId: sought.caseId, providerId: null })
    return this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`item ${sought.itemId}`])
      const known = await tx.findOneBy(Placement, { itemId: sought.itemId })
      if (known) return { placement: known, offer: await openOffer(tx, known.id) }
      const earlier = await unstarted(tx, sought.caseId)
      const ofKind = await providersOf(tx, sought.outcome)
      if (earlier.length > 0) await lockProviders(tx, [...heldAt(earlier), ...ofKind.map(({ id }) => id)])
      await this.supersede(tx, earlier)
      const placement = await this.ask(tx, sought, {
        ...{ ncYear, reference, ofKind, untilWeek },
        waitingSince: waitingSince(earlier, sought),
      })
      const candidates = ofKind.filter((provider) => suitable(placement, provider))
      const provider = await firstWithAPlace(tx, candidates)
      return { placement, ...(provider && { offer: await this.places.offer(tx, placement, provider) }) }
    })
  }

  private async ask(
    tx: EntityManager,
    sought: Sought,
    facts: { ncYear: string; reference: string; ofKind: Provider[]; untilWeek: number; waitingSince?: Date },
  ): Promise<Placement> {
    const wanted = sought.providerId ? await providerNamed(tx, sought.providerId) : undefined
    const wish = { kind: sought.outcome, ncYear: facts.ncYear, wantedProviderId: wanted?.id ?? null }
    // it would wait for ever: a person is asked instead
    if (sought.outcome === 'aep' && keyStageOf(facts.ncYear) !== 'KS4')
      throw new PlacementCannot('Alternative education is for Years 10 and 11 only.')
    if (wanted && !suitable(wish, wanted))
      throw new ProviderNotSuitable(`${wanted.name} is not of the kind decided, or does not teach the child’s year`)
    if (!facts.ofKind.some((provider) => suitable(wish, provider)))
      throw new PlacementCannot('No provider of the kind decided teaches the child’s year.')
    const now = this.clock.now()
    const placement = await tx.save(
      tx.create(Placement, {
        caseId: sought.caseId,
        caseReference: facts.reference,
        itemId: sought.itemId,
        ...wish,
        responsibleUrn: sought.responsibleUrn,
        state: 'waiting' as const,
        askedAt: now,
        waitingSince: facts.waitingSince ?? now,
        untilWeek: facts.untilWeek,
        version: 1,
      }),
    )
    await audit(tx, SYSTEM, {
      action: 'place-sought',
      subjectKind: 'placement',
      subjectId: placement.id,
      caseId: placement.caseId,
      after: { ...sought },
    })
    return placement
  }

  /** The panel has decided again, and not for a place here: what it decided before and has not begun is withdrawn. */
  withdrawEarlier(caseId: string): Promise<void> {
    return this.db.transaction(async (tx) => this.supersede(tx, await unstarted(tx, caseId)))
  }

  private async supersede(tx: EntityManager, earlier: Placement[]): Promise<void> {
    for (const placement of earlier) {
      const offer = await currentOffer(tx, placement.id)
      await this.outbox.signal(tx, caseWorkflowId(placement.caseId), placementWithdrawn, {
        placementId: placement.id,
        ...(offer && { offerId: offer.id }),
      })
    }
    await this.withdrawAll(tx, earlier, 'decided-again')
  }

  /** A caseworker offers a waiting child a place at a provider of their choice. */
  offer(id: string, providerCode: string, who: Visitor): Promise<Placement> {
    return this.db.transaction(async (tx) => {
      const placement = await take(tx, id, who)
      const chosen = await tx.findOneBy(Provider, { code: providerCode })
      if (!chosen) throw new NoSuchProvider()
      if (!suitable({ ...placement, wantedProviderId: null }, chosen))
        throw new ProviderNotSuitable(
          `${chosen.name} is not for this child: choose a provider of the kind the panel decided that teaches the child’s year`,
        )
      if (placement.state !== 'waiting') throw new PlacementCannot('This child is not waiting for a place.')
      const provider = await holdPlace(tx, chosen.id)
      const offer = await this.places.offer(tx, placement, provider)
      await audit(tx, who, {
        action: 'place-offered-by-hand',
        subjectKind: 'placement',
        subjectId: id,
        caseId: placement.caseId,
        after: { providerCode },
      })
      await this.places.tellOffered(tx, placement, offer)
      return placement
    })
  }

  /** Nobody accompanies it any more: over and reported, or withdrawn. A fact that comes now would wait for ever. */
  async isDone(id: string): Promise<boolean> {
    const placement = await this.db.manager.findOneBy(Placement, { id })
    return placement?.state === 'withdrawn' || (placement?.state === 'ended' && placement.reportSentOn !== null)
  }

  /** @throws OfferHasExpired · PlacementDateRefused for a day in the past or without school at the provider */
  accept(id: string, startsOn: CivilDate, who: Visitor): Promise<Placement> {
    return this.db.transaction(async (tx) => {
      const placement = await take(tx, id, who)
      const offer = await openOffer(tx, id)
      if (!offer) throw new PlacementCannot('There is no open offer to accept.')
      offer.accept(this.clock.now())
      placement.accept(startsOn, this.clock.today())
      await this.mustBeSchoolDay(tx, placement, startsOn, 'startsOn')
      await tx.save(offer)
      const saved = await tx.save(placement)
      await audit(tx, who, {
        action: 'placement-accepted',
        subjectKind: 'placement',
        subjectId: id,
        caseId: placement.caseId,
        after: { startsOn },
      })
      await this.outbox.signal(tx, caseWorkflowId(placement.caseId), placementAccepted, {
        placementId: id,
        offerId: offer.id,
        startsOn,
      })
      return saved
    })
  }

  /** The family says no, before or after accepting: the place goes to the next, the child waits on. */
  decline(id: string, reason: string, who: Visitor): Promise<Placement> {
    return this.db.transaction(async (tx) => {
      const placement = await take(tx, id, who)
      const offer = await currentOffer(tx, id)
      if (!offer || !placement.providerId) throw new PlacementCannot('There is no offer to decline.')
      const { state, providerId } = placement
      await this.giveBack(tx, placement, offer, 'declined', reason)
      await audit(tx, who, {
        ...{ action: 'placement-declined', subjectKind: 'placement', subjectId: id, caseId: placement.caseId, reason },
        ...{ before: { state, providerId }, after: { state: placement.state, offerId: offer.id } },
      })
      await this.outbox.signal(tx, caseWorkflowId(placement.caseId), placementDeclined, {
        placementId: id,
        offerId: offer.id,
      })
      return placement
    })
  }

  /** Called by the case's procedure when an offer's time is up; an offer that was answered meanwhile stays answered. */
  expire(offerId: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const { placementId } = await tx.findOneByOrFail(Offer, { id: offerId })
      const placement = await tx.findOneOrFail(Placement, {
        where: { id: placementId },
        lock: { mode: 'pessimistic_write' },
      })
      const offer = await tx.findOneByOrFail(Offer, { id: offerId })
      if (offer.state !== 'open') return offer.state === 'expired'
      await this.giveBack(tx, placement, offer, 'expired')
      await audit(tx, SYSTEM, {
        action: 'offer-expired',
        subjectKind: 'placement',
        subjectId: placementId,
        caseId: placement.caseId,
        after: { offerId },
      })
      return true
    })
  }

  private async giveBack(
    tx: EntityManager,
    placement: Placement,
    offer: Offer,
    how: 'declined' | 'expired',
    reason?: string,
  ): Promise<void> {
    placement.backToWaiting(this.clock.now())
    offer.resolve(how, this.clock.now(), reason)
    await tx.save(offer)
    await tx.save(placement)
    await this.places.passOn(tx, offer.providerId, placement.id)
  }

  /**
   * The child has started. Whatever went before ends the same day, the day-six education or an earlier stay that referred
   * the child on, so that the child is never without a place and never in two; the review is booked.
   */
  start(id: string, startedOn: CivilDate, who: Visitor): Promise<Placement> {
    return this.db.transaction(async (tx) => {
      const placement = await take(tx, id, who)
      const offer = await currentOffer(tx, id)
      placement.start(startedOn, this.clock.today(), offer && londonDate(offer.offeredAt))
      const calendar = await this.mustBeSchoolDay(tx, placement, startedOn, 'startedOn')
      const earlier = await this.leaveEarlierStay(tx, placement.caseId, startedOn)
      const saved = await tx.save(placement)
      await audit(tx, who, {
        action: 'placement-started',
        subjectKind: 'placement',
        subjectId: id,
        caseId: placement.caseId,
        after: { startedOn },
      })
      await this.outbox.signal(tx, caseWorkflowId(placement.caseId), placementStarted, {
        placementId: id,
        providerId: placement.providerId!,
        startedOn,
      })
      // told after the new start, so that the duty of day six never looks open in between
      await this.daySix.endForCase(tx, placement.caseId, startedOn, 'moved-on')
      if (earlier) await this.tellEnded(tx, earlier)
      if (placement.kind === 'support-centre') await this.bookReview(tx, placement, calendar)
      return saved
    })
  }

  /**
   * The child has started at the school that the panel allocated: whatever education went on until then ends that day, and
   * no other place is kept. The school itself may say so, or a caseworker.
   * @returns the school's URN
   * @throws CaseNotFound · PlacementCannot when the case is closed or no other school was named · PlacementDateRefused
   */
  async startAtAllocatedSchool(caseId: string, startedOn: CivilDate, who: Visitor): Promise<string> {
    const { closed, schoolUrn, responsibleUrn: urn } = await this.cases.facts(caseId)
    if (who.relation === 'own' && !who.urns.includes(urn)) throw new CaseNotFound()
    if (closed) throw new PlacementCannot('The case is closed.')
    if (urn === schoolUrn) throw new PlacementCannot('No other school has been named for this child.')
    if (startedOn > this.clock.today()) throw new PlacementDateRefused('startedOn', 'The start cannot be in the future')
    const calendar = await this.calendars.of(urn)
    if (!calendar.isSchoolDay(startedOn)) {
      const why = calendar.reasonNotSchoolDay(startedOn) ?? 'no school day'
      throw new PlacementDateRefused('startedOn', `${formatDay(startedOn)} is not a school day there: ${why}`)
    }
    await this.db.transaction(async (tx) => {
      const earlier = await this.leaveEarlierStay(tx, caseId, startedOn)
      await audit(tx, who, {
        action: 'allocated-place-started',
        subjectKind: 'case',
        subjectId: caseId,
        after: { urn, startedOn },
      })
      await this.outbox.signal(tx, caseWorkflowId(caseId), allocatedPlaceStarted, { urn, startedOn })
      // told after the new start, so that the duty of day six never looks open in between
      await this.daySix.endForCase(tx, caseId, startedOn, 'moved-on')
      if (earlier) await this.tellEnded(tx, earlier)
      await this.withdrawAll(tx, await unstarted(tx, caseId), 'allocated-place')
    })
    return urn
  }

  private async leaveEarlierStay(tx: EntityManager, caseId: string, on: CivilDate): Promise<Placement | undefined> {
    const earlier = await tx.findOne(Placement, {
      where: { caseId, state: 'started' },
      lock: { mode: 'pessimistic_write' },
    })
    if (!earlier) return undefined
    if (on < earlier.startedOn!)
      throw new PlacementDateRefused('startedOn', 'The child started at the place before this one on a later day')
    earlier.end(on, 'referred-on', this.clock.today())
    await tx.save(earlier)
    await audit(tx, SYSTEM, {
      action: 'placement-ended',
      subjectKind: 'placement',
      subjectId: earlier.id,
      caseId,
      after: { on },
    })
    return earlier
  }

  private async bookReview(tx: EntityManager, placement: Placement, calendar: SchoolCalendar): Promise<void> {
    const { reviewWeek, weekOfStay: weeks } = await this.settings.of(placement)
    const week = stayWeek(placement.startedOn!, reviewWeek, { weeks, calendar })
    const bookedFor = 'unknown' in week ? null : middleOf(week, placement.startedOn!, calendar)
    await tx.insert(Review, { placementId: placement.id, bookedFor, bookedAt: bookedFor && '10:00', version: 1 })
    if (!bookedFor) return
    await this.outbox.signal(tx, placementWorkflowId(placement.caseId, placement.id), reviewBooked, { bookedFor })
  }

  private async mustBeSchoolDay(
    tx: EntityManager,
    placement: Placement,
    on: CivilDate,
    field: string,
  ): Promise<SchoolCalendar> {
    const provider = await tx.findOneByOrFail(Provider, { id: placement.providerId! })
    const calendar = await this.calendars.of(provider.calendarOf)
    if (calendar.isSchoolDay(on)) return calendar
    const why = calendar.reasonNotSchoolDay(on) ?? 'no school day'
    throw new PlacementDateRefused(field, `${formatDay(on)} is not a school day at ${provider.name}: ${why}`)
  }

  /** Beyond the expected weeks only with a reason and an approver (PL-02). */
  extend(
    id: string,
    extension: { untilWeek: number; reason: string; approver: string },
    who: Visitor,
  ): Promise<Placement> {
    return this.db.transaction(async (tx) => {
      const placement = await take(tx, id, who)
      placement.extend(extension.untilWeek, await this.untilWeek(placement, tx))
      const saved = await tx.save(placement)
      await tx.insert(PlacementExtension, {
        ...extension,
        placementId: id,
        recordedAt: this.clock.now(),
        recordedBy: who.sub,
      })
      await audit(tx, who, {
        action: 'placement-extended',
        subjectKind: 'placement',
        subjectId: id,
        caseId: placement.caseId,
        after: extension,
        reason: extension.reason,
      })
      await this.outbox.signal(tx, placementWorkflowId(placement.caseId, id), placementExtended, {
        untilWeek: extension.untilWeek,
      })
      return saved
    })
  }

  end(id: string, endedOn: CivilDate, outcome: PlacementOutcome, who: Visitor): Promise<Placement> {
    return this.db.transaction(async (tx) => {
      const placement = await take(tx, id, who)
      const held = await tx.findOne(ReintegrationStep, {
        where: { placementId: id, result: 'held', on: MoreThan(endedOn) },
        order: { on: 'DESC' },
      })
      if (held)
        throw new PlacementDateRefused('endedOn', `A step of the return was held later, on ${formatDay(held.on)}`)
      await this.endStay(tx, placement, endedOn, outcome)
      await audit(tx, who, {
        action: 'placement-ended',
        subjectKind: 'placement',
        subjectId: id,
        caseId: placement.caseId,
        after: { endedOn, outcome },
      })
      return placement
    })
  }

  private async endStay(
    tx: EntityManager,
    placement: Placement,
    on: CivilDate,
    outcome: PlacementOutcome,
  ): Promise<void> {
    placement.end(on, outcome, this.clock.today())
    await tx.save(placement)
    await this.tellEnded(tx, placement)
  }

  private async tellEnded(tx: EntityManager, placement: Placement): Promise<void> {
    const workflowId = placementWorkflowId(placement.caseId, placement.id)
    const { endedOn, outcome } = placement
    await this.outbox.signal(tx, workflowId, placementEnded, { endedOn: endedOn!, outcome: outcome! })
    await this.places.passOn(tx, placement.providerId!)
  }

  /**
   * The full timetable has held: the child is back. A stay that ended meanwhile keeps its own end.
   * @param heldUntil the day by which its clock had run out, where its procedure says it
   */
  concludeReintegration(id: string, heldUntil?: CivilDate): Promise<{ endedOn: CivilDate; outcome: PlacementOutcome }> {
    return this.db.transaction(async (tx) => {
      const placement = await tx.findOneOrFail(Placement, { where: { id }, lock: { mode: 'pessimistic_write' } })
      if (placement.state === 'started') {
        await this.endStay(tx, placement, await this.lastDayOfReturn(tx, placement, heldUntil), 'returned-to-school')
        const after = { endedOn: placement.endedOn, outcome: placement.outcome }
        await audit(tx, SYSTEM, {
          ...{ action: 'return-concluded', subjectKind: 'placement', subjectId: id, caseId: placement.caseId, after },
        })
      }
      if (!placement.endedOn) throw new PlacementCannot('This placement has not started.')
      return { endedOn: placement.endedOn, outcome: placement.outcome! }
    })
  }

  /** The last school day of the full timetable (RT-01), although its end is noticed only once that day is over. */
  private async lastDayOfReturn(
    tx: EntityManager,
    placement: Placement,
    heldUntil: CivilDate | undefined,
  ): Promise<CivilDate> {
    const { id, responsibleUrn } = placement
    const today = this.clock.today()
    if (heldUntil) return heldUntil < today ? heldUntil : today
    // asked by a procedure that does not say it
    const step = await tx.findOne(ReintegrationStep, {
      where: { placementId: id, fullTimetable: true, result: 'held' },
      order: { on: 'ASC' },
    })
    if (!step) return today
    const calendar = await this.calendars.of(responsibleUrn)
    const { dueOn } = evaluate('RT-01', { steppedOn: step.on }, calendar, await this.settings.of(placement))
    return dueOn && dueOn < today ? dueOn : today
  }

  /** The written report to the responsible school (PL-06): the placement is not over without it. */
  sendReport(id: string, report: { text: string; sentOn: CivilDate }, who: Visitor): Promise<Placement> {
    return this.db.transaction(async (tx) => {
      const placement = await take(tx, id, who)
      placement.report(report.text, report.sentOn, this.clock.today())
      const saved = await tx.save(placement)
      await audit(tx, who, {
        action: 'end-report-sent',
        subjectKind: 'placement',
        subjectId: id,
        caseId: placement.caseId,
        after: { sentOn: report.sentOn },
      })
      await this.outbox.signal(tx, placementWorkflowId(placement.caseId, id), endReportSent, { sentOn: report.sentOn })
      return saved
    })
  }

  /** The case ended above the placement. Its workflow is told by the case's own procedure. */
  withdraw(caseId: string, reason: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      const open = await tx.find(Placement, {
        where: { caseId, state: In(['waiting', 'offered', 'accepted', 'started']) },
        lock: { mode: 'pessimistic_write' },
        order: { id: 'ASC' },
      })
      await this.withdrawAll(tx, open, reason)
    })
  }

  /** All of them first, then their places: a child must not be offered what it is giving back. */
  private async withdrawAll(tx: EntityManager, placements: Placement[], reason: string): Promise<void> {
    for (const placement of placements) {
      const offer = placement.state === 'started' ? undefined : await currentOffer(tx, placement.id)
      if (offer) {
        offer.resolve('withdrawn', this.clock.now())
        await tx.save(offer)
      }
      const before = { state: placement.state }
      if (placement.state === 'started') placement.end(this.clock.today(), 'withdrawn', this.clock.today())
      else placement.withdraw(reason)
      await tx.save(placement)
      await audit(tx, SYSTEM, {
        action: 'placement-withdrawn',
        subjectKind: 'placement',
        subjectId: placement.id,
        caseId: placement.caseId,
        ...{ before, after: { state: placement.state } },
        reason,
      })
    }
    for (const { id } of await lockProviders(tx, heldAt(placements))) await this.places.passOn(tx, id)
  }

  async endProvision(
    caseId: string,
    reason: Parameters<DaySixService['endForCase']>[3],
    on?: CivilDate,
  ): Promise<void> {
    const today = this.clock.today()
    await this.db.transaction((tx) => this.daySix.endForCase(tx, caseId, on && on < today ? on : today, reason))
  }

  // ---- reading

  /** For the placement's own procedure. @throws PlacementCannot before the start */
  async started(
    id: string,
  ): Promise<{ kind: Placement['kind']; providerId: string; startedOn: CivilDate; responsibleUrn: string }> {
    const { kind, providerId, startedOn, responsibleUrn } = await this.db.manager.findOneByOrFail(Placement, { id })
    if (!providerId || !startedOn) throw new PlacementCannot('This placement has not started.')
    return { kind, providerId, startedOn, responsibleUrn }
  }

  async one(id: string, who: Visitor): Promise<Placement> {
    const placement = await this.db.manager.findOneBy(Placement, { id })
    if (!placement) throw new PlacementNotFound()
    await requireOwn(this.db.manager, placement, who)
    await recordLook(this.db.manager, who, 'placement', placement)
    return placement
  }

  /** Looking is recorded where there is something. */
  async ofCase(caseId: string, who: Visitor): Promise<Placement[]> {
    const all = await this.db.manager.find(Placement, { where: { caseId }, order: { askedAt: 'ASC' } })
    const placements = await whoseOwn(this.db.manager, all, who)
    const [last] = placements.slice(-1)
    if (last) await recordLook(this.db.manager, who, 'placement', last)
    return placements
  }

  /** By start, newest first, then those that have not started. */
  async list(
    { state, provider, limit, cursor }: ListQuery,
    who: Visitor,
    { hidden }: OutOfSight,
  ): Promise<CountedPage<Placement>> {
    const query = this.db.manager
      .createQueryBuilder(Placement, 'placement')
      .where('placement.caseId <> all(:hidden::uuid[])', { hidden: [...hidden] })
      .orderBy('placement.askedAt', 'DESC')
      .addOrderBy('placement.id', 'DESC')
      .limit(limit + 1)
    if (state) query.andWhere('placement.state = :state', { state })
    if (provider)
      query.andWhere('placement.providerId in (select id from providers where code = :provider)', { provider })
    if (who.relation === 'own')
      query.andWhere(
        '(placement.responsibleUrn = any(:urns) or placement.providerId in (select id from providers where code = any(:codes)))',
        { urns: who.urns, codes: who.providers },
      )
    const total = await query.getCount()
    const after = readCursor(cursor, 'instant', 'id')
    if (after)
      query.andWhere('(placement.askedAt, placement.id) < (:at::timestamptz, :id::uuid)', {
        at: after[0],
        id: after[1],
      })
    return { ...page(await query.getMany(), limit, (last) => cursorOf(last.askedAt.toISOString(), last.id)), total }
  }

  currentOffer(id: string): Promise<Offer | undefined> {
    return currentOffer(this.db.manager, id)
  }

  /** 1 for the longest waiting, among those that wait for the same thing; none for a child who does not wait. */
  async positionInList(placement: Placement): Promise<number | undefined> {
    if (placement.state !== 'waiting') return undefined
    const [{ position }] = await this.db.manager.query<{ position: number }[]>(
      `select count(*)::int as position from placements where state = 'waiting' and kind = $1
         and wanted_provider_id is not distinct from $2 and (waiting_since, id) <= ($3, $4)`,
      [placement.kind, placement.wantedProviderId, placement.waitingSince, placement.id],
    )
    return position
  }

  /** Which week of the stay it is, by the provider's calendar; the last one once it has ended. */
  async weekNumber(placement: Placement): Promise<number | undefined> {
    const { startedOn, endedOn, providerId } = placement
    if (!startedOn || !providerId) return undefined
    const { calendarOf } = await this.db.manager.findOneByOrFail(Provider, { id: providerId })
    const { weekOfStay: weeks } = await this.settings.of(placement)
    const calendar = await this.calendars.of(calendarOf)
    return stayWeekNumber(startedOn, endedOn ?? this.clock.today(), { weeks, calendar })
  }

  /** The week by whose end it ends: the one it was extended to, or else the authority's. */
  async untilWeek(placement: Placement, tx: EntityManager = this.db.manager): Promise<number> {
    const extended = await tx.findOne(PlacementExtension, {
      where: { placementId: placement.id },
      order: { untilWeek: 'DESC' },
    })
    return extended?.untilWeek ?? (await this.settings.of(placement)).placementWeeks
  }

  /** What its weeks are counted by. */
  termsOf(placement: Placement): Promise<Settings> {
    return this.settings.of(placement)
  }

  extensions(id: string): Promise<PlacementExtension[]> {
    return this.db.manager.find(PlacementExtension, { where: { placementId: id }, order: { recordedAt: 'ASC' } })
  }
}

/** Locks it. @throws PlacementNotFound for one that is not there, or not the visitor's to act on */
async function take(tx: EntityManager, id: string, who: Visitor): Promise<Placement> {
  const placement = await tx.findOne(Placement, { where: { id }, lock: { mode: 'pessimistic_write' } })
  if (!placement) throw new PlacementNotFound()
  await requireOwn(tx, placement, who)
  return placement
}

/** What a case was promised and has not taken up. */
const unstarted = (tx: EntityManager, caseId: string): Promise<Placement[]> =>
  tx.find(Placement, {
    where: { caseId, state: In(['waiting', 'offered', 'accepted'] as const) },
    lock: { mode: 'pessimistic_write' },
    order: { id: 'ASC' },
  })

const heldAt = (placements: Placement[]): string[] => placements.flatMap(({ providerId }) => providerId ?? [])

/** A child who waited for the same kind of place keeps its turn; one who had an offer has had it. */
const waitingSince = (earlier: Placement[], { outcome }: Sought): Date | undefined =>
  earlier.find(({ kind, providerId }) => kind === outcome && !providerId)?.waitingSince

const openOffer = async (tx: EntityManager, placementId: string): Promise<Offer | undefined> =>
  (await tx.findOneBy(Offer, { placementId, state: 'open' })) ?? undefined

/** The one that holds a place now: open or accepted. */
const currentOffer = async (tx: EntityManager, placementId: string): Promise<Offer | undefined> =>
  (await tx.findOne(Offer, {
    where: { placementId, state: In(['open', 'accepted']) },
    order: { offeredAt: 'DESC' },
  })) ?? undefined

async function providerNamed(tx: EntityManager, idOrCode: string): Promise<Provider> {
  const provider = await tx.findOneBy(Provider, isUuid(idOrCode) ? { id: idOrCode } : { code: idOrCode })
  if (!provider) throw new NoSuchProvider()
  return provider
}

/** The middle of the school days of the week since the start: room to move the meeting and still hold it in its week. */
function middleOf(
  week: { firstSchoolDay: CivilDate; lastSchoolDay: CivilDate },
  startedOn: CivilDate,
  calendar: SchoolCalendar,
): CivilDate {
  const first = calendar.schoolDaysUpTo(startedOn > week.firstSchoolDay ? startedOn : week.firstSchoolDay)
  const last = calendar.schoolDaysUpTo(week.lastSchoolDay)
  return calendar.schoolDayAt(Math.floor((first + last) / 2))!
}
