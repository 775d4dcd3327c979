import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { importJWK, SignJWT } from 'jose'
import Provider from 'oidc-provider'
import type { Adapter, AdapterPayload, ClientMetadata, Configuration, JWK } from 'oidc-provider'
import { escapeHtml, page, readForm, sendHtml } from './html'
import { freePort } from './processes'

/** Who the access tokens are for. */
export const API_RESOURCE = 'urn:daysix:api'
const API_SCOPES = 'referrals.read referrals.write setup internal'
const WORKING_DAY_SECONDS = 10 * 3_600

/** A named person of the demonstration authority, one click away on the sign-in page. */
export interface DemoUser {
  sub: string
  name: string
  roles: string[]
  /** What this person may do, in a few words for the sign-in page. */
  about: string
  /** Schools of a school user. */
  urns: string[]
  /** Providers of a centre user. */
  providers: string[]
  /** Of the authority's staff: whose cases they alone know of. */
  teams?: string[]
}

const person = (sub: string, name: string, role: string, about: string, of: Partial<DemoUser> = {}): DemoUser => ({
  sub,
  name,
  roles: [role],
  about,
  urns: [],
  providers: [],
  ...of,
})

const SCHOOL_AGE_PARENTS = { teams: ['school-age-parents'] }

export const DEMO_USERS: readonly DemoUser[] = [
  person('casey', 'Casey Okafor', 'caseworker', 'Caseworker: every case, day by day', SCHOOL_AGE_PARENTS),
  person('morgan', 'Morgan Hughes', 'manager', 'Manager of the inclusion team', SCHOOL_AGE_PARENTS),
  person('priya', 'Priya Shah', 'panel', 'Panel member'),
  person('ken', 'Ken Adeyemi', 'centre', 'Education centre, Key Stages 3 and 4', { providers: ['KS34-EC'] }),
  person('lena', 'Lena Novak', 'centre', 'Support centre North', { providers: ['SSC-NORTH'] }),
  person('sam', 'Sam Whitfield', 'school', 'School 900001', { urns: ['900001'] }),
  person('ruth', 'Ruth Bell', 'school', 'School 900002', { urns: ['900002'] }),
  person('ana', 'Ana Ruiz', 'analyst', 'Analyst: figures without names'),
  person('omar', 'Omar Haddad', 'ops', 'Operations: the state of the system'),
  person('adele', 'Adele Frost', 'admin', 'Administrator: schools, calendars, providers'),
]

/** Clients that act for themselves, with the scopes they may ask for; each service has its own narrow one. */
const MACHINES: Record<string, string> = {
  // another system, which here may also load the demonstration authority
  demo: 'referrals.read referrals.write setup',
  referrals: 'internal',
  panels: 'internal',
  placements: 'internal',
  notifications: 'internal',
}

export interface OidcOptions {
  /** Folder that keeps the signing key and the clients' secrets; without it they last as long as the process. */
  stateDir?: string
  port?: number
  /** The pages' address: sign-in and sign-out may return to any path of it. */
  webOrigin: string
  /** Rehearsal only: its time, which the page of people says. */
  now?: () => Date
}

export interface RunningOidc {
  issuer: string
  /** Secret of each client, by client id: web, demo and the services. */
  secrets: Record<string, string>
  tokenUrl: string
  /** An access token of a demonstration person, as the pages would get it: for what acts in their name without a browser. */
  tokenFor(sub: string): Promise<string>
  stop(): Promise<void>
}

interface Kept {
  key: JWK
  secrets: Record<string, string>
  cookieKey: string
}

/**
 * An OpenID provider in this process: code with PKCE for the pages, client credentials for services and other systems,
 * access tokens as JWT for `urn:daysix:api` with the claims name, roles, urns, providers, teams and scope. For demonstrations and
 * tests: signing in is choosing a person.
 */
