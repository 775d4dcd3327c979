import { PROTOS } from '@daysix/contracts/protos'
import { audit } from '@daysix/platform/audit'
import type { Head } from '@daysix/platform/audit-chain'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Outbox } from '@daysix/platform/outbox'
import { cursorOf, page, type Page, readCursor } from '@daysix/platform/paging'
import { Peers } from '@daysix/platform/peers'
import { NotAllowed } from '@daysix/platform/policy'
import { describeWorkflow } from '@daysix/platform/procedures'
import { deletedPart, deleteHeld, type DeletedPart } from '@daysix/platform/record-deletion'
import { SETTINGS } from '@daysix/platform/settings'
import { TemporalConnection } from '@daysix/platform/temporal'
import type { CivilDate } from '@daysix/shared/civil-date'
import { caseWorkflowId } from '@daysix/workflows/ids'
import { status as Grpc } from '@grpc/grpc-js'
import { Inject, Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { DataSource, type EntityManager, In, IsNull, type SelectQueryBuilder } from 'typeorm'
import { ExclusionCase } from '../cases/case.entity'
import { HOLDINGS } from '../holdings'
import { PupilReader } from '../pupils/pupil-reader.service'
import { mergedInto } from '../pupil-merge/merged-into.service'
import { SightHere } from '../restriction/sight-here.service'
import { whatStandsAgainst } from './deletion'
import { DeletionPart, KEEPERS, type Keeper, RecordDeletion, stillAskedOf } from './record-deletion.entity'
import { DeletionAskedAlready, DeletionNotAsked, RecordMustStay, SecondPersonConfirms } from './refusals'
import { RETENTION_RULES, type RetentionYears } from './retention'
import { lockPupil, RetentionService } from './retention.service'

/** The outbox's errand to one service, by the manifest's name for it. */
export const DELETE_RECORD = 'delete-record'

export type Certified = RecordDeletion & { parts: DeletionPart[] }

/**
 * Deletes the record of a child when it is due: one person asks, another confirms. What referrals holds goes in the
 * transaction of the confirmation, so that nothing can be added to a record between the last look and its end; the other
 * services are asked after its commit, each for as long as it takes.
 */
@Injectable()
export class RecordDeletions {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly peers: Peers,
    private readonly temporal: TemporalConnection,
    private readonly pupils: PupilReader,
    private readonly retention: RetentionService,
    private readonly sight: SightHere,
    @Inject(SETTINGS) private readonly years: RetentionYears,
  ) {}

  /** The latest asked for first; a certificate says of no child whose it was, and is for everybody. */
  async list({ limit, cursor }: { limit: number; cursor?: string }, who: Visitor): Promise<Page<Certified>> {
    const { hiddenPupils } = await this.sight.outOfSight(who)
    const query = this.db.manager
      .createQueryBuilder(RecordDeletion, 'one')
      .where('one.pupil_id <> all(:hidden)', { hidden: [...hiddenPupils] })
      .orderBy('one.asked_at', 'DESC')
    const rows = await after(
      query.addOrderBy('one.id', 'DESC').limit(limit + 1),
      readCursor(cursor, 'instant', 'id'),
    ).getMany()
    const found = page(rows, limit, (last) => cursorOf(last.askedAt.toISOString(), last.id))
    return { ...found, items: await this.withParts(found.items) }
  }

  /** @throws NotAllowed */
  async get(id: string, who: Visitor): Promise<Certified> {
    await this.known(id, who)
    return this.certified(id)
  }

  /** Whether whoever asks may know of it was asked already. */
  private async certified(id: string): Promise<Certified> {
    const [certified] = await this.withParts([await this.db.manager.findOneByOrFail(RecordDeletion, { id })])
    return certified
  }

  private async known(id: string, who: Visitor): Promise<RecordDeletion> {
    const known = await this.db.manager.findOneByOrFail(RecordDeletion, { id })
    const { hiddenPupils } = await this.sight.outOfSight(who)
    if (hiddenPupils.has(known.pupilId)) throw new NotAllowed()
    return known
  }

  /**
   * What stands against it names the child's cases: whoever asks may know of all of them.
   * @throws NotAllowed, CaseIsRestricted, RecordMustStay, DeletionAskedAlready
   */
  async ask(pupilId: string, reason: string, who: Visitor): Promise<Certified> {
    await this.sight.requireRecord({ pupilId }, who)
    await this.pupils.find(pupilId, who)
    const procedures = await this.procedures(pupilId)
    const id = randomUUID()
    await this.db.transaction(async (tx) => {
      await lockPupil(tx, pupilId)
      const { rule } = await this.mayGo(tx, pupilId, procedures)
      if (await tx.existsBy(RecordDeletion, stillAskedOf(pupilId))) throw new DeletionAskedAlready()
      const { record, basis, setting } = RETENTION_RULES.find((one) => one.id === rule)!
      await tx.insert(RecordDeletion, {
        ...{ id, pupilId, rule, record, basis, years: this.years[setting], reason },
        ...{ askedBy: who.sub, askedByName: who.name, askedAt: this.clock.now() },
      })
      await tellAudit(tx, who, 'record-deletion-asked', { id, pupilId }, reason)
    })
    return this.certified(id)
  }

  /** @throws NotAllowed, DeletionNotAsked */
  async withdraw(id: string, who: Visitor): Promise<Certified> {
    await this.known(id, who)
    await this.db.transaction(async (tx) => {
      const asked = await stillAsked(tx, id)
      await tx.update(RecordDeletion, { id }, { withdrawnByName: who.name, withdrawnAt: this.clock.now() })
      await tellAudit(tx, who, 'record-deletion-withdrawn', asked)
    })
    return this.certified(id)
  }

  /** From here on there is no way back. @throws NotAllowed, CaseIsRestricted, DeletionNotAsked, SecondPersonConfirms, RecordMustStay */
  async confirm(id: string, who: Visitor): Promise<Certified> {
    const { pupilId } = await this.known(id, who)
    await this.sight.requireRecord({ pupilId }, who)
    const procedures = await this.procedures(pupilId)
    await this.db.transaction(async (tx) => {
      const asked = await stillAsked(tx, id)
      if (asked.askedBy === who.sub) throw new SecondPersonConfirms()
      await this.pupils.find(pupilId, who, tx)
      await lockPupil(tx, pupilId)
      await this.mayGo(tx, pupilId, procedures)
      const [mergedIds, caseIds] = [await mergedInto(tx, pupilId), await casesOf(tx, pupilId)]
      await tellAudit(tx, who, 'record-deletion-confirmed', asked)
      const record = { deletionId: id, pupilIds: [pupilId, ...mergedIds] as [string, ...string[]], caseIds }
      await deleteHeld(tx, { schema: 'referrals', holdings: HOLDINGS }, record, who)
      await tx.update(RecordDeletion, { pupilId: In([...record.pupilIds]) }, { reason: null })
      await tx.update(
        RecordDeletion,
        { id },
        {
          ...{ mergedIds, caseIds, confirmedBy: who.sub, confirmedByName: who.name },
          confirmedAt: this.clock.now(),
        },
      )
      for (const service of KEEPERS) await tx.insert(DeletionPart, { deletionId: id, service, tries: 0 })
      await this.send(tx, id, KEEPERS)
    })
    return this.certified(id)
  }

  /** Asks the services again that have not shown yet that they are done. @throws NotAllowed */
  async retry(id: string, who: Visitor): Promise<Certified> {
    await this.known(id, who)
    await this.db.transaction(async (tx) => {
      const parts = await tx.findBy(DeletionPart, { deletionId: id, doneAt: IsNull() })
      const services = parts.map(({ service }) => service)
      await this.send(tx, id, services)
    })
    return this.certified(id)
  }

  /** The outbox's errand: tried until the service shows what it did. */
  async run({ deletionId, service }: { deletionId?: string; service?: string }): Promise<void> {
    const deletion = await this.db.manager.findOneByOrFail(RecordDeletion, { id: deletionId })
    const key = { deletionId: deletion.id, service: service as Keeper }
    const part = await this.db.manager.findOneByOrFail(DeletionPart, key)
    if (part.doneAt) return
    try {
      const { rows: tables, erased, before: headBefore, after: headAfter } = await this.partOf(deletion, key.service)
      if (!headAfter) throw new NotSealedYet()
      const done = { tables, erased, headBefore, headAfter, doneAt: this.clock.now(), failedBecause: null }
      await this.db.manager.update(DeletionPart, key, { ...done, tries: part.tries + 1 } as never)
    } catch (error) {
      await this.db.manager.update(DeletionPart, key, { tries: part.tries + 1, failedBecause: failureWords(error) })
      throw error
    }
  }

  private async partOf({ id, pupilId, mergedIds, caseIds }: RecordDeletion, service: Keeper): Promise<DeletedPart> {
    // went with the confirmation
    if (service === 'referrals') return (await deletedPart(this.db.manager, id))!
    const reply = await this.peers.call<Reply>(
      ...([service, PROTOS[service], `daysix.${service}.v1.Records`, 'DeleteRecord'] as const),
      { deletionId: id, pupilIds: [pupilId, ...mergedIds], caseIds },
    )
    const { tables, erased, before, after } = reply
    return { rows: Object.fromEntries(tables.map(({ name, count }) => [name, count])), erased, before, after }
  }

  /** Looked up before the transaction: the engine may be slow, or away. */
  private async procedures(pupilId: string) {
    const cases = await this.db.manager.find(ExclusionCase, {
      where: { pupilId },
      select: { id: true, reference: true },
    })
    const client = cases.length > 0 ? await this.temporal.client().catch(() => undefined) : undefined
    return Promise.all(
      cases.map(async ({ id, reference }) => {
        const { status } = await describeWorkflow(client, caseWorkflowId(id))
        return { reference, status }
      }),
    )
  }

  private async mayGo(
    tx: EntityManager,
    pupilId: string,
    procedures: Awaited<ReturnType<RecordDeletions['procedures']>>,
  ) {
    const today = this.clock.today()
    const retention = await this.retention.ofPupil(tx, pupilId)
    const against = whatStandsAgainst({
      ...{ retention, today, procedures },
      mergesOpenUntil: await openMerges(tx, pupilId, today),
    })
    if (against.length > 0) throw new RecordMustStay(against)
    return retention
  }

  /** A service that cannot be reached holds up none of the others. */
  private async send(tx: EntityManager, deletionId: string, services: readonly Keeper[]): Promise<void> {
    for (const service of services)
      await this.outbox.errand(tx, `deletion/${deletionId}/${service}`, DELETE_RECORD, { deletionId, service })
  }

  private async withParts(deletions: RecordDeletion[]): Promise<Certified[]> {
    const parts = await this.db.manager.findBy(DeletionPart, { deletionId: In(deletions.map(({ id }) => id)) })
    return deletions.map((one) => ({
      ...one,
      parts: KEEPERS.flatMap((keeper) =>
        parts.filter(({ deletionId, service }) => deletionId === one.id && service === keeper),
      ),
    }))
  }
}

