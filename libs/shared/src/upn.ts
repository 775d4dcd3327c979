/** Letters for the values 0 to 22: no I, O or S. */
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/**
 * The check letter of a unique pupil number from its twelve other characters (Unique Pupil Number v2.0): each is
 * multiplied by its position, 2 to 13, and the sum taken modulo 23. A temporary number ends in a letter.
 * Throws RangeError unless the body is eleven digits and a digit or one of the letters.
 */
export function upnCheckLetter(body: string): string {
  if (!/^\d{11}[\dA-HJ-NP-RT-Z]$/.test(body))
    throw new RangeError('A UPN has 11 digits and a digit or letter after its check letter')
  let sum = 0
  for (let i = 0; i < 12; i++) {
    const character = body[i]
    sum += (character >= '0' && character <= '9' ? +character : LETTERS.indexOf(character)) * (i + 2)
  }
  return LETTERS[sum % 23]
}

export type ReadUpn =
  | { upn: string; temporary: boolean }
  /** `asWritten` where nothing but the check letter is wrong: a paper may say it so. */
  | { error: string; asWritten?: string }

/**
 * A UPN as typed, trimmed and in capitals, or the sentence that says what is wrong. The authority in it (where the
 * number was issued, not where the child is now) is not held against a list: such lists go stale. Only 000, which is
 * no authority, is refused.
 */
export function parseUpn(text: string): ReadUpn {
  const upn = text.trim().toUpperCase()
  if (!/^[A-Z]\d{11}[\dA-Z]$/.test(upn)) {
    return { error: 'A UPN is a letter and 12 digits, like B801200005001; a temporary one ends in a letter' }
  }
  const body = upn.slice(1)
  if (/[IOS]$/.test(body)) return { error: 'A temporary UPN does not end in I, O or S' }
  if (body.startsWith('000')) return { error: 'The UPN has no local authority in it (000)' }
  if (upnCheckLetter(body) !== upn[0]) {
    const error = 'The UPN’s first letter does not match its digits: check it against the school’s record'
    return { error, asWritten: upn }
  }
  return { upn, temporary: /[A-Z]$/.test(body) }
}
