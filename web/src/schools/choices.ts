import { read } from '../api'
import { everyPage } from '../csv'
import type { Visiting } from '../page'

/** A choice in a list: a school by its URN, a provider by its code. */
export interface Place {
  value: string
  text: string
}

/** The schools the authority deals with, closed ones too, by name: of the whole country there would be too many to choose from. */
export async function schoolsToFilter(visit: Visiting): Promise<Place[]> {
  return (await dealtWith(visit, {})).map(placeOf)
}

/** As above, those that are open: where something new is written down. */
export async function schoolsToChoose(visit: Visiting): Promise<Place[]> {
  return (await dealtWith(visit, { standing: 'open' })).map(placeOf)
}

/** As the service lists them, by name. */
export const dealtWith = (visit: Visiting, only: { standing?: 'open' } = {}) =>
  everyPage((cursor) =>
    read(
      visit.referrals.GET('/api/v1/schools', {
        params: { query: { local: 'true', ...only, limit: 200, ...(cursor && { cursor }) } },
      }),
    ),
  )

const placeOf = ({ urn, name }: { urn: string; name: string }): Place => ({ value: urn, text: name })
