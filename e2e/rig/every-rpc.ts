import {
  type Client,
  credentials,
  loadPackageDefinition,
  Metadata,
  type ServiceClientConstructor,
  type ServiceError,
  status,
} from '@grpc/grpc-js'
import { loadSync, type MethodDefinition, type PackageDefinition } from '@grpc/proto-loader'
import { join } from 'node:path'
import { type Canary, inWords } from './canaries'
import type { System } from './system'

const SERVICES = ['referrals', 'panels', 'placements', 'notifications'] as const
/** Between them, and the services themselves, they may ask at every method. */
const ASKING = ['morgan', 'casey', 'sam'] as const

/** How every method of the four services answered. */
export interface AnsweredRpcs {
  methods: string[]
  /** Methods that failed, with how: a refusal is an answer, a fault is none. */
  faults: string[]
  answers: Record<string, number>
}

interface Field {
  name: string
  type: string
  label: string
  typeName: string
}

/**
 * Asks at every method that is described over gRPC, with a canary in every field that takes text, as people and as a service.
 * @param samples what stands in fields by their names in the description, so that some of what is asked is done
 */
export async function asksEveryRpc(
  system: System,
  flock: readonly Canary[],
  samples: Record<string, unknown>,
): Promise<AnsweredRpcs> {
  const tokens = await Promise.all([...ASKING.map((who) => system.tokenOf(who)), serviceToken(system)])
  const answered: AnsweredRpcs = { methods: [], faults: [], answers: {} }
  let turn = 0
  for (const context of SERVICES) {
    const path = join(__dirname, '..', '..', 'contracts', 'proto', 'daysix', context, 'v1', `${context}.proto`)
    const definition = loadSync(path, { keepCase: true, longs: String, enums: String, defaults: true, oneofs: true })
    const whole = loadPackageDefinition(definition)
    const services = Object.entries(definition).filter(([, one]) => !('format' in one))
    for (const [name, methods] of services) {
      const Service = name.split('.').reduce<unknown>((of, part) => (of as Record<string, unknown>)[part], whole)
      const client = new (Service as ServiceClientConstructor)(
        system.addresses[context].grpc,
        credentials.createInsecure(),
      )
      for (const [method, described] of Object.entries(methods as Record<string, MethodDefinition<object, object>>)) {
        answered.methods.push(`${name}/${method}`)
        // as asked for, and with ids that are none
        for (const known of [samples, {}])
          for (const token of tokens) {
            const fields = (described.requestType.type as { field: Field[] }).field
            const message = messageOf(fields, {
              definition,
              package: name,
              samples: known,
              canary: flock[turn++ % flock.length]!,
            })
            const code = await ask(client, method, described, message, token)
            answered.answers[status[code]!] = (answered.answers[status[code]!] ?? 0) + 1
            if (FAULTS.includes(code)) answered.faults.push(`${name}/${method} ${status[code]}`)
          }
      }
      client.close()
    }
  }
  return answered
}

const FAULTS = [status.UNKNOWN, status.INTERNAL, status.UNIMPLEMENTED, status.UNAVAILABLE, status.DEADLINE_EXCEEDED]

function ask(
  client: Client,
  method: string,
  { requestStream, requestSerialize, responseDeserialize, path }: MethodDefinition<object, object>,
  message: object,
  token: string,
): Promise<status> {
  const metadata = new Metadata()
  metadata.set('authorization', `Bearer ${token}`)
  const options = { deadline: Date.now() + 10_000 }
  return new Promise((resolve) => {
    const done = (error: ServiceError | null) => resolve(error?.code ?? status.OK)
    if (!requestStream)
      return void client.makeUnaryRequest(path, requestSerialize, responseDeserialize, message, metadata, options, done)
    const call = client.makeBidiStreamRequest(path, requestSerialize, responseDeserialize, metadata, options)
    call
      .on('data', () => undefined)
      .on('error', done)
      .on('end', () => done(null))
    call.write(message)
    call.end()
  })
}

interface Filling {
  definition: PackageDefinition
  package: string
  samples: Record<string, unknown>
  canary: Canary
}

/** A message with the canary in everything that takes text, each fact where its field's name asks for it. */
function messageOf(fields: readonly Field[], filling: Filling): object {
  return Object.fromEntries(
    fields.map(({ name, type, label, typeName }) => {
      const nested = filling.definition[`${filling.package.slice(0, filling.package.lastIndexOf('.'))}.${typeName}`]
      const value =
        name in filling.samples
          ? filling.samples[name]
          : type === 'TYPE_MESSAGE' && nested && 'type' in nested
            ? messageOf((nested.type as { field: Field[] }).field, filling)
            : type === 'TYPE_STRING'
              ? textOf(name, filling.canary)
              : undefined
      return [name, label === 'LABEL_REPEATED' && !Array.isArray(value) && value !== undefined ? [value] : value]
    }),
  )
}

function textOf(name: string, canary: Canary): string {
  if (/upn/.test(name)) return canary.upn
  if (/forename/.test(name)) return canary.forename
  if (/surname/.test(name)) return canary.surname
  return inWords(canary)
}

/** As one service asks another. */
async function serviceToken({ addresses }: System): Promise<string> {
  const { OIDC_ISSUER, CLIENT_ID, CLIENT_SECRET } = addresses.settings.notifications
  const basic = Buffer.from(`${CLIENT_ID}:${CLIENT_SECRET}`).toString('base64')
  const body = new URLSearchParams({
    ...{ grant_type: 'client_credentials', resource: 'urn:daysix:api', scope: 'internal' },
  })
  const response = await fetch(`${OIDC_ISSUER}/token`, {
    ...{ method: 'POST', headers: { authorization: `Basic ${basic}` }, body },
  })
  return ((await response.json()) as { access_token: string }).access_token
}
