import { testDatabase } from '@daysix/platform/testing/database'
import { parseLocalDateTime } from '@daysix/shared/instant'
import { DATABASES } from '../parts'
import type { RunFile } from '../state'
import { Plans } from './plans'

const at = (local: string): Date => parseLocalDateTime(local).at
const SERIES = '00000000-0000-4000-8000-000000000001'
const MEETING = '00000000-0000-4000-8000-000000000002'

describe('the next thing that is to happen, as the tables of the contexts know it', () => {
  const made: Record<string, Awaited<ReturnType<typeof testDatabase>>> = {}
  let plans: Plans

  beforeAll(async () => {
    for (const name of ['referrals', 'placements', 'panels'])
      made[name] = await testDatabase(DATABASES.find(({ schema }) => schema === name)!)
    const settings = Object.fromEntries(Object.entries(made).map(([name, { url }]) => [name, { DATABASE_URL: url }]))
    plans = Plans.of({ settings } as unknown as RunFile)
  })
  afterAll(async () => {
    await plans.close()
    for (const { drop } of Object.values(made)) await drop()
  })
  const next = async (after: string) => (await plans.nextAfter(at(after)))?.toISOString()

  it('is nothing where nothing is planned', async () => {
    expect(await next('2026-12-17T09:00')).toBeUndefined()
  })

  it('is each moment of a meeting in turn, and then a chase at noon of every working day until all is decided', async () => {
    await made.panels.db.query(
      `insert into series (id, name, weekday, time, cut_off_working_days, cut_off_time, quorum)
       values ($1, 'Secondary', 4, '14:00', 3, '12:00', 3)`,
      [SERIES],
    )
    await made.panels.db.query(
      `insert into meetings (id, series_id, held_on, state, cut_off_reminder_at, cut_off_at, held_at, decisions_due_at)
       values ($1, $2, '2026-12-23', 'locked', $3, $4, $5, $6)`,
      [MEETING, SERIES, ...['2026-12-17T09:00', '2026-12-18T12:00', '2026-12-23T14:00', '2026-12-24T12:00'].map(at)],
    )
    await made.panels.db.query(
      `insert into agenda_items (meeting_id, case_id, case_reference, school_urn, position, late, state, added_at)
       values ($1, gen_random_uuid(), 'AP-26-00001', '900001', 1, false, 'listed', $2)`,
      [MEETING, at('2026-12-16T09:00')],
    )
    expect(await next('2026-12-17T08:59')).toBe('2026-12-17T09:00:00.000Z')
    expect(await next('2026-12-18T12:00')).toBe('2026-12-23T14:00:00.000Z')
    expect(await next('2026-12-23T15:00')).toBe('2026-12-24T12:00:00.000Z')
    // Christmas, a weekend and the day kept for Boxing Day are nobody's working days
    expect(await next('2026-12-24T12:01')).toBe('2026-12-29T12:00:00.000Z')
    expect(await next('2026-12-29T08:00')).toBe('2026-12-29T12:00:00.000Z')
    await made.panels.db.query(`update agenda_items set state = 'decided'`)
    expect(await next('2026-12-24T12:01')).toBeUndefined()
  })
})
