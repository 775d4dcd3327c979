import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { insertOnce } from '@daysix/platform/database'
import { once } from '@daysix/platform/idempotency'
import { Outbox } from '@daysix/platform/outbox'
import { caseWorkflowId, panelMeetingWorkflowId } from '@daysix/workflows/ids'
import { itemDecided, panelDecided } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager } from 'typeorm'
import { AgendaItem, ConflictOfInterest } from '../agenda/agenda-item.entity'
import { CaseIsClosed } from '../agenda/agenda.service'
import { CaseDirectory, type CaseFacts } from '../cases/case-facts.service'
import { recordLook } from '../cases/looks.service'
import { type Provider, ProviderDirectory } from '../cases/providers.service'
import { SchoolDirectory } from '../cases/schools.service'
import { Meeting } from '../meetings/meeting.entity'
import { type ItemRecord, type MeetingRecord, readMeeting } from '../meetings/reading.service'
import { MeetingIsOver, NotAMember } from '../meetings/refusals'
import { Decision } from './decision.entity'
import {
  CaseIsDecided,
  CaseIsWithdrawn,
  DecisionCannotBeRecorded,
  type DecisionRequest,
  decisionRefusals,
  ItemNotFound,
  MeetingHasNotBegun,
  NoQuorum,
} from './decision.refusals'

export interface ItemOfMeeting {
  entry: ItemRecord
  record: MeetingRecord
}

