import { isCancellation, log, TemporalFailure } from '@temporalio/workflow'
import type { Case } from './case-state'
import { notifications, referrals } from './proxies'

/**
 * Asks for something that may be refused. A refusal becomes a task for a person and the procedure goes on without the
 * answer; a fault never gets here, because it is tried again until it passes.
 */
export async function attempt<T>(
  kase: Pick<Case, 'id'>,
  kind: string,
  occasion: string,
  ask: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error
    log.warn('refused', { kind, occasion })
    await raiseTask(kase, kind, occasion)
    return undefined
  }
}

/** Puts something on the caseworker's list. That this is refused too must not stop anything. */
export async function raiseTask(kase: Pick<Case, 'id'>, kind: string, occasion: string): Promise<void> {
  try {
    await referrals.raiseTask({ caseId: kase.id, kind, occasion })
  } catch (error) {
    if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error
    log.error('task refused', { kind, occasion })
  }
}

/** Has the messages of a template recorded for sending; `occasion` is what they are about, so that they go once. */
export async function tell(
  kase: Pick<Case, 'id'>,
  template: string,
  occasion: string,
  more: { clockId?: string; refs?: Record<string, string> } = {},
): Promise<void> {
  await attempt(kase, 'mail-refused', `${template}:${occasion}`, () =>
    notifications.queue({ caseId: kase.id, template, occasion, ...more }),
  )
}

/** Follows the stage table and shows where the case stands. */
export async function moveStage(kase: Case, action: string, refs: Record<string, string> = {}): Promise<void> {
  const moved = await attempt(kase, 'stage-refused', action, () =>
    referrals.moveStage({ caseId: kase.id, action, refs }),
  )
  if (moved) kase.deadlines.moved(moved.stage)
}

/** Procedures run side by side, and the failure of one never ends another. */
export async function sideBySide(kase: Case, procedures: Record<string, () => Promise<void>>): Promise<void> {
  await Promise.all(Object.entries(procedures).map(([name, run]) => attempt(kase, 'procedure-stopped', name, run)))
}
