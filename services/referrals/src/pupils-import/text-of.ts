/**
 * The text of a file as it comes out of a school's system: UTF-8, or else Windows-1252, which spreadsheets still write.
 * Bytes that are no UTF-8 cannot be taken for it, so one look decides.
 */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
