/** One thing about one line of a file; `column` is a column of the table, empty for the line itself. Every import answers with these. */
export interface RowNote {
  /** From 1, as an editor shows it. */
  line: number
  column: string
  /** What stands there, shortened. */
  value: string
  reason: string
}

/** A value as a note repeats it. */
export const shown = (value: string): string => (value.length > 60 ? `${value.slice(0, 59)}…` : value)
