import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject, Logger } from '@nestjs/common'
import { Clock } from '@daysix/platform/clock'
import { faultWords } from '@daysix/platform/refusals'
import type { Response } from 'express'
import type { Posted } from './forms'
import { changedMeanwhile } from './layout/changed-meanwhile'
import { hasNoRole, page, type Page, type WithVisit } from './page'
import { addressOfKept } from './pupils/kept-record'
import { redirectOnceKept } from './session/redirect'
import { tooOften } from './layout/too-often'
import { AsksForAReason, ChangedMeanwhile, NotForYou, NotHere, ServiceTrouble, SignInFirst, TooOften } from './troubles'
import { type Typed, typedIn } from './typed'
import { Views } from './views'

const MERGED = 'The record that you asked for is part of this one now: both were about one child'
const MERGED_MEANWHILE =
  'This record and another of the same child are one now, and what you typed was for the one that went.'

/** Every trouble ends as a page in words, never as a stack or JSON. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('Faults')

  constructor(
    @Inject(Views) private readonly views: Views,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<WithVisit>()
    const response = host.switchToHttp().getResponse<Response>()
    if (response.headersSent) return void response.end()
    if (error instanceof SignInFirst)
      return this.signInFirst(request, response).catch((trouble: unknown) => this.show(trouble, request, response))
    if (error instanceof AsksForAReason) {
      const then = request.method === 'GET' ? request.originalUrl : ''
      return response.redirect(303, `/cases/${error.reference}/opening?${new URLSearchParams({ then }).toString()}`)
    }
    if (error instanceof NotHere) {
      const kept = await addressOfKept(request).catch(() => undefined)
      if (kept) return this.leadOn(kept, request, response)
    }
    this.show(error, request, response)
  }

  /** To the record that was kept; what was sent to the other is not lost, and not sent on unseen. */
  private async leadOn(kept: string, request: WithVisit, response: Response): Promise<void> {
    if (request.method === 'GET' || request.method === 'HEAD') {
      request.session.success = MERGED
      return redirectOnceKept(response, kept)
    }
    const typed = (request.body ?? {}) as Posted
    const shown = changedMeanwhile(new ChangedMeanwhile(MERGED_MEANWHILE), typed, kept)
    this.views.respond(shown, request, response, this.clock.today())
  }

  private show(error: unknown, request: WithVisit, response: Response): void {
    const shown = troublePage(error, request)
    if (error instanceof TooOften) response.set('retry-after', String(error.after))
    if (shown.status >= 500)
      this.log.error({ fault: faultWords(error instanceof ServiceTrouble ? error.trouble : error) })
    this.views.respond(shown, request, response, this.clock.today())
  }

  /** The page asked for is kept; so is what was sent, when it came from one of our own forms. */
  private async signInFirst(request: WithVisit, response: Response): Promise<void> {
    if (request.method === 'GET' || request.method === 'HEAD')
      return response.redirect(303, `/sign-in?returnTo=${encodeURIComponent(request.originalUrl)}`)
    if (request.session?.person)
      request.session.kept = { path: request.originalUrl, body: (request.body ?? {}) as Record<string, string> }
    await redirectOnceKept(response, '/sign-in')
  }
}

function troublePage(error: unknown, request: WithVisit): Page {
  if (error instanceof NotHere) return notFound()
  if (error instanceof NotForYou)
    return page('layout/not-for-you', {
      ...{ title: 'You do not have access to this page', status: 403 },
      hasNoRole: hasNoRole(request),
    })
  if (error instanceof ChangedMeanwhile)
    return changedMeanwhile(error, (request.body ?? {}) as Posted, request.originalUrl)
  if (error instanceof TooOften)
    return tooOften(error, request.method, (request.body ?? {}) as Posted, request.originalUrl)
  if (error instanceof ServiceTrouble)
    return page('layout/unavailable', { title: 'Sorry, part of the service is not answering', status: 503 })
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error)
  if (status === 404 || status === 405) return notFound()
  // only the CSRF check answers 403 by itself
  if (status === 403)
    return page('layout/stale-form', { title: 'This form has run out', status: 403, typed: typedBy(request) })
  if (status === 413) return page('layout/too-large', { title: 'What you sent is too large', status })
  if (status >= 400 && status < 500)
    return page('layout/unreadable', { title: 'We could not read what was sent', status })
  return page('layout/fault', { title: 'Sorry, there is a problem with the service', status: 500 })
}

const typedBy = ({ body }: WithVisit): Typed[] => typedIn((body ?? {}) as Posted)

const notFound = (): Page => page('layout/not-found', { title: 'Page not found', status: 404 })

/** Errors of middleware (body parser, CSRF) carry a status of their own. */
const statusOf = (error: unknown): number =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500
