import { page, type Page } from '../page'
import { instant } from '../present'
import type { Differences, Run } from './import.page'
import { isAtWork } from './staged-file'

/** How a file differs from what is held, in the order in which it is looked at. */
export const KINDS = ['changed', 'closed', 'new', 'gone'] as const
export type Kind = (typeof KINDS)[number]

/** Columns of the register, in words. */
const COLUMNS: Record<string, string> = {
  ...{ name: 'Name', la_code: 'Authority’s code', la_name: 'Authority', establishment_number: 'Number' },
  ...{ type_code: 'Kind (code)', type_name: 'Kind', group_code: 'Group (code)', phase: 'Phase' },
  ...{ status: 'Status', status_code: 'Status (code)', opened_on: 'Opened on', opened_because: 'Opened because' },
  ...{ closed_on: 'Closed on', closed_because: 'Closed because', low_age: 'Youngest age', high_age: 'Oldest age' },
  ...{ capacity: 'Places', trust_code: 'Trust (code)', trust_name: 'Trust', ukprn: 'UKPRN', street: 'Street' },
  ...{ locality: 'Locality', town: 'Town', postcode: 'Postcode', website: 'Website', telephone: 'Telephone' },
  ...{ head_name: 'Head', head_job_title: 'Head’s title', previous_la_code: 'Earlier authority’s code' },
  ...{ previous_establishment_number: 'Earlier number', teenage_mothers: 'Teenage mothers', child_care: 'Child care' },
  ...{ teenage_mothers_places: 'Places for teenage mothers', unit_takes_sen: 'Takes special needs' },
  ...{ unit_takes_ebd: 'Takes behavioural difficulties', unit_places: 'Places of the unit' },
  unit_full_time: 'Unit is full time',
}
export const columnWords = (column: string): string => COLUMNS[column] ?? column

const KIND_WORDS: Record<Kind, string> = { changed: 'Changed', closed: 'Closed', new: 'New', gone: 'Not in the file' }
const KIND_HINTS: Partial<Record<Kind, string>> = {
  closed: 'Whoever has an open case at one of these is told when you save.',
  gone: 'These are held and are not in the file. They stay as they are.',
}

const countOf = (run: Run, kind: Kind): number =>
  ({ changed: run.changed, closed: run.closed, new: run.added, gone: run.gone })[kind] ?? 0

/** `52,101 rows`. */
export const many = (count: number, one: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : `${one}s`}`

/** What is looked at first: where there is something to see. */
export const firstKind = (run: Run): Kind => KINDS.find((kind) => countOf(run, kind) > 0) ?? 'changed'

const STAGES: Record<Run['stage'], string> = {
  reading: 'Being read',
  read: 'Read, not saved',
  saving: 'Being saved',
  saved: 'Saved',
  refused: 'Refused',
  interrupted: 'Interrupted',
  replaced: 'Replaced by another file',
}
export const stageOf = ({ stage }: Run): string => STAGES[stage]
export const savesSomething = (run: Run): boolean =>
  run.stage === 'read' && Boolean(run.added || run.changed || run.closed)

/** Once it is read: what the file says against what is held, a line each. */
export function sumsOf(run: Run): string[] {
  const what = run.holds === 'links' ? 'link' : 'school'
  const sums: [number | null, string][] = [
    [run.rows, `${many(run.rows, 'row')} in the file`],
    [run.added, `${many(run.added ?? 0, `new ${what}`)}`],
    [run.changed, `${many(run.changed ?? 0, what)} changed`],
    [run.closed, `${many(run.closed ?? 0, what)} closed`],
    [run.same, `${many(run.same ?? 0, what)} as held already`],
    [run.gone, `${many(run.gone ?? 0, what)} held and not in the file`],
    [run.passedOver, `${many(run.passedOver ?? 0, 'link')} that do not say who came first, left out`],
    [run.withError, `${many(run.withError ?? 0, 'row')} left out, with an error`],
  ]
  return sums.flatMap(([count, words]) => (count ? [words] : []))
}

/** How far it is: a bar would say no more, since nobody knows how long the rest takes. */
const progressOf = (run: Run): string =>
  run.stage === 'saving'
    ? 'The changes are being saved, all of them at once.'
    : `${many(run.rows, 'row')} read so far${run.bytes > 1_000_000 ? `, ${Math.round(run.bytes / 1_000_000)} MB` : ''}.`

const OVER: Partial<Record<Run['stage'], string>> = {
  interrupted: 'The system was stopped while it read this file. Nothing was saved. Bring the file again.',
  replaced: 'Another file was read since, so this one can no longer be saved. Bring it again if it is the right one.',
}

export interface Shown {
  kind: Kind
  differences: Differences['items']
  links: { nextHref?: string; firstHref?: string }
}

export function runPage(run: Run, shown?: Shown): Page {
  const kinds = KINDS.map((kind) => ({
    text: `${KIND_WORDS[kind]} (${countOf(run, kind).toLocaleString('en-GB')})`,
    href: `/schools/import/${run.id}?kind=${kind}`,
    active: shown?.kind === kind,
  }))
  return page('schools-import/run', {
    title: run.holds === 'links' ? 'A file of links between schools' : 'A file of schools',
    run,
    stageWords: stageOf(run),
    begun: `${run.begunByName}, ${instant(run.begunAt)}`,
    saved: run.savedAt && `${run.savedByName ?? ''}, ${instant(run.savedAt)}`,
    ...(isAtWork(run) && { refresh: 3, progress: progressOf(run) }),
    over: run.refusedBecause ?? OVER[run.stage],
    sums: run.readAt ? sumsOf(run) : [],
    isNothing: run.stage === 'read' && !savesSomething(run),
    saves: savesSomething(run),
    kinds: shown && kinds.filter(({ active, text }) => active || !text.endsWith('(0)')),
    kindWords: shown && KIND_WORDS[shown.kind],
    kindHint: shown && KIND_HINTS[shown.kind],
    differences: shown?.differences.map(({ urn, name, changes }) => ({
      ...{ urn, name },
      changes: changes.map(
        ({ field, before, after }) => `${columnWords(field)}: ${before ?? 'nothing'} becomes ${after ?? 'nothing'}`,
      ),
    })),
    isLinked: shown !== undefined && run.holds === 'schools' && (shown.kind !== 'new' || run.stage === 'saved'),
    links: shown?.links,
    back: { href: '/schools/import', text: 'Files of schools' },
  })
}

export const applyPage = (run: Run, refused?: string): Page =>
  page('schools-import/apply', {
    title: 'Save these changes to the schools?',
    run,
    sums: sumsOf(run),
    form: { values: {}, errors: refused ? { '': refused } : {} },
    action: `/schools/import/${run.id}/apply`,
    back: { href: `/schools/import/${run.id}` },
  })
