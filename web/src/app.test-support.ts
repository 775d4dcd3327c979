import { StoppedClock } from '@daysix/platform/clock'
import type { Principal } from '@daysix/platform/principal'
import { testDatabase } from '@daysix/platform/testing/database'
import type { Type } from '@nestjs/common'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import request from 'supertest'
import { createWeb } from './app'
import { database } from './database'
import type { Identity, SignedIn } from './session/identity'
import { PublicAddress } from './session/public-address'
import { type Sessions, sessions } from './session/session'
import { webSettings } from './settings'

export const person = (role: Principal['roles'][number], differs: Partial<Principal> = {}): Principal => ({
  ...{ sub: role, name: `The ${role}`, roles: [role], urns: [], providers: [], scopes: [], token: `token-of-${role}` },
  ...differs,
})

/** Signs in whoever the state of the answer names. */
class DirectoryOfPeople {
  lifetimeMs = 60 * 60_000
  isUp = true
  /** With a token that can be renewed, the provider is asked for the person's roles again. */
  renews = false
  next: Principal = person('caseworker')
  /** Whom the provider has named, by their tokens: referrals answers what they are unless a test says otherwise. */
  readonly named = new Map<string, Principal>()

  begin() {
    return { url: 'http://identity.example/authorize', state: 'state', nonce: 'nonce', verifier: 'verifier' }
  }

  finish(): SignedIn {
    this.named.set(`Bearer ${this.next.token}`, this.next)
    return {
      ...{ person: this.next, tokenUntil: Date.now() + this.lifetimeMs, askedAt: Date.now() },
      ...(this.renews && { refreshToken: 'again' }),
    }
  }

  renew(): SignedIn | undefined {
    if (!this.isUp) throw new Error('the provider does not answer')
    return this.renews ? this.finish() : undefined
  }

  endSessionUrl(returnTo: string): string {
    return returnTo
  }

  answers(): Promise<boolean> {
    return Promise.resolve(this.isUp)
  }
}

const ME = '/api/v1/me'

/** What referrals answers a person about themselves. */
export const meOf = ({ name, roles, urns, providers }: Principal, signedOutAt: string | null = null) => ({
  ...{ name, roles, schools: urns, providers, teams: [], signedOutAt },
})

const NOT_FOUND = { status: 404, body: { code: 'not-found' } }

interface Asked {
  url: string
  token?: string
  body?: string
}

/** The services, answering what a test puts there. */
class Services {
  /** By address, or by method and address where they differ. */
  readonly answers = new Map<string, { status: number; body: object }>()
  /** All that was asked but who somebody is, which is asked before every page. */
  readonly asked: Asked[] = []
  /** Files that arrived whole: what they are called, what they hold. */
  readonly files: { name: string; content: string }[] = []
  whoIs: (token: string | undefined) => Principal | undefined = () => undefined
  /** For all that no test put there by its address. */
  otherwise: (method: string, path: string) => { status: number; body?: object } = () => NOT_FOUND
  private readonly server: Server = createServer((incoming, outgoing) => {
    const url = incoming.url ?? ''
    const asked: Asked = { url, token: incoming.headers.authorization }
    if (url !== ME) this.asked.push(asked)
    void buffer(incoming).then((sent) => {
      if (incoming.headers['content-type'] === 'text/csv') {
        const name = decodeURIComponent(String(incoming.headers['x-file-name']))
        this.files.push({ name, content: sent.toString('latin1') })
      } else if (sent.length > 0) asked.body = sent.toString()
      this.answer(incoming, outgoing)
    })
  })

  private answer({ method = '', url = '', headers }: IncomingMessage, outgoing: ServerResponse): void {
    const path = url.split('?')[0]
    const who = url === ME ? this.whoIs(headers.authorization) : undefined
    const { status, body } =
      this.answers.get(`${method} ${path}`) ??
      this.answers.get(path) ??
      (who ? { status: 200, body: meOf(who) } : this.otherwise(method, path))
    outgoing.writeHead(status, { 'content-type': 'application/json' }).end(body && JSON.stringify(body))
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  stop(): void {
    this.server.closeAllConnections()
    this.server.close()
  }
}

interface Layer {
  route?: { path: string; methods: Record<string, boolean> }
}

/** The pages between a browser and services that answer as a test says, with their sessions in a database. */
export class WebWorld {
  readonly services = new Services()
  readonly people = new DirectoryOfPeople()
  private app: NestExpressApplication
  private kept: Sessions
  private drop: () => Promise<void>

  static async begin(pages: Type[], differs: Record<string, unknown> = {}): Promise<WebWorld> {
    const world = new WebWorld()
    const { url, drop, db } = await testDatabase(database)
    world.drop = drop
    await db.destroy()
    world.services.whoIs = (token) => world.people.named.get(token ?? '')
    const http = await world.services.start()
    const addresses = Object.fromEntries(
      ['REFERRALS', 'PANELS', 'PLACEMENTS', 'NOTIFICATIONS', 'WORKFLOWS'].map((name) => [`${name}_HTTP`, http]),
    )
    const settings = webSettings.parse({
      ...addresses,
      ...{ PORT: 0, DATABASE_URL: url, OIDC_ISSUER: 'http://identity.example', CLIENT_SECRET: 'secret' },
      ...{ SESSION_SECRET: 'a-secret-of-enough-length', LOG_LEVEL: 'silent', AUTHORITY_NAME: 'Northmere Council' },
      ...{ TEAM_PHONE: '01632 960 999', TEAM_EMAIL: 'inclusion@northmere.example' },
      ...differs,
    })
    world.kept = sessions({ ...settings, secure: false })
    world.app = await createWeb({
      settings,
      sessions: world.kept,
      clock: new StoppedClock(new Date('2026-11-24T09:02:00Z')),
      identity: world.people as unknown as Identity,
      address: new PublicAddress('http://web.example'),
      pages,
    })
    await world.app.init()
    return world
  }

  async end(): Promise<void> {
    await this.app.close()
    await this.kept.stop()
    this.services.stop()
    await this.drop()
  }

  /** Nobody answers anything, and everyone can sign in. */
  reset(): void {
    this.services.answers.clear()
    this.services.asked.length = 0
    this.services.files.length = 0
    this.services.otherwise = () => NOT_FOUND
    // whoever is signed in stays who they are
    Object.assign(this.people, new DirectoryOfPeople(), { named: this.people.named })
  }

  query = async <Row extends object>(statement: string): Promise<Row[]> =>
    (await this.kept.pool.query<Row>(statement)).rows

  aBrowser = () => request.agent(this.app.getHttpServer())

  /** Every address that the application answers, `GET /cases/{ref}`: as its router has them, whoever put them there. */
  routes(): string[] {
    const { stack } = (this.app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } }).router
    return stack.flatMap(({ route }) =>
      Object.keys(route?.methods ?? {}).map(
        (method) => `${method.toUpperCase()} ${String(route!.path).replaceAll(/:(\w+)/g, '{$1}')}`,
      ),
    )
  }

  async signedInAs(who: Principal, returnTo = '/help') {
    this.people.next = who
    const browser = this.aBrowser()
    await browser.get(`/sign-in?returnTo=${returnTo}`).expect(303)
    await browser.get('/sign-in/callback?code=code&state=state').expect(303).expect('location', returnTo)
    return browser
  }
}

export const tokenOn = (html: string): string => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
