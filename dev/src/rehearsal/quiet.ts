import type { Client } from '@temporalio/client'
import { temporal } from '@temporalio/proto'
import { setTimeout as pause } from 'node:timers/promises'

/** What rehearsal must see at rest before it moves time. */
export interface Watched {
  /** Facts not yet told to Temporal, messages not yet sent or given up, and tasks in the hands of any worker. */
  unfinished(): Promise<number>
  /** Ids of the workflows that may be at work. */
  openWorkflows(): Promise<string[]>
  temporal: Client
}

/** The last event of a workflow that has nothing to do until time moves or somebody speaks. */
const RESTING = new Set([
  'WorkflowTaskCompleted',
  'TimerStarted',
  'TimerCanceled',
  'ActivityTaskCanceled',
  'ActivityTaskCancelRequested',
  'UpsertWorkflowSearchAttributes',
  'WorkflowPropertiesModified',
  'MarkerRecorded',
  'ChildWorkflowExecutionStarted',
  'WorkflowExecutionCompleted',
  'WorkflowExecutionCanceled',
  'WorkflowExecutionFailed',
  'WorkflowExecutionTerminated',
])

export class NeverQuiet extends Error {}

/**
 * Waits until everything in hand has been finished: outboxes told, mails out, procedures waiting for time or people.
 * @throws NeverQuiet naming what is still at work after `patience` milliseconds of real time
 */
export async function untilQuiet(watched: Watched, patience = 20_000): Promise<void> {
  const deadline = Date.now() + patience
  let busy: string | undefined = 'starting'
  while (busy) {
    busy = await atWork(watched)
    if (!busy) return
    if (Date.now() > deadline) throw new NeverQuiet(`Still at work after ${patience / 1000} seconds: ${busy}.`)
    await pause(5)
  }
}

async function atWork(watched: Watched): Promise<string | undefined> {
  if ((await watched.unfinished()) > 0) return 'facts, messages or tasks are in hand'
  const open = await watched.openWorkflows()
  const last = await Promise.all(open.map((id) => lastEvent(watched.temporal, id)))
  const busy = last.findIndex((event) => event && !RESTING.has(event))
  if (busy >= 0) return `${open[busy]} (${last[busy]})`
  // a task may have been taken while the histories were read
  return (await watched.unfinished()) > 0 ? 'facts, messages or tasks are in hand' : undefined
}

async function lastEvent(client: Client, workflowId: string): Promise<string | undefined> {
  try {
    const { events } = await client.workflow.getHandle(workflowId).fetchHistory()
    const last = events?.at(-1)
    return last && eventName(last.eventType ?? 0)
  } catch {
    // not started: its start is still in an outbox, which is counted above, or belongs to a closed case
    return undefined
  }
}

/** `EVENT_TYPE_TIMER_STARTED` → `TimerStarted`. */
function eventName(type: number): string {
  const name = temporal.api.enums.v1.EventType[type] ?? ''
  return name
    .replace('EVENT_TYPE_', '')
    .toLowerCase()
    .replaceAll(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())
}
