const LONGEST_NAME = 200

/** What the sender calls a file, percent-encoded in a header: only shown again, never opened. */
export function nameOf(header: string | undefined): string {
  try {
    const name = decodeURIComponent(header ?? '')
    return name.replaceAll(/[\p{Cc}\p{Surrogate}]/gu, '').slice(0, LONGEST_NAME) || 'A file without a name'
  } catch {
    return 'A file without a name'
  }
}
