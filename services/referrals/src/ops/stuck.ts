/** What the engine says of one procedure; `absent` when it knows none by that id. */
export interface WorkflowState {
  status: 'running' | 'completed' | 'failed' | 'terminated' | 'cancelled' | 'timed-out' | 'absent' | 'unreachable'
  runId: string | null
  startedAt: string | null
  historyLength: number | null
  /** Work that is being tried again, with how often it has been tried. */
  retrying: { activity: string; attempt: number }[]
  /** Tries of the procedure's own next step: more than a few means that its code cannot go on. */
  taskAttempts: number
}

/** What our tables say beside it. */
export interface BusinessState {
  isClosed: boolean
  reportedAt: Date
  /** Duties whose date has passed without anything being recorded: the procedure should have woken. */
  unrecordedDuties: number
}

/** A notice may wait this long for its procedure before a person should look. */
const START_PATIENCE_MS = 15 * 60_000
const MANY_TRIES = 5

/**
 * Why a case's procedure needs a person, in one sentence; nothing when it is moving. An engine that cannot be reached says
 * nothing about a case.
 */
export function stuckBecause(business: BusinessState, workflow: WorkflowState, now: Date): string | undefined {
  if (workflow.status === 'unreachable') return undefined
  if (business.isClosed)
    return workflow.status === 'running' ? 'The case is closed and its procedure still runs' : undefined
  if (workflow.status === 'absent')
    return now.getTime() - business.reportedAt.getTime() > START_PATIENCE_MS ? 'The case has no procedure' : undefined
  if (workflow.status !== 'running') return `The procedure has ended (${workflow.status}) and the case is open`
  if (workflow.taskAttempts > MANY_TRIES) return 'The procedure cannot take its next step'
  const trying = workflow.retrying.find(({ attempt }) => attempt > MANY_TRIES)
  if (trying) return `${trying.activity} has been tried ${trying.attempt} times`
  if (business.unrecordedDuties > 0) return 'A date has passed and nothing was recorded'
  return undefined
}
