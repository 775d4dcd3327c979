import { z } from 'zod'
import { type Environment, readConfig } from './config'
import { WorkerHost } from './temporal'

const workerSettings = z.object({
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_TLS: z.enum(['true', 'false']).default('false'),
  /** The file that `npm run build` makes of the procedures. */
  WORKFLOW_BUNDLE: z.string().min(1),
})

/** The process that runs the procedures: it has no database and no door. */
export function startWorkflowWorker(env: Environment): WorkerHost {
  const settings = readConfig(workerSettings, env)
  const worker = new WorkerHost(settings, {
    taskQueue: 'workflows',
    workflowBundle: { codePath: settings.WORKFLOW_BUNDLE },
  })
  worker.start()
  return worker
}

if (require.main === module) {
  const worker = startWorkflowWorker(process.env)
  const stop = () => void worker.stop().then(() => process.exit(0))
  process.on('SIGTERM', stop).on('SIGINT', stop)
}
