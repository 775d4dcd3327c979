import type { DataSource } from 'typeorm'
import type { Holding } from '../records'

/**
 * What a service's list of holdings has wrong: a table that is on neither list, or one that is not there; one that stands
 * before what it hangs on; a column marked as about others that the table has not. Whoever adds a table says whether it holds anything about a child.
 */
export async function wrongInHoldings(
  db: DataSource,
  holdings: readonly Holding[],
  aboutNoChild: readonly string[],
): Promise<string[]> {
  const columns = await db.query<{ table_name: string; column_name: string }[]>(
    `select table_name, column_name from information_schema.columns where table_schema = current_schema()`,
  )
  const hung = await db.query<{ child: string; parent: string }[]>(
    `select child.relname as child, parent.relname as parent from pg_constraint
      join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid
      where contype = 'f' and child.oid <> parent.oid and connamespace = current_schema()::regnamespace`,
  )
  const at = (name: string) => holdings.findIndex(({ table }) => table === name)
  const tables = [...new Set(columns.map(({ table_name }) => table_name))]
  const listed = [...holdings.map(({ table }) => table), ...aboutNoChild]
  return [
    ...tables.filter((table) => !listed.includes(table)).map((table) => `${table} is on neither list`),
    ...listed.filter((table) => !tables.includes(table)).map((table) => `there is no table ${table}`),
    // they are deleted from the last to the first
    ...hung
      .filter(({ child, parent }) => at(child) >= 0 && at(child) < at(parent))
      .map(({ child, parent }) => `${child} hangs on ${parent} and stands before it`),
    ...holdings.flatMap(({ table, others }) =>
      others
        .filter((name) => !columns.some((one) => one.table_name === table && one.column_name === name))
        .map((name) => `${table} has no column ${name}`),
    ),
  ]
}
