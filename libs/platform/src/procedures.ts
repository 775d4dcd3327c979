import { type Client, WorkflowNotFoundError } from '@temporalio/client'
import { z } from 'zod'
import { inParts } from './database'
import type { TemporalConnection } from './temporal'

/** What the engine says of one procedure; `absent` when it knows none by that id. */
export const WorkflowStateView = z.object({
  status: z.enum(['running', 'completed', 'failed', 'terminated', 'cancelled', 'timed-out', 'absent', 'unreachable']),
  runId: z.string().nullable(),
  startedAt: z.string().nullable(),
  historyLength: z.number().nullable(),
  /** Work that is being tried again, with how often it has been tried. */
  retrying: z.array(z.object({ activity: z.string(), attempt: z.number() })),
  /** Tries of the procedure's own next step: more than a few means that its code cannot go on. */
  taskAttempts: z.number(),
})
export type WorkflowState = z.output<typeof WorkflowStateView>

/** A procedure that needs a person: what it accompanies, in words without a name of a child, and why. */
export const StuckProcedures = z
  .object({
    items: z.array(
      z.object({
        about: z.string(),
        workflowId: z.string(),
        workflow: WorkflowStateView,
        stuckBecause: z.string(),
      }),
    ),
  })
  .meta({ id: 'StuckProcedures' })
export type StuckProcedure = z.output<typeof StuckProcedures>['items'][number]

const NOTHING_KNOWN = { runId: null, startedAt: null, historyLength: null, retrying: [], taskAttempts: 0 }
const UNREACHABLE: WorkflowState = { status: 'unreachable', ...NOTHING_KNOWN }

const STATUS: Record<string, WorkflowState['status']> = {
  RUNNING: 'running',
  COMPLETED: 'completed',
  FAILED: 'failed',
  TERMINATED: 'terminated',
  CANCELLED: 'cancelled',
  TIMED_OUT: 'timed-out',
}

/** By id, never by a list: the time-skipping server keeps none. Without a client the engine is away. */
export async function describeWorkflow(client: Client | undefined, workflowId: string): Promise<WorkflowState> {
  if (!client) return UNREACHABLE
  try {
    const found = await client.workflow.getHandle(workflowId).describe()
    return {
      status: STATUS[found.status.name] ?? 'running',
      runId: found.runId,
      startedAt: found.startTime.toISOString(),
      historyLength: found.historyLength,
      retrying: (found.raw.pendingActivities ?? [])
        .filter(({ attempt }) => (attempt ?? 1) > 1)
        .map(({ activityType, attempt }) => ({ activity: activityType?.name ?? 'an activity', attempt: attempt ?? 1 })),
      taskAttempts: found.raw.pendingWorkflowTask?.attempt ?? 0,
    }
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { status: 'absent', ...NOTHING_KNOWN }
    return UNREACHABLE
  }
}

/** What our tables say beside the engine. */
export interface Accompanied {
  what: 'case' | 'placement' | 'meeting'
  isOver: boolean
  /** Since when it should have a procedure. */
  since: Date
  /** A date has passed without anything being recorded: the procedure should have woken. */
  hasOverslept?: boolean
}

/** How many procedures the engine is asked about at once. */
const ASKED_AT_ONCE = 50

/**
 * Those of `accompanied` whose procedure needs a person, in their order; none while the engine is away, which says nothing
 * about any of them.
 */
export async function stuckAmong<A extends Accompanied & Pick<StuckProcedure, 'about' | 'workflowId'>>(
  temporal: TemporalConnection,
  accompanied: readonly A[],
  now: Date,
): Promise<(StuckProcedure & { of: A })[]> {
  const client = await temporal.client().catch(() => undefined)
  if (!client) return []
  const stuck: (StuckProcedure & { of: A })[] = []
  for (const some of inParts(accompanied, ASKED_AT_ONCE)) {
    const workflows = await Promise.all(some.map(({ workflowId }) => describeWorkflow(client, workflowId)))
    for (const [i, one] of some.entries()) {
      const why = stuckBecause(one, workflows[i]!, now)
      if (why)
        stuck.push({
          of: one,
          about: one.about,
          workflowId: one.workflowId,
          workflow: workflows[i]!,
          stuckBecause: why,
        })
    }
  }
  return stuck
}

/** A notice may wait this long for its procedure before a person should look. */
const START_PATIENCE_MS = 15 * 60_000
/** Of one step, before a person should look. */
export const MANY_TRIES = 5

/**
 * Why a procedure needs a person, in one sentence; nothing when it is moving. An engine that cannot be reached says nothing
 * about it.
 */
export function stuckBecause(
  { what, isOver, since, hasOverslept = false }: Accompanied,
  workflow: WorkflowState,
  now: Date,
): string | undefined {
  const [open, over] = what === 'case' ? ['open', 'closed'] : ['not over', 'over']
  if (workflow.status === 'unreachable') return undefined
  if (isOver) return workflow.status === 'running' ? `The ${what} is ${over} and its procedure still runs` : undefined
  if (workflow.status === 'absent')
    return now.getTime() - since.getTime() > START_PATIENCE_MS ? `The ${what} has no procedure` : undefined
  if (workflow.status !== 'running') return `The procedure has ended (${workflow.status}) and the ${what} is ${open}`
  if (workflow.taskAttempts > MANY_TRIES) return 'The procedure cannot take its next step'
  const trying = workflow.retrying.find(({ attempt }) => attempt > MANY_TRIES)
  if (trying) return `${trying.activity} has been tried ${trying.attempt} times`
  if (hasOverslept) return 'A date has passed and nothing was recorded'
  return undefined
}
