import { type TemporalConnection, WorkflowNotFoundError } from '@daysix/platform/temporal'
import { adele, aPanelsService, at, type PanelsService, SECONDARY_PANEL } from '../panels.test-support'
import { OpsService } from './ops.service'

let panels: PanelsService
let ops: OpsService
/** Meetings whose procedure runs, by workflow id. */
const running = new Set<string>()

beforeAll(async () => {
  panels = await aPanelsService()
  await panels.series.save(SECONDARY_PANEL, adele)
  const getHandle = (id: string) => ({
    describe: async () => {
      if (!running.has(id)) throw new WorkflowNotFoundError('not found', id, undefined)
      const startTime = new Date('2026-11-02T09:00:00Z')
      return { status: { name: 'RUNNING' }, runId: 'run-1', startTime, historyLength: 9, raw: {} }
    },
  })
  const temporal = { client: async () => ({ workflow: { getHandle } }) } as unknown as TemporalConnection
  ops = new OpsService(panels.db, temporal, panels.clock)
})
afterAll(() => panels.drop())

it('finds the meeting without a procedure once its first reminder should have gone', async () => {
  expect(await ops.stuck()).toEqual([])
  panels.clock.moveTo(at('2026-11-02', '10:00'))
  expect(await ops.stuck()).toMatchObject([
    {
      about: 'Secondary placement panel, Thursday 5 November 2026',
      workflow: { status: 'absent' },
      stuckBecause: 'The meeting has no procedure',
    },
  ])
})

it('finds the meeting whose agenda should have closed and did not', async () => {
  running.add(panels.started[0].workflowId)
  expect(await ops.stuck()).toEqual([])
  panels.clock.moveTo(at('2026-11-03', '13:30'))
  expect(await ops.stuck()).toMatchObject([{ stuckBecause: 'A date has passed and nothing was recorded' }])
})
