import { proxyActivities } from '@temporalio/workflow'
import type { NotificationsActivities, PanelsActivities, PlacementsActivities, ReferralsActivities } from './activities'
import { TASK_QUEUES } from './ids'

/** A fault is tried again for as long as it lasts; a refusal comes back at once, as a non-retryable failure. */
const PATIENCE = {
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
} as const

/** What the Web UI shows beside an activity: the rule, template or action it is about. */
function summaryOf(input: Record<string, unknown> | undefined): string | undefined {
  const about = input?.rule ?? input?.template ?? input?.action ?? input?.kind ?? input?.reason
  return typeof about === 'string' ? about : undefined
}

/** The activities a service serves on its own queue. */
function activitiesOn<A extends object>(taskQueue: string): A {
  return new Proxy({} as A, {
    get: (_none, name: string) => (input?: Record<string, unknown>) => {
      const summary = summaryOf(input)
      const proxies = proxyActivities<Record<string, (input: unknown) => Promise<unknown>>>({
        taskQueue,
        ...PATIENCE,
        ...(summary && { summary }),
      })
      return proxies[name](input)
    },
  })
}

export const referrals = activitiesOn<ReferralsActivities>(TASK_QUEUES.referrals)
export const panels = activitiesOn<PanelsActivities>(TASK_QUEUES.panels)
export const placements = activitiesOn<PlacementsActivities>(TASK_QUEUES.placements)
export const notifications = activitiesOn<NotificationsActivities>(TASK_QUEUES.notifications)
