import { DataSource } from 'typeorm'
import { Clock, StoppedClock } from './clock'
import { migrate } from './database'
import { IDEMPOTENCY_TABLE, IdempotencyKey, KeyUsedForAnotherRequest, once } from './idempotency'
import { NothingToSetAside, Outbox, type OutboxSettings } from './outbox'
import type { TemporalConnection } from './temporal'
import { testDatabase } from './testing/database'

class CreateTables1700000000000 {
  name = 'CreateTables1700000000000'
  async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
    await runner.query(IDEMPOTENCY_TABLE)
  }
  async down(): Promise<void> {}
}

const database = {
  schema: 'outbox_trial',
  entities: [IdempotencyKey],
  migrations: [CreateTables1700000000000 as never],
}
const neighbour = { ...database, schema: 'neighbour_trial' }
const fact = { name: 'provisionStarted' }
const now = new Date('2026-11-10T09:00:00Z')
type Undeliverable = NonNullable<OutboxSettings['undeliverable']>

/** Stands for Temporal: what it was told, and whether it is down. */
class Engine {
  told: { workflowId: string; message: string; payload: { order?: number; at?: string } }[] = []
  down = false
  failing = new Set<string>()
  arrivals: (() => void)[] = []

  client(): Promise<unknown> {
    if (this.down) return Promise.reject(new Error('down'))
    const getHandle = (workflowId: string) => ({
      signal: (message: string, payload: { order?: number }) => {
        if (this.failing.delete(workflowId)) return Promise.reject(new Error('once'))
        this.told.push({ workflowId, message, payload })
        this.arrivals.forEach((look) => look())
        return Promise.resolve()
      },
    })
    return Promise.resolve({ workflow: { getHandle } })
  }

  heard(count: number): Promise<void> {
    return new Promise((resolve) => {
      const look = () => this.told.length >= count && resolve()
      this.arrivals.push(look)
      look()
    })
  }
}

let db: DataSource
let url: string
let drop: () => Promise<void>
let engine: Engine
let outbox: Outbox
let undelivered: string[]
let gone: (payload: Record<string, string>) => Promise<void>

beforeAll(async () => {
  ;({ db, url, drop } = await testDatabase(database, neighbour))
})
afterAll(() => drop())

beforeEach(async () => {
  engine = new Engine()
  const clock: Clock = new StoppedClock(now)
  const errands = { ask: (payload: Record<string, string>) => gone(payload) }
  undelivered = []
  const undeliverable = async (...[workflowId, message, { eventId }, why]: Parameters<Undeliverable>) =>
    void undelivered.push([workflowId, message, eventId, why].join(' '))
  const settings = { schema: database.schema, url, errands, undeliverable }
  outbox = new Outbox(settings, engine as unknown as TemporalConnection, clock)
  await outbox.onApplicationBootstrap()
})
afterEach(() => outbox.onModuleDestroy())

