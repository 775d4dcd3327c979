import { heldOf } from '@daysix/platform/records'
import { testDatabase } from '@daysix/platform/testing/database'
import { wrongInHoldings } from '@daysix/platform/testing/holdings'
import { database } from './database'
import { ABOUT_NO_CHILD, HOLDINGS } from './holdings'

describe('what is held about a child', () => {
  let made: Awaited<ReturnType<typeof testDatabase>>

  beforeAll(async () => {
    made = await testDatabase(database)
  })
  afterAll(() => made.drop())

  it('is listed table by table, and nothing is left out', async () => {
    expect(await wrongInHoldings(made.db, HOLDINGS, ABOUT_NO_CHILD)).toEqual([])
  })

  it('is read by questions that the tables understand', async () => {
    const asked = { pupilId: '0198a7b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b', caseIds: ['0198a7b2-3c4d-7e5f-8a9b-0c1d2e3f4a5c'] }
    const held = await heldOf(made.db.manager, HOLDINGS, asked)
    expect(held.map(({ name, rows }) => [name, rows.length])).toEqual(HOLDINGS.map(({ name }) => [name, 0]))
  })
})
