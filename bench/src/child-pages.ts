import { everyday } from '@daysix/dev/demo/everyday'
import { Browser } from '@daysix/dev/play/browser'
import type { Client } from 'pg'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Copies, copyCase, copyOfCase } from './copied-cases'
import { percentile, say, timed } from './figures'
import { Dice, type IllustrativePupil } from './illustrative-pupils'
import { asOwner, type BenchSystem } from './system'

const CASES = 50_000
const AT_ONCE = 4
const PAGES = 400
/** Of each case, by people who are not asked about here. */
const LOOKS = 3

/**
 * Cases in every stage of their first days, each of a child of its own: one is reported, spoken about, arranged for and
 * taken to its messages by the product; the others are copies of it in the tables that the pages read.
 * @returns the references
 */
export async function fillWithCases(system: BenchSystem, pupils: readonly IllustrativePupil[]): Promise<string[]> {
  const { run, caseworker } = system
  const cases = `${run.referrals.http}/api/v1/cases`
  const { id } = await caseworker.post<{ id: string }>(cases, everyday.report(1))
  await caseworker.post(`${cases}/${id}/contact-attempts`, everyday.familySpokenTo())
  await caseworker.post(`${run.placements.http}/api/v1/cases/${id}/provision`, everyday.arrangement())
  await untilQuiet(system)
  const children = pupils.slice(0, CASES)
  const copies: Copies = { caseIds: children.map(() => randomUUID()), pupilIds: children.map((one) => one.id) }
  await asOwner(system, 'referrals', async (database) => {
    await copyCase(database, id, copies)
    for (const table of ['clocks', 'timeline', 'tasks', 'contact_attempts'])
      await copyOfCase(database, table, id, copies)
    await looked(database, copies)
  })
  await asOwner(system, 'placements', async (database) => {
    await copyOfCase(database, 'day_six_provisions', id, copies)
  })
  await asOwner(system, 'notifications', async (database) => {
    await copyOfCase(database, 'messages', id, copies, { key: 'gen_random_uuid()::text' })
    // of every part: the tables have one owner
    await database.query('vacuum (analyze)')
  })
  return copies.caseIds.map((_, n) => `AP-99-${String(n + 1).padStart(5, '0')}`)
}

/** What people saw before: each case some times, and each child in a search. */
async function looked(database: Client, { caseIds, pupilIds }: Copies): Promise<void> {
  await database.query(
    `insert into audit (who, who_name, action, subject_kind, subject_id, case_id)
     select 'colleague-' || n % 20, 'A Colleague', 'viewed', 'case', id, id
       from unnest($1::text[]) with ordinality one (id, n), generate_series(1, ${LOOKS})`,
    [caseIds],
  )
  await database.query(
    `insert into audit (who, who_name, action, subject_kind, subject_id, after)
     select 'colleague-' || n % 20, 'A Colleague', 'viewed', 'pupil-search', gen_random_uuid(),
            jsonb_build_object('by', array['name'], 'found', array[id])
       from unnest($1::text[]) with ordinality one (id, n)`,
    [pupilIds],
  )
  for (;;) {
    const { rows } = await database.query<{ open: boolean }>(
      'select (select count(*) from audit) > (select count(*) from audit_seal) as open',
    )
    if (!rows[0]!.open) return
    await pause(500)
  }
}

/** Nothing is on its way any more: what the procedure writes would not be copied. */
async function untilQuiet({ unfinished }: BenchSystem): Promise<void> {
  for (let quiet = 0; quiet < 10; await pause(200)) quiet = (await unfinished()) === 0 ? quiet + 1 : 0
}

/** A child's record, and a case at a glance: as a browser asks for them, several at once, each look recorded. */
export async function childPages(
  system: BenchSystem,
  { pupils, references }: { pupils: readonly IllustrativePupil[]; references: readonly string[] },
): Promise<void> {
  const dice = new Dice(8)
  const browsers = await Promise.all(Array.from({ length: AT_ONCE }, () => Browser.signedIn(system.run.web, 'casey')))
  const pages = {
    'a pupil': () => `/pupils/${pupils[dice.below(CASES)]!.id}`,
    'a case': () => `/cases/${references[dice.below(CASES)]!}`,
  }
  const figures: string[] = []
  for (const [what, path] of Object.entries(pages)) {
    const { took, seconds } = await measured(browsers, path, system)
    figures.push(
      `${what} p95 ${percentile(took, 0.95).toFixed(0)} ms (p50 ${percentile(took, 0.5).toFixed(0)}, ${(PAGES / seconds).toFixed(0)} a second)`,
    )
  }
  say(
    'register',
    `pages at ${CASES} cases, ${AT_ONCE} at once, each look recorded: ${figures.join(', ')} (aim: 150 or less)`,
  )
}

async function measured(
  browsers: readonly Browser[],
  path: () => string,
  system: BenchSystem,
): Promise<{ took: number[]; seconds: number }> {
  for (const browser of browsers) await browser.page(path())
  const before = await looks(system)
  const took: number[] = []
  const free = [...browsers]
  const seconds = await timed(PAGES, AT_ONCE, async () => {
    const browser = free.pop()!
    const began = performance.now()
    await browser.page(path())
    took.push(performance.now() - began)
    free.push(browser)
  })
  const recorded = (await looks(system)) - before
  if (recorded < PAGES) throw new Error(`${PAGES} pages were shown, and ${recorded} looks recorded`)
  return { took, seconds }
}

const looks = (system: BenchSystem): Promise<number> =>
  asOwner(system, 'referrals', async (database) => {
    const { rows } = await database.query<{ all: number }>(
      `select count(*)::int as all from audit where who = 'casey' and action = 'viewed'`,
    )
    return rows[0]!.all
  })
