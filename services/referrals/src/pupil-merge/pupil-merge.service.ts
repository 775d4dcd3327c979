import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { NotAllowed } from '@daysix/platform/policy'
import { addDays, type CivilDate, formatDate } from '@daysix/shared/civil-date'
import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { DataSource, type EntityManager } from 'typeorm'
import { AnswerRefused } from '../cases/refusals'
import { difference } from '../cases/changes.service'
import { ContactHistory } from '../contacts/contact-history.service'
import { PupilChanges } from '../details/pupil-changes.service'
import { PupilHistory } from '../pupils/history.service'
import { Pupil } from '../pupils/pupil.entity'
import { PupilReader } from '../pupils/pupil-reader.service'
import { givenBack, MergeNotOpen, type Taken, takenFrom, UNDO_DAYS } from './merge'
import { givenBackSql, MOVED, MOVED_TABLES } from './moved-rows'
import { PupilMerge } from './pupil-merge.entity'

/** Makes one record of two that are about one child, and two of them again. */
@Injectable()
export class PupilMerges {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly pupils: PupilReader,
    private readonly history: PupilHistory,
    private readonly contacts: ContactHistory,
    private readonly changes: PupilChanges,
  ) {}

  /** The latest first. @throws NotAllowed */
  async of(keptId: string, who: Visitor): Promise<PupilMerge[]> {
    await this.pupils.findToAnswer(keptId, who)
    return this.db.manager.find(PupilMerge, { where: { keptId }, order: { mergedAt: 'DESC' } })
  }

  /**
   * The record that is there now for one that became part of it, however often that one became part of another.
   * @throws NotAllowed where there is none, and for whom the child of it may not find
   */
  async keptOf(mergedId: string, who: Visitor): Promise<string> {
    const [kept] = await this.db.manager.query<{ id: string }[]>(
      `with recursive went_to as (
         select kept_id from pupil_merges where merged_id = $1 and undone_at is null
         union select next.kept_id from pupil_merges next join went_to on next.merged_id = went_to.kept_id
          where next.undone_at is null)
       select id from pupils join went_to on id = kept_id`,
      [mergedId],
    )
    if (!kept) throw new NotAllowed()
    return (await this.pupils.find(kept.id, who)).id
  }

  /** @throws NotAllowed, AnswerRefused, MergeNotOpen */
  merge(
    keptId: string,
    who: Visitor,
    { mergedId, taken, reason }: { mergedId: string; taken: Taken[]; reason: string },
  ): Promise<void> {
    if (mergedId === keptId) throw new AnswerRefused('/mergedId', 'same', 'Choose another record than this one')
    return this.db.transaction(async (tx) => {
      for (const id of [keptId, mergedId]) await this.pupils.find(id, who, tx)
      const [kept, merged] = await lock(tx, keptId, mergedId)
      await refuseTwoOpenCases(tx, keptId, mergedId)
      await refuseAnotherProtection(tx, keptId, mergedId)

      const before = tx.create(Pupil, { ...kept })
      const [keptRow, mergedRow] = [await rowOf(tx, keptId), await rowOf(tx, mergedId)]
      const moved = await this.move(tx, who, keptId, mergedId)
      await tx.delete(Pupil, { id: mergedId })
      Object.assign(kept, takenFrom(merged, kept, taken), { version: kept.version + 1 })
      await tx.save(kept)
      await this.history.keep(tx, who, [{ before, after: kept }])
      await this.contacts.keep(tx, who, idsOf(moved.contacts))

      const [mergedAt, undoUntil] = [this.clock.now(), addDays(this.clock.today(), UNDO_DAYS)]
      const row = { id: randomUUID(), keptId, mergedId, taken, keptRow, mergedRow, moved, reason }
      await tx.insert(PupilMerge, { ...row, mergedByName: who.name, mergedAt, undoUntil } as never)
      const ids = { keptId, mergedId, mergeId: row.id }
      await audit(tx, who, {
        ...{ action: 'pupil-merged', subjectKind: 'pupil', subjectId: keptId, reason },
        ...{ before: { kept: keptRow, merged: mergedRow }, after: { ...ids, taken } },
      })
      await audit(tx, who, { action: 'merged-into', subjectKind: 'pupil', subjectId: mergedId, after: ids, reason })
      await this.tell(tx, who, before, kept)
    })
  }

  /** @throws NotAllowed, MergeNotOpen */
  undo(keptId: string, mergeId: string, who: Visitor, reason: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      await this.pupils.find(keptId, who, tx)
      const [kept] = await lock(tx, keptId)
      const merge = await tx.findOneByOrFail(PupilMerge, { id: mergeId, keptId })
      refuseLate(merge, this.clock.today())
      const { mergedId, mergedRow, keptRow, moved, taken } = merge

      const before = tx.create(Pupil, { ...kept })
      const [was, other] = [pupilOf(tx, keptRow), pupilOf(tx, mergedRow)]
      Object.assign(kept, givenBack(kept, other, was, taken), { version: kept.version + 1 })
      await tx.save(kept)
      await refuseTakenUpn(tx, other)
      await tx.query(`insert into pupils select * from jsonb_populate_record(null::pupils, $1::jsonb)`, [mergedRow])
      for (const table of MOVED_TABLES)
        for (const sql of givenBackSql(table)) await tx.query(sql, [JSON.stringify(moved[table] ?? [])])
      await this.history.keep(tx, who, [{ before, after: kept }])
      await this.contacts.keep(tx, who, idsOf(moved.contacts))

      const undone = { undoneByName: who.name, undoneAt: this.clock.now(), undoneBecause: reason }
      await tx.update(PupilMerge, { id: mergeId }, undone)
      for (const id of [keptId, mergedId])
        await audit(tx, who, {
          ...{ action: 'pupil-merge-undone', subjectKind: 'pupil', subjectId: id, reason },
          after: { keptId, mergedId, mergeId },
        })
      await this.tell(tx, who, before, kept)
      await this.tell(tx, who, kept, await tx.findOneByOrFail(Pupil, { id: mergedId }))
    })
  }

  /** What the other had, as it was; from now on it is the one child’s. */
  private async move(tx: EntityManager, who: Visitor, keptId: string, mergedId: string): Promise<PupilMerge['moved']> {
    const moved: PupilMerge['moved'] = {}
    for (const table of MOVED_TABLES) {
      const rows = await tx.query<{ row: { id: string } }[]>(
        `select to_jsonb(t) as row from ${table} t where pupil_id = $1 order by id`,
        [mergedId],
      )
      moved[table] = rows.map(({ row }) => row)
      const all = [keptId, mergedId, this.clock.today(), this.clock.now(), who.name]
      for (const sql of MOVED[table].settle) {
        // a statement takes the values that it names and no others
        const named = [...new Set([...sql.matchAll(/\$(\d)/g)].map(([, n]) => n))]
        const numbered = sql.replaceAll(/\$(\d)/g, (_, n: string) => `$${named.indexOf(n) + 1}`)
        await tx.query(
          numbered,
          named.map((n) => all[Number(n) - 1]),
        )
      }
      await tx.query(`update ${table} set pupil_id = $1 where pupil_id = $2`, [keptId, mergedId])
    }
    return moved
  }

  /** Every open case of the child hears of it: a fact may have become another, and with it a date. */
  private async tell(tx: EntityManager, who: Visitor, before: Pupil, after: Pupil): Promise<void> {
    const change = difference({ ...before }, { ...after })
    const fields = Object.keys(change.after).filter((field) => field !== 'version' && field !== 'id')
    await this.changes.follow(tx, who, after, {
      ...{ kind: 'pupil-details-changed', what: 'pupil', ...change },
      refs: { fields: fields.join() },
    })
  }
}

