import { isCivilDate } from '@daysix/shared/civil-date'
import { z } from 'zod'
import { isUuid } from './fields'

/** Cursor paging: `?limit&cursor`, answers `{ items, next }` and a `Link` header. */
export const pageQuery = z.object({
  limit: z.coerce
    .number('Ask for 1 to 200')
    .int('Ask for 1 to 200')
    .min(1, 'Ask for 1 to 200')
    .max(200, 'Ask for 1 to 200')
    .default(50),
  cursor: z.string().max(200).optional(),
})

export interface Page<T> {
  items: T[]
  next: string | null
}

/** A page of a list whose whole length is known: how many there are under the filters given. */
export interface CountedPage<T> extends Page<T> {
  total: number
}

export const countedPageOf = <T extends z.ZodType>(item: T) => pageOf(item).extend({ total: z.number().int() })

/** The address of the next page of the question that was asked, for the `Link` header (RFC 8288). */
export function linkNext(
  request: { originalUrl: string },
  response: { setHeader(name: string, value: string): unknown },
  next: string | null,
): void {
  if (!next) return
  const [path, query] = request.originalUrl.split('?')
  const search = new URLSearchParams(query)
  search.set('cursor', next)
  response.setHeader('Link', `<${path}?${search.toString()}>; rel="next"`)
}

export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() })

export const cursorOf = (...parts: string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url')

/** What a part of a cursor is held against: the database is asked with nothing that its column could not be. */
const PARTS = {
  text: (text: string) => !text.includes('\0'),
  id: isUuid,
  day: isCivilDate,
  // the first year of the calendar is 1
  instant: (text: string) => z.iso.datetime().safeParse(text).success && !text.startsWith('0000'),
  number: (text: string) => /^\d{1,9}$/.test(text),
  bigNumber: (text: string) => /^\d{1,18}$/.test(text),
} as const
type Part = keyof typeof PARTS

/** The parts of a cursor, one of each kind, or nothing when it is not one of ours: the first page is shown then. */
export function readCursor<const Kinds extends readonly Part[]>(
  cursor: string | undefined,
  ...kinds: Kinds
): { [K in keyof Kinds]: string } | undefined {
  if (!cursor) return undefined
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(parts) || parts.length !== kinds.length) return undefined
    const texts = parts.map(String)
    return kinds.every((kind, n) => PARTS[kind](texts[n])) ? (texts as { [K in keyof Kinds]: string }) : undefined
  } catch {
    return undefined
  }
}

/** `rows` holds one more than `limit` when there is a next page. */
export function page<T>(rows: T[], limit: number, cursor: (last: T) => string): Page<T> {
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? cursor(items[items.length - 1]) : null }
}
