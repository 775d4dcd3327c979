import { ownerOfTrust } from './calendar-of'

/** The newest version of a calendar that was given. */
export interface Given {
  owner: string
  version: number
  recordedAt: string
}

export interface SchoolOfList {
  urn: string
  name: string
  trustCode: string | null
  trustName: string | null
}

interface Row {
  owner: string
  name: string
  /** Of the trust that a school belongs to. */
  trust?: string
  known?: Given
  /** Whose days it has while it has given none; empty where nobody above it has given any. */
  borrows: string
}

export interface Level {
  title: string
  rows: Row[]
}

/** Whose term dates there are, from the top: the authority, the trusts of its schools, its schools. */
export function levelsOf(given: readonly Given[], schools: readonly SchoolOfList[]): Level[] {
  const knownOf = (owner: string) => given.find((one) => one.owner === owner)
  const authoritys = knownOf('authority') ? 'Borrows the authority’s' : ''
  const trusts = new Map(
    schools.flatMap(({ trustCode, trustName }) => (trustCode ? [[trustCode, trustName ?? trustCode] as const] : [])),
  )
  const rowOf = (owner: string, name: string, borrows: string): Row => ({ owner, name, known: knownOf(owner), borrows })
  return [
    { title: 'The authority', rows: [rowOf('authority', 'The authority', '')] },
    {
      title: 'Trusts',
      rows: [...trusts]
        .map(([code, name]) => rowOf(ownerOfTrust(code), name, authoritys))
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    },
    {
      title: 'Schools',
      rows: schools.map(({ urn, name, trustCode, trustName }) => ({
        ...rowOf(urn, name, trustCode && knownOf(ownerOfTrust(trustCode)) ? 'Borrows its trust’s' : authoritys),
        ...(trustCode && { trust: trustName ?? trustCode }),
      })),
    },
  ].filter(({ rows }) => rows.length > 0)
}
