import { everyday } from '@daysix/dev/demo/everyday'
import { Client } from 'pg'
import { sampled, say } from './figures'
import { type BenchSystem, withSystem } from './system'

const OPEN_CLOCKS = 10_000

/**
 * A day of the authority's calendar is closed while 10,000 clocks are open: from the request to its answer, when every date
 * is counted again with its proof, its old date kept and its story told, in one transaction. The cases are copies of one
 * that was reported; what their procedures do on hearing of it is `lifecycle`'s to measure.
 */
export async function recompute(): Promise<void> {
  await withSystem(1, async (system) => {
    const { id } = await system.caseworker.post<{ id: string }>(
      `${system.run.referrals.http}/api/v1/cases`,
      everyday.report(1),
    )
    const database = new Client({ connectionString: system.run.settings.referrals.DATABASE_URL })
    await database.connect()
    try {
      await database.query('set search_path to referrals')
      const { cases, clocks } = await copied(database, id)
      say('recompute', `${clocks} open clocks in ${cases} cases`)
      const alone = await share(system, database, 'preview')
      say('recompute', `shown before it is saved: ${alone.seconds.toFixed(1)} s for ${alone.moves} dates`)
      const made = await share(system, database, 'save')
      say(
        'recompute',
        `saved: ${made.seconds.toFixed(1)} s for ${made.moves} dates, ${Math.round(made.moves / made.seconds)} a second, ` +
          `memory at most ${made.grown.toFixed(0)} MB above the start`,
      )
    } finally {
      await database.end()
    }
  })
}

async function share(
  { run, caseworker }: BenchSystem,
  database: Client,
  how: 'preview' | 'save',
): Promise<{ seconds: number; moves: number; grown: number }> {
  const address = `${run.referrals.http}/api/v1/calendars/authority`
  const { file } = await caseworker.get<{ file: { closures: object[] } }>(address)
  const { rows } = await database.query<{ on: string }>(
    `select to_char(min(due_on) - 1, 'YYYY-MM-DD') as on from clocks where settled_at is null and due_on > current_date + 1`,
  )
  const day = rows[0]!.on
  const body = { file: { ...file, closures: [...file.closures, { from: day, to: day, kind: 'emergency' }] } }
  const memory = sampled()
  const began = performance.now()
  const { moves } =
    how === 'preview'
      ? await caseworker.post<{ moves: object[] }>(`${address}/preview`, body)
      : await caseworker.put<{ moves: object[] }>(address, body)
  return { seconds: (performance.now() - began) / 1000, moves: moves.length, grown: memory() }
}

/** Cases like the one reported, with their clocks, each of a child of its own. */
async function copied(database: Client, caseId: string): Promise<{ cases: number; clocks: number }> {
  const { rows } = await database.query<{ open: number }>(
    'select count(*)::int as open from clocks where case_id = $1 and settled_at is null',
    [caseId],
  )
  const cases = Math.ceil(OPEN_CLOCKS / rows[0]!.open)
  await database.query(
    `create temporary table copies as
       select gen_random_uuid() as case_id, gen_random_uuid() as pupil_id, n from generate_series(2, $1::int) n`,
    [cases],
  )
  await database.query(
    `insert into pupils select (jsonb_populate_record(pupil, jsonb_build_object('id', copy.pupil_id, 'upn', null))).*
       from copies copy, pupils pupil join cases kase on kase.pupil_id = pupil.id where kase.id = $1`,
    [caseId],
  )
  await database.query(
    `insert into cases select (jsonb_populate_record(kase, jsonb_build_object(
         'id', copy.case_id, 'pupil_id', copy.pupil_id, 'reference', 'AP-99-' || lpad(copy.n::text, 5, '0')))).*
       from copies copy, cases kase where kase.id = $1`,
    [caseId],
  )
  await database.query(
    `insert into clocks select (jsonb_populate_record(clock, jsonb_build_object(
         'id', gen_random_uuid(), 'case_id', copy.case_id))).*
       from copies copy, clocks clock where clock.case_id = $1`,
    [caseId],
  )
  const { rows: all } = await database.query<{ open: number }>(
    'select count(*)::int as open from clocks where settled_at is null',
  )
  return { cases, clocks: all[0]!.open }
}
