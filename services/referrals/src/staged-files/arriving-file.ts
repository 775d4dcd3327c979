import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'

const LONGEST_NAME = 200

export interface ArrivingFile {
  name: string
  /** Bytes, as the sender said beforehand. */
  expected?: number
  content: Readable
}

/** @param name as the header of the request says it, percent-encoded */
export function arrivingFile(
  content: Readable & { headers: IncomingHttpHeaders },
  name: string | undefined,
): ArrivingFile {
  const length = content.headers['content-length']
  return { name: nameOf(name), content, ...(length && { expected: Number(length) }) }
}

/** What the sender calls a file, percent-encoded in a header: only shown again, never opened. */
function nameOf(header: string | undefined): string {
  try {
    const name = decodeURIComponent(header ?? '')
    return name.replaceAll(/[\p{Cc}\p{Surrogate}]/gu, '').slice(0, LONGEST_NAME) || 'A file without a name'
  } catch {
    return 'A file without a name'
  }
}
