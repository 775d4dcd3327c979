import { Action } from '@daysix/platform/policy'
import type { Principal } from '@daysix/platform/principal'
import { Controller } from '@nestjs/common'
import { GrpcMethod, Payload } from '@nestjs/microservices'
import { StandingsHere } from './standings.service'

type Person = Pick<Principal, 'sub' | 'name' | 'urns' | 'providers'> & { claims: string[]; teams: string[] }

/** daysix.referrals.v1.Directory: the other contexts ask here at each of their doors. */
@Controller()
export class StandingGrpc {
  constructor(private readonly standings: StandingsHere) {}

  @GrpcMethod('Directory', 'GetStanding')
  @Action('tell-standing')
  async getStanding(@Payload() person: Person): Promise<{ roles: string[]; signedOutAt: string }> {
    const { roles, signedOutAt } = await this.standings.of({ ...person, roles: [] })
    return { roles, signedOutAt: signedOutAt?.toISOString() ?? '' }
  }
}
