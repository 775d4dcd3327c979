import { Refusal } from '@daysix/shared/refusal'
import { Inject, Injectable } from '@nestjs/common'
import { Peers } from './peers'
import { type Principal, type Role, rolesIn } from './principal'

/** What a person may do at this moment. */
export interface Standing {
  roles: Role[]
  /** When they, or an administrator, last ended all their sessions: real time. */
  signedOutAt?: Date
}

/** Referrals cannot be asked what a person may do: nobody may do anything until it can. */
export class StandingUnknown extends Refusal {
  constructor() {
    super('What you may do here cannot be asked now. Try again in a moment.', {
      code: 'unavailable',
      status: 'unavailable',
    })
  }
}

/** Whoever says what people may do now: referrals itself, or a question to it. */
export abstract class Standings {
  abstract of(person: Principal): Promise<Standing>
}

/** Where the API of referrals is described, for a context that asks there. */
export const STANDING_PROTO = Symbol('description of the directory of people')

/** Asked at each request: no context keeps a copy that could be a minute old. */
@Injectable()
export class AskedStandings extends Standings {
  constructor(
    private readonly peers: Peers,
    @Inject(STANDING_PROTO) private readonly proto: string,
  ) {
    super()
  }

  /** @throws StandingUnknown */
  async of({ sub, name, roles, claims = roles, urns, providers, teams = [] }: Principal): Promise<Standing> {
    try {
      const asked = { sub, name, claims, urns, providers, teams }
      // as this service itself: what a person may do is not theirs to say
      const standing = await this.peers.call<{ roles: string[]; signedOutAt: string }>(
        ...(['referrals', this.proto, 'daysix.referrals.v1.Directory', 'GetStanding', asked] as const),
      )
      const { signedOutAt } = standing
      return { roles: rolesIn(standing.roles), ...(signedOutAt && { signedOutAt: new Date(signedOutAt) }) }
    } catch {
      throw new StandingUnknown()
    }
  }
}
