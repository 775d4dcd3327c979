import { type EntityManager, In } from 'typeorm'
import { Authority } from './staff.entity'

/** Authorities by code, as records name them: our own, and those that we know; any other is called by its code. */
export async function namedAuthorities(
  tx: EntityManager,
  codes: readonly string[],
  own: { AUTHORITY_CODE: string; AUTHORITY_NAME: string },
): Promise<(code: string) => string> {
  const others = [...new Set(codes)].filter((code) => code !== own.AUTHORITY_CODE)
  const known = others.length > 0 ? await tx.findBy(Authority, { code: In(others) }) : []
  const names = new Map(known.map(({ code, name }) => [code, name])).set(own.AUTHORITY_CODE, own.AUTHORITY_NAME)
  return (code) => names.get(code) ?? `authority ${code}`
}
