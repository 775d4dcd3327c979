/** One thing about one line of a file; `column` is a column of the table, empty for the line itself. Every import answers with these. */
export interface RowNote {
  /** From 1, as an editor shows it. */
  line: number
  column: string
  /** What stands there, shortened. */
  value: string
  reason: string
}

/** A value as a note repeats it: no letter is cut in two, and what nobody can see stands as a mark. */
export function shown(value: string): string {
  const letters = [...value.slice(0, 200).replaceAll(/[\p{Cc}\p{Surrogate}]/gu, '\ufffd')]
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('')
}
