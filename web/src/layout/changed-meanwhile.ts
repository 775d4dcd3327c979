import type { Posted } from '../forms'
import { page, type Page } from '../page'
import type { ChangedMeanwhile } from '../troubles'
import { differencesOf, typedIn } from '../typed'

/** Belongs to the sending, not to the answers; the version is the one thing that has to be another. */
const OF_THE_SENDING = new Set(['_csrf', '_once', 'version', 'etag', 'fill', 'more'])

/**
 * Both versions, field by field, and a way on from either: what was typed, sent against the version recorded now, or the form
 * anew. @param address where the form was sent
 */
export function changedMeanwhile({ message, now }: ChangedMeanwhile, posted: Posted, address: string): Page {
  const shown = { title: 'Someone else changed this', status: 409, detail: message }
  if (!now?.view.form) return page('layout/changed-meanwhile', { ...shown, address, typed: typedIn(posted) })
  const { form, fields, action, recordedNow } = now.view
  const { version } = form.values
  const carried = carriedOf({ ...answersOf(posted), ...(version !== undefined && { version }) })
  if (recordedNow !== undefined)
    return page('layout/changed-meanwhile', {
      ...{ ...shown, address: action ?? address, isAnew: true, recordedNow, carried },
      typed: typedIn(posted, fields),
      anew: now.view.back?.href ?? address,
    })
  const differences = differencesOf(posted, form.values, fields)
  const isGone = differences.length > 0 && typedIn(form.values, fields).length === 0
  return page('layout/changed-meanwhile', {
    ...shown,
    address: action ?? address,
    differences,
    isGone,
    // where nothing is recorded there is nothing to start from but the list
    anew: (isGone && now.view.back?.href) || (action ?? address),
    carried,
  })
}

/** Answers as hidden fields. */
export const carriedOf = (posted: Posted): { name: string; value: string }[] =>
  Object.entries(posted).flatMap(([name, value]) => [value ?? []].flat().map((one) => ({ name, value: one })))

const answersOf = (posted: Posted): Posted =>
  Object.fromEntries(Object.entries(posted).filter(([name]) => !OF_THE_SENDING.has(name)))
