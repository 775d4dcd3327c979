export type Values = Readonly<Record<string, string>>

const PLACEHOLDER = /\(\(([A-Za-z]+)(\?)?\)\)/g

export interface Placeholder {
  name: string
  optional: boolean
}

/** In the order they stand, each once; required where it is required anywhere. */
export function placeholdersOf(text: string): Placeholder[] {
  const found = new Map<string, boolean>()
  for (const [, name, mark] of text.matchAll(PLACEHOLDER)) found.set(name, (found.get(name) ?? true) && mark === '?')
  return [...found].map(([name, optional]) => ({ name, optional }))
}

export const missingIn = (text: string, values: Values): string[] =>
  placeholdersOf(text)
    .filter(({ name, optional }) => !optional && !values[name])
    .map(({ name }) => name)

/** How the lines of a value are written; a line may begin with `* `, an entry of a list. */
export type Write = (lines: readonly string[]) => string

const AS_THEY_ARE: Write = (lines) => lines.join('\n')

/**
 * Puts the values in, line by line. A line with an optional placeholder that has no value is left out. A value of several
 * lines keeps them where the placeholder stands alone on its line, and is one line with commas elsewhere.
 */
export function fill(text: string, values: Values, write: Write = AS_THEY_ARE): string {
  return text
    .split('\n')
    .filter((line) => placeholdersOf(line).every(({ name, optional }) => !optional || values[name]))
    .map((line) =>
      line.replaceAll(PLACEHOLDER, (whole, name: string) => {
        const lines = (values[name] ?? '').split(/\r?\n/).map((one) => one.trim())
        return write(whole === line.trim() ? lines : [lines.filter(Boolean).join(', ')])
      }),
    )
    .join('\n')
}
