import type { DataSource } from 'typeorm'

/**
 * Where any of these words stands, a table of the service or of its queue each: every column of every row is read as text, so
 * that a new one is read too.
 */
export async function tablesHolding(db: DataSource, words: readonly string[]): Promise<string[]> {
  const tables = await db.query<{ name: string }[]>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema in (current_schema(), current_schema() || '_queue') and table_type = 'BASE TABLE' order by 1`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await db.query<object[]>(`select 1 from ${name} t where to_jsonb(t)::text ilike any($1) limit 1`, [
      words.map((word) => `%${word}%`),
    ])
    if (rows.length > 0) found.push(name)
  }
  return found
}
