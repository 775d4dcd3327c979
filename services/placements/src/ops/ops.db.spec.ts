import type { TemporalConnection } from '@daysix/platform/temporal'
import { WorkflowNotFoundError } from '@daysix/platform/temporal'
import { civilDate } from '@daysix/shared/civil-date'
import type { CaseDirectory } from '../cases/case-facts.service'
import { adele, aStartedPlacement, aSupportCentre, aWorld, casey, lena, type World } from '../testing.test-support'
import { OpsService } from './ops.service'

let world: World
let ops: OpsService
/** What the engine would answer, by workflow id; what is not here it does not know. */
const known = new Map<string, string>()
let engineAway = false
const closed = new Set<string>()

beforeAll(async () => {
  world = await aWorld()
  await world.providers.save(aSupportCentre({ places: 9 }), adele)
  const getHandle = (id: string) => ({
    describe: async () => {
      const name = known.get(id)
      if (!name) throw new WorkflowNotFoundError('not found', id, undefined)
      return {
        status: { name },
        runId: 'run-1',
        startTime: new Date('2026-11-16T08:00:00Z'),
        historyLength: 9,
        raw: {},
      }
    },
  })
  const client = async () => {
    if (engineAway) throw new Error('away')
    return { workflow: { getHandle } } as never
  }
  const temporal = { client } as unknown as TemporalConnection
  const cases = { facts: async (id: string) => ({ closed: closed.has(id) }) } as unknown as CaseDirectory
  ops = new OpsService(world.db, temporal, world.clock, cases)
})
afterAll(() => world.drop())

it('finds the placement that nobody follows, by its case and without a name', async () => {
  const moving = await aStartedPlacement(world, '2026-11-16')
  const lost = await aStartedPlacement(world, '2026-11-17')
  known.set(`case/${moving.caseId}/placement/${moving.id}`, 'RUNNING')
  expect(await ops.stuck()).toMatchObject([
    {
      about: `${lost.caseReference}, placement`,
      workflowId: `case/${lost.caseId}/placement/${lost.id}`,
      workflow: { status: 'absent' },
      stuckBecause: 'The placement has no procedure',
    },
  ])
  known.set(`case/${lost.caseId}/placement/${lost.id}`, 'RUNNING')
  expect(await ops.stuck()).toEqual([])
})

it('goes on watching until the school has the report, or the case is closed', async () => {
  const { id, caseId } = await aStartedPlacement(world, '2026-11-18')
  known.set(`case/${caseId}/placement/${id}`, 'FAILED')
  world.itIs('2026-12-11T16:00')
  await world.placements.end(id, civilDate('2026-12-11'), 'left-area', casey)
  const why = async () => (await ops.stuck()).map(({ stuckBecause }) => stuckBecause)
  expect(await why()).toEqual(['The procedure has ended (failed) and the placement is not over'])
  closed.add(caseId)
  expect(await why()).toEqual([])
  closed.delete(caseId)
  await world.placements.sendReport(id, { text: 'Went well.', sentOn: civilDate('2026-12-11') }, lena)
  expect(await why()).toEqual([])
})

it('says nothing while the engine is away', async () => {
  known.clear()
  engineAway = true
  expect(await ops.stuck()).toEqual([])
})
