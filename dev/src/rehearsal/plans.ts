import { isBankHoliday } from '@daysix/shared/bank-holidays'
import { addDays, weekday, type CivilDate } from '@daysix/shared/civil-date'
import { atLondon, londonDate } from '@daysix/shared/instant'
import { Pool } from 'pg'
import type { RunFile } from '../state'

type Context = 'referrals' | 'placements' | 'panels'

/** Where each context keeps the instants at which something is to happen; `$1` is the present instant. */
const NEXT: Record<Context, string> = {
  referrals: `select min(at) as at from (
    select due_at as at from clocks where settled_at is null
    union all select chase_at from clocks where settled_at is null
    union all select (reminder->>'at')::timestamptz from clocks, jsonb_array_elements(reminders) reminder where settled_at is null
  ) planned where at > $1`,
  placements: `select min(expires_at) as at from offers where state = 'open' and expires_at > $1`,
  panels: `select min(at) as at from (
    select unnest(array[cut_off_reminder_at, cut_off_at, held_at, decisions_due_at]) as at from meetings where state in ('planned', 'locked')
  ) planned where at > $1`,
}

/** Meetings whose members are chased: the decisions were due and are not all there. */
const CHASED = `select 1 from meetings join agenda_items on meeting_id = meetings.id
  where meetings.state in ('planned', 'locked') and agenda_items.state = 'listed' and decisions_due_at <= $1 limit 1`

/** The workflows that may be at work, by the tables of the contexts that start them. */
const OPEN: Record<Context, string> = {
  referrals: `select 'case/' || id as id from cases where stage <> 'closed'`,
  placements: `select 'case/' || case_id || '/placement/' || id as id from placements where started_on is not null and report_sent_on is null`,
  panels: `select 'panel/' || series_id || '/' || held_on as id from meetings where state in ('planned', 'locked')`,
}

const CONTEXTS = Object.keys(NEXT) as Context[]

/** What is planned, as our own tables know it: the time-skipping server cannot list its workflows. */
export class Plans {
  private constructor(private readonly pools: Record<Context, Pool>) {}

  static of(run: RunFile): Plans {
    const pools = CONTEXTS.map((context) => {
      const pool = new Pool({
        connectionString: run.settings[context].DATABASE_URL,
        options: `-c search_path=${context}`,
        max: 2,
      })
      // the database may stop before this looker-on does
      pool.on('error', () => undefined)
      return [context, pool] as const
    })
    return new Plans(Object.fromEntries(pools) as Record<Context, Pool>)
  }

  /** The earliest instant after `after` at which anything is to happen. */
  async nextAfter(after: Date): Promise<Date | undefined> {
    const planned = await Promise.all(
      CONTEXTS.map(
        async (context) => (await this.pools[context].query<{ at: Date | null }>(NEXT[context], [after])).rows[0].at,
      ),
    )
    const { rowCount: chased } = await this.pools.panels.query(CHASED, [after])
    if (chased) planned.push(nextChase(after))
    return planned.filter((at) => at !== null).sort((a, b) => a.getTime() - b.getTime())[0]
  }

  async openWorkflows(): Promise<string[]> {
    const found = await Promise.all(CONTEXTS.map((context) => this.pools[context].query<{ id: string }>(OPEN[context])))
    return found.flatMap(({ rows }) => rows.map(({ id }) => id))
  }

  async close(): Promise<void> {
    await Promise.all(CONTEXTS.map((context) => this.pools[context].end().catch(() => undefined)))
  }
}

/** Panels chase at noon of every working day, which no table holds. */
function nextChase(after: Date): Date {
  const isWorkingDay = (day: CivilDate) => weekday(day) <= 5 && !isBankHoliday(day)
  for (let day = londonDate(after); ; day = addDays(day, 1)) {
    const noon = atLondon(day, '12:00')
    if (noon > after && isWorkingDay(day)) return noon
  }
}
