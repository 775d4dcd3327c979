import { dateBoxes, only, type Posted, readDate, text } from '../forms'

export const CONTEXTS = ['referrals', 'panels', 'placements', 'notifications'] as const
export type Context = (typeof CONTEXTS)[number]

/** What a list of the audit is narrowed to. */
export interface Narrowing {
  who?: string
  action?: string
  subjectKind?: string
  subjectId?: string
  caseId?: string
  from?: string
  to?: string
}

const WORDS = ['who', 'action', 'subjectKind', 'subjectId', 'caseId'] as const

export const contextOf = (query: Posted): Context => CONTEXTS.find((one) => one === text(query, 'where')) ?? 'referrals'

/**
 * A filter is asked by its address, so a day that is not one is said beside it and the rest still counts. What was done may be
 * written as the list says it, "Case closed".
 */
export function readNarrowing(query: Posted): { narrowing: Narrowing; errors: Record<string, string> } {
  const from = readDate(query, 'from', 'the first day', { example: '1 11 2026', optional: true })
  const to = readDate(query, 'to', 'the last day', { example: '30 11 2026', optional: true })
  const words: Partial<Narrowing> = Object.fromEntries(
    WORDS.map((name) => [name, text(query, name)]).filter(([, value]) => value),
  )
  if (words.action) words.action = words.action.toLowerCase().replaceAll(/\s+/g, '-')
  return {
    narrowing: { ...words, ...(from.on && { from: from.on }), ...(to.on && { to: to.on }) },
    errors: only({ from: from.error, to: to.error }),
  }
}

/** The narrowing as its address says it: days in their three boxes, as the form sends them. */
export const asAddress = (where: Context, { from, to, ...words }: Narrowing): Record<string, string> =>
  ({ where, ...words, ...dateBoxes('from', from), ...dateBoxes('to', to) }) as Record<string, string>

/** A case as people name it, like AP-26-00012; the lists of the audit go by ids. */
export const referenceIn = ({ caseId }: Narrowing): string | undefined =>
  caseId && /^[a-z]{2}-\d{2}-\d+$/i.test(caseId) ? caseId.toUpperCase() : undefined
