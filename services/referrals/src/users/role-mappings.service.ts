import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { ROLES_OF_PEOPLE } from '@daysix/platform/principal'
import { requireVersion, versionOfContent } from '@daysix/platform/versions'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager } from 'typeorm'
import { oneAdministratorAtATime } from './one-at-a-time.service'
import { OwnAdministratorRole } from './refusals'
import { rolesNow } from './roles-now'
import { RoleMapping } from './user.entity'

export interface Mapping {
  claim: string
  role: string
}

interface Carried {
  claim: string
  people: number
}

export interface MappingsNow {
  mappings: (Mapping & { people: number })[]
  /** Claims that nobody mapped and that are called like a role: they give it. */
  called: Carried[]
  /** Claims that give nothing: those that most people carry, and how many there are. */
  unmapped: { total: number; claims: Carried[] }
  /** Of the list as it is, whoever wrote it. */
  version: string
}

type RoleOfPerson = (typeof ROLES_OF_PEOPLE)[number]

export interface RoleMoves {
  role: RoleOfPerson
  gain: Moved
  lose: Moved
}
interface Moved {
  total: number
  people: { id: string; name: string }[]
}

export const MOST_LISTED = 100

/** What the words of the identity provider give here: one list for everybody, decided by an administrator. */
@Injectable()
export class RoleMappings {
  constructor(private readonly db: DataSource) {}

  async now(tx: EntityManager = this.db.manager): Promise<MappingsNow> {
    const list = await listOf(tx)
    const carried = await tx.query<Carried[]>(
      `select claim, count(*)::int as people from users cross join unnest(claims) claim group by claim
       order by people desc, claim`,
    )
    const peopleOf = new Map(carried.map(({ claim, people }) => [claim, people]))
    const mapped = new Set(list.map(({ claim }) => claim))
    const others = carried.filter(({ claim }) => !mapped.has(claim))
    const unmapped = others.filter(({ claim }) => !isRole(claim))
    return {
      mappings: list.map((one) => ({ ...one, people: peopleOf.get(one.claim) ?? 0 })),
      called: others.filter(({ claim }) => isRole(claim)),
      unmapped: { total: unmapped.length, claims: unmapped.slice(0, MOST_LISTED) },
      version: versionOfContent(list),
    }
  }

  /** Who would gain and who would lose which role; nothing is saved. @throws OwnAdministratorRole */
  preview(mappings: readonly Mapping[], who: Visitor): Promise<RoleMoves[]> {
    return this.supposing(this.db.manager, mappings, who)
  }

  /**
   * The whole list at once. Whoever decides stays an administrator, so one is always left.
   * @throws NoAdministratorAnyMore, VersionNotSaid, SomeoneElseChangedThis, OwnAdministratorRole
   */
  replace(mappings: readonly Mapping[], reason: string, ifMatch: string | undefined, who: Visitor): Promise<void> {
    return this.db.transaction(async (tx) => {
      await oneAdministratorAtATime(tx, who)
      const before = await listOf(tx)
      requireVersion(ifMatch, versionOfContent(before))
      await this.supposing(tx, mappings, who)
      const after = inOrder(mappings)
      if (versionOfContent(after) === versionOfContent(before)) return
      await tx.query('delete from role_mappings')
      await tx.insert(RoleMapping, after as RoleMapping[])
      await audit(tx, who, {
        ...{ action: 'role-mappings-changed', subjectKind: 'role-mappings', subjectId: 'all', reason },
        ...{ before: { mappings: before }, after: { mappings: after } },
      })
    })
  }

  private async supposing(tx: EntityManager, mappings: readonly Mapping[], { sub }: Visitor): Promise<RoleMoves[]> {
    const people = await tx.query<{ sub: string; id: string; name: string; before: string[]; after: string[] }[]>(
      `with supposed as (select claim, role from jsonb_to_recordset($1::jsonb) as said (claim text, role text)),
         people as (select sub, id, name, ${rolesNow('users')} as before, ${rolesNow('users', 'supposed')} as after from users)
       select * from people where before <> after or sub = $2 order by lower(name), id`,
      [JSON.stringify(mappings), sub],
    )
    if (!people.find((one) => one.sub === sub)?.after.includes('admin')) throw new OwnAdministratorRole()
    return ROLES_OF_PEOPLE.map((role) => ({
      role,
      gain: moved(people.filter(({ before, after }) => !before.includes(role) && after.includes(role))),
      lose: moved(people.filter(({ before, after }) => before.includes(role) && !after.includes(role))),
    })).filter(({ gain, lose }) => gain.total + lose.total > 0)
  }
}

const isRole = (claim: string): boolean => (ROLES_OF_PEOPLE as readonly string[]).includes(claim)

const moved = (people: readonly { id: string; name: string }[]): Moved => ({
  total: people.length,
  people: people.slice(0, MOST_LISTED).map(({ id, name }) => ({ id, name })),
})

const listOf = async (tx: EntityManager): Promise<Mapping[]> => inOrder(await tx.find(RoleMapping))

const inOrder = (mappings: readonly Mapping[]): Mapping[] =>
  mappings
    .map(({ claim, role }) => ({ claim, role }))
    .sort((a, b) => compare(a.claim, b.claim) || compare(a.role, b.role))

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b)
