import { createHash } from 'node:crypto'

/** So many times within so many seconds. None at all when `times` is 0: no limit. */
export interface Allowance {
  times: number
  seconds: number
}

interface Counted {
  taken: number
  ends_at: Date
}

/**
 * Counts who does something how often, in the database, since several processes serve the same people. No library: those
 * there are make and clear their table by themselves, on timers and with the right to migrate; here one statement is all.
 * Real time: rehearsal moves none of it.
 */
export class Turns {
  constructor(
    private readonly query: (statement: string, values: unknown[]) => Promise<Counted[]>,
    private readonly table = 'turns',
  ) {}

  /** @returns the seconds until there is a turn again; nothing when this one is had */
  async take(what: string, whom: string, { times, seconds }: Allowance): Promise<number | undefined> {
    if (times === 0) return undefined
    const now = new Date()
    // whose address or number it was is in no table
    const key = createHash('sha256').update(`${what} ${whom}`).digest('base64url')
    const [{ taken, ends_at: endsAt }] = await this.query(counting(this.table), [
      key,
      new Date(+now + seconds * 1000),
      now,
    ])
    return taken > times ? Math.max(1, Math.ceil((+endsAt - +now) / 1000)) : undefined
  }
}

/** What has ended goes on the way, but for what somebody else counts at this moment. */
const counting = (table: string): string => `
  with ended as (
    delete from ${table} where key in (
      select key from ${table} where ends_at <= $3 and key <> $1 limit 100 for update skip locked))
  insert into ${table} as counted (key, taken, ends_at) values ($1, 1, $2)
  on conflict (key) do update set
    taken = case when counted.ends_at <= $3 then 1 else counted.taken + 1 end,
    ends_at = case when counted.ends_at <= $3 then excluded.ends_at else counted.ends_at end
  returning taken, ends_at`
