import { read, readVersioned } from '../api'
import type { Visiting } from '../page'

/** The days of the authority or of a school, with the version that a change must name. */
export const calendarOf = (owner: string, visit: Visiting) =>
  readVersioned(visit.referrals.GET('/api/v1/calendars/{owner}', { params: { path: { owner } } }))

export type Calendar = Awaited<ReturnType<typeof calendarOf>>['data']

/** Whose days they are, in words. */
export async function nameOf(owner: string, visit: Visiting): Promise<string> {
  if (owner === 'authority') return 'The authority'
  return (await read(visit.referrals.GET('/api/v1/schools/{urn}', { params: { path: { urn: owner } } }))).name
}
