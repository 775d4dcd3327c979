import * as notifications from '@daysix/notifications/main'
import * as panels from '@daysix/panels/main'
import * as placements from '@daysix/placements/main'
import type { Clock } from '@daysix/platform/clock'
import type { ServiceDatabase } from '@daysix/platform/database'
import { startService } from '@daysix/platform/service'
import type { RunningService, ServiceManifest } from '@daysix/platform/service'
import { startWorkflowWorker } from '@daysix/platform/workflow-worker'
import * as referrals from '@daysix/referrals/main'
import { database as webDatabase, startWeb } from '@daysix/web/main'
import type { WebHost } from '@daysix/web/main'

export const SERVICES = ['referrals', 'panels', 'placements', 'notifications'] as const
export type Service = (typeof SERVICES)[number]

/** What can run alone as a process, or with all others in one. */
export const PARTS = [...SERVICES, 'workflows', 'web'] as const
export type Part = (typeof PARTS)[number]

const MANIFESTS: Record<Service, ServiceManifest> = {
  referrals: referrals.manifest,
  panels: panels.manifest,
  placements: placements.manifest,
  notifications: notifications.manifest,
}

/** The schemas of every part that keeps something. */
export const DATABASES: ServiceDatabase[] = [...SERVICES.map((name) => MANIFESTS[name].database), webDatabase]

export interface PartHost extends Pick<WebHost, 'banner' | 'mount'> {
  clock?: Clock
}

export interface RunningPart {
  /** Work in hand: activities and workflow steps of this part that are running. */
  inFlight(): number
  /** Facts committed but not yet delivered to Temporal, and messages not yet sent. */
  waiting(): Promise<number>
  stop(): Promise<void>
}

const nothing = { inFlight: () => 0, waiting: () => Promise.resolve(0) }

/** Starts one part from the manifest that production uses. */
export async function startPart(part: Part, env: Record<string, string>, host: PartHost): Promise<RunningPart> {
  if (part === 'web') return { ...nothing, ...(await startWeb(env, host)) }
  if (part === 'workflows') {
    return { ...nothing, ...(await startWorkflowWorker(env)) }
  }
  const service: RunningService = await startService(MANIFESTS[part], env, { clock: host.clock })
  return {
    inFlight: () => service.worker?.inFlight() ?? 0,
    waiting: () => service.unfinished(),
    stop: () => service.stop(),
  }
}
