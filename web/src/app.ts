import { ConsoleLogger, type DynamicModule, Module, type Type } from '@nestjs/common'
import { APP_FILTER, APP_GUARD, NestFactory, Reflector } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { Clock } from '@daysix/platform/clock'
import { csrfSync } from 'csrf-sync'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import { randomBytes } from 'node:crypto'
import { serveAssets } from './assets'
import { ErrorFilter } from './error.filter'
import { Parts, SESSION_POOL } from './health'
import { PageAdapter } from './page.adapter'
import { PAGES } from './pages'
import { MOST_PASTED } from './pupils-import/import.page'
import { formWithFile } from './schools-import/form-with-file'
import { BACKCHANNEL_LOGOUT } from './session/backchannel-logout.page'
import { EntryGuard } from './session/entry.guard'
import { Identity } from './session/identity'
import { PublicAddress } from './session/public-address'
import type { Sessions } from './session/session'
import { WEB_SETTINGS, type WebSettings } from './settings'
import { TurnGuard } from './turns/turn.guard'
import { Views } from './views'

export interface WebParts {
  settings: WebSettings
  clock: Clock
  sessions: Sessions
  identity: Identity
  address: PublicAddress
  /** Shown on every page above the header: own, trusted HTML. */
  banner?: () => string
  /** Further routes for those who start us: rehearsal's bar. Open to anyone who reaches the door, signed in or not. */
  mount?: (app: Express) => void
  /** Default: every page. */
  pages?: Type[]
}

/** Makes the application with everything between the browser and a page, in order, without opening its door. */
export async function createWeb(parts: WebParts): Promise<NestExpressApplication> {
  const { settings, clock, sessions } = parts
  const server = express()
  server.set('trust proxy', 'loopback')
  server.disable('x-powered-by')
  server.use(contentSecurity(settings))
  const { cssPath } = serveAssets(server)
  server.use(freshPages)
  parts.mount?.(server)
  server.use(/^\/(?!health\/|backchannel-logout$).*/, sessions.middleware)
  server.post('/schools/import', formWithFile())
  server.post('/pupils/import', formWithFile(MOST_PASTED))
  server.use(express.urlencoded({ extended: false, limit: '200kb', parameterLimit: 2000 }))
  server.use(csrf().csrfSynchronisedProtection)

  const site = {
    authorityName: settings.AUTHORITY_NAME,
    phone: settings.TEAM_PHONE,
    email: settings.TEAM_EMAIL,
    cssPath,
    banner: parts.banner,
  }
  const views = new Views(site)
  const adapter = new PageAdapter(server, views, () => clock.today())
  return NestFactory.create<NestExpressApplication>(webModule(parts, views), adapter, {
    logger: settings.LOG_LEVEL !== 'silent' && new ConsoleLogger({ json: true, logLevels: ['error', 'warn', 'fatal'] }),
    abortOnError: false,
    forceCloseConnections: true,
    bodyParser: false,
  })
}

function webModule(
  { settings, clock, sessions, identity, address, pages = PAGES }: WebParts,
  views: Views,
): DynamicModule {
  class WebModule {}
  Module({})(WebModule)
  return {
    module: WebModule,
    controllers: pages,
    providers: [
      Reflector,
      Parts,
      { provide: WEB_SETTINGS, useValue: settings },
      { provide: SESSION_POOL, useValue: sessions.pool },
      { provide: Clock, useValue: clock },
      { provide: Identity, useValue: identity },
      { provide: PublicAddress, useValue: address },
      { provide: Views, useValue: views },
      { provide: APP_GUARD, useClass: EntryGuard },
      // the second guard: who asks is known by then
      { provide: APP_GUARD, useClass: TurnGuard },
      { provide: APP_FILTER, useClass: ErrorFilter },
    ],
  }
}

/** No inline style, no script but our own and the one line of the template that the nonce names. */
function contentSecurity({ OIDC_ISSUER, PUBLIC_URL }: WebSettings) {
  const secure = PUBLIC_URL.startsWith('https:')
  const policy = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        // signing out ends at the identity provider
        formAction: ["'self'", new URL(OIDC_ISSUER).origin],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${(response as Response).locals.cspNonce as string}'`],
        styleSrc: ["'self'"],
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  })
  return (request: Request, response: Response, next: NextFunction) => {
    response.locals.cspNonce = randomBytes(16).toString('base64')
    policy(request, response, next)
  }
}

/** Pages about children stay out of every cache. */
function freshPages(_request: Request, response: Response, next: NextFunction): void {
  response.set('cache-control', 'no-store')
  next()
}

const csrf = () =>
  csrfSync({
    getTokenFromRequest: (request) => (request.body as { _csrf?: string } | undefined)?._csrf,
    // no browser: it brings no session that could be used, and its proof with it
    skipCsrfProtection: ({ path }) => path === BACKCHANNEL_LOGOUT,
    getTokenFromState: (request) => request.session?.csrfToken,
    storeTokenInState: (request, token) => {
      request.session.csrfToken = token
    },
  })
