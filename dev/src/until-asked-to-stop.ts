import { endWork } from '@daysix/engines/processes'
import { inOneSentence } from './troubles'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Listens for a signal while something runs that ends by itself. `asked` never comes unless somebody asks; `release` stops
 * listening.
 */
export function listenForStop(): { signal: AbortSignal; asked: Promise<'asked'>; release(): void } {
  const asking = new AbortController()
  const asked = new Promise<'asked'>((resolve) =>
    asking.signal.addEventListener('abort', () => resolve('asked'), { once: true }),
  )
  const ask = () => {
    asking.abort()
    endWork()
  }
  for (const signal of SIGNALS) process.on(signal, ask)
  return {
    ...{ signal: asking.signal, asked },
    release: () => {
      for (const signal of SIGNALS) process.off(signal, ask)
    },
  }
}

/**
 * Runs something from its start until a signal, then stops it in order; answers the exit code. A signal may come twice (a
 * terminal sends Ctrl-C to every process, and the launcher passes it on), and may come before everything is up.
 */
export async function untilAskedToStop<T extends { stop(): Promise<void> }>(
  start: (asked: AbortSignal) => Promise<T>,
  whenUp: (running: T) => void,
): Promise<number> {
  const { signal, asked, release } = listenForStop()
  try {
    const running = await start(signal)
    if (!signal.aborted) whenUp(running)
    await asked
    await running.stop()
    return 0
  } catch (error) {
    if (signal.aborted) return 0
    process.stderr.write(`${inOneSentence(error)}\n`)
    return 1
  } finally {
    release()
  }
}
