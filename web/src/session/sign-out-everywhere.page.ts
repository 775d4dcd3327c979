import { Controller, Get, Inject, Post, Req } from '@nestjs/common'
import type { Request } from 'express'
import { read } from '../api'
import { ForSignedIn, page, type Page, redirect, type Redirect, Visit, type Visiting } from '../page'
import { Identity } from './identity'
import { PublicAddress } from './public-address'

/** For whoever left a computer signed in, or lost one. */
@Controller('sign-out-everywhere')
@ForSignedIn()
export class SignOutEverywherePage {
  constructor(
    @Inject(Identity) private readonly identity: Identity,
    @Inject(PublicAddress) private readonly address: PublicAddress,
  ) {}

  @Get()
  ask(): Page {
    return signOutEverywherePage()
  }

  @Post()
  async signOut(@Req() request: Request, @Visit() visit: Visiting): Promise<Redirect> {
    await read(visit.referrals.POST('/api/v1/me/sign-out-everywhere'))
    await new Promise<void>((resolve) => request.session.destroy(() => resolve()))
    return redirect(await this.identity.endSessionUrl(this.address.of('/signed-out')))
  }
}

export const signOutEverywherePage = (): Page =>
  page('session/sign-out-everywhere', { title: 'Sign out everywhere', back: { href: '/' } })
