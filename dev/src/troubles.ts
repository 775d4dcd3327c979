import { isDiskFull } from '@daysix/engines/cache'

/** Errors whose message is already a sentence for the person at the terminal. */
const SENTENCES = new Set([
  'EngineUnavailable',
  'DiskFull',
  'PortTaken',
  'StateUnusable',
  'ConfigurationError',
  'UsageError',
])

/** The command was called in a way it does not know. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What went wrong, in one sentence that names it and what to do; for what nobody foresaw, the whole story. */
export function inOneSentence(error: unknown): string {
  const { name, message, code, stack } = error as NodeJS.ErrnoException
  if (isDiskFull(error)) return `The disk is full: make room and start again. (${message.split('\n')[0]})`
  if (code === 'EADDRINUSE')
    return `${message}: stop the program that uses this port, or choose other ports with --port.`
  if (SENTENCES.has(name)) return message
  return stack ?? String(error)
}
