import { cpus, loadavg, totalmem } from 'node:os'

/** Prints one figure: `lifecycle: 0.93x bare workflow`. */
export const say = (part: string, words: string): void => void process.stdout.write(`${part}: ${words}\n`)

/** What the figures were taken on, and how many others wanted it: above the number of its processors, they waited. */
export const machine = (): string =>
  `${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ` +
  `${process.versions.node}, load of the last 5 minutes ${loadavg()[1]!.toFixed(1)}`

/** The value below which `share` (0 to 1) of the values lie. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** Runs `work` for each index, at most `atOnce` at a time; answers the seconds that all took. */
export async function timed(count: number, atOnce: number, work: (index: number) => Promise<void>): Promise<number> {
  const began = performance.now()
  let next = 0
  const lane = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return (performance.now() - began) / 1000
}

/** How many MB the process has grown since, at most; looked at every tenth of a second. */
export function sampled(): () => number {
  const before = process.memoryUsage.rss()
  let most = before
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 100)
  return () => {
    clearInterval(timer)
    return (Math.max(most, process.memoryUsage.rss()) - before) / 1024 / 1024
  }
}
