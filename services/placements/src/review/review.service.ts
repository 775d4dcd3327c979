import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Outbox } from '@daysix/platform/outbox'
import { requireVersion } from '@daysix/platform/versions'
import type { CivilDate } from '@daysix/shared/civil-date'
import type { LocalTime } from '@daysix/shared/instant'
import { placementWorkflowId } from '@daysix/workflows/ids'
import { reviewBooked, type ReviewDecision, reviewHeld } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager } from 'typeorm'
import { recordLook } from '../cases/looks.service'
import { Calendars } from '../cases/calendars.service'
import { PlacementNotFound, requireOwn } from '../placements/own.service'
import { Placement } from '../placements/placement.entity'
import { PlacementCannot } from '../placements/refusals'
import { Provider } from '../providers/provider.entity'
import { missingParties, type Party, PARTIES } from './parties'
import { NoReviewYet, NotYourView, ReviewDateRefused, ReviewIsDecided, ViewsAreMissing } from './refusals'
import { Review, ReviewView } from './review.entity'

export interface ReviewWithViews {
  placement: Placement
  review: Review
  /** In the order of PARTIES. */
  views: ReviewView[]
  missing: Party[]
}

/** Who may speak for whom: a school says what the school thinks, a centre its teacher's view and what a child told it. */
const SPEAKS_FOR: { role: 'school' | 'centre'; parties: Party[] }[] = [
  { role: 'school', parties: ['school'] },
  { role: 'centre', parties: ['centre', 'child', 'parents'] },
]

@Injectable()
export class ReviewService {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
  ) {}

  async one(placementId: string, who: Visitor): Promise<ReviewWithViews> {
    const placement = await this.db.manager.findOneBy(Placement, { id: placementId })
    if (!placement) throw new PlacementNotFound()
    await requireOwn(this.db.manager, placement, who)
    await recordLook(this.db.manager, who, 'placement', placement)
    return this.read(this.db.manager, placement)
  }

  private async read(tx: EntityManager, placement: Placement): Promise<ReviewWithViews> {
    const review = await tx.findOneBy(Review, { placementId: placement.id })
    if (!review) throw new NoReviewYet()
    const recorded = await tx.findBy(ReviewView, { placementId: placement.id })
    const views = PARTIES.flatMap((party) => recorded.filter((view) => view.party === party))
    return { placement, review, views, missing: missingParties(views) }
  }

  /** Moves the meeting. @throws ReviewDateRefused for a day in the past, before the start, or without school at the centre */
  book(
    placementId: string,
    booking: { bookedFor: CivilDate; bookedAt: LocalTime; place?: string },
    ifMatch: string | undefined,
    who: Visitor,
  ): Promise<ReviewWithViews> {
    return this.db.transaction(async (tx) => {
      const { placement, review } = await this.take(tx, placementId, who)
      if (placement.state !== 'started') throw new PlacementCannot('The stay is over: there is nothing left to review.')
      requireVersion(ifMatch, review.version)
      if (review.decision) throw new ReviewIsDecided()
      await this.mustBePossible(tx, placement, booking.bookedFor)
      Object.assign(review, { ...booking, place: booking.place ?? null, version: review.version + 1 })
      await tx.save(review)
      await audit(tx, who, {
        action: 'review-booked',
        subjectKind: 'placement',
        subjectId: placementId,
        caseId: placement.caseId,
        after: booking,
      })
      await this.outbox.signal(tx, placementWorkflowId(placement.caseId, placementId), reviewBooked, {
        bookedFor: booking.bookedFor,
      })
      return this.read(tx, placement)
    })
  }

  private async mustBePossible(tx: EntityManager, placement: Placement, on: CivilDate): Promise<void> {
    if (on < this.clock.today()) throw new ReviewDateRefused('bookedFor', 'The review cannot be booked in the past')
    const provider = await tx.findOneByOrFail(Provider, { id: placement.providerId! })
    const calendar = await this.calendars.of(provider.calendarOf)
    if (!calendar.isSchoolDay(on))
      throw new ReviewDateRefused('bookedFor', `That is not a school day at ${provider.name}`)
  }

  /** What one of the four said, or why it is missing; said again it replaces what was said, and the old words are kept in the audit. */
  recordView(
    placementId: string,
    view: { party: Party; words?: string; missingReason?: string },
    who: Visitor,
  ): Promise<ReviewWithViews> {
    return this.db.transaction(async (tx) => {
      const { placement, review } = await this.take(tx, placementId, who)
      if (review.decision) throw new ReviewIsDecided()
      if (who.relation === 'own' && !mayRecord(who, view.party)) throw new NotYourView()
      const before = await tx.findOneBy(ReviewView, { placementId, party: view.party })
      await tx.save(
        tx.create(ReviewView, {
          placementId,
          party: view.party,
          words: view.words ?? null,
          missingReason: view.words ? null : (view.missingReason ?? null),
          recordedAt: this.clock.now(),
          recordedBy: who.sub,
        }),
      )
      await audit(tx, who, {
        action: 'review-view-recorded',
        subjectKind: 'placement',
        subjectId: placementId,
        caseId: placement.caseId,
        ...(before && { before: { words: before.words, missingReason: before.missingReason } }),
        after: { party: view.party },
      })
      return this.read(tx, placement)
    })
  }

  /** @throws ViewsAreMissing naming who · ReviewIsDecided · ReviewDateRefused */
  decide(
    placementId: string,
    decided: { heldOn: CivilDate; decision: ReviewDecision; reasons: string },
    who: Visitor,
  ): Promise<ReviewWithViews> {
    return this.db.transaction(async (tx) => {
      const { placement, review, missing } = await this.take(tx, placementId, who)
      if (review.decision) throw new ReviewIsDecided()
      if (missing.length > 0) throw new ViewsAreMissing(missing)
      if (decided.heldOn > this.clock.today())
        throw new ReviewDateRefused('heldOn', 'The review cannot have been held in the future')
      if (decided.heldOn < placement.startedOn!)
        throw new ReviewDateRefused('heldOn', 'The review cannot have been held before the start')
      Object.assign(review, {
        ...decided,
        decidedAt: this.clock.now(),
        decidedBy: who.sub,
        version: review.version + 1,
      })
      await tx.save(review)
      const { heldOn, decision } = decided
      await audit(tx, who, {
        action: 'review-decided',
        subjectKind: 'placement',
        subjectId: placementId,
        caseId: placement.caseId,
        after: { heldOn, decision },
        reason: decided.reasons,
      })
      if (placement.state === 'started')
        await this.outbox.signal(tx, placementWorkflowId(placement.caseId, placementId), reviewHeld, {
          heldOn,
          decision,
        })
      return this.read(tx, placement)
    })
  }

  private async take(tx: EntityManager, placementId: string, who: Visitor): Promise<ReviewWithViews> {
    const placement = await tx.findOne(Placement, { where: { id: placementId }, lock: { mode: 'pessimistic_write' } })
    if (!placement) throw new PlacementNotFound()
    await requireOwn(tx, placement, who)
    return this.read(tx, placement)
  }
}

const mayRecord = (who: Visitor, party: Party): boolean =>
  SPEAKS_FOR.some(({ role, parties }) => who.roles.includes(role) && parties.includes(party))
