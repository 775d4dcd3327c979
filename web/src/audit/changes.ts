type Facts = Record<string, unknown> | null

export interface Change {
  name: string
  before: string
  after: string
}

/** What a change changed, thing by thing; what stayed as it was is left out. */
export function changesOf(before: Facts, after: Facts): Change[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return names
    .map((name) => ({ name, before: inWords(before?.[name]), after: inWords(after?.[name]) }))
    .filter((change) => change.before !== change.after)
}

function inWords(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing'
  if (Array.isArray(value)) return value.length > 0 ? value.map(inWords).join(', ') : 'nothing'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
