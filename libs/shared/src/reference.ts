/**
 * What people call a case: `AP-26-01234`, the year it was opened and its number in that year. Opaque on purpose: it
 * stands in addresses, subjects and logs, where a name or a UPN must not.
 */
export function caseReference(year: number, sequence: number): string {
  if (!Number.isInteger(year) || year < 2000 || year > 2099)
    throw new RangeError(`No case reference for the year ${year}`)
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > 99_999) {
    throw new RangeError(`No case reference for the number ${sequence}`)
  }
  return `AP-${String(year % 100).padStart(2, '0')}-${String(sequence).padStart(5, '0')}`
}

/** The parts of a reference as people type it, spaces and small letters allowed; undefined when it is none. */
export function parseCaseReference(text: string): { reference: string; year: number; sequence: number } | undefined {
  const match = /^AP-?(\d\d)-?(\d{5})$/.exec(text.replace(/\s/g, '').toUpperCase())
  if (!match || +match[2] === 0) return undefined
  const year = 2000 + +match[1]
  return { reference: caseReference(year, +match[2]), year, sequence: +match[2] }
}

export const isCaseReference = (value: unknown): value is string =>
  typeof value === 'string' && parseCaseReference(value)?.reference === value
