import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common'
import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client'
import type { SearchAttributePair } from '@temporalio/common'
import { Refusal } from '@daysix/shared/refusal'
import type { Job, PgBoss } from 'pg-boss'
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { EntityManager } from 'typeorm'
import { Clock } from './clock'
import { OUTBOX, outboxQueue } from './outbox-queue'
import { withOrigin } from './origin'
import { MANY_TRIES } from './procedures'
import { faultWords } from './refusals'
import { TemporalConnection } from './temporal'

/** A signal's name with the shape of its one argument, as @daysix/workflows/messages declares them. */
export interface MessageName<P extends object> {
  readonly name: string
  readonly payload?: P
}

export interface WorkflowStart {
  workflow: string
  workflowId: string
  taskQueue: string
  input: object
  /** Shown in Temporal's Web UI; opaque words only. */
  summary?: string
  searchAttributes?: SearchAttributePair[]
}

/** A workflow that another service's fact is just starting is there within a moment, in milliseconds; then the queue's own pace. */
const START_ON_ITS_WAY = [20, 40, 80, 160, 320]

/** Cases are told side by side, the facts of one case one after the other. */
const LANES = 4

type OutboxJob =
  | ({ do: 'start'; key: string } & WorkflowStart)
  | { do: 'signal'; key: string; workflowId: string; message: string; payload: Told }
  | { do: 'errand'; key: string; errand: string; payload: Record<string, string> }

export const OUTBOX_SETTINGS = Symbol('outbox settings')

export interface OutboxSettings {
  schema: string
  url: string
  /**
   * Asked when a workflow is not (or no longer) there: `wait` while it should run (the start may still be on its way from
   * another service's outbox), `closed` once its case is: then the fact becomes a task through `undeliverable`, as does one
   * that operations have set aside.
   */
  whenNotFound?: (workflowId: string) => Promise<'wait' | 'closed'>
  undeliverable?: (workflowId: string, message: string, fact: Told, why: 'late' | 'set-aside') => Promise<void>
  /** What is asked of another context once a row is committed; each may run twice and changes things once. */
  errands?: Record<string, (payload: Record<string, string>) => Promise<void>>
}

/** A fact as it is told: with its id and domain time. */
export type Told = Record<string, unknown> & { eventId: string; at: string }

/**
 * What is written here within a transaction reaches Temporal, or another context, after its commit, in order for each key,
 * however long that takes; what is rolled back is never told.
 */
