import { audit, SYSTEM } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { once } from '@daysix/platform/idempotency'
import { Outbox } from '@daysix/platform/outbox'
import type { CivilDate } from '@daysix/shared/civil-date'
import { detailsDueAt } from '@daysix/shared/clocks'
import { caseWorkflowId } from '@daysix/workflows/ids'
import {
  provisionArranged,
  provisionEnded,
  type ProvisionEndReason,
  provisionStarted,
} from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager, Not } from 'typeorm'
import { recordLook } from '../cases/looks.service'
import { Calendars } from '../cases/calendars.service'
import { CaseDirectory, type CaseFacts, CaseNotFound } from '../cases/case-facts.service'
import { PlacesService } from '../placements/places.service'
import { holdPlace } from '../providers/places.service'
import { Provider } from '../providers/provider.entity'
import { NoSuchProvider } from '../providers/providers.service'
import { type Arrangement, arrangementRefusals } from './arranging'
import { DaySixProvision } from './day-six-provision.entity'
import { CaseIsClosed, ProvisionAlreadyArranged, ProvisionCannotBeArranged, ProvisionDateRefused } from './refusals'

export interface ArrangeRequest extends Arrangement {
  providerCode: string
  deviceNeeds?: string
  transport?: string
}

@Injectable()
export class DaySixService {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly cases: CaseDirectory,
    private readonly calendars: Calendars,
    private readonly places: PlacesService,
  ) {}

  /**
   * Arranges full-time education at an education centre and holds the place. Arranged is not started.
   * @throws ProvisionCannotBeArranged field by field · NoPlaceFree · ProvisionAlreadyArranged · CaseIsClosed · CaseNotFound
   */
  async arrange(
    caseId: string,
    request: ArrangeRequest,
    who: Visitor,
    key?: string,
  ): Promise<{ provision: DaySixProvision; isNew: boolean }> {
    const facts = await this.cases.facts(caseId)
    const { id, isNew } = await this.db.transaction((tx) =>
      once(tx, { key, owner: who.sub, body: { caseId, ...request } }, async () => {
        await oneAtATime(tx, caseId)
        const provider = await tx.findOneBy(Provider, { code: request.providerCode })
        if (!provider) throw new NoSuchProvider()
        await this.mustBeArrangeable(tx, facts, request, provider)
        await holdPlace(tx, provider.id)
        const provision = await tx.save(this.provisionOf(facts, request, provider, who))
        await audit(tx, who, {
          action: 'provision-arranged',
          subjectKind: 'case',
          subjectId: caseId,
          after: { ...request },
        })
        await this.outbox.signal(tx, caseWorkflowId(caseId), provisionArranged, {
          provisionId: provision.id,
          providerId: provider.id,
          startsOn: provision.startsOn,
          startsAt: provision.startsAt,
          ...(agreedToShortNotice(provision) && { shortNoticeAgreed: 'yes' }),
        })
        return { id: provision.id, isNew: true }
      }),
    )
    return { provision: await this.db.manager.findOneByOrFail(DaySixProvision, { id }), isNew }
  }

  private async mustBeArrangeable(
    tx: EntityManager,
    facts: CaseFacts,
    request: ArrangeRequest,
    provider: Provider,
  ): Promise<void> {
    if (facts.closed) throw new CaseIsClosed()
    const open = await tx.findOneBy(DaySixProvision, { caseId: facts.id, state: Not('ended') })
    if (open) throw new ProvisionAlreadyArranged(open.startsOn)
    const fields = arrangementRefusals(request, {
      provider,
      ncYear: facts.ncYear,
      daySixOn: facts.daySixOn,
      calendar: await this.calendars.of(provider.calendarOf),
      now: this.clock.now(),
      today: this.clock.today(),
    })
    if (fields.length > 0) throw new ProvisionCannotBeArranged(fields)
  }

  private provisionOf(facts: CaseFacts, request: ArrangeRequest, provider: Provider, who: Visitor): DaySixProvision {
    const { providerCode: _code, ...arranged } = request
    return this.db.manager.create(DaySixProvision, {
      ...arranged,
      reportTo: request.reportTo || provider.reportTo,
      transport: request.transport || provider.transport || undefined,
      caseId: facts.id,
      caseReference: facts.reference,
      schoolUrn: facts.schoolUrn,
      providerId: provider.id,
      state: 'arranged',
      arrangedAt: this.clock.now(),
      arrangedBy: who.sub,
      version: 1,
    })
  }

  /** @throws CaseNotFound for a school or a centre that has no part in it */
  async one(id: string, who: Visitor): Promise<DaySixProvision> {
    const provision = await this.db.manager.findOneBy(DaySixProvision, { id })
    if (!provision || (who.relation === 'own' && !(await this.isOwn(provision, who)))) throw new CaseNotFound()
    await recordLook(this.db.manager, who, 'provision', provision)
    return provision
  }

  /** For somebody who asks for nothing else: looking is recorded where there is something. @throws as `ofCase` */
  async look(caseId: string, who: Visitor): Promise<DaySixProvision[]> {
    const provisions = await this.ofCase(caseId, who)
    const [newest] = provisions
    if (newest) await recordLook(this.db.manager, who, 'provision', newest)
    return provisions
  }

  /** The newest first. @throws CaseNotFound for a school or a centre that has no part in it */
  async ofCase(caseId: string, who: Visitor): Promise<DaySixProvision[]> {
    const provisions = await this.db.manager.find(DaySixProvision, { where: { caseId }, order: { arrangedAt: 'DESC' } })
    if (who.relation !== 'own') return provisions
    const own: DaySixProvision[] = []
    for (const provision of provisions) if (await this.isOwn(provision, who)) own.push(provision)
    if (own.length === 0 && !(await this.ownsCase(caseId, who))) throw new CaseNotFound()
    return own
  }

  private async ownsCase(caseId: string, who: Visitor): Promise<boolean> {
    const { schoolUrn, responsibleUrn } = await this.cases.facts(caseId)
    return who.urns.includes(schoolUrn) || who.urns.includes(responsibleUrn)
  }

  private async isOwn({ schoolUrn, providerId }: DaySixProvision, who: Visitor): Promise<boolean> {
    if (who.urns.includes(schoolUrn)) return true
    if (who.providers.length === 0) return false
    const { code } = await this.db.manager.findOneByOrFail(Provider, { id: providerId })
    return who.providers.includes(code)
  }

  /** The child has come: the day counts from which education is in place. */
  start(id: string, startedOn: CivilDate, who: Visitor): Promise<DaySixProvision> {
    return this.db.transaction(async (tx) => {
      const provision = await this.take(tx, id, who)
      const provider = await tx.findOneByOrFail(Provider, { id: provision.providerId })
      provision.start(startedOn, this.clock.today())
      const calendar = await this.calendars.of(provider.calendarOf)
      if (!calendar.isSchoolDay(startedOn))
        throw new ProvisionDateRefused('startedOn', `There was no school at ${provider.name} on that day`)
      const saved = await tx.save(provision)
      await audit(tx, who, {
        action: 'provision-started',
        subjectKind: 'provision',
        subjectId: id,
        caseId: provision.caseId,
        after: { startedOn },
      })
      await this.outbox.signal(tx, caseWorkflowId(provision.caseId), provisionStarted, { provisionId: id, startedOn })
      return saved
    })
  }

  /** It was withdrawn, refused or has collapsed: the duty opens again and the place is free. */
  end(
    id: string,
    { reason, endedOn, note }: { reason: ProvisionEndReason; endedOn?: CivilDate; note?: string },
    who: Visitor,
  ): Promise<DaySixProvision> {
    return this.db.transaction(async (tx) => {
      const provision = await this.take(tx, id, who)
      const today = this.clock.today()
      const on = endedOn ?? today
      if (on > today) throw new ProvisionDateRefused('endedOn', 'The end cannot be in the future')
      if (provision.startedOn && on < provision.startedOn)
        throw new ProvisionDateRefused('endedOn', 'The end cannot be before the start')
      await this.close(tx, provision, on, reason)
      await audit(tx, who, {
        action: 'provision-ended',
        subjectKind: 'provision',
        subjectId: id,
        caseId: provision.caseId,
        after: { reason, endedOn: on },
        reason: note,
      })
      return provision
    })
  }

  /** Whatever is arranged for the case now, if anything, ends; the second time there is nothing left to end. */
  async endForCase(tx: EntityManager, caseId: string, on: CivilDate, reason: ProvisionEndReason): Promise<void> {
    const open = await tx.findOne(DaySixProvision, {
      where: { caseId, state: Not('ended') },
      lock: { mode: 'pessimistic_write' },
    })
    if (!open) return
    await this.close(tx, open, on, reason)
    await audit(tx, SYSTEM, {
      action: 'provision-ended',
      subjectKind: 'provision',
      subjectId: open.id,
      caseId,
      after: { reason, endedOn: on },
    })
  }

  private async close(
    tx: EntityManager,
    provision: DaySixProvision,
    on: CivilDate,
    reason: ProvisionEndReason,
  ): Promise<void> {
    provision.end(on, reason)
    await tx.save(provision)
    await this.outbox.signal(tx, caseWorkflowId(provision.caseId), provisionEnded, {
      provisionId: provision.id,
      endedOn: on,
      reason,
    })
    await this.places.passOn(tx, provision.providerId)
  }

  private async take(tx: EntityManager, id: string, who: Visitor): Promise<DaySixProvision> {
    const provision = await tx.findOne(DaySixProvision, { where: { id }, lock: { mode: 'pessimistic_write' } })
    if (!provision) throw new CaseNotFound()
    if (who.relation === 'own') {
      const { code } = await tx.findOneByOrFail(Provider, { id: provision.providerId })
      if (!who.providers.includes(code)) throw new CaseNotFound()
    }
    return provision
  }
}

/** Consent counts only where it was needed: for a start that is in fact less than 48 hours away. */
const agreedToShortNotice = ({ consentToShortNotice, startsOn, startsAt, arrangedAt }: DaySixProvision): boolean =>
  consentToShortNotice && detailsDueAt(startsOn, startsAt) < arrangedAt

/** Two people who arrange for the same child at once take turns; the second is told that it is done. */
const oneAtATime = (tx: EntityManager, caseId: string): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`day six ${caseId}`])
