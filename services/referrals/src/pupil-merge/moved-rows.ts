import { KINDS_IN_THE_ROW } from '../pupils/history'

/**
 * Every table that refers to a pupil, with the columns that a merge may change beside the pupil: two records of one child may
 * each have a main school, a year group, the same parent or the same suspension, and one child has one of each. `$1` is the
 * record that stays, `$2` the one that goes, `$3` the day, `$4` the instant, `$5` who merges.
 */
export const MOVED = {
  cases: { changed: [], settle: [] },
  contacts: {
    changed: ['ended_on'],
    // or both get every letter
    settle: [
      `update contacts row set ended_on = $3::date from contacts same where row.pupil_id = $2 and same.pupil_id = $1
         and lower(row.name) = lower(same.name) and lower(row.relationship) = lower(same.relationship)
         and row.ended_on is null and same.ended_on is null`,
    ],
  },
  pupil_facts: {
    changed: ['to_on', 'ended_at', 'ended_by_name'],
    // what the row of a pupil says is taken from one of the two; of the rest, what one alone knows holds on
    settle: [
      ended(
        'pupil_facts',
        `(row.kind in (${KINDS_IN_THE_ROW.map((kind) => `'${kind}'`).join()}) or exists (select from pupil_facts same
           where same.pupil_id = $1 and same.kind = row.kind and same.to_on is null and same.withdrawn_at is null))`,
      ),
    ],
  },
  registrations: {
    changed: ['to_on', 'ended_at', 'ended_by_name'],
    settle: [
      ended(
        'registrations',
        `(row.status in ('C', 'M') or exists (select from registrations same where same.pupil_id = $1
           and same.to_on is null and same.withdrawn_at is null and (same.urn, same.status) = (row.urn, row.status)))`,
      ),
    ],
  },
  suspensions: {
    changed: ['withdrawn_at', 'withdrawn_by_name', 'withdrawn_because'],
    settle: [
      `update suspensions row set withdrawn_at = $4::timestamptz, withdrawn_by_name = $5,
         withdrawn_because = 'Recorded on both records of this child'
       from suspensions same where row.pupil_id = $2 and same.pupil_id = $1 and row.withdrawn_at is null
         and same.withdrawn_at is null and row.category = same.category and row.starts_on = same.starts_on
         and row.ends_on = same.ends_on and row.start_session is not distinct from same.start_session
         and row.end_session is not distinct from same.end_session`,
    ],
  },
  days_at_earlier_schools: {
    changed: [],
    settle: [
      `delete from days_at_earlier_schools row using days_at_earlier_schools same where row.pupil_id = $2
         and same.pupil_id = $1 and (row.school_year, row.term, row.school_name) = (same.school_year, same.term, same.school_name)`,
    ],
  },
  legal_holds: {
    changed: ['released_at', 'released_by_name', 'released_because'],
    settle: [
      `update legal_holds row set released_at = $4::timestamptz, released_by_name = $5,
         released_because = 'Both records of this child are held: one hold is enough'
       from legal_holds same where row.pupil_id = $2 and same.pupil_id = $1 and row.released_at is null
         and same.released_at is null`,
    ],
  },
} as const satisfies Record<string, { changed: readonly string[]; settle: readonly string[] }>

export type MovedTable = keyof typeof MOVED
export const MOVED_TABLES = Object.keys(MOVED) as MovedTable[]

/** What held of the record that goes ends the day before: one of a kind holds at a time. */
function ended(table: string, which: string): string {
  return `update ${table} row set ended_at = $4::timestamptz, ended_by_name = $5,
      to_on = greatest(row.from_on, $3::date - 1)
    where row.pupil_id = $2 and row.to_on is null and row.withdrawn_at is null and ${which}`
}

/** Each of the other’s rows as it was before, where it is still there, and those that were left out again. `$1` the rows. */
export const givenBackSql = (table: MovedTable): string[] => [
  `update ${table} row set ${['pupil_id', ...MOVED[table].changed].map((column) => `${column} = was.${column}`).join(', ')}
     from jsonb_populate_recordset(null::${table}, $1::jsonb) was where row.id = was.id`,
  ...(table === 'days_at_earlier_schools'
    ? [`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb) on conflict do nothing`]
    : []),
]
