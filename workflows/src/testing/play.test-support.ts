import { timeEnvironment, type TimeEnvironment } from '@daysix/engines/time-server'
import type { WorkflowHandle } from '@temporalio/client'
import { Worker } from '@temporalio/worker'
import { caseWorkflowId, panelMeetingWorkflowId, placementWorkflowId, TASK_QUEUES } from '../ids'
import { WORKFLOWS } from '../inputs'
import { detailsGiven, type Fact, type Message } from '../messages'
import { keepHistory } from './histories.test-support'
import './quiet.test-support'
import { World } from './world.test-support'

/** One telling under skipped time: the world, the procedures, and the steps a spec takes through them. */
export class Play {
  readonly world = new World()
  private facts = 0

  constructor(
    private readonly time: TimeEnvironment,
    private readonly name: string,
  ) {
    this.world.detailsDelivered = async (caseId, provisionId) => {
      const givenAt = (await this.time.now()).toISOString()
      await this.tellAtOnce(this.handle(caseWorkflowId(caseId)), detailsGiven, { provisionId, givenAt })
    }
  }

  async report(caseId: string, imposedAt: string): Promise<WorkflowHandle> {
    this.world.knows(caseId, imposedAt)
    const handle = await this.time.client.workflow.start(WORKFLOWS.permanentExclusion, {
      taskQueue: TASK_QUEUES.workflows,
      workflowId: caseWorkflowId(caseId),
      args: [{ caseId, kind: 'permanent-exclusion', schoolUrn: '900001' }],
    })
    await this.settle()
    return handle
  }

  async startPlacement(caseId: string, placementId: string): Promise<WorkflowHandle> {
    const handle = await this.time.client.workflow.start(WORKFLOWS.placement, {
      taskQueue: TASK_QUEUES.workflows,
      workflowId: placementWorkflowId(caseId, placementId),
      args: [{ caseId, placementId }],
    })
    await this.settle()
    return handle
  }

  async startMeeting(meetingId: string, heldOn: string): Promise<WorkflowHandle> {
    const handle = await this.time.client.workflow.start(WORKFLOWS.panelMeeting, {
      taskQueue: TASK_QUEUES.workflows,
      workflowId: panelMeetingWorkflowId('secondary', heldOn),
      args: [{ meetingId, seriesId: 'secondary', heldOn }],
    })
    await this.settle()
    return handle
  }

  /** Time goes on to this instant, London winter time being UTC. */
  async goTo(instant: string): Promise<void> {
    await this.time.moveTo(new Date(instant))
    await this.settle()
  }

  /** Tells a fact as an outbox does; the same `eventId` again is the same delivery again. */
  async tell<P extends object>(handle: WorkflowHandle, message: Message<P>, fact: P & Partial<Fact>): Promise<void> {
    await this.tellAtOnce(handle, message, fact)
    await this.settle()
  }

  /** As `tell`, without waiting until everything that follows from it is done. */
  async tellAtOnce<P extends object>(
    handle: WorkflowHandle,
    message: Message<P>,
    fact: P & Partial<Fact>,
  ): Promise<void> {
    this.facts += 1
    const at = fact.at ?? (await this.time.now()).toISOString()
    await handle.signal(message.name, { eventId: `${message.name}-${this.facts}`, ...fact, at })
  }

  handle(workflowId: string): WorkflowHandle {
    return this.time.client.workflow.getHandle(workflowId)
  }

  async isRunning(handle: WorkflowHandle): Promise<boolean> {
    return (await handle.describe()).status.name === 'RUNNING'
  }

  /** The engine waits for work in hand before it skips: a second of its time is over when all is quiet. */
  async settle(): Promise<void> {
    await this.time.moveBy(1000)
    await this.time.moveBy(1000)
  }

  /** Kept in the repository when asked to, and replayed by every build from then on. */
  async keepHistory(handle: WorkflowHandle): Promise<void> {
    if (process.env.RECORD_HISTORIES === 'true') keepHistory(this.name, await handle.fetchHistory())
  }
}

/** Plays a story that begins at an instant, with its own engine; `name` is that of its recorded history. */
export async function play(name: string, startAt: string, story: (play: Play) => Promise<void>): Promise<void> {
  const time = await timeEnvironment(new Date(startAt))
  try {
    const telling = new Play(time, name)
    const { world } = telling
    const common = { connection: time.nativeConnection, namespace: time.namespace, maxCachedWorkflows: 50 }
    const procedures = await Worker.create({
      ...common,
      taskQueue: TASK_QUEUES.workflows,
      workflowBundle: { codePath: process.env.DAYSIX_PROCEDURES! },
    })
    const services = await Promise.all(
      (['referrals', 'panels', 'placements', 'notifications'] as const).map((service) =>
        Worker.create({ ...common, taskQueue: TASK_QUEUES[service], activities: world[service] as object }),
      ),
    )
    const workers = [procedures, ...services]
    const running = Promise.all(workers.map((worker) => worker.run()))
    try {
      await story(telling)
    } finally {
      for (const worker of workers) worker.shutdown()
      await running
    }
  } finally {
    await time.close()
  }
}
