/** Errors whose message is already a sentence for the person at the terminal. */
const SENTENCES = new Set(['EngineUnavailable', 'PortTaken', 'StateUnusable', 'ConfigurationError', 'UsageError'])

/** The command was called in a way it does not know. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What went wrong, in one sentence that names it and what to do; for what nobody foresaw, the whole story. */
export function inOneSentence(error: unknown): string {
  const { name, message, code, stack } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || /ENOSPC|No space left on device/i.test(message)) {
    return 'The disk is full: make room, or choose a state folder on another disk with --state.'
  }
  if (code === 'EADDRINUSE')
    return `${message}: stop the program that uses this port, or choose other ports with --port.`
  if (SENTENCES.has(name)) return message
  return stack ?? String(error)
}
