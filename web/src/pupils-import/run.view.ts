import { page, type Page } from '../page'
import { day, instant } from '../present'
import { many } from '../schools-import/run.view'
import { isAtWork } from '../schools-import/staged-file'
import { labelOf } from '../typed'
import type { Rows, Run } from './import.page'

/** What becomes of a row, in the order in which it is looked at. */
export const KINDS = ['likely', 'changed', 'new', 'registration'] as const
export type Kind = (typeof KINDS)[number]

const KIND_WORDS: Record<Kind, string> = {
  ...{ likely: 'Much like somebody who is held', changed: 'Pupils who change', new: 'New pupils' },
  registration: 'Registrations at a second school or over',
}

const countOf = (run: Run, kind: Kind): number =>
  ({ likely: run.likely, changed: run.changed, new: run.added, registration: run.registrations })[kind] ?? 0

/** What is looked at first: where a person is asked, else where there is something to see. */
export const firstKind = (run: Run): Kind => KINDS.find((kind) => countOf(run, kind) > 0) ?? 'changed'

const STAGES: Record<Run['stage'], string> = {
  ...{ reading: 'Being read', read: 'Read, not saved', saving: 'Being saved', saved: 'Saved', refused: 'Refused' },
  ...{ interrupted: 'Interrupted', cleared: 'No longer kept' },
}
export const stageOf = ({ stage, savingAt }: Run): string =>
  stage === 'interrupted' && savingAt ? 'Saved in part' : STAGES[stage]

const savesOf = ({ added, changed, registrations }: Run): number => (added ?? 0) + (changed ?? 0) + (registrations ?? 0)

export function savedWords(run: Run): string {
  const left = (run.likely ?? 0) + (run.withError ?? 0)
  const done = [
    run.added && `${many(run.added, 'pupil')} added`,
    run.changed && `${many(run.changed, 'pupil')} changed`,
    run.registrations && `${many(run.registrations, 'registration')} added`,
    left > 0 && `${many(left, 'row')} left out`,
  ].filter(Boolean)
  return savesOf(run) > 0 ? done.join(', ') : 'The file says what is held already: nothing changed'
}

/** What it would change, or has changed so far: a line each. */
function sumsOf(run: Run): string[] {
  const [added, changed, registrations] = [run.added ?? 0, run.changed ?? 0, run.registrations ?? 0]
  return [
    `${many(run.rows, 'row')} in the file`,
    many(added, run.savingAt ? 'pupil' : 'new pupil') + (run.savingAt ? ' added' : ''),
    `${many(changed, 'pupil')} changed`,
    ...(registrations ? [`${many(registrations, 'registration')} at a second school or over`] : []),
    `${many(run.same ?? 0, 'row')} that ${run.same === 1 ? 'says' : 'say'} what is held already`,
    ...(run.likely ? [`${many(run.likely, 'row')} left out, much like somebody who is held`] : []),
    ...(run.withError ? [`${many(run.withError, 'row')} left out, with an error`] : []),
  ]
}

/** How far it is: nobody knows how long the rest takes. */
function progressOf({ stage, rows, done, savingAt }: Run): string {
  const far = `${done.toLocaleString('en-GB')} of ${many(rows, 'row')}`
  if (stage === 'saving') return `The changes are being saved: ${savingAt ? far : 'it has just begun'}.`
  return done > 0 ? `Held against what is held: ${far}.` : `${many(rows, 'row')} read so far.`
}

function overWords({ stage, readAt, savingAt, refusedBecause }: Run): string | undefined {
  if (refusedBecause) return refusedBecause
  if (stage === 'interrupted' && savingAt)
    return 'Saving was interrupted. What is counted below is saved, each child whole or not at all; go on to save the rest.'
  if (stage === 'interrupted' && !readAt)
    return 'The system was stopped while it read this file. Nothing was saved. Bring the file again.'
  if (stage === 'cleared')
    return `What the file said is no longer kept: it was left, another was brought, or a day was over. ${savingAt ? 'What is counted below was saved.' : 'Nothing of it was saved.'} Bring it again: what is held already does not change.`
  if (stage === 'saved') return 'Of the file nothing is kept but what is wrong with its rows, for a day.'
  return undefined
}

const FIELDS: Record<string, string> = {
  ...{ upn: 'UPN', schoolUrn: 'School', ncYear: 'Year group', homeLaCode: 'Lives in the area of' },
  ...{ senProvision: 'Special educational needs', status: 'Enrolment status' },
  ...{ uln: 'Unique learner number', formerUpns: 'UPNs of before' },
}
const fieldName = (field: string): string => FIELDS[field] ?? labelOf(field)

const schoolOf = ({ schoolUrn, status, until }: Rows[number]): string => {
  const more = [...(status === 'C' ? [] : [status]), ...(until ? [`until ${day(until)}`] : [])]
  return more.length > 0 ? `${schoolUrn} (${more.join(', ')})` : schoolUrn
}

export interface Shown {
  kind: Kind
  rows: Rows
  links: { nextHref?: string; firstHref?: string }
}

/** @param refused what the service said to what was just asked of it */
export function runPage(run: Run, shown?: Shown, refused?: string): Page {
  const isBusy = isAtWork(run)
  const goesOn = run.stage === 'interrupted' && run.savingAt !== null
  const isLookedAt = run.readAt !== null && (run.stage === 'read' || run.stage === 'interrupted')
  return page('pupils-import/run', {
    title: run.savingAt ? 'A file of pupils' : 'What this file changes',
    run,
    href: `/pupils/import/${run.id}`,
    stageWords: stageOf(run),
    begun: `${run.begunByName}, ${instant(run.begunAt)}`,
    saved: run.savedAt && instant(run.savedAt),
    ...(isBusy && { refresh: 3, progress: progressOf(run) }),
    over: overWords(run),
    sums: run.readAt && !isBusy ? sumsOf(run) : [],
    saves: isLookedAt && !goesOn && savesOf(run) > 0,
    isNothing: isLookedAt && !goesOn && savesOf(run) === 0,
    ...{ goesOn, isLookedAt },
    hasErrors: run.withError && run.stage !== 'cleared' && !isBusy,
    kinds:
      shown &&
      KINDS.filter((kind) => kind === shown.kind || countOf(run, kind) > 0).map((kind) => ({
        text: goesOn ? KIND_WORDS[kind] : `${KIND_WORDS[kind]} (${countOf(run, kind).toLocaleString('en-GB')})`,
        href: `/pupils/import/${run.id}?kind=${kind}`,
        active: shown.kind === kind,
      })),
    kind: shown?.kind,
    kindWords: shown && KIND_WORDS[shown.kind],
    rows: shown?.rows.map(({ line, name, birthDate, upn, changes, like, ...row }) => ({
      ...{ line, name, birthDate: day(birthDate), upn: upn ?? 'None', school: schoolOf({ ...row, line } as never) },
      changes: changes.map(
        ({ field, before, after }) => `${fieldName(field)}: ${before ?? 'nothing'} becomes ${after}`,
      ),
      like: like && `${like.name}, UPN ${like.upn ?? 'none'}, school ${like.schoolUrn}`,
    })),
    links: shown?.links,
    form: { values: {}, errors: refused ? { '': refused } : {} },
    back: { href: '/pupils/import', text: 'Files of pupils' },
  })
}
