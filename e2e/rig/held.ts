import { Client } from 'pg'
import type { System } from './system'

const CONTEXTS = ['referrals', 'panels', 'placements', 'notifications'] as const

/** What looking writes: that somebody looked, and the seals of that. */
const OF_LOOKING = ['viewed', 'record-exported']
/** And when somebody was last at a door. */
const SEEN = 'last_seen_at'

/** How much each table of the four services holds, and a hash of all of it, without what says that somebody looked. */
export async function everythingHeld({ addresses }: System): Promise<Record<string, string>> {
  const held: Record<string, string> = {}
  for (const context of CONTEXTS) {
    const database = new Client({ connectionString: addresses.settings[context].DATABASE_URL })
    await database.connect()
    try {
      const { rows } = await database.query<{ name: string }>(
        `select tablename as name from pg_tables where schemaname = $1 and tablename <> 'audit_seal' order by 1`,
        [context],
      )
      for (const { name } of rows) {
        const kept = name === 'audit' ? `where action <> all('{${OF_LOOKING.join()}}')` : ''
        const asked = `select count(*) || ' ' || coalesce(md5(string_agg(hash, '' order by hash)), '') as found
          from (select md5((to_jsonb(one) - '${SEEN}')::text) as hash from ${context}."${name}" one ${kept}) hashes`
        const found = await database.query<{ found: string }>(asked)
        held[`${context}.${name}`] = found.rows[0]!.found
      }
    } finally {
      await database.end()
    }
  }
  return held
}

/** How often somebody was seen to look at a child. */
export async function looksRecorded({ addresses }: System): Promise<number> {
  const database = new Client({ connectionString: addresses.settings.referrals.DATABASE_URL })
  await database.connect()
  try {
    const { rows } = await database.query<{ looks: number }>(
      `select count(*)::int as looks from referrals.audit where action = 'viewed'`,
    )
    return rows[0]!.looks
  } finally {
    await database.end()
  }
}
