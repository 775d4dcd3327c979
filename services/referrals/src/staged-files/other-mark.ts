const MARKS = { ';': 'semicolons', '\t': 'tabs' }

/**
 * What is wrong where the cells of the first line are parted by another mark than the comma: spreadsheets save a CSV file
 * so where the comma is the decimal mark.
 * @param cells of the first line, read as parted by commas
 * @param needed columns by name, one of which must come to light for it to be so
 */
export function partedOtherwise(cells: readonly string[], needed: readonly string[]): string | undefined {
  const plain = (name: string) =>
    name
      .replaceAll('"', '')
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, ' ')
  const names = new Set(needed.map(plain))
  const isThere = (parts: readonly string[]) => parts.some((name) => names.has(plain(name)))
  if (isThere(cells)) return undefined
  const line = cells.join()
  const [, word] = Object.entries(MARKS).find(([mark]) => line.includes(mark) && isThere(line.split(mark))) ?? []
  return (
    word &&
    `The cells of this file are parted by ${word}, not by commas: in your spreadsheet, save it as “CSV UTF-8 (comma delimited)”, or choose the comma as the field delimiter, and bring that file`
  )
}
