import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Canary, inWords } from './canaries'
import type { System } from './system'

const SERVICES = ['referrals', 'panels', 'placements', 'notifications'] as const
/** Between them they may ask at every door. */
const ASKING = ['morgan', 'adele', 'casey', 'sam', 'ken'] as const

interface Schema {
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  minimum?: number
  maxLength?: number
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  $ref?: string
}

interface Description {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>
  components?: { schemas?: Record<string, Schema> }
}

/** Whoever has been here is let in nowhere else with the same token. */
const LAST_OF_ALL = '/api/v1/me/sign-out-everywhere'

/** How every door of the four services answered. */
export interface Answered {
  doors: number
  /** How many answers had each status. */
  statuses: Record<number, number>
  /** How many files were read. */
  files: number
  /** What the answers put into addresses: `Location`, and the cursor of `Link`. */
  addresses: string[]
}

/**
 * Asks at every door that is described, in five ways: with a canary in every field that takes text, in a file and what it is
 * called, in a body that cannot be read, in the address, and beside it.
 * @param samples what stands in fields and addresses, by name, so that some of what is asked is done
 */
export async function asksEveryDoor(
  system: System,
  flock: readonly Canary[],
  samples: Record<string, unknown>,
): Promise<Answered> {
  const tokens = await Promise.all(ASKING.map((who) => system.tokenOf(who)))
  const answered: Answered = { doors: 0, statuses: {}, files: 0, addresses: [] }
  let turn = 0
  const next = () => flock[turn++ % flock.length]!
  const ask = async (token: string, address: string, method: string, body?: string, file?: string) => {
    const headers = {
      ...{ authorization: `Bearer ${token}`, 'if-match': '*' },
      'content-type': file ? 'text/csv' : 'application/json',
      ...(file && { 'x-file-name': encodeURIComponent(file) }),
    }
    const response = await fetch(address, { method, headers, body, redirect: 'manual' })
    await response.arrayBuffer()
    answered.statuses[response.status] = (answered.statuses[response.status] ?? 0) + 1
    if (file && response.ok) answered.files += 1
    answered.addresses.push(response.headers.get('location') ?? '', ownPartOf(response.headers.get('link') ?? ''))
  }
  for (const service of SERVICES) {
    const description = described(service)
    const at = system.addresses[service].http
    for (const [path, operations] of Object.entries(description.paths))
      for (const [method, operation] of Object.entries(operations)) {
        answered.doors += 1
        if (path === LAST_OF_ALL) continue
        const schema = operation.requestBody?.content['application/json']?.schema
        const verb = method.toUpperCase()
        const place = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
          String(samples[`${path} ${name}`] ?? samples[name] ?? NOBODYS),
        )
        for (const token of schema ? tokens : []) {
          const body = JSON.stringify(valueOf(schema!, '', { description, samples, canary: next() }))
          await ask(token, at + place, verb, body)
        }
        const isFile = 'text/csv' in (operation.requestBody?.content ?? {})
        for (const token of isFile ? tokens : [])
          await ask(token, at + place, verb, aRegister(next()), `${inWords(next())}.csv`)
        const [token] = tokens as [string]
        const words = inWords(next())
        if (schema) await ask(token, at + place, verb, `{"note": "${words}`)
        await ask(token, at + path.replaceAll(/\{\w+\}/g, encodeURIComponent(words)), verb, schema && '{}')
        await ask(
          token,
          `${at}${place}?${new URLSearchParams({ upn: next().upn, name: words, cursor: words })}`,
          verb,
          schema && '{}',
        )
      }
    await ask(tokens[0]!, `${at}/api/v1/${encodeURIComponent(inWords(next()))}`, 'GET')
  }
  await ask(await system.tokenOf('ruth'), system.addresses.referrals.http + LAST_OF_ALL, 'POST')
  return answered
}

/** Links between schools: a row that can be read and one that cannot, with the canary in whatever is text. */
const aRegister = ({ forename, surname, address, telephone, upn }: Canary): string =>
  [
    ['URN', 'LinkURN', 'LinkName', 'LinkType', 'LinkEstablishedDate'],
    ['900001', '800009', `${forename} ${surname}`, 'Predecessor', ''],
    [upn, telephone, surname, forename, address],
  ]
    .map((row) => row.join())
    .join('\n')

/** What every part says of itself to whoever measures it. */
export async function metrics(system: System): Promise<string> {
  const parts = [...SERVICES.map((service) => system.addresses[service].http), system.addresses.web]
  const texts = await Promise.all(parts.map(async (at) => (await fetch(`${at}/metrics`)).text()))
  return texts.join('\n')
}

/** A `Link` repeats the question as it was asked; only where it goes on from is ours. */
const ownPartOf = (link: string): string => /[?&]cursor=([^&>]*)/.exec(link)?.[1] ?? ''

const NOBODYS = '00000000-0000-4000-8000-00000000dead'

const described = (service: string): Description =>
  JSON.parse(
    readFileSync(join(__dirname, '..', '..', 'contracts', 'openapi', `${service}.json`), 'utf8'),
  ) as Description

interface Filling {
  description: Description
  samples: Record<string, unknown>
  canary: Canary
}

/** A body with the canary in everything that takes text, each fact where its field's name asks for it. */
function valueOf(given: Schema, name: string, filling: Filling): unknown {
  const named = given.$ref?.split('/').at(-1)
  const schema = named ? filling.description.components!.schemas![named]! : given
  if (name in filling.samples) return filling.samples[name]
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  const choices = schema.anyOf ?? schema.oneOf
  if (choices)
    return valueOf(
      choices.find(({ type }) => type !== 'null')!,
      name,
      filling,
    )
  const [type] = [schema.type].flat()
  switch (type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {})
      // what names another thing is left out: it would be nobody's, and the rest never be looked at
      const said = fields.filter(([field, { format }]) => format !== 'uuid' || field in filling.samples)
      return Object.fromEntries(said.map(([field, part]) => [field, valueOf(part, field, filling)]))
    }
    case 'array':
      return [valueOf(schema.items ?? {}, name, filling)]
    case 'boolean':
      return false
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    default:
      return textOf(schema, name, filling.canary)
  }
}

function textOf({ format, maxLength }: Schema, name: string, canary: Canary): string {
  if (format === 'date') return '2026-11-03'
  if (format === 'email' || /email/i.test(name)) return canary.email
  if (/upn/i.test(name)) return canary.upn
  if (/forename/i.test(name)) return canary.forename
  if (/surname/i.test(name)) return canary.surname
  if (/phone/i.test(name)) return canary.telephone
  if (/address|street/i.test(name)) return canary.address
  return inWords(canary).slice(0, maxLength)
}
