import { endWork } from '@daysix/engines/processes'
import { inOneSentence } from './troubles'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs something from its start until a signal, then stops it in order; answers the exit code. A signal may come twice (a
 * terminal sends Ctrl-C to every process, and the launcher passes it on), and may come before everything is up.
 */
export async function untilAskedToStop<T extends { stop(): Promise<void> }>(
  start: (asked: AbortSignal) => Promise<T>,
  whenUp: (running: T) => void,
): Promise<number> {
  const asking = new AbortController()
  const asked = new Promise<void>((resolve) => asking.signal.addEventListener('abort', () => resolve(), { once: true }))
  const ask = () => {
    asking.abort()
    endWork()
  }
  for (const signal of SIGNALS) process.on(signal, ask)
  try {
    const running = await start(asking.signal)
    if (!asking.signal.aborted) whenUp(running)
    await asked
    await running.stop()
    return 0
  } catch (error) {
    if (asking.signal.aborted) return 0
    process.stderr.write(`${inOneSentence(error)}\n`)
    return 1
  } finally {
    for (const signal of SIGNALS) process.off(signal, ask)
  }
}
