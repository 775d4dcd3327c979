import { readIfAny } from '../api'
import type { Visiting, WithVisit } from '../page'

const OF_A_CHILD = /^\/(?:retention\/)?pupils\/([0-9a-f-]{36})(?=[/?]|$)/

/** The record that this one became part of; nothing where it did not, or where this person may not know the child. */
export async function keptOf(id: string, visit: Visiting): Promise<string | undefined> {
  const kept = await readIfAny(visit.referrals.GET('/api/v1/merged-pupils/{id}', { params: { path: { id } } }))
  return kept?.keptId
}

/** Where an address of a child, or one below it, leads since the child's record became part of another. */
export async function addressOfKept({ originalUrl, visit }: WithVisit): Promise<string | undefined> {
  const id = OF_A_CHILD.exec(originalUrl)?.[1]
  const kept = id && visit && (await keptOf(id, visit))
  return kept && originalUrl.replace(id, kept)
}