export async function startOidc(options: OidcOptions): Promise<RunningOidc> {
  const port = options.port ?? (await freePort())
  const issuer = `http://127.0.0.1:${port}`
  const kept = keep(options.stateDir)
  const provider = new Provider(issuer, configuration(kept, port))
  allowReturnsTo(provider, options.webOrigin)
  const answer = provider.callback()
  const server = createServer((request, response) => {
    const interaction = request.url?.match(/^\/interaction\/[\w-]+$/)
    if (!interaction) return void answer(request, response)
    signIn(provider, request, response, options.now?.()).catch(() =>
      sendHtml(
        response,
        400,
        page(
          'Start again',
          `<p>This sign-in has ended. <a href="${escapeHtml(options.webOrigin)}">Go to Day Six</a></p>`,
        ),
      ),
    )
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    issuer,
    secrets: kept.secrets,
    tokenUrl: `${issuer}/token`,
    tokenFor: (sub) => tokenFor(kept.key, issuer, sub),
    stop: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** The same of a provider that runs in another process, by the key that its folder keeps. */
export const tokenOfRunning = (
  { stateDir, issuer }: { stateDir: string; issuer: string },
  sub: string,
): Promise<string> => tokenFor(keep(stateDir).key, issuer, sub)

function configuration(kept: Kept, port: number): Configuration {
  const memory: Memory = { rows: new Map(), grants: new Map() }
  return {
    adapter: (model: string) => new MemoryAdapter(model, memory),
    clients: clients(kept.secrets),
    jwks: { keys: [kept.key] },
    cookies: {
      keys: [kept.cookieKey],
      // Cookies know no ports: two runs on one machine must not overwrite each other's.
      names: {
        session: `oidc_${port}_session`,
        interaction: `oidc_${port}_interaction`,
        resume: `oidc_${port}_resume`,
      },
    },
    scopes: ['openid', 'offline_access', ...API_SCOPES.split(' ')],
    claims: { openid: ['sub'], profile: ['name', 'roles', 'urns', 'providers', 'teams'], email: ['email'] },
    conformIdTokenClaims: false,
    pkce: { required: (_ctx, client) => client.clientId === 'web' },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      introspection: { enabled: false },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => API_RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: API_SCOPES,
          audience: API_RESOURCE,
          accessTokenTTL: WORKING_DAY_SECONDS,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = page(
            'Sign out',
            `${form}\n<p><button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button></p>`,
          )
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = page('You have signed out', '<p>You can close this page.</p>')
        },
      },
    },
    formats: {
      customizers: {
        // A client that names no scope gets all of its own.
        jwt: (_ctx, token, jwt) => {
          const own = token.kind === 'ClientCredentials' ? MACHINES[token.clientId ?? ''] : undefined
          if (own && !jwt.payload.scope) jwt.payload.scope = own
        },
      },
    },
    findAccount: (_ctx, sub) => {
      const user = DEMO_USERS.find((one) => one.sub === sub)
      return user && { accountId: sub, claims: () => ({ ...claimsOf(user), sub, email: `${sub}@northmere.example` }) }
    },
    extraTokenClaims: (_ctx, token) => {
      const user = 'accountId' in token && DEMO_USERS.find((one) => one.sub === token.accountId)
      return user ? { ...claimsOf(user) } : undefined
    },
    // Everything is agreed: there is no consent to ask a demonstration user for.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client!.clientId,
        accountId: ctx.oidc.session!.accountId,
      })
      grant.addOIDCScope('openid profile email offline_access')
      grant.addResourceScope(API_RESOURCE, API_SCOPES)
      await grant.save()
      return grant
    },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    renderError: (ctx, out) => {
      ctx.type = 'html'
      ctx.body = page('Sign-in did not work', `<p>${escapeHtml(out.error_description ?? out.error)}</p>`)
    },
    rotateRefreshToken: false,
    issueRefreshToken: async (_ctx, client, code) =>
      client.grantTypeAllowed('refresh_token') && code.scopes.has('offline_access'),
    ttl: {
      AccessToken: WORKING_DAY_SECONDS,
      ClientCredentials: WORKING_DAY_SECONDS,
      AuthorizationCode: 60,
      IdToken: WORKING_DAY_SECONDS,
      Interaction: 3_600,
      Session: WORKING_DAY_SECONDS,
      Grant: WORKING_DAY_SECONDS,
      RefreshToken: WORKING_DAY_SECONDS,
    },
  }
}

function clients(secrets: Record<string, string>): ClientMetadata[] {
  const machines = Object.entries(MACHINES).map(([id, scope]) => ({
    client_id: id,
    client_secret: secrets[id],
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
    scope,
  }))
  const web: ClientMetadata = {
    client_id: 'web',
    client_secret: secrets.web,
    grant_types: ['authorization_code', 'refresh_token', 'client_credentials'],
    response_types: ['code'],
    // Replaced by allowReturnsTo; the library wants one.
    redirect_uris: ['http://127.0.0.1/sign-in/callback'],
    scope: `openid profile email offline_access ${API_SCOPES}`,
  }
  return [web, ...machines] as ClientMetadata[]
}

