import type { FieldErrors } from '../api'
import { answered } from '../cases/record'
import { emptyForm, type Form, only, type Posted, readDate, text } from '../forms'
import { refusedForm, type Visiting } from '../page'

export interface Asked {
  name?: string
  birthDate?: string
  upn?: string
  postcode?: string
  reference?: string
}

/** Of each box that is text, as the door takes it: the session keeps what was looked for. */
const LONGEST = { name: 200, upn: 20, postcode: 10, reference: 20 }
const BOXES = [...Object.keys(LONGEST), 'birthDate-day', 'birthDate-month', 'birthDate-year']

export function readSearch(posted: Posted): { answers?: Asked; errors: FieldErrors } {
  const birth = readDate(posted, 'birthDate', 'the date of birth', { example: '31 5 2012', optional: true })
  const given = Object.fromEntries(
    Object.keys(LONGEST)
      .map((field) => [field, text(posted, field)] as const)
      .filter(([, said]) => said),
  )
  const asked: Asked = { ...given, ...(birth.on && { birthDate: birth.on }) }
  const isEmpty = Object.keys(asked).length === 0
  const tooLong = Object.entries(LONGEST).map(([field, most]) => [
    field,
    text(posted, field).length > most && `Use ${most} characters or fewer`,
  ])
  const errors = only({
    ...(Object.fromEntries(tooLong) as Record<string, string | false>),
    birthDate: birth.error,
    ...(isEmpty && !birth.error && { name: 'Enter a name, or anything else that you know of the child' }),
  })
  return answered(errors, asked)
}

/** The search as an address names it: nothing of the child stands there, and the browser can go back to it. */
export function searchAddress(posted: Posted, visit: Visiting): string {
  const asked = BOXES.map((box): [string, string] => [box, text(posted, box)]).filter(([, typed]) => typed)
  return `search=${visit.searches.keep(new URLSearchParams(asked).toString())}#found`
}

/** What an address asks for, as it was entered; nothing where it asks for no search. */
export function searchOf(query: Posted, visit: Visiting): Form | undefined {
  const name = text(query, 'search')
  if (!name) return undefined
  const kept = visit.searches.wordsOf(name)
  if (kept === undefined) return refusedForm({}, { name: 'This search has run out: enter what you know again' })
  const asked = new URLSearchParams(kept)
  return emptyForm(Object.fromEntries(BOXES.map((box) => [box, asked.get(box) ?? ''])))
}
