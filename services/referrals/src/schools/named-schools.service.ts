import { type EntityManager, In } from 'typeorm'
import { School } from './school.entity'

/** Schools by URN, as lists and records name them; one that the register does not know is called by its URN. */
export async function namedSchools(
  tx: EntityManager,
  urns: readonly string[],
): Promise<(urn: string) => { urn: string; name: string }> {
  const known =
    urns.length === 0
      ? []
      : await tx.find(School, { select: { urn: true, name: true }, where: { urn: In([...new Set(urns)]) } })
  const names = new Map(known.map(({ urn, name }) => [urn, name]))
  return (urn) => ({ urn, name: names.get(urn) ?? urn })
}
