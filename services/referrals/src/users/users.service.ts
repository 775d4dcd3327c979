import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { type CountedPage, cursorOf, page, readCursor } from '@daysix/platform/paging'
import type { Role } from '@daysix/platform/principal'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager, IsNull } from 'typeorm'
import { oneAdministratorAtATime } from './one-at-a-time.service'
import { OwnAdministratorRole, RoleNotWithheld, RoleWithheldAlready } from './refusals'
import { rolesNow } from './roles-now'
import { User, WithheldRole } from './user.entity'

export type UserNow = User & { roles: Role[] }
interface Asked {
  role?: Role
  name?: string
  limit: number
  cursor?: string
}

const USERS = `select users.sub, users.id, users.name, users.claims, users.urns, users.providers, users.teams, users.areas,
    users.first_seen_at as "firstSeenAt", users.last_seen_at as "lastSeenAt", users.signed_out_at as "signedOutAt",
    ${rolesNow('users')} as roles from users`

/** The people who have come here, and what an administrator decides about them. */
@Injectable()
export class UsersService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** By name. */
  async list({ role, name, limit, cursor }: Asked): Promise<CountedPage<UserNow>> {
    const found = `(${USERS}) found where ($1::text is null or $1 = any(roles))
      and ($2::text is null or position(lower($2) in lower(name)) > 0)`
    const filters = [role ?? null, name ?? null]
    const [{ total }] = await this.db.query<{ total: number }[]>(`select count(*)::int as total from ${found}`, filters)
    const [after, id] = readCursor(cursor, 'text', 'id') ?? []
    const rows = await this.db.query<UserNow[]>(
      `select * from ${found} and ($3::text is null or (lower(name), id::text) > ($3, $4::text))
       order by lower(name), id::text limit $5`,
      [...filters, after ?? null, id ?? null, limit + 1],
    )
    return { ...page(rows, limit, (last) => cursorOf(last.name.toLowerCase(), last.id)), total }
  }

  /** @throws EntityNotFoundError */
  async of(id: string): Promise<{ user: UserNow; withheld: WithheldRole[] }> {
    const { sub } = await this.db.manager.findOneByOrFail(User, { id })
    const [user] = await this.db.query<UserNow[]>(`${USERS} where users.id = $1`, [id])
    return {
      user,
      withheld: await this.db.manager.find(WithheldRole, { where: { sub }, order: { withheldAt: 'DESC' } }),
    }
  }

  /**
   * Whoever withholds stays an administrator, so one is always left.
   * @throws EntityNotFoundError, NoAdministratorAnyMore, OwnAdministratorRole, RoleWithheldAlready
   */
  withhold(id: string, role: Role, reason: string, who: Visitor): Promise<void> {
    return this.db.transaction(async (tx) => {
      await oneAdministratorAtATime(tx, who)
      const { sub } = await tx.findOneByOrFail(User, { id })
      if (role === 'admin' && sub === who.sub) throw new OwnAdministratorRole()
      if (await tx.existsBy(WithheldRole, { sub, role, givenBackAt: IsNull() })) throw new RoleWithheldAlready()
      await tx.insert(WithheldRole, { sub, role, reason, withheldByName: who.name, withheldAt: this.clock.now() })
      await audit(tx, who, { action: 'role-withheld', subjectKind: 'user', subjectId: id, after: { role }, reason })
    })
  }

  /** @throws EntityNotFoundError, NoAdministratorAnyMore, RoleNotWithheld */
  giveBack(id: string, role: Role, reason: string, who: Visitor): Promise<void> {
    return this.db.transaction(async (tx) => {
      await oneAdministratorAtATime(tx, who)
      const { sub } = await tx.findOneByOrFail(User, { id })
      const held = await tx.findOneBy(WithheldRole, { sub, role, givenBackAt: IsNull() })
      if (!held) throw new RoleNotWithheld()
      const given = { givenBackByName: who.name, givenBackAt: this.clock.now(), givenBackBecause: reason }
      await tx.update(WithheldRole, { id: held.id }, given)
      await audit(tx, who, { action: 'role-given-back', subjectKind: 'user', subjectId: id, after: { role }, reason })
    })
  }

  /** Every session and token made so far is over. @throws EntityNotFoundError */
  signOutEverywhere(user: { id: string } | { sub: string }, who: Visitor, reason?: string): Promise<void> {
    return this.db.transaction((tx) => endAll(tx, user, who, reason))
  }
}

/** In the caller's transaction. @throws EntityNotFoundError */
export async function endAll(
  tx: EntityManager,
  user: { id: string } | { sub: string },
  who: { sub: string; name: string },
  reason?: string,
): Promise<void> {
  const { id, sub } = await tx.findOneByOrFail(User, user)
  await tx.query('update users set signed_out_at = clock_timestamp() where sub = $1', [sub])
  await audit(tx, who, { action: 'signed-out-everywhere', subjectKind: 'user', subjectId: id, reason })
}
