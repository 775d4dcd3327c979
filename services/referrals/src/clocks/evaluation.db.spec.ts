import { PROTOS } from '@daysix/contracts/protos'
import { illustrativeFile } from '@daysix/shared/illustrative-calendar'
import { credentials, loadPackageDefinition, Metadata } from '@grpc/grpc-js'
import { loadSync } from '@grpc/proto-loader'
import { World } from '../world.test-support'

let world: World
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())

const DAY_SIX = { id: 'a', rule: 'EX-11', imposedAt: '2026-11-10T10:00' }
const REVIEW = { id: 'b', rule: 'IR-03', postedOn: '2026-12-18' }
const ask = (body: object, who = 'casey') => world.post(who, '/clocks/preview', body)

describe('facts in, dates out', () => {
  it('in their order, by the days of the authority, and nothing is kept', async () => {
    const before = await world.db.query<object[]>('select * from clocks')
    const { body } = await ask({ calendarOf: 'authority', facts: [DAY_SIX, REVIEW, { id: 'c', rule: 'XX-1' }] })
    expect(body.answers).toEqual([
      { id: 'a', rule: 'EX-11', status: 'computed', dueOn: '2026-11-17', firstDay: '2026-11-10' },
      { id: 'b', rule: 'IR-03', status: 'computed', dueOn: '2027-01-25', madeOn: '2026-12-22' },
      {
        ...{ id: 'c', rule: 'XX-1', status: 'invalid', dueOn: null },
        errors: [{ path: 'rule', message: 'There is no rule "XX-1"' }],
      },
    ])
    expect(await world.db.query('select * from clocks')).toEqual(before)
  })

  it('by the days of a school that borrows them, provisionally', async () => {
    const { body } = await ask({ calendarOf: '900001', facts: [DAY_SIX] })
    expect(body).toMatchObject({ calendar: { provisional: true }, answers: [{ status: 'provisional' }] })
  })

  it('by a calendar that is given, with the proof when asked', async () => {
    const file = { ...illustrativeFile, closures: [{ from: '2026-11-11', to: '2026-11-11', kind: 'inset' }] }
    const { body } = await ask({ file, facts: [DAY_SIX], explain: true })
    expect(body.answers[0]).toMatchObject({ dueOn: '2026-11-18', source: expect.stringContaining('reg 4') })
    expect(body.answers[0].steps).toContainEqual({
      ...{ on: '2026-11-11', counted: false, why: 'Wed 11 Nov: INSET day, not counted' },
    })
  })

  it('refuse a calendar with the path of its bad value, and say when there is none', async () => {
    const bad = await ask({ file: { ...illustrativeFile, openDays: ['2026-02-30'] }, facts: [DAY_SIX] }).expect(422)
    expect(bad.body.errors[0]).toMatchObject({ pointer: '/file/openDays/0' })
    const none = await ask({ facts: [DAY_SIX] }).expect(422)
    expect(none.body.errors).toMatchObject([{ pointer: '/calendarOf', code: 'no-calendar' }])
    const empty = await ask({ calendarOf: 'authority', facts: [] }).expect(422)
    expect(empty.body.errors).toMatchObject([{ pointer: '/facts', message: 'Give at least one fact' }])
  })

  it('are for whoever is signed in and has to do with dates', async () => {
    await ask({ calendarOf: 'authority', facts: [DAY_SIX] }, 'sam').expect(200)
    await ask({ calendarOf: 'authority', facts: [DAY_SIX] }, 'nobody').expect(401)
  })
})

describe('what the authority chose where the law leaves a date open', () => {
  const choice = { value: 'dayAfter', from: '2026-11-01', reason: 'Agreed by the schools forum' }
  beforeAll(() => world.post('adele', '/settings/firstDayRule/choices', choice).expect(200))
  afterAll(() => world.db.query('delete from setting_choices'))

  it('decides the answer from its day on, as it does in a case, through either door', async () => {
    const facts = [DAY_SIX, { ...DAY_SIX, id: 'before', imposedAt: '2026-10-14T10:00' }]
    const { body } = await ask({ calendarOf: 'authority', facts })
    const days = ['2026-11-18', '2026-10-21']
    expect(body.answers.map(({ dueOn }: { dueOn: string }) => dueOn)).toEqual(days)
    const { answers } = await world.ask<{ answers: { dueOn: string }[] }>(
      ...(['Clocks', 'Evaluate', { calendarOf: 'authority', facts }, 'casey'] as const),
    )
    expect(answers.map(({ dueOn }) => dueOn)).toEqual(days)
  })

  it('gives way to what the fact itself says', async () => {
    const { body } = await ask({ calendarOf: 'authority', facts: [{ ...DAY_SIX, firstDayRule: 'session' }] })
    expect(body.answers[0].dueOn).toBe('2026-11-17')
  })
})

