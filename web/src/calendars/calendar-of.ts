import { read, readVersioned } from '../api'
import type { Visiting } from '../page'

/** The days of the authority, of a trust or of a school, with the version that a change must name. */
export const calendarOf = (owner: string, visit: Visiting) =>
  readVersioned(visit.referrals.GET('/api/v1/calendars/{owner}', { params: { path: { owner } } }))

export type Calendar = Awaited<ReturnType<typeof calendarOf>>['data']

/** A trust's days are those of `trust:` and its code. */
export const ownerOfTrust = (code: string): string => `trust:${code}`
export const trustCodeIn = (owner: string): string | undefined => /^trust:(.*)$/.exec(owner)?.[1]

/** Whose days they are, in words. */
export async function nameOf(owner: string, visit: Visiting): Promise<string> {
  if (owner === 'authority') return 'The authority'
  const code = trustCodeIn(owner)
  if (code !== undefined)
    return (await read(visit.referrals.GET('/api/v1/trusts/{code}', { params: { path: { code } } }))).name
  return (await read(visit.referrals.GET('/api/v1/schools/{urn}', { params: { path: { urn: owner } } }))).name
}
