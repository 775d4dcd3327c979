import { TemporalConnection, WorkflowNotFoundError } from '@daysix/platform/temporal'
import { A_REPORT, AISHA, World } from '../world.test-support'

let world: World
let harbour: string
let millLane: string

/** What the engine would answer, by workflow id; what is not here it does not know. */
const known = new Map<string, object>()

beforeAll(async () => {
  world = await World.begin()
  harbour = (await world.post('sam', '/cases', A_REPORT).expect(201)).body.id
  world.itIs('2026-11-10T12:00')
  const second = { ...A_REPORT, schoolUrn: '900002', pupil: { upn: AISHA.upn }, imposedAt: '2026-11-10T11:30' }
  millLane = (await world.post('ruth', '/cases', second).expect(201)).body.id
  const engine = {
    workflow: {
      getHandle: (id: string) => ({
        describe: async () => {
          const found = known.get(id)
          if (!found) throw new WorkflowNotFoundError('not found', id, undefined)
          return found
        },
      }),
    },
  }
  world.service.app.get(TemporalConnection, { strict: false }).client = async () => engine as never
})
afterAll(() => world.end())

const running = (differs: object = {}) => ({
  status: { name: 'RUNNING' },
  runId: 'run-1',
  startTime: new Date('2026-11-10T11:00:01Z'),
  historyLength: 41,
  raw: { pendingActivities: [], ...differs },
})

const watch = async (query = '') => (await world.get('morgan', `/ops/workflows${query}`).expect(200)).body

describe('the operations view', () => {
  it('shows the business’s state beside the engine’s, the latest case first', async () => {
    known.set(`case/${harbour}`, running()).set(`case/${millLane}`, running())
    const { items } = await watch()
    expect(items).toHaveLength(2)
    expect(items[1]).toMatchObject({
      caseId: harbour,
      reference: 'AP-26-00001',
      stage: 'notified',
      next: { rule: 'EX-02', dueOn: '2026-11-10' },
      workflow: { status: 'running', runId: 'run-1', historyLength: 41 },
      stuckBecause: null,
    })
  })

  it('finds the case whose procedure the engine does not know, once it should', async () => {
    known.delete(`case/${millLane}`)
    expect((await watch()).items[0]).toMatchObject({ workflow: { status: 'absent' }, stuckBecause: null })
    world.itIs('2026-11-10T12:30')
    expect((await watch()).items[0]).toMatchObject({ stuckBecause: 'The case has no procedure' })
  })

  it('finds the duty that fell due without anything being recorded', async () => {
    world.itIs('2026-11-10T17:00')
    known.set(`case/${millLane}`, running())
    expect((await watch()).items[0].stuckBecause).toBe('A date has passed and nothing was recorded')
  })

  it('says what is being tried again and again', async () => {
    world.itIs('2026-11-10T12:30')
    known.set(`case/${harbour}`, running({ pendingActivities: [{ activityType: { name: 'openClock' }, attempt: 9 }] }))
    expect((await watch()).items[1].stuckBecause).toBe('openClock has been tried 9 times')
  })

  it('turns its pages by cursor', async () => {
    const first = await watch('?limit=1')
    const second = await watch(`?limit=1&cursor=${first.next}`)
    expect([first.items[0].caseId, second.items[0].caseId, second.next]).toEqual([millLane, harbour, null])
  })

  it('gathers every open case that needs a person, and leaves out those that move', async () => {
    expect((await world.get('morgan', '/ops/stuck').expect(200)).body.items).toMatchObject([
      { caseId: harbour, stuckBecause: 'openClock has been tried 9 times' },
    ])
  })

  it('names no child', async () => {
    expect(JSON.stringify(await watch())).not.toMatch(/Ellery|Farouk|W9994/)
  })

  it('is not for schools', async () => {
    await world.get('sam', '/ops/workflows').expect(404)
  })
})
