import type { EntityManager } from 'typeorm'
import { STATUS_CODES } from '../schools/school.views'
import type { FileHead } from './school-file'

/*
 * What a file would change, found and saved by the database: of 50,000 schools nothing comes here. Names of columns are
 * those of register.ts, never of the file.
 */

const listed = (alias: string, columns: readonly string[]) => columns.map((name) => `${alias}.${name}`).join(', ')

/**
 * Writes each difference down; answers how many rows say what is held.
 * @param badUrns schools whose row has an error: they are not gone
 */
export async function findDifferences(
  tx: EntityManager,
  importId: string,
  { holds, columns }: FileHead,
  badUrns: readonly string[],
): Promise<void> {
  if (holds === 'links') return findLinks(tx, importId)
  // whole rows are compared at once: only where they differ is each column looked at
  await tx.query(
    `insert into school_import_differences (import_id, kind, urn, name, changes)
      select $1, case when s.urn is null then 'new'
          when s.status_code <> '${STATUS_CODES.Closed}' and r.status_code = '${STATUS_CODES.Closed}' then 'closed'
          else 'changed' end, r.urn, r.name,
        case when s.urn is not null then
          (select jsonb_object_agg(name, jsonb_build_array(to_jsonb(s) ->> name, to_jsonb(r) ->> name))
            from unnest($2::text[]) name where to_jsonb(s) -> name is distinct from to_jsonb(r) -> name) end
      from school_import_rows r left join schools s on s.urn = r.urn
      where s.urn is null or (${listed('s', columns)}) is distinct from (${listed('r', columns)})`,
    [importId, columns],
  )
  await tx.query(
    `insert into school_import_differences (import_id, kind, urn, name)
      select $1, 'gone', s.urn, s.name from schools s
      where not exists (select 1 from school_import_rows r where r.urn = s.urn) and s.urn <> all($2)`,
    [importId, badUrns],
  )
}

async function findLinks(tx: EntityManager, importId: string): Promise<void> {
  const named = `coalesce((select name from schools where urn = predecessor_urn), predecessor_urn) || ', then ' ||
    coalesce((select name from schools where urn = successor_urn), successor_urn)`
  await tx.query(
    `insert into school_import_differences (import_id, kind, urn, other_urn, name)
      select $1, 'new', predecessor_urn, successor_urn, ${named} from
        (select * from school_import_links except select predecessor_urn, successor_urn from school_links) fresh`,
    [importId],
  )
  await tx.query(
    `insert into school_import_differences (import_id, kind, urn, other_urn, name)
      select $1, 'gone', predecessor_urn, successor_urn, ${named} from
        (select predecessor_urn, successor_urn from school_links except select * from school_import_links) gone`,
    [importId],
  )
}

/** Saves what was shown, and nothing else; what the authority adds to a school is not among the columns. */
export async function saveDifferences(
  tx: EntityManager,
  importId: string,
  holds: FileHead['holds'],
  columns: readonly string[],
): Promise<void> {
  if (holds === 'links') {
    await tx.query(
      `insert into school_links select urn, other_urn from school_import_differences
        where import_id = $1 and kind = 'new' on conflict do nothing`,
      [importId],
    )
    return
  }
  const others = columns.filter((name) => name !== 'urn')
  if (['trust_code', 'trust_name'].every((name) => columns.includes(name)))
    await tx.query(
      `insert into trusts (code, name)
        select distinct on (trust_code) trust_code, coalesce(trust_name, trust_code) from school_import_rows
        where trust_code is not null order by trust_code, (status_code = '${STATUS_CODES.Closed}'), urn
        on conflict (code) do update set name = excluded.name where trusts.name <> excluded.name`,
    )
  await tx.query(
    `insert into schools (${columns.join(', ')})
      select ${listed('r', columns)} from school_import_rows r
        join school_import_differences d on d.import_id = $1 and d.urn = r.urn and d.kind <> 'gone'
      on conflict (urn) do update set ${others.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [importId],
  )
}

/** The schools that a saved file closes, or of which it says who followed. */
export async function closedBy(tx: EntityManager, importId: string, holds: FileHead['holds']): Promise<string[]> {
  const rows = await tx.query<{ urn: string }[]>(
    'select distinct urn from school_import_differences where import_id = $1 and kind = $2',
    [importId, holds === 'links' ? 'new' : 'closed'],
  )
  return rows.map(({ urn }) => urn)
}

/** What the last file said is no longer needed. */
export async function clearRows(tx: EntityManager): Promise<void> {
  await tx.query('delete from school_import_rows')
  await tx.query('delete from school_import_links')
}

/** How many there are of each kind. */
export async function countDifferences(tx: EntityManager, importId: string): Promise<Partial<Record<string, number>>> {
  const rows = await tx.query<{ kind: string; count: number }[]>(
    'select kind, count(*)::int as count from school_import_differences where import_id = $1 group by kind',
    [importId],
  )
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
}
