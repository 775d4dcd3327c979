import { Pool } from 'pg'
import { testDatabase } from './testing/database'
import { Turns, TURNS_TABLE } from './turns'

class CreateTurns1700000000000 {
  name = 'CreateTurns1700000000000'
  async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
    await runner.query(TURNS_TABLE)
  }
  async down(): Promise<void> {}
}
const database = { schema: 'turns_trial', entities: [], migrations: [CreateTurns1700000000000 as never] }
const TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'] as const

describe('turns', () => {
  let pools: Pool[]
  let drop: () => Promise<void>
  let now = +new Date('2026-11-24T09:00:00Z')

  beforeAll(async () => {
    const made = await testDatabase(database)
    await made.db.destroy()
    drop = made.drop
    pools = [1, 2].map(() => new Pool({ connectionString: made.url }))
  })
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end()))
    await drop()
  })
  beforeEach(() => {
    jest.useFakeTimers({ now: (now += 60 * 60_000), doNotFake: [...TIMERS, 'nextTick', 'queueMicrotask'] })
  })
  afterEach(() => jest.useRealTimers())

  const limits = { search: { most: 3, seconds: 60 }, rows: { most: 100, seconds: 300 }, never: { most: 0, seconds: 1 } }
  const instances = () => pools.map((pool) => new Turns(pool, 'turns_trial', limits))

  it('are counted together by several processes, also when they ask at the same time', async () => {
    const [one, other] = instances()
    const asked = [one, other, one, other, one].map((turns) => turns.take('search', 'casey'))
    expect((await Promise.all(asked)).filter((after) => after === undefined)).toHaveLength(3)
    expect(await other.take('search', 'casey')).toBe(60)
    expect(await other.take('search', 'morgan')).toBeUndefined()
  })

  it('come back once their time is over, and not before', async () => {
    const [turns] = instances()
    expect(await turns.take('rows', 'casey', 60)).toBeUndefined()
    jest.setSystemTime(now + 299_000)
    expect(await turns.take('rows', 'casey', 60)).toBe(1)
    jest.setSystemTime(now + 300_000)
    expect(await turns.take('rows', 'casey', 100)).toBeUndefined()
  })

  it('are without end where the limit is none', async () => {
    const [turns] = instances()
    for (let turn = 0; turn < 50; turn++) expect(await turns.take('never', 'casey')).toBeUndefined()
  })

  it('keep nobody’s name', async () => {
    const { rows } = await pools[0].query<{ key: string }>('select key from turns_trial.turns')
    expect(rows.length).toBeGreaterThan(0)
    for (const { key } of rows) expect(key).toMatch(/^(search|rows):[\w-]{43}$/)
  })
})
