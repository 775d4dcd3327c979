import { stringify } from 'csv-stringify/sync'
import type { Posted } from './forms'
import { text } from './forms'

/** A list as a file for a spreadsheet: what the page shows, every row of it. */
export class CsvFile {
  constructor(
    /** Of the file, without its ending. */
    readonly name: string,
    readonly text: string,
  ) {}
}

/** Whether the list was asked for as a file: `?format=csv`. */
export const wantsCsv = (asked: Posted): boolean => text(asked, 'format') === 'csv'

/** The address of the same list as a file. */
export const csvHref = (path: string, filters: Record<string, string> = {}): string =>
  `${path}?${new URLSearchParams({ ...filters, format: 'csv' }).toString()}`

/**
 * One row a thing, its columns named as the first row names them. Marked as UTF-8, and a cell that a spreadsheet would
 * take for a formula is put in as text.
 */
export function csvFile<Row extends object>(
  name: string,
  columns: Record<string, (row: Row) => string | number | null | undefined>,
  rows: Row[],
): CsvFile {
  const titles = Object.keys(columns)
  const lines = rows.map((row) => titles.map((title) => columns[title](row) ?? ''))
  return new CsvFile(
    name,
    stringify([titles, ...lines], { bom: true, escape_formulas: true, record_delimiter: '\r\n' }),
  )
}

/** Every page of a list that is read by its cursor, one after the other. */
export async function everyPage<Item>(
  readPage: (cursor: string | undefined) => Promise<{ items: Item[]; next: string | null }>,
): Promise<Item[]> {
  const all: Item[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await readPage(cursor)
    all.push(...items)
    cursor = next ?? undefined
  } while (cursor)
  return all
}
