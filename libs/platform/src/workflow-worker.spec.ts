import { Logger } from '@nestjs/common'
import { ConfigurationError } from './config'
import { startWorkflowWorker } from './workflow-worker'

const SETTINGS = { PORT: '0', TEMPORAL_ADDRESS: '127.0.0.1:1', WORKFLOW_BUNDLE: 'bundle.js' }

beforeAll(() => Logger.overrideLogger(false))

describe('the process that runs the procedures', () => {
  it('lives while Temporal is down, and is not ready', async () => {
    const worker = await startWorkflowWorker(SETTINGS)
    const ask = async (path: string) => {
      const response = await fetch(`${worker.http}${path}`)
      return { status: response.status, body: await response.json() }
    }
    expect(await ask('/health/live')).toEqual({ status: 200, body: { status: 'live' } })
    expect(await ask('/health/ready')).toEqual({ status: 503, body: { status: 'not ready', worker: 'waiting' } })
    expect((await ask('/cases')).status).toBe(404)
    await worker.stop()
    await expect(fetch(worker.http)).rejects.toThrow()
  })

  it('names every setting that is missing', async () => {
    await expect(startWorkflowWorker({})).rejects.toThrow(ConfigurationError)
    await expect(startWorkflowWorker({})).rejects.toThrow(/PORT.*TEMPORAL_ADDRESS.*WORKFLOW_BUNDLE/)
  })
})
