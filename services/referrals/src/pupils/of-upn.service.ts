import type { CivilDate } from '@daysix/shared/civil-date'
import { type EntityManager, In } from 'typeorm'
import { isPermanentUpn, whoseUpn } from './of-upn'
import { Pupil } from './pupil.entity'

/** UPN → all who have it or had it: a UPN changes, and stays with the record that is kept when two become one. */
export async function pupilsOfUpns(tx: EntityManager, upns: readonly string[]): Promise<Map<string, Pupil[]>> {
  const held = await tx.query<{ upn: string; id: string }[]>(
    `select upn, id from pupils where upn = any($1)
     union select value ->> 'upn', pupil_id from pupil_facts
       where kind = 'upn' and withdrawn_at is null and value ->> 'upn' = any($1)`,
    [upns],
  )
  const pupils = await tx.findBy(Pupil, { id: In([...new Set(held.map(({ id }) => id))]) })
  const byId = new Map(pupils.map((pupil) => [pupil.id, pupil]))
  const holders = new Map<string, Pupil[]>()
  for (const { upn, id } of held) holders.set(upn, [...(holders.get(upn) ?? []), byId.get(id)!])
  return holders
}

/** Found as `whoseUpn` says. */
export async function pupilOfUpn(tx: EntityManager, upn: string, birthDate?: CivilDate): Promise<Pupil | undefined> {
  return whoseUpn(upn, (await pupilsOfUpns(tx, [upn])).get(upn) ?? [], birthDate)
}

/** Whether another pupil has this UPN, or had it. A temporary number is one school's own: two may give the same. */
export async function anotherPupils(
  tx: EntityManager,
  { id }: Pupil,
  upn: string | null | undefined,
): Promise<'has' | 'had' | undefined> {
  if (!upn || !isPermanentUpn(upn)) return undefined
  const others = ((await pupilsOfUpns(tx, [upn])).get(upn) ?? []).filter((one) => one.id !== id)
  if (others.some((one) => one.upn === upn)) return 'has'
  return others.length > 0 ? 'had' : undefined
}
