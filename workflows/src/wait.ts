import { condition } from '@temporalio/workflow'
import { together } from './attempt'

/** Some servers are wedged by a timer of more than 2^32 seconds; a longer wait is taken in pieces. */
const LONGEST = 5 * 365 * 24 * 60 * 60 * 1000

/**
 * Waits for an instant (ISO) unless something changes first: `true` when it did, `false` when the instant has come. An
 * instant that cannot be read never comes.
 */
export async function waitUntil(at: string, changed: () => boolean, summary: string): Promise<boolean> {
  const instant = Date.parse(at)
  if (Number.isNaN(instant)) {
    await condition(changed)
    return true
  }
  for (;;) {
    if (changed()) return true
    const left = instant - Date.now()
    if (left <= 0) return false
    if (await condition(changed, Math.min(left, LONGEST), { summary })) return true
  }
}

/** Runs `act` once for each key as it becomes known, side by side, until `over`; then waits for those that run. */
export async function forEachKnown(
  keys: () => string[],
  over: () => boolean,
  act: (key: string) => Promise<void>,
): Promise<void> {
  const begun = new Set<string>()
  const running: Promise<void>[] = []
  const next = () => keys().find((key) => !begun.has(key))
  try {
    for (;;) {
      await condition(() => over() || next() !== undefined)
      const key = next()
      if (key === undefined) break
      begun.add(key)
      running.push(act(key))
    }
  } finally {
    // also when cancelled: what nobody awaits would stop the whole procedure by its own end
    await together(running)
  }
}
