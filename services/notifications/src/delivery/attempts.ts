/** What came of trying to send: the relay's answer in the words that matter here. */
export type Trouble =
  | { kind: 'bad-address' }
  | { kind: 'refused' }
  /** The relay cannot be reached, or asks to come back later. */
  | { kind: 'relay' }
  /** One of our own services does not answer. */
  | { kind: 'house' }
  /** Something is wrong with our own work on it. */
  | { kind: 'fault' }

interface SmtpError {
  responseCode?: unknown
  command?: unknown
  code?: unknown
}

/** A 5xx answer about the recipient is final, as is one about the mail; all else passes. A wrong password is ours to mend. */
export function troubleOf(error: unknown): Trouble {
  const { responseCode, command, code } = (error ?? {}) as SmtpError
  if (code === 'EAUTH') return { kind: 'relay' }
  const final = typeof responseCode === 'number' && responseCode >= 500
  if (code === 'EENVELOPE') return final || responseCode === undefined ? { kind: 'bad-address' } : { kind: 'relay' }
  if (final) return { kind: String(command).startsWith('RCPT') ? 'bad-address' : 'refused' }
  return { kind: 'relay' }
}

export const WHY: Record<Trouble['kind'] | 'too-late' | 'nobody' | 'no-address' | 'unknown-template', string> = {
  'bad-address': 'The mail server says that there is no such address',
  refused: 'The mail server refused the message',
  relay: 'The mail server cannot be reached',
  house: 'The words of the message could not be fetched yet',
  fault: 'Something is wrong on our side: operations find it in the log',
  'too-late': 'It could not be delivered while it was still useful',
  nobody: 'There is nobody to write to',
  'no-address': 'No address is held',
  'unknown-template': 'These words are no longer in the catalogue',
}

const SECOND = 1000
const HOUR = 60 * 60 * SECOND

/**
 * When to try again after the `attempts`-th failure: the relay from 30 seconds, our own services from one second, doubling
 * to an hour. None once the message would no longer be useful, or when trying again cannot help. Real time.
 */
export function nextTry(trouble: Trouble, attempts: number, now: Date, usefulUntil: Date): Date | undefined {
  if (trouble.kind === 'bad-address' || trouble.kind === 'refused') return undefined
  const first = trouble.kind === 'relay' ? 30 * SECOND : SECOND
  const at = new Date(now.getTime() + Math.min(first * 2 ** (attempts - 1), HOUR))
  return at <= usefulUntil ? at : undefined
}

/** Good enough to hand to a relay: what is plainly no address is not tried. */
export const isAddress = (text: string): boolean => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text)
