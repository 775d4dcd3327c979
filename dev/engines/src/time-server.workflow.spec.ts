import { DefaultLogger, Runtime, Worker } from '@temporalio/worker'
import { timeEnvironment } from './time-server'
import type { TimeEnvironment } from './time-server'
import type { twelveWeeks } from './time-server.test-support'

const BEGINS = new Date('2024-11-03T09:00:00Z')
const DAY = 86_400_000
let time: TimeEnvironment

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('WARN') })
  time = await timeEnvironment(BEGINS)
}, 180_000)
afterAll(() => time?.close())

it('begins in the past and goes through twelve weeks only when it is told to', async () => {
  expect((await time.now()).getTime() - BEGINS.getTime()).toBeLessThan(60_000)
  const notes: string[] = []
  const worker = await Worker.create({
    connection: time.nativeConnection,
    namespace: time.namespace,
    taskQueue: 'spec',
    workflowsPath: require.resolve('./time-server.test-support'),
    activities: { note: async (what: string) => void notes.push(what) },
  })
  const [began, ended] = await worker.runUntil(async () => {
    const handle = await time.client.workflow.start<typeof twelveWeeks>('twelveWeeks', {
      taskQueue: 'spec',
      workflowId: 'twelve-weeks',
    })
    await time.moveBy(83 * DAY)
    expect(notes).toEqual(['begun'])
    await time.moveBy(2 * DAY)
    return handle.result()
  })
  expect(began.slice(0, 13)).toBe('2024-11-03T09')
  expect(ended.slice(0, 13)).toBe('2025-01-26T09')
  expect(notes).toEqual(['begun', 'ended'])
  const before = await time.now()
  await time.moveTo(new Date('2025-01-01T00:00:00Z'))
  expect((await time.now()).getTime()).toBeGreaterThanOrEqual(before.getTime())
}, 120_000)
