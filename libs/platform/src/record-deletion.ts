import type { EntityManager } from 'typeorm'
import { type Head, chainState } from './audit-chain'
import { markAudited } from './audit'
import { currentOrigin } from './origin'
import type { Holding } from './records'

/** Whose record is deleted: opaque ids, all that referrals knew the child and its cases by. */
export interface DeletedRecord {
  deletionId: string
  /** The record's own, then those of records that became part of it. */
  pupilIds: readonly [string, ...string[]]
  caseIds: readonly string[]
}

/** What one service has to show for a deletion. */
export interface DeletedPart {
  /** How many rows of which tables; those of which there were none are left out. */
  rows: Record<string, number>
  /** Rows of the audit that were about the child and keep who did what and when, without the words. */
  erased: number
  /** Of the chain over the audit before the deletion. */
  before: Head | null
  /** Of the row that says so itself; nothing until that is sealed, a moment after the commit. */
  after: Head | null
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/**
 * Deletes everything that a service holds about one child, in the caller's transaction: the rows of every holding, what was
 * still to be told, what a repeated request would be answered with, and the words of the audit, which is told so. Once for a
 * deletion: a repeat does nothing.
 */
export async function deleteHeld(
  tx: EntityManager,
  { schema, holdings }: { schema: string; holdings: readonly Holding[] },
  { deletionId, pupilIds, caseIds }: DeletedRecord,
  who: { sub: string; name: string; client?: string },
): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`delete record ${deletionId}`])
  if (await accountOf(tx, deletionId)) return
  const { head: before } = await chainState(tx)
  const rows: Record<string, number> = {}
  const ids = [...pupilIds, ...caseIds]
  const note = (table: string, count: number) => {
    if (count > 0) rows[table] = (rows[table] ?? 0) + count
  }
  // what hangs on a row goes before it
  for (const { table, of } of holdings.filter(({ outlives }) => !outlives).reverse()) {
    const [gone] = await tx.query<{ count: number; ids: string[] }[]>(
      `with asked as (select $1::uuid as pupil_id, $2::uuid[] as case_ids),
       gone as (delete from ${table} t using asked where ${of} returning to_jsonb(t) ->> 'id' as id)
       select count(*)::int as count, coalesce(array_agg(id) filter (where id ~ $3), '{}') as ids from gone`,
      [pupilIds[0], caseIds, `^${UUID}$`],
    )
    note(table, gone.count)
    ids.push(...gone.ids)
  }
  const untold = await deleted(tx, `${schema}_queue.job where singleton_key = any($1)`, [
    caseIds.map((id) => `case/${id}`),
  ])
  note('outbox', untold)
  note('idempotency_keys', await deleted(tx, 'idempotency_keys where answer_id = any($1::uuid[])', [ids]))
  await eraseWords(tx, deletionId, who, { ids, account: { rows, before } })
}

/** Of a service that has deleted its part; nothing before. */
export async function deletedPart(tx: EntityManager, deletionId: string): Promise<DeletedPart | undefined> {
  const account = await accountOf(tx, deletionId)
  if (!account) return undefined
  const [seal] = await tx.query<{ position: string; hash: Buffer }[]>(
    'select position, hash from audit_seal where audit_id = $1',
    [account.id],
  )
  const { rows, before, erased } = account.after
  const after = seal ? { position: Number(seal.position), hash: seal.hash.toString('hex') } : null
  return { rows, before, after, erased: erased.length }
}

interface Account {
  id: string
  after: { rows: Record<string, number>; before: Head | null; erased: string[] }
}

async function accountOf(tx: EntityManager, deletionId: string): Promise<Account | undefined> {
  const [account] = await tx.query<Account[]>(
    `select id, after from audit where action = 'record-deleted' and subject_id = $1`,
    [deletionId],
  )
  return account
}

async function deleted(tx: EntityManager, from: string, parameters: unknown[]): Promise<number> {
  const [{ count }] = await tx.query<{ count: number }[]>(
    `with gone as (delete from ${from} returning 1) select count(*)::int as count from gone`,
    parameters,
  )
  return count
}

/** A row is about the child whose subject or case it is, and whose ids stand among its words, as in a list of what was shown. */
async function eraseWords(
  tx: EntityManager,
  deletionId: string,
  who: { sub: string; name: string; client?: string },
  { ids, account }: { ids: readonly string[]; account: object },
): Promise<void> {
  const { acting, requestId, address } = currentOrigin()
  await tx.query(
    `select erase_audit($1, (select coalesce(array_agg(a.id), '{}') from audit a
        where a.subject_id = any($2) or a.case_id = any($2) or exists (
          select from regexp_matches(concat(a.before, a.after, a.reason), '${UUID}', 'g') named where named[1] = any($2))),
      $3, $4, $5, $6, $7, $8)`,
    [deletionId, ids, JSON.stringify(account), who.sub, who.name, who.client ?? acting, requestId, address],
  )
  markAudited(tx)
}
