import { ROLES_OF_PEOPLE } from '@daysix/platform/principal'

const KNOWN = ROLES_OF_PEOPLE.map((role) => `'${role}'`).join()

/**
 * SQL: the roles of a person at this moment, in the order of our list, from the columns `sub` and `claims` of their alias. A
 * claim that is mapped gives what it is mapped to; one that is not, and is called like a role, gives that role; a withheld
 * role is none.
 * @param mapped a table like `role_mappings`: what would be, for somebody who has not decided yet
 */
export const rolesNow = (person: string, mapped = 'role_mappings'): string =>
  `array(select known.role from unnest(array[${KNOWN}]) with ordinality as known(role, place)
    where (exists (select from ${mapped} mapped where mapped.claim = any(${person}.claims) and mapped.role = known.role)
        or known.role = any(${person}.claims) and not exists (select from ${mapped} mapped where mapped.claim = known.role))
      and not exists (select from withheld_roles withheld
        where withheld.sub = ${person}.sub and withheld.role = known.role and withheld.given_back_at is null)
    order by known.place)`
