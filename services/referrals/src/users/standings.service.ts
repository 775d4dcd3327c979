import type { Principal, Role } from '@daysix/platform/principal'
import { type Standing, Standings } from '@daysix/platform/standing'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { rolesNow } from './roles-now'

interface Found {
  roles: Role[]
  signedOutAt: Date | null
  isNews: boolean
}

const ASKED = `(select $1::text as sub, $2::text as name, $3::text[] as claims, $4::text[] as urns,
  $5::text[] as providers, $6::text[] as teams) asked`

/** What a person may do at this moment, for every door of every context: one question to the database. */
@Injectable()
export class StandingsHere extends Standings {
  constructor(private readonly db: DataSource) {
    super()
  }

  /** Keeps who has come: their row is written where it would say something else, and once a minute. */
  async of(
    person: Pick<Principal, 'sub' | 'name' | 'roles' | 'claims' | 'urns' | 'providers' | 'teams'>,
  ): Promise<Standing> {
    const { sub, name, roles: named, claims = named, urns, providers, teams = [] } = person
    const asked = [sub, name, ...[claims, urns, providers, teams].map((list) => [...list].sort())]
    const [{ roles, signedOutAt, isNews }] = await this.db.query<Found[]>(
      `select ${rolesNow('asked')} as roles, users.signed_out_at as "signedOutAt",
         (users.name, users.claims, users.urns, users.providers, users.teams)
             is distinct from (asked.name, asked.claims, asked.urns, asked.providers, asked.teams)
           or users.last_seen_at < now() - interval '1 minute' as "isNews"
       from ${ASKED} left join users on users.sub = asked.sub`,
      asked,
    )
    if (isNews)
      await this.db.query(
        `insert into users (sub, name, claims, urns, providers, teams) select * from ${ASKED}
         on conflict (sub) do update set last_seen_at = now(), name = excluded.name, claims = excluded.claims,
           urns = excluded.urns, providers = excluded.providers, teams = excluded.teams`,
        asked,
      )
    return { roles, ...(signedOutAt && { signedOutAt }) }
  }
}
