import type { Client } from 'pg'

/** What a copy has in place of what the first one has, by column: SQL, in which `copy` has case_id and pupil_id. */
type Instead = Record<string, string>

export interface Copies {
  caseIds: readonly string[]
  pupilIds: readonly string[]
}

/**
 * Copies of a case of `referrals`, each about another pupil.
 * @param database whose search path begins with the service's schema
 */
export async function copyCase(database: Client, caseId: string, copies: Copies): Promise<void> {
  const instead = { id: 'copy.case_id', pupil_id: 'copy.pupil_id', reference: `'AP-99-' || lpad(copy.n::text, 5, '0')` }
  await copyRows(database, 'cases', { where: 'id', caseId, copies, instead })
}

/** What a table holds of a case, for each of its copies too. */
export async function copyOfCase(
  database: Client,
  table: string,
  caseId: string,
  copies: Copies,
  instead: Instead = {},
): Promise<void> {
  const own = { id: 'gen_random_uuid()', case_id: 'copy.case_id', ...instead }
  await copyRows(database, table, { where: 'case_id', caseId, copies, instead: own })
}

async function copyRows(
  database: Client,
  table: string,
  { where, caseId, copies, instead }: { where: string; caseId: string; copies: Copies; instead: Instead },
): Promise<void> {
  const { rows } = await database.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = $1
       and is_identity = 'NO' and is_generated = 'NEVER'`,
    [table],
  )
  const names = rows.map(({ name }) => name)
  const values = names.map((name) => instead[name] ?? `original.${name}`)
  await database.query(
    `insert into ${table} (${names.join()}) select ${values.join()}
       from unnest($1::uuid[], $2::uuid[]) with ordinality copy (case_id, pupil_id, n), ${table} original
      where original.${where} = $3`,
    [copies.caseIds, copies.pupilIds, caseId],
  )
}
