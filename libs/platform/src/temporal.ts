import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common'
import { asyncLocalStorage as activity } from '@temporalio/activity'
import { Client, Connection } from '@temporalio/client'
import { makeTelemetryFilterString, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { withOrigin } from './origin'
import { activityFailure, faultWords } from './refusals'

export { type Client, WorkflowNotFoundError } from '@temporalio/client'

export const TEMPORAL_SETTINGS = Symbol('temporal settings')

export interface TemporalSettings {
  TEMPORAL_ADDRESS: string
  TEMPORAL_NAMESPACE: string
  TEMPORAL_TLS: 'true' | 'false'
}

/** The engine's own signal handlers would race with ours: we stop it ourselves, in order. Once per process. */
export function installRuntime(): void {
  if (installed) return
  installed = true
  Runtime.install({
    shutdownSignals: [],
    // its core writes warnings to standard output, which belongs to answers
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} } as never,
  })
}
let installed = false

/** Connects when first needed, so that a service starts, and accepts notices, while Temporal is down. */
@Injectable()
export class TemporalConnection implements OnApplicationShutdown {
  private connecting?: Promise<Client>

  constructor(@Inject(TEMPORAL_SETTINGS) private readonly settings: TemporalSettings) {}

  client(): Promise<Client> {
    this.connecting ??= this.connect().catch((error: unknown) => {
      this.connecting = undefined
      throw error
    })
    return this.connecting
  }

  private async connect(): Promise<Client> {
    const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, TEMPORAL_TLS } = this.settings
    const connection = await Connection.connect({ address, tls: TEMPORAL_TLS === 'true', connectTimeout: '5s' })
    return new Client({ connection, namespace })
  }

  async onApplicationShutdown(): Promise<void> {
    const client = await this.connecting?.catch(() => undefined)
    await client?.connection.close()
  }
}

export interface WorkerSource {
  taskQueue: string
  activities?: object
  workflowBundle?: { codePath: string }
}

/**
 * One worker, kept running: it waits for Temporal to come up, and is made anew should it fail. `stop` drains it.
 */
export class WorkerHost {
  private readonly log = new Logger('Worker')
  private worker?: Worker
  private running: Promise<void> = Promise.resolve()
  private stopping = false
  private wake?: () => void

  constructor(
    private readonly settings: TemporalSettings,
    private readonly source: WorkerSource,
  ) {}

  start(): void {
    installRuntime()
    this.running = this.keepRunning()
  }

  private async keepRunning(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.runOnce()
      } catch (error) {
        if (this.stopping) return
        this.log.warn({ queue: this.source.taskQueue, waiting: error instanceof Error ? error.name : 'fault' })
        await this.pause(1000)
      }
    }
  }

  private async runOnce(): Promise<void> {
    const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, TEMPORAL_TLS } = this.settings
    const connection = await NativeConnection.connect({ address, tls: TEMPORAL_TLS === 'true' })
    try {
      this.worker = await Worker.create({
        connection,
        namespace,
        ...this.source,
        maxCachedWorkflows: 500,
        maxConcurrentWorkflowTaskExecutions: 40,
        maxConcurrentActivityTaskExecutions: 30,
        shutdownGraceTime: '5s',
      })
      if (!this.stopping) await this.worker.run()
    } finally {
      this.worker = undefined
      await connection.close()
    }
  }

  /** Work in hand: rehearsal waits for none before it moves time. */
  inFlight(): number {
    if (!this.worker) return 0
    const status = this.worker.getStatus()
    return status.numInFlightWorkflowActivations + status.numInFlightActivities + status.numInFlightLocalActivities
  }

  isRunning(): boolean {
    return this.worker?.getState() === 'RUNNING'
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async stop(): Promise<void> {
    this.stopping = true
    this.wake?.()
    if (this.isRunning()) this.worker?.shutdown()
    await this.running
  }
}

const activityLog = new Logger('Activity')

/** Binds an object's methods as activities: a refusal ends an activity for good, a fault is logged and tried again. */
export function asActivities(...implementations: object[]): Record<string, (input: never) => Promise<unknown>> {
  const activities: Record<string, (input: never) => Promise<unknown>> = {}
  for (const implementation of implementations) {
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(implementation)).filter(
      (name) => name !== 'constructor',
    )
    for (const name of methods) {
      const method = (implementation as Record<string, unknown>)[name]
      if (typeof method !== 'function') continue
      activities[name] = async (input: never) => {
        try {
          const requestId = activity.getStore()?.info.workflowExecution?.workflowId
          const call = () => (method as (input: never) => unknown).call(implementation, input)
          return await withOrigin({ acting: name, requestId }, call)
        } catch (error) {
          const failure = activityFailure(error)
          if (!failure.nonRetryable) activityLog.warn({ activity: name, fault: faultWords(error) })
          throw failure
        }
      }
    }
  }
  return activities
}
