import type { EntityManager } from 'typeorm'

/**
 * Rows that a service holds about one child: what a subject-access request is answered with, and what goes when the record is
 * deleted. In a service's list whatever hangs on other rows stands after them: it is found by them, and goes before them.
 */
export interface Holding {
  /** As the answer names them. */
  name: string
  table: string
  /** Which rows `t` are of the child, `asked.pupil_id` with the cases `asked.case_ids`. */
  of: string
  /** Columns that are or may be about somebody else: marked, so that a person redacts them before the answer goes out. */
  others: string[]
  /** Its rows stay when the child's record is deleted; what of them is about the child goes in another way. */
  outlives?: true
}

export interface Held {
  name: string
  others: string[]
  rows: Record<string, unknown>[]
}

/** In every service alike: who looked at the child's record and who changed it. */
export const AUDIT_HOLDING: Holding = {
  name: 'Who looked and who changed',
  table: 'audit',
  of: `(t.case_id = any(asked.case_ids::text[])
    or (t.subject_kind = 'audit' and jsonb_exists_any(t.after -> 'caseIds', asked.case_ids::text[])))`,
  others: ['who', 'who_name', 'address', 'before', 'after', 'reason'],
  outlives: true,
}

/** Everything held of the child, table by table; hashes and salts of the audit's chain say nothing of anybody. */
export async function heldOf(
  tx: EntityManager,
  holdings: readonly Holding[],
  { pupilId, caseIds }: { pupilId: string; caseIds: readonly string[] },
): Promise<Held[]> {
  const held: Held[] = []
  for (const { name, table, of, others } of holdings) {
    const rows = await tx.query<{ row: Record<string, unknown> }[]>(
      `with asked as (select $1::uuid as pupil_id, $2::uuid[] as case_ids)
       select to_jsonb(t) - 'salt' - 'tx' as row from ${table} t, asked where ${of}`,
      [pupilId, caseIds],
    )
    held.push({ name, others, rows: rows.map(({ row }) => row) })
  }
  return held
}
