import { type Posted, readDate, readTime } from './forms'
import { day, timeOfDay, words } from './present'

/** A field as its page asks for it: gives a posted answer its words. */
export interface AskedField {
  name: string
  label: string
  kind?: string
  items?: { value: string; text: string }[]
}

/** An answer as it was typed, in one piece, with the words of its field. */
export interface Typed {
  label: string
  value: string
}

/** An answer that somebody else answered differently meanwhile; '' where one of them left it open. */
export interface Differing {
  label: string
  typed: string
  recorded: string
}

/** What a form sends that nobody typed. */
const CARRIED = new Set(['_csrf', '_once', 'version', 'etag', 'fill', 'more', 'rows', 'closure'])
const PART_OF_A_DATE = /-(day|month|year)$/

/** What a person typed into a form that cannot be saved, so that none of it has to be remembered. */
export const typedIn = (posted: Posted, fields: readonly AskedField[] = []): Typed[] => [
  ...answersOf(posted, fields).values(),
]

/** Where what a person typed is not what is recorded now, field by field. */
export function differencesOf(typed: Posted, recorded: Posted, fields: readonly AskedField[] = []): Differing[] {
  const [mine, theirs] = [answersOf(typed, fields), answersOf(recorded, fields)]
  return [...new Set([...mine.keys(), ...theirs.keys()])]
    .map((field) => ({
      label: (mine.get(field) ?? theirs.get(field)!).label,
      typed: mine.get(field)?.value ?? '',
      recorded: theirs.get(field)?.value ?? '',
    }))
    .filter((answer) => answer.typed !== answer.recorded)
}

function answersOf(posted: Posted, fields: readonly AskedField[]): Map<string, Typed> {
  const sent = new Map<string, string[]>()
  for (const [name, value] of Object.entries(posted)) {
    const values = [value].flat().filter((one) => typeof one === 'string' && one.trim() !== '') as string[]
    if (CARRIED.has(name) || values.length === 0) continue
    const field = name.replace(PART_OF_A_DATE, '')
    sent.set(field, [...(sent.get(field) ?? []), ...values])
  }
  const asked = (name: string) => fields.find((field) => field.name === name)
  return new Map(
    [...sent].map(([name, values]) => [
      name,
      { label: asked(name)?.label ?? labelOf(name), value: wordsOf(posted, name, values, asked(name)) },
    ]),
  )
}

/** As people read it; what is no date and no time stays as it was typed. */
function wordsOf(posted: Posted, name: string, values: string[], field?: AskedField): string {
  const { on } = readDate(posted, name, name)
  if (on) return day(on)
  const { time } = field?.kind === 'time' ? readTime(posted, name, name) : {}
  if (time) return timeOfDay(time)
  const itemOf = (value: string) => field?.items?.find((item) => item.value === value)?.text ?? value
  return values.map(itemOf).join(field?.items ? ', ' : ' ')
}

/** `startsOn` → "Starts on" */
export const labelOf = (field: string): string =>
  words(
    field
      .replace(/[a-z](?=[A-Z])/g, '$&-')
      .replaceAll('.', ' ')
      .toLowerCase(),
  )
