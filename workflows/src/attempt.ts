import { isCancellation, log, TemporalFailure } from '@temporalio/workflow'
import type { Case, Letter } from './case-state'
import { referrals } from './proxies'

/**
 * Asks for something that may be refused. A refusal becomes a task for a person and the procedure goes on without the
 * answer; a fault never gets here, because it is tried again until it passes.
 */
export async function attempt<T>(
  kase: { id?: string },
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

/**
 * Puts something on the caseworker's list. That this is refused too must not stop anything. What belongs to no case, as a
 * meeting's own mail, is left in the log.
 */
export async function raiseTask({ id: caseId }: { id?: string }, kind: string, occasion: string): Promise<void> {
  if (!caseId) return
  try {
    await referrals.raiseTask({ caseId, kind, occasion })
  } catch (error) {
    if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error
    log.error('task refused', { kind, occasion })
  }
}

/**
 * Leaves a letter to be posted; `occasion` is what it is about, so that it goes once. Nothing waits for it: mail never
 * holds up a case.
 */
export function tell(
  kase: Pick<Case, 'id' | 'unposted'>,
  template: string,
  occasion: string,
  more: Pick<Letter, 'clockId' | 'refs'> = {},
): void {
  kase.unposted.push({ caseId: kase.id, template, occasion, ...more })
}

/** Follows the stage table and shows where the case stands. */
export async function moveStage(kase: Case, action: string, refs: Record<string, string> = {}): Promise<void> {
  const moved = await attempt(kase, 'stage-refused', action, () =>
    referrals.moveStage({ caseId: kase.id, action, refs }),
  )
  if (moved) kase.deadlines.moved(moved.stage)
}

/** All of them; cancelled, until the last has ended in order, so that none is left behind. */
export async function together(running: Promise<unknown>[]): Promise<void> {
  try {
    await Promise.all(running)
  } catch (error) {
    if (isCancellation(error)) await Promise.allSettled(running)
    throw error
  }
}

/** Procedures run side by side, and the failure of one never ends another. */
export async function sideBySide(kase: Case, procedures: Record<string, () => Promise<void>>): Promise<void> {
  await together(Object.entries(procedures).map(([name, run]) => attempt(kase, 'procedure-stopped', name, run)))
}