describe('the same over gRPC', () => {
  const request = {
    calendarOf: 'authority',
    facts: [
      { id: 'a', rule: 'EX-11', imposedAt: '2026-11-10T10:00' },
      { id: 'b', rule: 'IR-03', days: [{ name: 'postedOn', on: '2026-12-18' }] },
      { id: 'c', rule: 'EX-10', periods: [{ from: '2026-11-09', to: '2026-11-16' }] },
      { id: 'd', rule: 'GB-01', days: [{ name: 'noticeOn', on: '2026-02-30' }] },
    ],
  }
  const EXPECTED = [
    { id: 'a', status: 'computed', dueOn: '2026-11-17', firstDay: '2026-11-10' },
    { id: 'b', status: 'computed', dueOn: '2027-01-25', madeOn: '2026-12-22' },
    { id: 'c', status: 'computed', dueOn: '2026-11-16', firstDay: '2026-11-09' },
    { id: 'd', status: 'invalid', dueOn: '', errors: [{ path: 'noticeOn' }] },
  ]

  it('answers one request', async () => {
    const { answers } = await world.ask<{ answers: object[] }>('Clocks', 'Evaluate', request, 'casey')
    expect(answers).toMatchObject(EXPECTED)
  })

  it('reads half days as the other doors do', async () => {
    const morning = { from: '2026-11-09', to: '2026-11-11', endSession: 'AM' }
    const periods = [morning, { from: '2026-11-12', to: '2026-11-16' }]
    const line = { id: 'a', rule: 'EX-10', periods }
    const { body } = await ask({ calendarOf: 'authority', facts: [line] })
    const { answers } = await world.ask<{ answers: object[] }>(
      'Clocks',
      'Evaluate',
      { calendarOf: 'authority', facts: [line, { ...line, periods: [{ ...morning, endSession: 'noon' }] }] },
      'casey',
    )
    // the afternoon at school breaks the run, so that no run reaches six
    expect(body.answers[0]).toMatchObject({ status: 'not-applicable' })
    expect(answers).toMatchObject([
      { status: 'not-applicable' },
      { status: 'invalid', errors: [{ path: 'periods[0].endSession', message: 'Must be AM or PM' }] },
    ])
  })

  it('refuses a calendar that is not JSON', async () => {
    await expect(world.ask('Clocks', 'Evaluate', { ...request, calendarJson: '{' }, 'casey')).rejects.toMatchObject({
      details: expect.stringContaining('The calendar is not JSON'),
    })
  })

  it('answers a stream of them, each as it comes, in order', async () => {
    const loaded = loadPackageDefinition(loadSync(PROTOS.referrals, { defaults: true })) as unknown as {
      daysix: { referrals: { v1: { Clocks: new (address: string, credentials: unknown) => Streaming } } }
    }
    const client = new loaded.daysix.referrals.v1.Clocks(world.grpc, credentials.createInsecure())
    const metadata = new Metadata()
    metadata.set('authorization', 'Bearer casey')
    try {
      const heard = await new Promise<string[]>((resolve, reject) => {
        const call = client.evaluateMany(metadata)
        const ids: string[] = []
        call.on('data', ({ answers }: { answers: { id: string; dueOn: string }[] }) =>
          ids.push(...answers.map(({ id, dueOn }) => `${id} ${dueOn}`)),
        )
        call.on('error', reject)
        call.on('end', () => resolve(ids))
        for (let i = 0; i < 20; i++)
          call.write({ calendarOf: 'authority', facts: [{ ...request.facts[0], id: `fact-${i}` }] })
        call.end()
      })
      expect(heard).toEqual(Array.from({ length: 20 }, (_, i) => `fact-${i} 2026-11-17`))
    } finally {
      client.close()
    }
  })
})

interface Streaming {
  evaluateMany(metadata: Metadata): NodeJS.EventEmitter & { write(message: object): void; end(): void }
  close(): void
}
