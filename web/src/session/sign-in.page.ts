import { Controller, Get, Inject, Post, Query, Req } from '@nestjs/common'
import type { Request } from 'express'
import { Counted, ForEveryone, page, type Page, redirect, type Redirect } from '../page'
import { NotHere } from '../troubles'
import { Identity } from './identity'
import { PublicAddress } from './public-address'
import { endSession } from './session'

/** Only ever to a place of our own. */
export const localPath = (path: unknown): string =>
  typeof path === 'string' && /^\/(?![/\\])/.test(path) && !path.startsWith('/sign-') ? path : '/'

@Controller()
@ForEveryone()
export class SignInPage {
  constructor(
    @Inject(Identity) private readonly identity: Identity,
    @Inject(PublicAddress) private readonly address: PublicAddress,
  ) {}

  @Get('sign-in')
  @Counted('sign-in')
  async begin(@Req() request: Request, @Query('returnTo') returnTo?: string): Promise<Redirect> {
    const { url, ...begun } = await this.identity.begin(this.address.of('/sign-in/callback'))
    request.session.signingIn = { ...begun, returnTo: localPath(returnTo) }
    return redirect(url)
  }

  @Get('sign-in/callback')
  @Counted('sign-in')
  async finish(@Req() request: Request): Promise<Redirect> {
    const begun = request.session.signingIn
    // a bookmark of the callback, or a second sign-in in another tab: begin again rather than explain
    if (!begun || request.query.state !== begun.state) return redirect('/sign-in')
    const signedIn = await this.identity.finish(new URL(request.originalUrl, this.address.of('/')), begun)
    const { kept } = request.session
    // a fresh session name: one that was planted before signing in is worth nothing
    await endSession(request)
    Object.assign(request.session, signedIn, { signInBegan: Date.now(), ...(kept && { kept }) })
    return redirect(kept ? '/sign-in-again' : begun.returnTo)
  }

  /** What was sent when the sign-in had run out, to be sent again. */
  @Get('sign-in-again')
  kept(@Req() request: Request): Page {
    const { kept } = request.session
    if (!kept || !request.session.person) throw new NotHere()
    delete request.session.kept
    const carried = Object.entries(kept.body)
      .filter(([name]) => name !== '_csrf')
      .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => ({ name, value: one })))
    return page('session/sign-in-again', { title: 'Send your answers again', path: kept.path, carried })
  }

  @Post('sign-out')
  async signOut(@Req() request: Request): Promise<Redirect> {
    await new Promise<void>((resolve) => request.session.destroy(() => resolve()))
    return redirect(await this.identity.endSessionUrl(this.address.of('/signed-out')))
  }

  @Get('signed-out')
  signedOut(): Page {
    return page('session/signed-out', { title: 'You have signed out' })
  }
}
