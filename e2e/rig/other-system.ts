import { type Client, credentials, loadPackageDefinition, Metadata, type ServiceError } from '@grpc/grpc-js'
import { loadSync } from '@grpc/proto-loader'
import { createPrivateKey, generateKeyPairSync, type JsonWebKey, type KeyObject, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { System } from './system'

const PROTO = join(__dirname, '..', '..', 'contracts', 'proto')

/** An access token by client credentials, as another system gets it. @param scope all of the client's own when left out */
export async function signsInAsDemo({ addresses }: System, scope?: string): Promise<string> {
  const { clientId, clientSecret, tokenUrl } = addresses.demo
  const answer = await fetch(tokenUrl, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...(scope && { scope }) }),
  })
  if (!answer.ok) throw new Error(`The client was refused: ${await answer.text()}`)
  return ((await answer.json()) as { access_token: string }).access_token
}

/** Tokens that say the same as a good one, each with one thing that must not be believed. */
export function forged({ addresses, stateDir }: System, good: string): Record<string, string> {
  const { key } = JSON.parse(readFileSync(join(stateDir, 'oidc.json'), 'utf8')) as { key: JsonWebKey & { kid: string } }
  const own = createPrivateKey({ key, format: 'jwk' })
  const { privateKey: another } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const header = { alg: 'RS256', kid: key.kid, typ: 'at+jwt' }
  const claims = JSON.parse(Buffer.from(good.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>
  const of = (differs: object, by: KeyObject = own) => jwt(header, { ...claims, ...differs }, by)
  const now = Math.floor(Date.now() / 1000)
  return {
    expired: of({ iat: now - 7200, exp: now - 3600 }),
    'of another issuer': of({ iss: 'http://127.0.0.1:1' }),
    'for another audience': of({ aud: 'urn:elsewhere' }),
    'of the issuer itself, for its own use': of({ aud: addresses.settings.referrals.OIDC_ISSUER }),
    'signed by somebody else': of({}, another),
    'signed by nobody': jwt({ ...header, alg: 'none' }, claims),
    'with other claims than were signed': [
      good.split('.')[0],
      encoded({ ...claims, scope: 'internal' }),
      good.split('.')[2],
    ].join('.'),
    'no token at all': 'guessed',
  }
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')

function jwt(header: object, claims: object, key?: KeyObject): string {
  const said = `${encoded(header)}.${encoded(claims)}`
  return `${said}.${key ? sign('sha256', Buffer.from(said), key).toString('base64url') : ''}`
}

export interface Replied {
  /** 0 where it was answered: a status of gRPC. */
  code: number
  reply?: Record<string, unknown>
}

/** Asks referrals by gRPC, with a token or with none. */
export async function asksByGrpc(
  { addresses }: System,
  [service, method]: readonly [service: 'Exclusions' | 'Clocks', method: string],
  message: object,
  token?: string,
): Promise<Replied> {
  const definition = loadSync('daysix/referrals/v1/referrals.proto', { includeDirs: [PROTO] })
  const { daysix } = loadPackageDefinition(definition) as unknown as {
    daysix: { referrals: { v1: Record<string, new (...given: unknown[]) => Client> } }
  }
  const client = new daysix.referrals.v1[service]!(addresses.referrals.grpc, credentials.createInsecure())
  const metadata = new Metadata()
  if (token) metadata.set('authorization', `Bearer ${token}`)
  try {
    return await new Promise<Replied>((resolve) => {
      const calls = client as unknown as Record<string, (...given: unknown[]) => void>
      calls[method]!(message, metadata, (error: ServiceError | null, reply: Replied['reply']) =>
        resolve(error ? { code: error.code } : { code: 0, reply }),
      )
    })
  } finally {
    client.close()
  }
}