describe('the outbox', () => {
  it('tells Temporal what was committed, with the id and the domain time of the fact', async () => {
    await db.transaction((tx) => outbox.signal(tx, 'case/1', fact, { eventId: 'e1' }))
    await engine.heard(1)
    expect(engine.told).toEqual([
      { workflowId: 'case/1', message: 'provisionStarted', payload: { eventId: 'e1', at: now.toISOString() } },
    ])
  })

  it('tells nothing that was rolled back', async () => {
    await db
      .transaction(async (tx) => {
        await outbox.signal(tx, 'case/2', fact, { eventId: 'lost' })
        throw new Error('refused')
      })
      .catch(() => undefined)
    expect(await outbox.waiting()).toBe(0)
    await db.transaction((tx) => outbox.signal(tx, 'case/2', fact, { eventId: 'kept' }))
    await engine.heard(1)
    expect(engine.told.map(({ payload }) => (payload as { eventId?: string }).eventId)).toEqual(['kept'])
  })

  it('keeps the order of one case through a failure', async () => {
    engine.failing.add('case/3')
    for (const order of [1, 2, 3]) await db.transaction((tx) => outbox.signal(tx, 'case/3', fact, { order }))
    await engine.heard(3)
    expect(engine.told.map(({ payload }) => payload.order)).toEqual([1, 2, 3])
  })

  it('keeps the order in which one transaction tells its facts', async () => {
    const orders = Array.from({ length: 5 }, (_, order) => order)
    await db.transaction(async (tx) => {
      for (const order of orders) await outbox.signal(tx, `case/5/placement/${order % 2}`, fact, { order })
    })
    await engine.heard(5)
    expect(engine.told.map(({ payload }) => payload.order)).toEqual(orders)
  })

  it('tells one fact to many cases, each once, and none of it when it is rolled back', async () => {
    const cases = ['case/7', 'case/8', 'case/7']
    const rolledBack = db.transaction(async (tx) => {
      await outbox.signalAll(tx, cases, fact, { eventId: 'lost' })
      throw new Error('refused')
    })
    await expect(rolledBack).rejects.toThrow('refused')
    await db.transaction((tx) => outbox.signalAll(tx, cases, fact, { eventId: 'moved' }))
    await engine.heard(2)
    const payload = { eventId: 'moved', at: now.toISOString() }
    expect(engine.told.map(({ workflowId }) => workflowId).sort()).toEqual(['case/7', 'case/8'])
    expect(engine.told.map((told) => told.payload)).toEqual([payload, payload])
  })

  it('holds what is written while Temporal is down, and delivers it once afterwards', async () => {
    engine.down = true
    await db.transaction((tx) => outbox.signal(tx, 'case/4', fact, { order: 1 }))
    expect(await outbox.waiting()).toBe(1)
    engine.down = false
    await engine.heard(1)
    expect(engine.told).toHaveLength(1)
  })

  it('goes on an errand once its row is committed, until it has been done, in order with the facts of its case', async () => {
    const done: string[] = []
    let away = true
    gone = async ({ messageId }) => {
      if (away) {
        away = false
        throw new Error('referrals is away')
      }
      done.push(messageId)
    }
    await db.transaction(async (tx) => {
      await outbox.errand(tx, 'case/6', 'ask', { messageId: 'm1' })
      await outbox.signal(tx, 'case/6', fact, { order: 1 })
    })
    await engine.heard(1)
    expect(done).toEqual(['m1'])
  })

  describe('what it has tried many times', () => {
    const jobs = `${database.schema}_queue.job`
    /** As if it had been tried so often, and would be again in an hour. */
    const triedOften = (tx: { query(sql: string): Promise<unknown> }, key: string) =>
      tx.query(`update ${jobs} set state = 'retry', retry_count = 6, start_after = now() + interval '1 hour'
        where singleton_key = '${key}' and state = 'created'`)

    it('is shown to operations, with whose facts wait behind it', async () => {
      await db.transaction(async (tx) => {
        await outbox.signal(tx, 'case/7/placement/1', fact, { eventId: 'e7' })
        await triedOften(tx, 'case/7')
      })
      expect(await outbox.stuck()).toMatchObject([{ key: 'case/7', what: 'signal provisionStarted', tries: 6 }])
      await db.query(`update ${jobs} set start_after = now() where singleton_key = 'case/7'`)
      await engine.heard(1)
    })

    it('holds up its case until it is set aside, becomes a task then, and lets the next facts go', async () => {
      await db.transaction(async (tx) => {
        await outbox.signal(tx, 'case/8', fact, { eventId: 'bad' })
        await triedOften(tx, 'case/8')
        await outbox.signal(tx, 'case/8', fact, { eventId: 'next' })
      })
      const [{ id }] = await outbox.stuck()
      const taken = await db.transaction((tx) => outbox.setAside(tx, id))
      expect(taken).toMatchObject({ workflowId: 'case/8', payload: { eventId: 'bad' } })
      expect(undelivered).toEqual(['case/8 provisionStarted bad set-aside'])
      await engine.heard(1)
      expect(engine.told).toMatchObject([{ payload: { eventId: 'next' } }])
      await expect(db.transaction((tx) => outbox.setAside(tx, id))).rejects.toBeInstanceOf(NothingToSetAside)
    })

    it('is not set aside where it starts a procedure: nothing after it could be heard', async () => {
      await db.transaction(async (tx) => {
        await outbox.start(tx, { workflow: 'w', workflowId: 'case/9', taskQueue: 'q', input: {} })
        await triedOften(tx, 'case/9')
      })
      const [{ id }] = await outbox.stuck()
      await expect(db.transaction((tx) => outbox.setAside(tx, id))).rejects.toBeInstanceOf(NothingToSetAside)
      await db.query(`delete from ${jobs} where id = $1`, [id])
    })
  })

  it('is migrated again without harm', async () => {
    const migrator = url.replace(`daysix_${database.schema}:${database.schema}`, 'daysix_migrator:migrator')
    await expect(migrate(database, migrator)).resolves.toBeUndefined()
  })

  it('leaves a service without the right to migrate', async () => {
    await expect(db.query(`create table ${database.schema}.sneaked_in (id int)`)).rejects.toThrow(/permission denied/)
  })
})

describe('the role of a service', () => {
  it.each(['idempotency_keys', 'migrations'])('reads the %s of its own schema, and of no other', async (table) => {
    await expect(db.query(`select * from ${database.schema}.${table}`)).resolves.toBeDefined()
    await expect(db.query(`select * from ${neighbour.schema}.${table}`)).rejects.toThrow(
      'permission denied for schema neighbour_trial',
    )
  })

  it('cannot put a job into another’s queue', async () => {
    await expect(db.query(`select * from ${database.schema}_queue.job`)).resolves.toBeDefined()
    await expect(db.query(`insert into ${neighbour.schema}_queue.job (name) values ('tell')`)).rejects.toThrow(
      'permission denied for schema neighbour_trial_queue',
    )
  })
})

describe('an idempotency key', () => {
  const request = { key: 'k1', owner: 'sam', body: { a: 1, b: [2] } }
  const make = (id: string) => () => Promise.resolve({ id, isNew: true })
  const first = '00000000-0000-4000-8000-000000000001'
  const second = '00000000-0000-4000-8000-000000000002'

  it('answers a repeated request with the first answer, whatever the order of its fields', async () => {
    await db.transaction((tx) => once(tx, request, make(first)))
    const again = await db.transaction((tx) => once(tx, { ...request, body: { b: [2], a: 1 } }, make(second)))
    expect(again).toEqual({ id: first, isNew: false })
  })

  it('refuses the same key with another body', async () => {
    const other = db.transaction((tx) => once(tx, { ...request, body: { a: 2 } }, make(second)))
    await expect(other).rejects.toBeInstanceOf(KeyUsedForAnotherRequest)
  })

  it('belongs to its owner', async () => {
    const another = await db.transaction((tx) => once(tx, { ...request, owner: 'ruth' }, make(second)))
    expect(another.isNew).toBe(true)
  })
})
