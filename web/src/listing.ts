import { csvHref } from './csv'

/** What was asked of a list, in the words of its address; what was left open is left out. */
export const asked = (filters: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1])))

/** How a list goes on: how many there are, its other pages, the same as a file. What was asked for stays asked for. */
export function listing(
  path: string,
  filters: Record<string, string>,
  { total, next, cursor }: { total: number; next?: string | null; cursor?: string },
) {
  return {
    total,
    isFiltered: Object.keys(filters).some((name) => name !== 'sort'),
    csvHref: csvHref(path, filters),
    links: {
      ...(next && { nextHref: address(path, { ...filters, cursor: next }) }),
      ...(cursor && { firstHref: address(path, filters) }),
    },
  }
}

export interface Heading {
  text: string
  /** Leads to the list ordered by this column, or the other way round where it is already. */
  href?: string
  /** As `aria-sort` says it. */
  sorted?: 'ascending' | 'descending'
}

/**
 * The headings of a table that is sorted by the service, since a page holds a part of the list only.
 * @param sort the order there is, like `due` or `-due`
 * @param columns title → the order it stands for; '' for a column that orders nothing
 */
export const headings = (
  path: string,
  filters: Record<string, string>,
  sort: string,
  columns: Record<string, string>,
): Heading[] =>
  Object.entries(columns).map(([text, by]) => {
    if (!by) return { text }
    const turned = by.startsWith('-') ? by.slice(1) : `-${by}`
    const sorted = sort === by || sort === turned
    return {
      text,
      href: address(path, { ...filters, sort: sort === by ? turned : by }),
      ...(sorted && { sorted: sort.startsWith('-') ? ('descending' as const) : ('ascending' as const) }),
    }
  })

const address = (path: string, filters: Record<string, string>): string => {
  const search = new URLSearchParams(filters).toString()
  return search ? `${path}?${search}` : path
}
