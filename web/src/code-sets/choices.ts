import { read } from '../api'
import type { Visiting } from '../page'

/** The reasons that an exclusion of this day may have, as the authority accepts them; the first is none. */
export async function reasonsToChoose(
  visit: Visiting,
  on: string = visit.today,
  held: readonly { code: string; words: string }[] = [],
): Promise<{ value: string; text: string }[]> {
  const params = { path: { name: 'exclusion-reason' }, query: { on } }
  const { codes } = await read(visit.referrals.GET('/api/v1/code-sets/{name}', { params }))
  const accepted = codes.filter(({ accepted }) => accepted)
  // what a record has already stays to be chosen
  const kept = held.filter(({ code }) => !accepted.some((one) => one.code === code))
  return [
    { value: '', text: 'Select a reason' },
    ...[...accepted, ...kept].map(({ code, words }) => ({ value: code, text: words })),
  ]
}
