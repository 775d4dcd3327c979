import type { Principal } from '@daysix/platform/principal'
import type { EntityManager } from 'typeorm'
import { NoAdministratorAnyMore } from './refusals'
import { rolesNow } from './roles-now'

/**
 * What decides about roles happens one after the other: two administrators may take that role from each other at once, and
 * the door let both in before either had.
 * @throws NoAdministratorAnyMore where whoever asks has lost the role since
 */
export async function oneAdministratorAtATime(tx: EntityManager, { sub }: Pick<Principal, 'sub'>): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', ['who may do what'])
  const [asking] = await tx.query<{ roles: string[] }[]>(
    `select ${rolesNow('users')} as roles from users where sub = $1`,
    [sub],
  )
  if (!asking?.roles.includes('admin')) throw new NoAdministratorAnyMore()
}
