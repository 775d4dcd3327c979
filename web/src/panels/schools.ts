import { read } from '../api'
import type { Visiting } from '../page'

/** A choice in a list: a school by its URN, a provider by its code. */
export interface Place {
  value: string
  text: string
}

/** Every school, by name. */
export async function schoolsOf(visit: Visiting): Promise<Place[]> {
  const schools = await read(visit.referrals.GET('/api/v1/schools'))
  return schools.map(({ urn, name }) => ({ value: urn, text: name })).sort((a, b) => a.text.localeCompare(b.text))
}
