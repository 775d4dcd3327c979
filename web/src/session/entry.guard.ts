import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { Clock } from '@daysix/platform/clock'
import { type Apis, apisFor, read } from '../api'
import { ALSO_AS_FILE, ROLES_OF_PAGE, type Visiting, type Whose, type WithVisit } from '../page'
import { WEB_SETTINGS, type WebSettings } from '../settings'
import { NotForYou, SignInFirst } from '../troubles'
import { Identity } from './identity'
import { Searches } from './searches'
import { ABSOLUTE_MS, endSession, PROVIDER_ASKED_AGAIN_MS } from './session'

/** Renewed this long before it ends, so that it lasts for the page at hand. */
const MARGIN_MS = 30_000

/**
 * Everyone who comes to a page passes here: signed in, still valid, and the page is theirs. What they may do is asked before
 * each page, so that a role which was taken away is gone at the next click.
 */
@Injectable()
export class EntryGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Identity) private readonly identity: Identity,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(WEB_SETTINGS) private readonly settings: WebSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<WithVisit>()
    const whose = this.reflector.getAllAndOverride<Whose | undefined>(ROLES_OF_PAGE, [
      context.getHandler(),
      context.getClass(),
    ])
    if (whose === 'identity-provider') return true
    request.mayBeFile = this.reflector.get<boolean>(ALSO_AS_FILE, context.getHandler())
    if (await this.stillSignedIn(request)) {
      const welcomed = this.welcome(request)
      // what is for everyone is shown also while nobody can say who may do what
      await (whose === 'everyone' ? welcomed.catch(() => undefined) : welcomed)
    }
    if (whose === 'everyone') return true
    if (!request.visit) throw new SignInFirst()
    if (!whose || (whose !== 'signed-in' && !request.visit.is(...whose))) throw new NotForYou()
    return true
  }

  private async stillSignedIn(request: WithVisit): Promise<boolean> {
    const { session } = request
    if (!session?.person || Date.now() - (session.signInBegan ?? 0) > ABSOLUTE_MS) return false
    const isValid = (session.tokenUntil ?? 0) - MARGIN_MS > Date.now()
    const isFresh = Date.now() - (session.askedAt ?? 0) < PROVIDER_ASKED_AGAIN_MS
    if (isValid && (isFresh || !session.refreshToken)) return true
    if (!session.refreshToken) return false
    try {
      const renewed = await this.identity.renew(session.refreshToken)
      if (renewed) Object.assign(session, renewed)
      return renewed !== undefined
    } catch {
      // the provider is away: what it said last holds for as long as its token does
      return isValid
    }
  }

  /** Ends a session that is older than signing out everywhere. @throws ServiceTrouble */
  private async welcome(request: WithVisit): Promise<void> {
    const { session } = request
    const apis = apisFor(this.settings, session.person!.token)
    const me = await standingOf(apis)
    if (!me || (me.signedOutAt && Date.parse(me.signedOutAt) >= (session.signInBegan ?? 0))) return endSession(request)
    // also for what is shown where no page stands
    const person = { ...session.person!, roles: me.roles }
    session.person = person
    const visit: Visiting = {
      ...apis,
      person,
      now: this.clock.now(),
      today: this.clock.today(),
      onceKey: String((request.body as Record<string, unknown> | undefined)?._once ?? ''),
      searches: new Searches(request.session),
      is: (...roles) => person.roles.some((role) => roles.includes(role)),
    }
    request.visit = visit
  }
}

/** Nothing where their token is no good any more. @throws ServiceTrouble */
async function standingOf({ referrals }: Apis) {
  try {
    return await read(referrals.GET('/api/v1/me'))
  } catch (error) {
    if (error instanceof SignInFirst) return undefined
    throw error
  }
}