/** The pages' own paths are theirs to choose: only the origin is held to. */
function allowReturnsTo(provider: Provider, webOrigin: string): void {
  const { origin } = new URL(webOrigin)
  const ours = (uri: string) => URL.canParse(uri) && new URL(uri).origin === origin
  provider.Client.prototype.redirectUriAllowed = ours
  provider.Client.prototype.postLogoutRedirectUriAllowed = ours
}

async function signIn(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  now?: Date,
): Promise<void> {
  await provider.interactionDetails(request, response)
  if (request.method === 'POST') {
    const chosen = (await readForm(request)).get('user')
    const user = DEMO_USERS.find(({ sub }) => sub === chosen)
    if (user) return provider.interactionFinished(request, response, { login: { accountId: user.sub } })
  }
  const people = DEMO_USERS.map(
    ({ sub, name, about }) => `<li><button type="submit" name="user" value="${sub}">${escapeHtml(name)}</button>
<span class="hint">${escapeHtml(about)}</span></li>`,
  )
  sendHtml(
    response,
    200,
    page(
      'Sign in as',
      `<p>These people are fictional. No password is asked.</p>\n<form method="post">\n<ul class="plain">\n${people.join('\n')}\n</ul>\n</form>`,
      now,
    ),
  )
}

async function tokenFor(key: JWK, issuer: string, sub: string): Promise<string> {
  const user = DEMO_USERS.find((one) => one.sub === sub)
  if (!user) throw new Error(`There is no demonstration person ${sub}`)
  return new SignJWT({ ...claimsOf(user), client_id: 'web', scope: 'openid' })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience(API_RESOURCE)
    .setSubject(sub)
    .setIssuedAt()
    .setExpirationTime(`${WORKING_DAY_SECONDS}s`)
    .sign(await importJWK(key as Parameters<typeof importJWK>[0], 'RS256'))
}

function claimsOf({ name, roles, urns, providers, teams }: DemoUser): Omit<DemoUser, 'sub' | 'about'> {
  return { name, roles, urns, providers, ...(teams && { teams }) }
}

function keep(stateDir: string | undefined): Kept {
  const file = stateDir && join(stateDir, 'oidc.json')
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Kept
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const kept: Kept = {
    key: {
      ...privateKey.export({ format: 'jwk' }),
      use: 'sig',
      alg: 'RS256',
      kid: randomBytes(6).toString('hex'),
    } as JWK,
    secrets: Object.fromEntries(
      ['web', ...Object.keys(MACHINES)].map((id) => [id, randomBytes(24).toString('base64url')]),
    ),
    cookieKey: randomBytes(24).toString('base64url'),
  }
  if (file) {
    mkdirSync(stateDir, { recursive: true })
    writeFileSync(file, JSON.stringify(kept), { mode: 0o600 })
  }
  return kept
}

interface Memory {
  rows: Map<string, { payload: AdapterPayload; until: number }>
  /** Keys of the rows that fall with a grant. */
  grants: Map<string, Set<string>>
}

/** Sessions and codes last as long as the process; the people and clients are constants. */
class MemoryAdapter implements Adapter {
  constructor(
    private readonly model: string,
    private readonly memory: Memory,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    const key = this.key(id)
    this.memory.rows.set(key, { payload, until: Date.now() + (expiresIn || WORKING_DAY_SECONDS) * 1_000 })
    if (payload.grantId) {
      const of = this.memory.grants.get(payload.grantId) ?? new Set()
      this.memory.grants.set(payload.grantId, of.add(key))
    }
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const row = this.memory.rows.get(this.key(id))
    if (row && row.until > Date.now()) return row.payload
    this.memory.rows.delete(this.key(id))
    return undefined
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.first(({ payload }) => payload.uid === uid)
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.first(({ payload }) => payload.userCode === userCode)
  }

  async consume(id: string): Promise<void> {
    const row = this.memory.rows.get(this.key(id))
    if (row) row.payload.consumed = Math.floor(Date.now() / 1_000)
  }

  async destroy(id: string): Promise<void> {
    this.memory.rows.delete(this.key(id))
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const key of this.memory.grants.get(grantId) ?? []) this.memory.rows.delete(key)
    this.memory.grants.delete(grantId)
  }

  private first(matches: (row: { payload: AdapterPayload }) => boolean): AdapterPayload | undefined {
    for (const [key, row] of this.memory.rows) {
      if (key.startsWith(`${this.model}:`) && row.until > Date.now() && matches(row)) return row.payload
    }
    return undefined
  }

  private key(id: string): string {
    return `${this.model}:${id}`
  }
}
