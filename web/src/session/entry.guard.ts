import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { Clock } from '@daysix/platform/clock'
import { apisFor } from '../api'
import { ALSO_AS_FILE, ROLES_OF_PAGE, type Visiting, type Whose, type WithVisit } from '../page'
import { WEB_SETTINGS, type WebSettings } from '../settings'
import { NotForYou, SignInFirst } from '../troubles'
import { Identity } from './identity'
import { Searches } from './searches'
import { ABSOLUTE_MS, ROLES_STAY_MS } from './session'

/** Renewed this long before it ends, so that it lasts for the page at hand. */
const MARGIN_MS = 30_000

/** Everyone who comes to a page passes here: signed in, still valid, and the page is theirs. */
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
    request.mayBeFile = this.reflector.get<boolean>(ALSO_AS_FILE, context.getHandler())
    if (await this.stillSignedIn(request)) this.welcome(request)
    if (whose === 'everyone') return true
    if (!request.visit) throw new SignInFirst()
    if (!whose || (whose !== 'signed-in' && !request.visit.is(...whose))) throw new NotForYou()
    return true
  }

  private async stillSignedIn(request: WithVisit): Promise<boolean> {
    const { session } = request
    if (!session?.person || Date.now() - (session.signInBegan ?? 0) > ABSOLUTE_MS) return false
    const isValid = (session.tokenUntil ?? 0) - MARGIN_MS > Date.now()
    const isFresh = Date.now() - (session.askedAt ?? 0) < ROLES_STAY_MS
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

  private welcome(request: WithVisit): void {
    const person = request.session.person!
    const visit: Visiting = {
      ...apisFor(this.settings, person.token),
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
