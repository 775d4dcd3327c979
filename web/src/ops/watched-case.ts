import { type Tag, plural } from '../present'

export interface WatchedCase {
  reference: string
  stage: string
  next: { title: string; dueOn: string } | null
  workflowId: string
  workflow: {
    status: string
    runId: string | null
    historyLength: number | null
    retrying: { activity: string; attempt: number }[]
  }
  stuckBecause: string | null
}

const STATUS: Record<string, Tag> = {
  running: { text: 'Running', classes: 'govuk-tag--blue' },
  completed: { text: 'Complete', classes: 'govuk-tag--green' },
  failed: { text: 'Failed', classes: 'govuk-tag--red' },
  terminated: { text: 'Ended by hand', classes: 'govuk-tag--red' },
  cancelled: { text: 'Cancelled', classes: 'govuk-tag--orange' },
  'timed-out': { text: 'Timed out', classes: 'govuk-tag--red' },
  absent: { text: 'None', classes: 'govuk-tag--grey' },
  unreachable: { text: 'Not known', classes: 'govuk-tag--yellow' },
}

/** A row of the operations page: one case, its procedure, and whether somebody should look. */
export function watchedRow(watched: WatchedCase, settings: EngineSettings) {
  const { workflow } = watched
  return {
    ...watched,
    status: workflow.status,
    tag: STATUS[workflow.status] ?? { text: workflow.status, classes: 'govuk-tag--grey' },
    why: watched.stuckBecause,
    detail: [
      workflow.historyLength !== null && plural(workflow.historyLength, 'event'),
      ...workflow.retrying.map(({ activity, attempt }) => `${activity}: try ${attempt}`),
    ]
      .filter(Boolean)
      .join(', '),
    engineHref: engineHrefOf(watched, settings),
  }
}

type Procedure = { workflowId: string; workflow: { runId: string | null } }

/** A procedure that needs a person: what it accompanies and why. */
export const stuckRow = (
  stuck: Procedure & { about: string; stuckBecause: string | null },
  settings: EngineSettings,
): { about: string; why: string | null; engineHref?: string } => ({
  about: stuck.about,
  why: stuck.stuckBecause,
  engineHref: engineHrefOf(stuck, settings),
})

interface EngineSettings {
  TEMPORAL_UI_URL: string
  TEMPORAL_NAMESPACE: string
}

/** None where the engine knows no procedure, or has no pages. */
function engineHrefOf(
  { workflowId, workflow: { runId } }: Procedure,
  { TEMPORAL_UI_URL, TEMPORAL_NAMESPACE }: EngineSettings,
): string | undefined {
  if (!TEMPORAL_UI_URL || !runId) return undefined
  const path = ['namespaces', TEMPORAL_NAMESPACE, 'workflows', workflowId, runId, 'history'].map(encodeURIComponent)
  return [TEMPORAL_UI_URL, ...path].join('/')
}
