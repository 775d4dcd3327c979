import type { Code, CodeList } from '@daysix/shared/codes'
import { read } from '../api'
import type { Visiting } from '../page'

interface Item {
  value: string
  text: string
}

/** The codes of a list that a new record of this day may use, as the authority accepts them; the first is none. */
export async function codesToChoose(
  visit: Visiting,
  name: CodeList,
  {
    on = visit.today,
    held = [],
    none = 'Select one',
  }: { on?: string; held?: readonly Pick<Code, 'code' | 'words'>[]; none?: string } = {},
): Promise<Item[]> {
  const params = { path: { name }, query: { on } }
  const { codes } = await read(visit.referrals.GET('/api/v1/code-sets/{name}', { params }))
  const accepted = codes.filter(({ accepted }) => accepted)
  // what a record has already stays to be chosen
  const kept = held.filter(({ code }) => !accepted.some((one) => one.code === code))
  return [{ value: '', text: none }, ...[...accepted, ...kept].map(({ code, words }) => ({ value: code, text: words }))]
}

/** The reasons that an exclusion of this day may have. */
export const reasonsToChoose = (
  visit: Visiting,
  on?: string,
  held?: readonly { code: string; words: string }[],
): Promise<Item[]> =>
  codesToChoose(visit, 'exclusion-reason', { ...(on && { on }), ...(held && { held }), none: 'Select a reason' })
