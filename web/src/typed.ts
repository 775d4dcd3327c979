import type { Posted } from './forms'
import { words } from './present'

/** An answer as it was typed, in one piece, with the words of its field. */
export interface Typed {
  label: string
  value: string
}

/** What a form sends that nobody typed. */
const CARRIED = new Set(['_csrf', '_once', 'version', 'etag', 'fill'])
const PART_OF_A_DATE = /-(day|month|year)$/

/** What a person typed into a form that cannot be saved, so that none of it has to be remembered. */
export function typedIn(posted: Posted): Typed[] {
  const byField = new Map<string, string[]>()
  for (const [name, sent] of Object.entries(posted)) {
    const values = [sent].flat().filter((value) => typeof value === 'string' && value.trim() !== '') as string[]
    if (CARRIED.has(name) || values.length === 0) continue
    const field = name.replace(PART_OF_A_DATE, '')
    byField.set(field, [...(byField.get(field) ?? []), ...values])
  }
  return [...byField].map(([field, values]) => ({ label: labelOf(field), value: values.join(' ') }))
}

/** `startsOn` → "Starts on" */
const labelOf = (field: string): string =>
  words(
    field
      .replace(/[a-z](?=[A-Z])/g, '$&-')
      .replaceAll('.', ' ')
      .toLowerCase(),
  )
