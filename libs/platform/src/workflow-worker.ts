import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { type Environment, readConfig } from './config'
import { WorkerHost } from './temporal'

const workerSettings = z.object({
  HOST: z.string().default('127.0.0.1'),
  /** Of the door that answers for its health. */
  PORT: z.coerce.number().int().min(0).max(65535),
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_TLS: z.enum(['true', 'false']).default('false'),
  /** The file that `npm run build` makes of the procedures. */
  WORKFLOW_BUNDLE: z.string().min(1),
})

export interface RunningWorker {
  http: string
  inFlight(): number
  stop(): Promise<void>
}

/**
 * The process that runs the procedures: it has no database, and one door, which says whether it is at work.
 * @throws ConfigurationError naming every missing setting
 */
export async function startWorkflowWorker(env: Environment): Promise<RunningWorker> {
  const settings = readConfig(workerSettings, env)
  const worker = new WorkerHost(settings, {
    taskQueue: 'workflows',
    workflowBundle: { codePath: settings.WORKFLOW_BUNDLE },
  })
  const door = healthDoor(worker)
  await new Promise<void>((resolve, reject) => {
    door.once('error', reject).listen(settings.PORT, settings.HOST, resolve)
  })
  worker.start()
  return {
    http: `http://${settings.HOST}:${(door.address() as AddressInfo).port}`,
    inFlight: () => worker.inFlight(),
    stop: async () => {
      door.close()
      door.closeAllConnections()
      await worker.stop()
    },
  }
}

/** Live: the process answers. Ready: it asks Temporal for work. */
function healthDoor(worker: WorkerHost): Server {
  return createServer((request, response) => {
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.url === '/health/live') return answer(200, { status: 'live' })
    if (request.url !== '/health/ready') return answer(404, { status: 'not found' })
    const ready = worker.isRunning()
    return answer(
      ready ? 200 : 503,
      ready ? { status: 'ready', worker: 'running' } : { status: 'not ready', worker: 'waiting' },
    )
  })
}

function runWorkflowWorker(): void {
  startWorkflowWorker(process.env).then(
    (worker) => {
      const stop = () => void worker.stop().then(() => process.exit(0))
      process.on('SIGTERM', stop).on('SIGINT', stop)
    },
    (error: unknown) => {
      process.stderr.write(
        `The workflow worker could not start: ${error instanceof Error ? error.message : String(error)}\n`,
      )
      process.exit(1)
    },
  )
}

if (require.main === module) runWorkflowWorker()