const idsOf = (rows: readonly { id: string }[] = []): string[] => rows.map(({ id }) => id)

/** In one order, whoever asks: two merges at once do not wait for each other for ever. */
async function lock(tx: EntityManager, ...ids: string[]): Promise<Pupil[]> {
  const locked = await tx
    .createQueryBuilder(Pupil, 'pupil')
    .setLock('pessimistic_write')
    .where('pupil.id = any(:ids)', { ids })
    .orderBy('pupil.id')
    .getMany()
  return ids.map((id) => locked.find((pupil) => pupil.id === id)!)
}

/** One exclusion has one open case; which of two it is, a caseworker decides by closing the other. */
async function refuseTwoOpenCases(tx: EntityManager, keptId: string, mergedId: string): Promise<void> {
  const [both] = await tx.query<{ on: CivilDate }[]>(
    `select one.imposed_on::text as on from cases one join cases other on other.imposed_on = one.imposed_on
      where one.pupil_id = $1 and other.pupil_id = $2 and one.stage <> 'closed' and other.stage <> 'closed' limit 1`,
    [keptId, mergedId],
  )
  if (both)
    throw new MergeNotOpen(
      `Both records have an open case about the exclusion of ${formatDate(both.on)}. Close one of them as opened by mistake, then merge the records.`,
    )
}

/**
 * Of a person whom both records name, the one that stays decides who gets letters: a bar, a refuge or a court’s order that the
 * other alone knows would go unseen. Which of the two is right is for somebody who knows the family.
 */
async function refuseAnotherProtection(tx: EntityManager, keptId: string, mergedId: string): Promise<void> {
  const [differs] = await tx.query<{ name: string; relationship: string }[]>(
    `select same.name, same.relationship from contacts row join contacts same on lower(row.name) = lower(same.name)
         and lower(row.relationship) = lower(same.relationship)
      where row.pupil_id = $2 and same.pupil_id = $1 and row.ended_on is null and same.ended_on is null
        and (row.may_contact, row.address_restricted, row.court_order is null)
          is distinct from (same.may_contact, same.address_restricted, same.court_order is null) limit 1`,
    [keptId, mergedId],
  )
  if (differs)
    throw new MergeNotOpen(
      `Both records name ${differs.name}, ${differs.relationship}, and differ in whether they may be contacted, in whether the address is restricted or in a court order. Put the contact right on one of the two, then merge the records.`,
    )
}

function refuseLate({ undoneAt, undoUntil }: PupilMerge, today: CivilDate): void {
  if (undoneAt) throw new MergeNotOpen('This merge has been undone already.')
  if (today > undoUntil)
    throw new MergeNotOpen(
      `This merge could be undone until ${formatDate(undoUntil)}. What it took apart is in the audit.`,
    )
}

async function refuseTakenUpn(tx: EntityManager, { upn, upnDoubted }: Pupil): Promise<void> {
  if (upn && !upnDoubted && /\d$/.test(upn) && (await tx.existsBy(Pupil, { upn })))
    throw new MergeNotOpen('A record with the UPN of the other one is held by now: merge that record first.')
}

async function rowOf(tx: EntityManager, id: string): Promise<Record<string, unknown>> {
  const [{ row }] = await tx.query<{ row: Record<string, unknown> }[]>(
    'select to_jsonb(p) as row from pupils p where id = $1',
    [id],
  )
  return row
}

/** A row as the table names its columns, as the entity names its own. */
function pupilOf(tx: EntityManager, row: Record<string, unknown>): Pupil {
  const { columns } = tx.connection.getMetadata(Pupil)
  return tx.create(
    Pupil,
    Object.fromEntries(columns.map(({ propertyName, databaseName }) => [propertyName, row[databaseName]])),
  )
}