@Injectable()
export class DecisionsService {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly cases: CaseDirectory,
    private readonly providers: ProviderDirectory,
    private readonly schools: SchoolDirectory,
  ) {}

  /** @throws ItemNotFound */
  async one(itemId: string): Promise<ItemOfMeeting> {
    const item = await this.db.manager.findOneBy(AgendaItem, { id: itemId })
    if (!item) throw new ItemNotFound()
    return itemOfMeeting(this.db.manager, item)
  }

  /** For somebody who asks for nothing else: looking is recorded. @throws ItemNotFound */
  async look(itemId: string, who: Visitor): Promise<ItemOfMeeting> {
    const one = await this.one(itemId)
    await recordLook(this.db.manager, who, one.entry.item.caseId)
    return one
  }

  /** A member takes no part in this case; said again it changes nothing. @throws CaseIsDecided · NotAMember */
  declareConflict(itemId: string, memberId: string, reason: string, who: Visitor): Promise<ItemOfMeeting> {
    return this.db.transaction(async (tx) => {
      const { item, record } = await this.take(tx, itemId)
      if (item.state === 'decided') throw new CaseIsDecided()
      if (!record.members.some(({ id }) => id === memberId)) throw new NotAMember('memberId')
      const declared = { itemId, memberId, reason, declaredAt: this.clock.now(), recordedBy: who.sub }
      if (await insertOnce(tx, ConflictOfInterest, declared))
        await audit(tx, who, {
          action: 'conflict-declared',
          subjectKind: 'agenda-item',
          subjectId: itemId,
          caseId: item.caseId,
          after: { memberId },
        })
      return itemOfMeeting(tx, item)
    })
  }

  /**
   * Records what the panel decided, once; the case and the meeting hear of it. The same decision again changes nothing.
   * @throws MeetingHasNotBegun · MeetingIsOver · NoQuorum · CaseIsDecided · CaseIsWithdrawn · DecisionCannotBeRecorded
   */
  async decide(itemId: string, request: DecisionRequest, who: Visitor, key?: string): Promise<ItemOfMeeting> {
    const { entry } = await this.one(itemId)
    const facts = await this.cases.facts(entry.item.caseId, who.token)
    const providers = await this.asked(request, who)
    const { responsibleUrn } = request
    const schoolIsKnown = responsibleUrn === undefined || (await this.schools.knows(responsibleUrn, who.token))
    await this.db.transaction((tx) =>
      once(tx, { key, owner: who.sub, body: { itemId, ...request } }, async () => {
        const { item, record, entry: current } = await this.take(tx, itemId)
        if (current.decision && says(current.decision, request)) return { id: itemId, isNew: false }
        mustBeDecidable(current, record, facts, this.clock.today())
        const fields = decisionRefusals(request, {
          heldOn: record.meeting.heldOn,
          ncYear: facts.ncYear,
          governorsDecision: facts.governorsDecision,
          excludingSchool: { urn: facts.schoolUrn, name: facts.schoolName },
          providers,
          schoolIsKnown,
        })
        if (fields.length > 0) throw new DecisionCannotBeRecorded(fields)
        await this.record(tx, { item, record, entry: current }, request, providerIn(providers, request), who)
        return { id: itemId, isNew: true }
      }),
    )
    return this.one(itemId)
  }

  /** All that could be asked for a place; none where the decision seeks no place. */
  private async asked({ outcome }: DecisionRequest, who: Visitor): Promise<Provider[]> {
    return outcome === 'support-centre' || outcome === 'aep' ? this.providers.all(who.token) : []
  }

  private async record(
    tx: EntityManager,
    { item, record: { meeting }, entry }: { item: AgendaItem; record: MeetingRecord; entry: ItemRecord },
    request: DecisionRequest,
    provider: Provider | undefined,
    who: Visitor,
  ): Promise<void> {
    const { outcome, reasons, responsibleUrn, providerCode, missing, deferredUntil } = request
    const providerId = provider?.id
    await tx.insert(Decision, {
      itemId: item.id,
      outcome,
      reasons,
      responsibleUrn: responsibleUrn ?? null,
      providerId: providerId ?? null,
      providerCode: providerCode ?? null,
      missing: missing ?? null,
      deferredUntil: deferredUntil ?? null,
      decidedBy: entry.deciding.map(({ id }) => id),
      decidedAt: this.clock.now(),
      recordedBy: who.sub,
      recordedByName: who.name,
    })
    item.state = 'decided'
    await tx.save(item)
    await audit(tx, who, {
      action: 'decision-recorded',
      subjectKind: 'agenda-item',
      subjectId: item.id,
      caseId: item.caseId,
      after: { outcome, responsibleUrn, providerCode, deferredUntil },
      reason: reasons,
    })
    // one decision, one fact: its id is the item's
    const fact = { eventId: item.id, itemId: item.id, outcome }
    await this.outbox.signal(tx, caseWorkflowId(item.caseId), panelDecided, {
      ...fact,
      meetingId: meeting.id,
      ...(responsibleUrn && { responsibleUrn }),
      ...(providerId && { providerId }),
      ...(deferredUntil && { deferredUntil }),
    })
    const meetingWorkflow = panelMeetingWorkflowId(meeting.seriesId, meeting.heldOn)
    await this.outbox.signal(tx, meetingWorkflow, itemDecided, { ...fact, caseId: item.caseId })
  }

  /** Meeting first, then item: the order every change takes its locks in. */
  private async take(tx: EntityManager, itemId: string): Promise<ItemOfMeeting & { item: AgendaItem }> {
    const { meetingId } = await tx.findOneByOrFail(AgendaItem, { id: itemId })
    await tx.findOneOrFail(Meeting, { where: { id: meetingId }, lock: { mode: 'pessimistic_write' } })
    const item = await tx.findOneOrFail(AgendaItem, { where: { id: itemId }, lock: { mode: 'pessimistic_write' } })
    return { item, ...(await itemOfMeeting(tx, item)) }
  }
}

const providerIn = (providers: Provider[], { providerCode }: DecisionRequest): Provider | undefined =>
  providers.find(({ code }) => code === providerCode)

async function itemOfMeeting(tx: EntityManager, { id, meetingId }: AgendaItem): Promise<ItemOfMeeting> {
  const record = await readMeeting(tx, await tx.findOneByOrFail(Meeting, { id: meetingId }))
  return { record, entry: record.items.find(({ item }) => item.id === id)! }
}

function mustBeDecidable(entry: ItemRecord, { meeting, series }: MeetingRecord, facts: CaseFacts, today: string): void {
  if (entry.item.state === 'decided') throw new CaseIsDecided()
  if (entry.item.state === 'withdrawn') throw new CaseIsWithdrawn()
  if (meeting.isOver()) throw new MeetingIsOver()
  if (today < meeting.heldOn) throw new MeetingHasNotBegun(meeting.heldOn)
  if (facts.closed) throw new CaseIsClosed()
  if (!entry.quorate) throw new NoQuorum(series.quorum, entry.deciding.length)
}

const says = (decision: Decision, request: DecisionRequest): boolean =>
  (['outcome', 'reasons', 'responsibleUrn', 'providerCode', 'missing', 'deferredUntil'] as const).every(
    (name) => (decision[name] ?? undefined) === (request[name] ?? undefined),
  )
