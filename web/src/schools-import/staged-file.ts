import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { setTimeout as passed } from 'node:timers/promises'
import type { Attempt } from '../api'
import { type CsvFile, csvFile, csvHref, everyPage, wantsCsv } from '../csv'
import { type Posted, text } from '../forms'
import { listing } from '../listing'
import { page, type Page } from '../page'
import type { ArrivingFile } from './form-with-file'

/** A person waits this long for the outcome; then they look on while it goes on. */
const SOON_MS = 4_000
/** The national register takes a minute or so, and the pupils of an authority longer: more than a page otherwise waits. */
const PATIENCE_MS = 15 * 60_000
export const patiently = (request: Request): Promise<Response> =>
  fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) })

/** How a file goes on to a service as it arrives, and its name with it. */
export const asItComes = (content: Readable) => ({
  headers: { 'content-type': 'text/csv' },
  body: Readable.toWeb(content) as unknown as string,
  bodySerializer: (body: string) => body,
  // what is sent is still arriving
  ...{ duplex: 'half' as const },
  fetch: patiently,
})
export const nameHeader = ({ name }: ArrivingFile) => ({ 'x-file-name': encodeURIComponent(name) })

/** Over when it was sent, or when its sender went away. */
export const sentWhole = (content: Readable): Promise<unknown> =>
  finished(content, { writable: false }).catch(() => undefined)

/** The outcome, or nothing where it takes longer after everything was sent: the work goes on, and its page says how far it is. */
export async function soon<T>(
  work: Promise<Attempt<T>>,
  sent: Promise<unknown> = Promise.resolve(),
): Promise<Attempt<T> | undefined> {
  const over = new AbortController()
  const late = sent.then(() => passed(SOON_MS, undefined, { signal: over.signal })).catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    over.abort()
    work.catch(() => undefined)
  }
}

/** Nothing can be asked of it until that is over. */
export const isAtWork = ({ stage }: { stage: string }): boolean => stage === 'reading' || stage === 'saving'

interface RowError {
  line: number
  column: string
  value: string
  reason: string
}

/** Rows that are left out, and why. */
export const errorsPage = (errors: RowError[], list: { csvHref: string; links: object }, runHref: string): Page =>
  page('schools-import/errors', {
    title: 'Rows with an error',
    ...{ errors, list },
    back: { href: runHref, text: 'What the file changes' },
  })

const errorsFile = (name: string, errors: RowError[]): CsvFile =>
  csvFile(
    name,
    {
      Line: ({ line }) => line,
      Column: ({ column }) => column,
      Value: ({ value }) => value,
      'What is wrong': ({ reason }) => reason,
    },
    errors,
  )

/**
 * The rows of a file that are left out: a page of them, or all of them as a file.
 * @param file its page, and what a file of them is called
 */
export async function errorsOf(
  query: Posted,
  file: { href: string; name: string },
  rows: (limit: number, cursor: string | undefined) => Promise<{ items: RowError[]; next: string | null }>,
): Promise<Page | CsvFile> {
  if (wantsCsv(query)) return errorsFile(file.name, await everyPage((from) => rows(200, from)))
  const cursor = text(query, 'cursor') || undefined
  const found = await rows(50, cursor)
  const path = `${file.href}/errors`
  const { links } = listing(path, {}, { total: 0, next: found.next, cursor })
  return errorsPage(found.items, { csvHref: csvHref(path), links }, file.href)
}
