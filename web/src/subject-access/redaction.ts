/** What one context holds under one name, as its door answers. */
export interface Holding {
  name: string
  /** Columns that are or may be about somebody else. */
  others: string[]
  rows: Record<string, unknown>[]
}

export const TAKEN_OUT = '[about another person: taken out]'

/** The same rows without what may be about somebody else: what can go out before a person has read each of these. */
export const withoutOthers = ({ rows, ...holding }: Holding): Holding => ({
  ...holding,
  rows: rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        holding.others.includes(column) && !isNothing(value) ? TAKEN_OUT : value,
      ]),
    ),
  ),
})

/** How many values a person has to read before the whole record goes out. */
export const toRead = ({ rows, others }: Holding): number =>
  rows.reduce((sum, row) => sum + others.filter((column) => !isNothing(row[column])).length, 0)

export const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.keys(value).length === 0)