@Injectable()
export class Outbox implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Outbox')
  private readonly boss: PgBoss

  constructor(
    @Inject(OUTBOX_SETTINGS) private readonly settings: OutboxSettings,
    private readonly temporal: TemporalConnection,
    private readonly clock: Clock,
  ) {
    this.boss = outboxQueue(`${settings.schema}_queue`, settings.url)
    this.boss.on('error', (error) => this.log.warn({ queue: error.name }))
  }

  /** Starts a workflow once its row is committed. Starting twice, or one that runs already, does nothing. */
  async start(tx: EntityManager, start: WorkflowStart): Promise<void> {
    await this.add(tx, { do: 'start', key: keyOf(start.workflowId), ...start })
  }

  /** Tells a running workflow a fact. `eventId` and `at` are filled here; give `eventId` where the fact has an id of its own. */
  async signal<P extends object>(
    tx: EntityManager,
    workflowId: string,
    message: MessageName<P>,
    payload: P & { eventId?: string },
  ): Promise<string> {
    const eventId = payload.eventId ?? randomUUID()
    const fact = { ...payload, eventId, at: this.clock.now().toISOString() }
    await this.add(tx, { do: 'signal', key: keyOf(workflowId), workflowId, message: message.name, payload: fact })
    return eventId
  }

  /**
   * Has another context asked for something once the row is committed, by the manifest's errand of that name. Ids and codes
   * only: what it needs beside them is read when it runs.
   */
  async errand(tx: EntityManager, key: string, errand: string, payload: Record<string, string>): Promise<void> {
    await this.add(tx, { do: 'errand', key, errand, payload })
  }

  /** Tells one fact to many workflows, each once, in one statement. */
  async signalAll<P extends object>(
    tx: EntityManager,
    workflowIds: readonly string[],
    message: MessageName<P>,
    payload: P & { eventId: string },
  ): Promise<void> {
    const fact = { ...payload, at: this.clock.now().toISOString() }
    const jobs = [...new Set(workflowIds)].map((workflowId): OutboxJob => {
      return { do: 'signal', key: keyOf(workflowId), workflowId, message: message.name, payload: fact }
    })
    const rows = jobs.map((job) => ({ data: job, singletonKey: job.key, id: nextJobId() }))
    if (rows.length > 0) await this.boss.insert(OUTBOX, rows, { db: within(tx) })
  }

  private async add(tx: EntityManager, job: OutboxJob): Promise<void> {
    await this.boss.send(OUTBOX, job, { db: within(tx), singletonKey: job.key, id: nextJobId() })
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start()
    await Promise.all(Array.from({ length: LANES }, () => this.openLane()))
  }

  /** A lane that has delivered something looks again at once: the next fact of the same case was waiting for this one. */
  private async openLane(): Promise<void> {
    const lane = await this.boss.work<OutboxJob>(
      OUTBOX,
      { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 2 },
      async ([job]: Job<OutboxJob>[]) => {
        await this.deliver(job.data).catch((error: unknown) => {
          const fault = faultWords(error)
          this.log.warn({ ...whatIs(job.data), job: job.id, fault })
          // the queue keeps what it is thrown, whole: what a fault quotes can be a child's
          throw new Error(fault)
        })
        this.boss.notifyWorker(lane)
      },
    )
  }

  private async deliver(job: OutboxJob): Promise<void> {
    if (job.do === 'errand') return this.run(job)
    const client = await this.temporal.client()
    if (job.do === 'start') return startOnce(client, job)
    for (const pause of [...START_ON_ITS_WAY, undefined]) {
      try {
        await client.workflow.getHandle(job.workflowId).signal(job.message, job.payload)
        return
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error
        const state = (await this.settings.whenNotFound?.(job.workflowId)) ?? 'wait'
        if (state === 'closed') return this.tooLate(job)
        if (pause === undefined) throw error
        await wait(pause)
      }
    }
  }

  private async tooLate({ workflowId, message, payload }: Extract<OutboxJob, { do: 'signal' }>): Promise<void> {
    this.log.warn({ late: message, workflowId })
    await this.settings.undeliverable?.(workflowId, message, payload, 'late')
  }

  private async run({ errand, key, payload }: Extract<OutboxJob, { do: 'errand' }>): Promise<void> {
    const go = this.settings.errands?.[errand]
    if (!go) throw new Error(`nobody goes on errand ${errand}`)
    await withOrigin({ acting: errand, requestId: key }, () => go(payload))
  }

  /** How many facts have not reached Temporal yet. */
  async waiting(): Promise<number> {
    const { rows } = await this.boss
      .getDb()
      .executeSql(
        `select count(*)::int as waiting from ${this.settings.schema}_queue.job where name = $1 and state in ('created', 'retry', 'active')`,
        [OUTBOX],
      )
    return (rows[0] as { waiting: number }).waiting
  }

  /**
   * What has been tried many times without success, the oldest first. It is tried for as long as it takes, and whatever its
   * key has to tell after it waits: so a person must see it.
   */
  async stuck(): Promise<StuckJob[]> {
    const { rows } = await this.boss.getDb().executeSql(
      `select id, data, retry_count as tries, created_on as since from ${this.settings.schema}_queue.job
        where name = $1 and state in ('retry', 'active') and retry_count > $2 order by created_on limit 100`,
      [OUTBOX, MANY_TRIES],
    )
    return (rows as { id: string; data: OutboxJob; tries: number; since: Date }[]).map(
      ({ id, data, tries, since }) => ({
        ...{ id, tries, since },
        ...whatIs(data),
      }),
    )
  }

  /**
   * Takes out what has been tried many times, so that what its case has to tell after it goes on. A fact becomes a task where
   * its context makes one of it. Answers the whole job, for the audit.
   * @throws NothingToSetAside also for the start of a procedure: without it nothing after it could be heard
   */
  async setAside(tx: EntityManager, id: string): Promise<object> {
    const { records } = (await tx.queryRunner!.query(
      `delete from ${this.settings.schema}_queue.job
        where name = $1 and id = $2 and state = 'retry' and retry_count > $3 and data->>'do' <> 'start' returning data`,
      [OUTBOX, id, MANY_TRIES],
      true,
    )) as { records: { data: OutboxJob }[] }
    if (records.length === 0) throw new NothingToSetAside()
    const [{ data: job }] = records
    if (job.do === 'signal') await this.settings.undeliverable?.(job.workflowId, job.message, job.payload, 'set-aside')
    this.log.warn({ setAside: whatIs(job), job: id })
    return job
  }

  async onModuleDestroy(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 5000 })
  }
}

export class NothingToSetAside extends Refusal {
  constructor() {
    super('This fact is getting through, has gone, or starts a procedure: it cannot be set aside.')
  }
}

export interface StuckJob {
  id: string
  /** The case or meeting whose facts wait behind it. */
  key: string
  /** As `signal provisionStarted`. */
  what: string
  tries: number
  since: Date
}

/** By its kind and name; what it carries stays out of logs and lists. */
const whatIs = (job: OutboxJob): { what: string; key: string } => ({
  what: `${job.do} ${job.do === 'start' ? job.workflow : job.do === 'signal' ? job.message : job.errand}`,
  key: job.key,
})

let lastMoment = 0
let nth = 0

/**
 * All jobs of a transaction carry the same `created_on`, and the queue then goes by id: a random one would shuffle them.
 * A UUID of version 7 that only ever rises in this process keeps them as they were told.
 */
function nextJobId(): string {
  const moment = Math.max(Date.now(), lastMoment)
  nth = moment === lastMoment ? nth + 1 : 0
  // 12 bits count the jobs of one millisecond; the next millisecond is borrowed when they run out
  lastMoment = nth > 0xfff ? moment + 1 : moment
  if (nth > 0xfff) nth = 0
  const hex = lastMoment.toString(16).padStart(12, '0')
  const random = randomUUID()
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${nth.toString(16).padStart(3, '0')}-${random.slice(19)}`
}

/** The queue's statements run in the caller's transaction. */
function within(tx: EntityManager): never {
  const executeSql = async (text: string, values?: unknown[]) => {
    if (!tx.queryRunner) throw new Error('the outbox is written within a transaction')
    const { records } = await tx.queryRunner.query(text, values, true)
    return { rows: records }
  }
  return { executeSql } as never
}

/** A case's own messages and those of its placements keep one order. */
const keyOf = (workflowId: string): string =>
  workflowId
    .split('/')
    .slice(0, workflowId.startsWith('panel/') ? 3 : 2)
    .join('/')

async function startOnce(
  client: Client,
  { workflow, workflowId, taskQueue, input, summary, searchAttributes }: WorkflowStart,
): Promise<void> {
  try {
    await client.workflow.start(workflow, {
      workflowId,
      taskQueue,
      args: [input],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
      ...(summary && { staticSummary: summary }),
      ...(searchAttributes && { typedSearchAttributes: searchAttributes }),
    })
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error
  }
}