interface Reply {
  tables: { name: string; count: number }[]
  erased: number
  before: Head | null
  after: Head | null
}

/** The audit is sealed a moment after a commit: the errand comes again. */
class NotSealedYet extends Error {}

/** The words of a fault may hold what a row held: its kind alone is kept. */
function failureWords(error: unknown): string {
  if (error instanceof NotSealedYet) return 'It is deleted; that is not sealed in the audit yet'
  const { code } = error as { code?: unknown }
  return typeof code === 'number' && Grpc[code] ? `It answered ${Grpc[code]}` : 'It could not be asked'
}

async function stillAsked(tx: EntityManager, id: string): Promise<RecordDeletion> {
  const asked = await tx.findOneOrFail(RecordDeletion, { where: { id }, lock: { mode: 'pessimistic_write' } })
  if (asked.confirmedAt || asked.withdrawnAt) throw new DeletionNotAsked()
  return asked
}

const tellAudit = (
  tx: EntityManager,
  who: Visitor,
  action: string,
  { id, pupilId }: Pick<RecordDeletion, 'id' | 'pupilId'>,
  reason?: string,
) => audit(tx, who, { action, subjectKind: 'pupil', subjectId: pupilId, after: { deletionId: id }, reason })

async function casesOf(tx: EntityManager, pupilId: string): Promise<string[]> {
  const cases = await tx.find(ExclusionCase, { where: { pupilId }, select: { id: true }, order: { id: 'ASC' } })
  return cases.map(({ id }) => id)
}

async function openMerges(tx: EntityManager, pupilId: string, today: CivilDate): Promise<CivilDate[]> {
  const rows = await tx.query<{ until: CivilDate }[]>(
    `select undo_until::text as until from pupil_merges
      where kept_id = $1 and undone_at is null and undo_until >= $2 order by undo_until`,
    [pupilId, today],
  )
  return rows.map(({ until }) => until)
}

/** Goes on after the last one of a page. */
function after(query: SelectQueryBuilder<RecordDeletion>, cursor: readonly string[] | undefined) {
  if (!cursor) return query
  const [at, id] = cursor
  return query.andWhere('(one.asked_at, one.id) < (:at::timestamptz, :id::uuid)', { at, id })
}
