import { isUuid } from '@daysix/platform/fields'
import { stayWeek } from '@daysix/shared/clocks'
import { civilDate, isCivilDate } from '@daysix/shared/civil-date'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Calendars } from '../cases/calendars.service'
import { DaySixProvision } from '../day-six/day-six-provision.entity'
import { Placement } from '../placements/placement.entity'
import { PlacementsService } from '../placements/placements.service'
import { Provider } from '../providers/provider.entity'
import { Register } from '../registers/register.entity'
import { ReintegrationStep } from '../reintegration/reintegration.entity'
import { missingParties } from '../review/parties'
import { Review, ReviewView } from '../review/review.entity'
import { type MergeFields, placementFields, provisionFields, registerFields, stepFields } from './merge-fields'

/** What a message is about; empty strings where it says nothing. */
export interface Subject {
  caseId: string
  provisionId: string
  placementId: string
  weekBegins: string
  stepId: string
}

/** Which place it is about, whatever else it says. */
type About = Omit<Subject, 'weekBegins' | 'stepId'>

/** Answers the other contexts at the moment they write to somebody. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly db: DataSource,
    private readonly calendars: Calendars,
    private readonly placements: PlacementsService,
  ) {}

  /** The centre a message goes to: the one named, or where the child is or is expected. */
  async centre(subject: About & { providerId: string }): Promise<Provider | undefined> {
    const providerId = subject.providerId || (await this.providerOf(subject))
    if (!providerId) return undefined
    const isId = isUuid(providerId)
    return (await this.db.manager.findOneBy(Provider, isId ? { id: providerId } : { code: providerId })) ?? undefined
  }

  private async providerOf(subject: About): Promise<string | undefined> {
    const provision = await this.provision(subject)
    if (subject.provisionId) return provision?.providerId
    const placement = await this.placement(subject)
    const stands = placement?.state !== 'ended' && placement?.state !== 'withdrawn'
    if (placement?.providerId && (subject.placementId || stands)) return placement.providerId
    return provision?.providerId ?? placement?.providerId ?? undefined
  }

  /** Of a provision and of a placement where both are there; the placement's words win, for it is the later place. */
  async mergeFields(subject: Subject): Promise<MergeFields> {
    const [provision, placement] = await Promise.all([this.provision(subject), this.placement(subject)])
    return {
      ...(provision && (await this.ofProvision(provision))),
      ...(placement && !subject.provisionId && (await this.ofPlacement(placement, subject.stepId))),
      ...(placement && isCivilDate(subject.weekBegins) && (await this.ofWeek(placement.id, subject.weekBegins))),
    }
  }

  private async provision({
    provisionId,
    placementId,
    caseId,
  }: Pick<Subject, 'provisionId' | 'placementId' | 'caseId'>): Promise<DaySixProvision | null> {
    if (provisionId) return this.db.manager.findOneBy(DaySixProvision, { id: provisionId })
    if (placementId || !caseId) return null
    return this.db.manager.findOne(DaySixProvision, { where: { caseId }, order: { arrangedAt: 'DESC' } })
  }

  private async placement({
    provisionId,
    placementId,
    caseId,
  }: Pick<Subject, 'provisionId' | 'placementId' | 'caseId'>): Promise<Placement | null> {
    if (placementId) return this.db.manager.findOneBy(Placement, { id: placementId })
    if (provisionId || !caseId) return null
    return this.db.manager.findOne(Placement, { where: { caseId }, order: { askedAt: 'DESC' } })
  }

  private async ofProvision(provision: DaySixProvision): Promise<MergeFields> {
    return provisionFields(provision, await this.db.manager.findOneByOrFail(Provider, { id: provision.providerId }))
  }

  private async ofPlacement(placement: Placement, stepId: string): Promise<MergeFields> {
    const [provider, review, views, steps, offer, week, untilWeek, terms] = await Promise.all([
      placement.providerId ? this.db.manager.findOneBy(Provider, { id: placement.providerId }) : null,
      this.db.manager.findOneBy(Review, { placementId: placement.id }),
      this.db.manager.findBy(ReviewView, { placementId: placement.id }),
      this.db.manager.find(ReintegrationStep, { where: { placementId: placement.id }, order: { on: 'ASC' } }),
      this.placements.currentOffer(placement.id),
      this.placements.weekNumber(placement),
      this.placements.untilWeek(placement),
      this.placements.termsOf(placement),
    ])
    const calendar = provider ? await this.calendars.of(provider.calendarOf) : undefined
    const { weekOfStay: weeks } = terms
    const last =
      placement.startedOn && calendar ? stayWeek(placement.startedOn, untilWeek, { weeks, calendar }) : undefined
    const story = {
      placement,
      provider: provider ?? undefined,
      calendar,
      offer,
      ...{ week, untilWeek, terms },
      ...(last && 'lastSchoolDay' in last && { lastDay: last.lastSchoolDay }),
      review: review ?? undefined,
      missingViews: review ? missingParties(views) : [],
      steps,
    }
    return { ...placementFields(story), ...stepFields(steps.find(({ id }) => id === stepId)) }
  }

  private async ofWeek(placementId: string, weekBegins: string): Promise<MergeFields> {
    const week = civilDate(weekBegins)
    const register = await this.db.manager.findOneBy(Register, { placementId, weekBegins: week })
    return registerFields(week, register ?? undefined)
  }
}
