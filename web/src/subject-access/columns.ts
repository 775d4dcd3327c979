import { words } from '../present'

/** Whoever did something stands in two columns, by number and by name; an instant in one that ends in `at`. */
const ENDINGS: [RegExp, string][] = [
  [/_by_name$/, '_by'],
  [/_sub$/, ''],
  [/^who_name$/, 'who'],
  [/_id$/, '_number'],
]

/** What a column is called for a person: `recorded_by_name` → "Recorded by". */
export const columnWords = (column: string): string =>
  words(ENDINGS.reduce((name, [ending, instead]) => name.replace(ending, instead), column).replaceAll('_', '-'))
