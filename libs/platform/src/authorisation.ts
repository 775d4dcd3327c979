import { type CanActivate, createParamDecorator, type ExecutionContext, Inject, Injectable } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { Refusal } from '@daysix/shared/refusal'
import type { Metadata } from '@grpc/grpc-js'
import { ACTION, asksNoToken, NotAllowed, type PolicyTable, type Relation, relationOf } from './policy'
import type { Principal } from './principal'
import { Standings } from './standing'
import { TokenVerifier } from './tokens'

export const POLICY = Symbol('policy table')

export class SignInFirst extends Refusal {
  constructor() {
    super('Sign in first', { code: 'unauthenticated', status: 'unauthenticated' })
  }
}

interface Asking {
  principal?: Principal
  relation?: Relation
}

const askingOf = (context: ExecutionContext): Asking =>
  context.getType() === 'rpc'
    ? (context.switchToRpc().getContext<Metadata & Asking>() as Asking)
    : context.switchToHttp().getRequest<Asking>()

const bearer = (context: ExecutionContext): string | undefined => {
  const header =
    context.getType() === 'rpc'
      ? String(context.switchToRpc().getContext<Metadata>().get('authorization')[0] ?? '')
      : (context.switchToHttp().getRequest<{ headers: Record<string, string> }>().headers.authorization ?? '')
  return /^Bearer (.+)$/i.exec(header)?.[1]
}

/**
 * Every door passes here: the token is verified, what its person may do now is asked, the action looked up, the relation kept
 * for the service to narrow by.
 */
@Injectable()
export class AuthorisationGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    private readonly standings: Standings,
    @Inject(POLICY) private readonly policy: PolicyTable,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const action = this.reflector.getAllAndOverride<string | undefined>(ACTION, [
      context.getHandler(),
      context.getClass(),
    ])
    if (asksNoToken(action)) return true
    const token = bearer(context)
    if (!token) throw new SignInFirst()
    const principal = await this.asOfNow(await this.tokens.verify(token))
    const relation = action ? relationOf(this.policy, action, principal) : undefined
    if (!relation) throw new NotAllowed()
    Object.assign(askingOf(context), { principal, relation })
    return true
  }

  /**
   * A person with the roles of this moment. A token of the second in which they signed out everywhere may be older than that.
   * @throws SignInFirst for a token that is not younger, StandingUnknown
   */
  private async asOfNow(who: Principal): Promise<Principal> {
    if (who.roles.includes('service')) return who
    const { roles, signedOutAt } = await this.standings.of(who)
    if (signedOutAt && (who.issuedAt ?? 0) <= Math.floor(signedOutAt.getTime() / 1000)) throw new SignInFirst()
    return { ...who, roles, signedOutAt }
  }
}

/** The person (or system) at the door, with how far the action reaches for them. */
export interface Visitor extends Principal {
  relation: Relation
}

/** Parameter of a handler: who is asking. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Visitor => {
  const { principal, relation } = askingOf(context)
  if (!principal || !relation) throw new SignInFirst()
  return { ...principal, relation }
})
