type Facts = Record<string, unknown>

export interface Change {
  name: string
  before: string
  after: string
}

/** What a change changed, thing by thing and part by part; what stayed as it was is left out. */
export function changesOf(before: Facts | null, after: Facts | null): Change[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return names.flatMap((name) => {
    const [was, is] = [before?.[name], after?.[name]]
    if (hasParts(was) || hasParts(is))
      return changesOf(partsOf(was), partsOf(is)).map((part) => ({ ...part, name: `${nameOf(name)}, ${part.name}` }))
    const change = { name: nameOf(name), before: inWords(was), after: inWords(is) }
    return change.before === change.after ? [] : [change]
  })
}

const hasParts = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const partsOf = (value: unknown): Facts | null => (hasParts(value) ? value : null)

/** `startsOn`, `starts_on` → starts on */
const nameOf = (name: string): string =>
  name
    .replaceAll('_', ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()

function inWords(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing'
  if (Array.isArray(value)) return value.length > 0 ? value.map(inWords).join(', ') : 'nothing'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
