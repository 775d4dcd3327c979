import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { API_RESOURCE, DEMO_USERS, startOidc } from './oidc'
import type { RunningOidc } from './oidc'

const stateDir = mkdtempSync(join(tmpdir(), 'daysix-oidc-'))
const WEB = 'http://127.0.0.1:3000'
let oidc: RunningOidc
beforeAll(async () => {
  oidc = await startOidc({ stateDir, webOrigin: WEB, now: () => new Date('2026-11-03T09:00:00Z') })
})
afterAll(async () => {
  await oidc.stop()
  rmSync(stateDir, { recursive: true, force: true })
})

const claims = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString()) as Record<string, unknown>

async function token(client: string, form: Record<string, string>): Promise<Record<string, string>> {
  const authorization = `Basic ${Buffer.from(`${client}:${oidc.secrets[client]}`).toString('base64')}`
  const response = await fetch(oidc.tokenUrl, {
    method: 'POST',
    headers: { authorization },
    body: new URLSearchParams(form),
  })
  return (await response.json()) as Record<string, string>
}

/** A browser in four lines: keeps cookies and follows nothing by itself. */
function browser() {
  const cookies = new Map<string, string>()
  return async (url: string, form?: Record<string, string>) => {
    const response = await fetch(new URL(url, oidc.issuer), {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = line.match(/^([^=]+)=([^;]*)/)!
      cookies.set(name, value)
    }
    return response
  }
}

async function signIn(go: ReturnType<typeof browser>, user: string): Promise<Record<string, string>> {
  const verifier = randomBytes(32).toString('base64url')
  const asked = new URLSearchParams({
    client_id: 'web',
    response_type: 'code',
    redirect_uri: `${WEB}/sign-in/callback`,
    scope: 'openid profile email',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'back-to-today',
  })
  let response = await go(`/auth?${asked}`)
  let next = response.headers.get('location')!
  while (next.startsWith('/') || next.startsWith(oidc.issuer)) {
    response = await go(next)
    if (response.status === 200) {
      const page = await response.text()
      expect(page).toContain('Rehearsal. It is Tuesday 3 November 2026 at 09:00.')
      expect(page).toContain('Casey Okafor')
      response = await go(next, { user })
    }
    next = response.headers.get('location')!
  }
  const back = new URL(next)
  expect(back.origin + back.pathname).toBe(`${WEB}/sign-in/callback`)
  return token('web', {
    grant_type: 'authorization_code',
    code: back.searchParams.get('code')!,
    redirect_uri: `${WEB}/sign-in/callback`,
    code_verifier: verifier,
  })
}

it('signs a named person in with one click and says in the token who it is and what they may do', async () => {
  const { access_token, id_token } = await signIn(browser(), 'sam')
  expect(claims(access_token)).toMatchObject({
    iss: oidc.issuer,
    sub: 'sam',
    aud: API_RESOURCE,
    name: 'Sam Whitfield',
    roles: ['school'],
    urns: ['900001'],
    providers: [],
  })
  expect(claims(id_token)).toMatchObject({ sub: 'sam', name: 'Sam Whitfield', email: 'sam@northmere.example' })
})

it('signs out, so that another person can be chosen', async () => {
  const go = browser()
  const { id_token } = await signIn(go, 'casey')
  const asked = await go(
    `/session/end?${new URLSearchParams({ id_token_hint: id_token, post_logout_redirect_uri: `${WEB}/` })}`,
  )
  const form = await asked.text()
  const xsrf = form.match(/name="xsrf" value="([^"]+)"/)![1]
  const done = await go('/session/end/confirm', { xsrf, logout: 'yes' })
  expect(done.headers.get('location')).toMatch(new RegExp(`^${WEB}/`))
  expect(claims((await signIn(go, 'morgan')).access_token)).toMatchObject({ roles: ['manager'] })
})

it('gives another system its own scopes and a service only its narrow one', async () => {
  const plain = await token('demo', { grant_type: 'client_credentials' })
  expect(claims(plain.access_token)).toMatchObject({
    sub: 'demo',
    aud: API_RESOURCE,
    scope: 'referrals.read referrals.write setup',
  })
  const narrow = await token('demo', { grant_type: 'client_credentials', scope: 'referrals.read' })
  expect(claims(narrow.access_token)).toMatchObject({ scope: 'referrals.read' })
  const service = await token('panels', { grant_type: 'client_credentials', scope: 'internal', resource: API_RESOURCE })
  expect(claims(service.access_token)).toMatchObject({ sub: 'panels', scope: 'internal' })
  expect(await token('panels', { grant_type: 'client_credentials', scope: 'referrals.write' })).toMatchObject({
    error: 'invalid_scope',
  })
})

it('keeps its key and secrets, so that tokens stay valid over a restart', async () => {
  const again = await startOidc({ stateDir, webOrigin: WEB })
  const keys = (issuer: string) => fetch(`${issuer}/jwks`).then((response) => response.json())
  expect(await keys(again.issuer)).toEqual(await keys(oidc.issuer))
  expect(again.secrets).toEqual(oidc.secrets)
  await again.stop()
})

it('has a person for every role', () => {
  const roles = new Set(DEMO_USERS.flatMap((user) => user.roles))
  expect([...roles].sort()).toEqual(['admin', 'analyst', 'caseworker', 'centre', 'manager', 'ops', 'panel', 'school'])
})
