import { read } from '../api'
import { only, type Posted, text } from '../forms'
import type { Visiting } from '../page'

/** Our own authority first, then its neighbours by name. */
export const namesOf = (visit: Visiting) => read(visit.referrals.GET('/api/v1/authority-names'))
export type AuthorityNames = Awaited<ReturnType<typeof namesOf>>

const CHOOSE = 'Choose an authority of the list, or enter its code, three digits'
const known = ({ name, code }: AuthorityNames[number]): string => `${name} (${code})`

/** An authority that is not in the list is called by its code. */
export const nameOf = (code: string, names: AuthorityNames): string => {
  const held = names.find((one) => one.code === code)
  return held ? known(held) : code
}

/** How the box of an authority is asked. */
export const authorityBox = (names: AuthorityNames) => ({
  hint: 'Its name, as the list shows it, or its code, three digits',
  suggestions: names.map(known),
})

/** What was typed into the box, as the code: the name as the list shows it or alone, or the code itself. */
export function readAuthority(
  posted: Posted,
  field: string,
  names: AuthorityNames,
): { code: string | null; error?: string } {
  const typed = text(posted, field)
  const isCode = /^\d{3}$/.test(typed)
  if (!typed || isCode) return { code: typed || null }
  const same = (words: string) => words.toLowerCase() === typed.toLowerCase()
  const held = names.filter((one) => same(one.name) || same(known(one)))
  return held.length === 1 ? { code: held[0].code } : { code: null, error: CHOOSE }
}

/** The posted form with the names of authorities in these fields as their codes, and what cannot be one. */
export function withCodes(posted: Posted, fields: readonly string[], names: AuthorityNames) {
  const read = fields.map((field) => [field, readAuthority(posted, field, names)] as const)
  return {
    posted: { ...posted, ...Object.fromEntries(read.map(([field, { code }]) => [field, code ?? ''])) },
    errors: only(Object.fromEntries(read.map(([field, { error }]) => [field, error]))),
  }
}
