import {
  type Client,
  credentials,
  loadPackageDefinition,
  Metadata,
  type ServiceClientConstructor,
  type ServiceError,
  status as Grpc,
} from '@grpc/grpc-js'
import { loadSync } from '@grpc/proto-loader'
import { createServer } from 'node:net'
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { OpenAPIObject } from '@nestjs/swagger'
import { type Door, doorsOf } from '../doors'
import { PROTO_LOADER } from '../grpc'
import { asksNoToken, type Relation, relationOf } from '../policy'
import { type Principal, ROLES, type Role } from '../principal'
import { describeApi, type RunningService, type ServiceManifest } from '../service'
import { API_AUDIENCE, TokenVerifier } from '../tokens'
import type { StandingOfPerson } from './sight'

/** Whoever knocks at every door of a service. */
export interface Caller {
  name: string
  roles?: Role[]
  urns?: string[]
  providers?: string[]
  teams?: string[]
  /** Of another system: it has no roles. */
  scope?: string
}

/** What a call is about: names of path parameters, fields of bodies and filters, each with the value of one owner. */
export type Ids = Readonly<Record<string, string>>

/** What one door is asked with, where its schema and the ids alone do not say. */
export interface Sample {
  body?: (ids: Ids) => object
  /** Of the address: `upn=…`. */
  query?: (ids: Ids) => string
  /** Of an RPC. */
  message?: (ids: Ids) => object
}

export interface Answer {
  /** `refused`: by a rule, a version or what was sent; `failed`: a fault of ours. */
  kind: 'done' | 'refused' | 'not-found' | 'sign-in-first' | 'failed'
  /** The whole answer without what names this one call. */
  text: string
}

const PATH_PARAMETER = /([\w-]+)\/\{(\w+)\}/g
const ISSUER = 'https://identity.example'

/** What somebody's children, schools and centres are called where nothing of the kind exists. */
export const UNKNOWN_ID = '00000000-0000-4000-8000-00000000dead'

/** Knocks at every door of a running service with signed tokens, and says how each was answered. */
export class Knocking {
  readonly doors: Door[]
  private readonly api: OpenAPIObject
  private readonly clients = new Map<string, Client>()
  private readonly tokens = new Map<Caller, Promise<string>>()

  private constructor(
    private readonly service: RunningService,
    private readonly manifest: ServiceManifest,
    private readonly samples: Readonly<Record<string, Sample>>,
    private readonly sign: (caller: Caller) => Promise<string>,
  ) {
    this.doors = doorsOf(service.app, manifest.grpc?.package).filter(({ action }) => !asksNoToken(action))
    this.api = describeApi(service.app, manifest.name)
  }

  /** From now on the service believes the tokens of an issuer that is made for this test. */
  static async at(
    service: RunningService,
    manifest: ServiceManifest,
    samples: Readonly<Record<string, Sample>>,
  ): Promise<Knocking> {
    const { publicKey, privateKey } = await generateKeyPair('ES256')
    const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256' }] })
    const verifier = new TokenVerifier(ISSUER, keys)
    service.app.get(TokenVerifier, { strict: false }).verify = (token) => verifier.verify(token)
    // younger than anything done here: one of the doors signs its caller out everywhere
    const issuedAt = Math.floor(Date.now() / 1000) + 600
    const sign = ({ name, roles, scope, ...claims }: Caller) =>
      new SignJWT({ ...claims, name, ...(roles && { roles }), ...(scope !== undefined && { scope, client_id: name }) })
        .setProtectedHeader({ alg: 'ES256' })
        .setIssuer(ISSUER)
        .setAudience(API_AUDIENCE)
        .setSubject(name)
        .setIssuedAt(issuedAt)
        .setExpirationTime('1h')
        .sign(privateKey)
    return new Knocking(service, manifest, samples, sign)
  }

  /** How far the policy lets this caller at this door. */
  reach({ action }: Door, { name, roles, scope, ...of }: Caller): Relation | undefined {
    const principal: Principal = {
      ...{ sub: name, name, urns: [], providers: [], token: '', ...of },
      ...{ roles: roles ?? ['service'], scopes: scope?.split(' ') ?? [] },
    }
    return relationOf(this.manifest.policy, action!, principal)
  }

  /** Whether it is asked about something that is somebody's: the ids stand in its path, its body or its message. */
  isAbout(door: Door): boolean {
    return this.isAboutOne(door) || door.name in this.samples
  }

  /** Whether its path names one thing, which may not exist. */
  isAboutOne({ name }: Door): boolean {
    return name.includes('{')
  }

  /** What a sample or the ids lack to ask at every door, a sentence each: without it a door is only asked about nothing. */
  lacking(ids: Ids): string[] {
    return this.doors.flatMap((door) => {
      const names = [...door.name.matchAll(PATH_PARAMETER)].map(([, kind, name]) => `${kind}/${name}`)
      const rpc = door.kind === 'grpc' && !this.samples[door.name]?.message
      return [
        ...names.filter((name) => !(name in ids)).map((name) => `${door.name}: give the ids a '${name}'.`),
        ...(rpc ? [`${door.name}: give it a message among the samples.`] : []),
      ]
    })
  }

  async knock(door: Door, caller: Caller | undefined, ids: Ids): Promise<Answer> {
    const token = caller && (await this.tokenOf(caller))
    return door.kind === 'http' ? this.route(door, token, ids) : this.rpc(door, token, ids)
  }

  tokenOf(caller: Caller): Promise<string> {
    const known = this.tokens.get(caller)
    if (known) return known
    const token = this.sign(caller)
    this.tokens.set(caller, token)
    return token
  }

  end(): void {
    for (const client of this.clients.values()) client.close()
  }

  /** Which of the ids a door is asked with: in its path, beside it, in its body or its message. */
  idsOf(door: Door, ids: Ids): string[] {
    const read = new Set<string>()
    const seen = new Proxy(ids, {
      get: (of, name: string) => {
        read.add(name)
        return of[name]
      },
    })
    if (door.kind === 'http') this.asked(door, seen)
    else this.samples[door.name]?.message?.(seen)
    return [...read].filter((name) => name in ids)
  }

  private asked(door: Door, ids: Ids): { method: string; address: string; body?: object } {
    const [method, path] = door.name.split(' ')
    const sample = this.samples[door.name]
    const address = path.replaceAll(PATH_PARAMETER, (_, kind: string, name: string) => {
      const id = ids[`${kind}/${name}`] ?? UNKNOWN_ID
      return `${kind}/${encodeURIComponent(id)}`
    })
    const query = sample?.query ? `?${sample.query(ids)}` : ''
    const body = method === 'GET' ? undefined : (sample?.body?.(ids) ?? this.bodyOf(path, method, ids))
    return { method, address: address + query, ...(body && { body }) }
  }

  private async route(door: Door, token: string | undefined, ids: Ids): Promise<Answer> {
    const { method, address, body } = this.asked(door, ids)
    const response = await fetch(this.service.http + address, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        // whatever was done before: which version it names is tried where versions are
        'if-match': '*',
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = (await response.text()).replace(/"instance":"[^"]*"/, '"instance":""')
    const { status } = response
    const kinds: Record<number, Answer['kind']> = { 401: 'sign-in-first', 403: 'not-found', 404: 'not-found' }
    const kind = kinds[status] ?? (status >= 500 ? 'failed' : status >= 400 ? 'refused' : 'done')
    return { kind, text: `${status} ${text}` }
  }

  /** The smallest body that the description of the API accepts, with the ids where its fields are called like them. */
  private bodyOf(path: string, method: string, ids: Ids): object | undefined {
    const operation = (this.api.paths[path] as Record<string, Operation> | undefined)?.[method.toLowerCase()]
    const schema = operation?.requestBody?.content['application/json']?.schema
    return schema && (this.valueOf(schema, '', ids) as object)
  }

  private valueOf(schema: Schema, name: string, ids: Ids): unknown {
    if (schema.$ref) {
      const named = this.api.components?.schemas?.[schema.$ref.split('/').at(-1)!] as Schema
      return this.valueOf(named, name, ids)
    }
    if (name in ids) return ids[name]
    if (schema.default !== undefined) return schema.default
    if (schema.const !== undefined) return schema.const
    if (schema.enum) return schema.enum[0]
    const choice = (schema.anyOf ?? schema.oneOf)?.[0]
    if (choice) return this.valueOf(choice, name, ids)
    switch (schema.type) {
      case 'object':
        return Object.fromEntries(
          (schema.required ?? []).map((one) => [one, this.valueOf(schema.properties![one], one, ids)]),
        )
      case 'array':
        return schema.minItems && schema.items ? [this.valueOf(schema.items, name, ids)] : []
      case 'integer':
      case 'number':
        return schema.minimum ?? 1
      case 'boolean':
        return false
      default:
        return textLike(schema, name)
    }
  }

  private async rpc(door: Door, token: string | undefined, ids: Ids): Promise<Answer> {
    const [service, method] = door.name.split('/')
    const message = this.samples[door.name]?.message ?? (() => ({}))
    const client = this.clientOf(service) as unknown as Record<string, Function>
    const metadata = new Metadata()
    if (token) metadata.set('authorization', `Bearer ${token}`)
    const options = { deadline: Date.now() + 10_000 }
    const name = method[0].toLowerCase() + method.slice(1)
    const reply = await new Promise<object>((resolve) => {
      if ((client[name] as unknown as { requestStream: boolean }).requestStream) {
        const call = client[name](metadata, options) as NodeJS.ReadWriteStream & { write(message: object): void }
        call.on('data', resolve).on('error', resolve)
        call.write(message(ids))
        call.end()
      } else
        client[name](message(ids), metadata, options, (error: ServiceError | null, answer: object) =>
          resolve(error ?? answer),
        )
    })
    if (!(reply instanceof Error)) return { kind: 'done', text: JSON.stringify(reply) }
    const { code, details } = reply as ServiceError
    const kinds: Partial<Record<Grpc, Answer['kind']>> = {
      [Grpc.NOT_FOUND]: 'not-found',
      [Grpc.PERMISSION_DENIED]: 'not-found',
      [Grpc.UNAUTHENTICATED]: 'sign-in-first',
      [Grpc.UNKNOWN]: 'failed',
      [Grpc.INTERNAL]: 'failed',
      [Grpc.UNIMPLEMENTED]: 'failed',
      [Grpc.DEADLINE_EXCEEDED]: 'failed',
    }
    return { kind: kinds[code] ?? 'refused', text: `${Grpc[code]} ${details}` }
  }

  private clientOf(service: string): Client {
    const known = this.clients.get(service)
    if (known) return known
    const definition = loadPackageDefinition(loadSync(this.manifest.grpc!.protoPath, PROTO_LOADER))
    const Constructor = service
      .split('.')
      .reduce<unknown>((scope, part) => (scope as Record<string, unknown>)[part], definition)
    const client = new (Constructor as ServiceClientConstructor)(this.service.grpc!, credentials.createInsecure())
    this.clients.set(service, client)
    return client
  }
}

interface Schema {
  $ref?: string
  type?: string
  const?: unknown
  default?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  required?: string[]
  properties?: Record<string, Schema>
  items?: Schema
  minItems?: number
  minimum?: number
  format?: string
  pattern?: string
}
interface Operation {
  requestBody?: { content: Record<string, { schema: Schema }> }
}

function textLike({ format, pattern }: Schema, name: string): string {
  if (format === 'email') return 'someone@northmere.example'
  if (format === 'uuid') return UNKNOWN_ID
  if (format === 'date-time') return '2026-11-10T10:00:00.000Z'
  if (format === 'date' || /On$|^from$/.test(name)) return '2026-11-10'
  if (/At$/.test(name) || /time$/i.test(name)) return '09:00'
  const digits = /^\^\\d\{(\d+)\}\$$/.exec(pattern ?? '')
  return digits ? '9'.repeat(Number(digits[1])) : 'Words'
}

/** One of each role, and one of each scope that the policy names. `own` says what is a school's or a centre's own. */
export function callersOf(manifest: ServiceManifest, own: Pick<Caller, 'urns' | 'providers'>): Caller[] {
  const people = ROLES.filter((role) => role !== 'service').map((role) => ({ name: role, roles: [role], ...own }))
  const scopes = new Set(Object.values(manifest.policy).flatMap(({ scope }) => scope?.split(' ') ?? []))
  return [...people, ...[...scopes, ''].map((scope) => ({ name: scope || 'a system without scopes', scope }))]
}

/** What went otherwise than the policy says, a sentence each. */
export class Findings {
  /** Doors that somebody went through. */
  private readonly done = new Set<string>()

  constructor(private readonly knocking: Knocking) {}

  /** Every door asks who is there. */
  nobody(ids: Ids): Promise<string[]> {
    return this.each(this.knocking.doors, async (door) => {
      const { kind, text } = await this.knocking.knock(door, undefined, ids)
      return kind === 'sign-in-first' ? undefined : `${door.name} answers somebody who has not signed in: ${text}`
    })
  }

  /** A door that the policy keeps shut answers as if nothing stood behind it, also for what is there. */
  shut(caller: Caller, ids: Ids): Promise<string[]> {
    const doors = this.knocking.doors.filter((door) => !this.knocking.reach(door, caller))
    return this.each(doors, async (door) => {
      const { kind, text } = await this.knocking.knock(door, caller, ids)
      return kind === 'not-found' && NOTHING_THERE.test(text) ? undefined : `${door.name} tells ${caller.name}: ${text}`
    })
  }

  /** What is somebody else's is answered word for word like what does not exist. */
  foreign(caller: Caller, theirs: Ids, nobodys: Ids, marks: readonly string[]): Promise<string[]> {
    const doors = this.knocking.doors.filter((door) => this.knocking.reach(door, caller) === 'own')
    return this.each(doors, async (door) => {
      const asked = await this.knocking.knock(door, caller, theirs)
      const leaked = marks.find((mark) => asked.text.includes(mark))
      if (leaked) return `${door.name} tells ${caller.name} of ${leaked}: ${asked.text.slice(0, 300)}`
      if (!this.knocking.isAbout(door)) return undefined
      const unknown = await this.knocking.knock(door, caller, nobodys)
      if (UNREADABLE.test(asked.text))
        return `${door.name} cannot read what it is asked with. Give it a sample: ${asked.text}`
      const alike = without(asked.text, theirs) === without(unknown.text, nobodys)
      return alike && asked.kind !== 'failed'
        ? undefined
        : `${door.name} tells ${caller.name} what is theirs (${asked.text.slice(0, 200)}) from what is not there (${unknown.text.slice(0, 200)})`
    })
  }

  /**
   * What is another's stays so beside what is one's own: each id that a door is asked with is swapped by itself for the one of
   * `theirs`, and answered word for word like one that does not exist: there is nothing, or it cannot be, or a list is as narrow
   * (that nothing was done, the database says afterwards). Whoever may ask about everybody may ask about theirs; what hangs on theirs is not found under another's.
   * @param hanging names in bodies of what hangs on the one thing in the path, beside all in paths
   * @returns what was swapped, `door: name`, and what was answered otherwise
   */
  async swapped(
    caller: Caller,
    own: Ids,
    theirs: Ids,
    nobodys: Ids,
    marks: readonly string[],
    hanging: readonly string[] = [],
  ): Promise<{ tried: string[]; found: string[] }> {
    const swaps = this.knocking.doors.flatMap((door) => {
      const reach = this.knocking.reach(door, caller)
      const names = this.knocking.idsOf(door, own).filter((name) => own[name] !== theirs[name])
      const together = names.filter((name) => name.includes('/') || hanging.includes(name))
      const tried = reach === 'own' ? names : reach && together.length > 1 ? together : []
      // whoever may ask about theirs may be told more of it than that nothing is there
      return tried.map((name) => ({ door, name, isOpen: reach !== 'own' && name === together[0] }))
    })
    const found = await this.each(swaps, async ({ door, name, isOpen }) => {
      const asked = await this.knocking.knock(door, caller, { ...own, [name]: theirs[name] })
      const how = `${door.name}, asked by ${caller.name} with the ${name} of another`
      const leaked = marks.find((mark) => asked.text.includes(mark))
      if (leaked) return `${how}, tells of ${leaked}: ${asked.text.slice(0, 300)}`
      if (UNREADABLE.test(asked.text)) return `${how}, cannot read it. Give it a sample: ${asked.text}`
      if (isOpen && CANNOT_BE.test(asked.text)) return undefined
      const unknown = await this.knocking.knock(door, caller, { ...own, [name]: nobodys[name] })
      const alike = without(asked.text, theirs) === without(unknown.text, nobodys)
      const isRefused = asked.kind === 'not-found' || CANNOT_BE.test(asked.text) || asked.kind === 'done'
      return alike && isRefused
        ? undefined
        : `${how}: ${asked.text.slice(0, 300)}; for what is not there: ${unknown.text.slice(0, 300)}`
    })
    return { tried: swaps.map(({ door, name }) => `${door.name}: ${name}`), found }
  }

  /** What a person may not know of is answered word for word like what does not exist, and stands in no list. */
  async unknown(
    caller: Caller,
    { about, but }: { about: RegExp; but: RegExp },
    theirs: Ids,
    nobodys: Ids,
    marks: readonly string[],
  ): Promise<string[]> {
    const doors = this.knocking.doors.filter((door) => !but.test(door.name) && this.knocking.reach(door, caller))
    return this.each(doors, async (door) => {
      if (!about.test(door.name)) {
        // whoever changes something else says nothing of this; a search and a preview change nothing
        if (door.kind === 'http' && !/^GET|\/(search|preview)$/.test(door.name)) return undefined
        const { text } = await this.knocking.knock(door, caller, nobodys)
        const told = marks.find((mark) => text.includes(mark))
        return told && `${door.name} tells ${caller.name} of ${told}`
      }
      const asked = await this.knocking.knock(door, caller, theirs)
      const nothing = await this.knocking.knock(door, caller, nobodys)
      const alike = without(asked.text, theirs) === without(nothing.text, nobodys)
      return alike ? undefined : `${door.name} tells ${caller.name}: ${asked.text.slice(0, 300)}`
    })
  }

  /** What asks for a reason first is refused by that name until it is given, and shows nothing of whose it is. */
  async asksFirst(
    caller: Caller,
    about: RegExp,
    theirs: Ids,
    refusal: string,
    marks: readonly string[],
  ): Promise<string[]> {
    const doors = this.knocking.doors.filter((door) => about.test(door.name) && this.knocking.reach(door, caller))
    return this.each(doors, async (door) => {
      const { kind, text } = await this.knocking.knock(door, caller, theirs)
      const told = marks.find((mark) => text.includes(mark))
      if (told) return `${door.name} tells ${caller.name} of ${told}`
      const asks = kind === 'refused' && text.includes(refusal)
      return asks || !this.knocking.isAboutOne(door)
        ? undefined
        : `${door.name} does not ask ${caller.name}: ${text.slice(0, 300)}`
    })
  }

  /** Who may be bound to their own cases is so at every door about a case: one that the policy opens wider would be a way round. */
  unbound(caller: Caller, about: RegExp): string[] {
    return this.knocking.doors
      .filter((door) => about.test(door.name) && this.knocking.reach(door, caller) === 'any')
      .map(({ name, action }) => `${name} opens every case to ${caller.name} by ${action}`)
  }

  /**
   * What somebody may do is asked at each request: every door that is open to them shuts with their roles, with their tokens,
   * and while referrals cannot be asked.
   */
  async ofNow(caller: Caller, people: Map<string, StandingOfPerson>, ids: Ids): Promise<string[]> {
    const doors = this.knocking.doors.filter((door) => this.knocking.reach(door, caller))
    const found: string[] = []
    for (const [standing, answer] of [
      [{ withheld: caller.roles }, NOTHING_THERE],
      [{ signedOutAt: new Date(Date.now() + 3_600_000).toISOString() }, /^401 |^UNAUTHENTICATED /],
      ['away', /^503 .*"code":"unavailable"|^UNAVAILABLE /],
    ] as const) {
      people.set(caller.name, standing)
      const otherwise = await this.each(doors, async (door) => {
        const { text } = await this.knocking.knock(door, caller, ids)
        return answer.test(text) ? undefined : `${door.name} answers ${JSON.stringify(standing)}: ${text.slice(0, 300)}`
      })
      found.push(...otherwise)
    }
    people.delete(caller.name)
    return found
  }

  /** What does not exist is not found, and nothing that was sent with it is looked at first. */
  missing(caller: Caller, nobodys: Ids): Promise<string[]> {
    const doors = this.knocking.doors.filter(
      (door) => this.knocking.reach(door, caller) && this.knocking.isAboutOne(door),
    )
    return this.each(doors, async (door) => {
      const { kind, text } = await this.knocking.knock(door, caller, nobodys)
      if (UNREADABLE.test(text)) return `${door.name} cannot read what it is asked with. Give it a sample: ${text}`
      const found = kind === 'done' && !saysNothing(text)
      return found || kind === 'failed' ? `${door.name} finds what is not there: ${text}` : undefined
    })
  }

  /** What the policy opens is open: done, or refused by a rule, in an order that lets one call follow the other. */
  async open(caller: Caller, ids: Ids): Promise<string[]> {
    const doors = this.knocking.doors.filter((door) => this.knocking.reach(door, caller))
    const found: string[] = []
    for (const door of doors) {
      const { kind, text } = await this.knocking.knock(door, caller, ids)
      if (kind === 'done') this.done.add(door.name)
      if (kind !== 'done' && kind !== 'refused')
        found.push(`${door.name} shuts out ${caller.name}: ${text.slice(0, 300)}`)
    }
    return found
  }

  /**
   * What is open is open in deed: each door that the policy opens is gone through by somebody, in what was asked before or now,
   * about things that nobody has touched yet. A door that refuses everybody by a rule is open in name only.
   * @param fresh what a door is asked with, by its name
   * @param but doors that nobody can go through in this world, with the reason
   * @returns doors that nobody went through, with the last answer, and those of `but` that somebody did
   */
  async neverDone(
    callers: readonly Caller[],
    fresh: (door: string) => Promise<Ids>,
    but: Readonly<Record<string, string>>,
  ): Promise<string[]> {
    const found: string[] = []
    for (const door of this.knocking.doors) {
      const left = callers.filter((caller) => this.knocking.reach(door, caller))
      const ids = this.done.has(door.name) || left.length === 0 ? {} : await fresh(door.name)
      let last = ''
      for (const caller of left) {
        if (this.done.has(door.name)) break
        const { kind, text } = await this.knocking.knock(door, caller, ids)
        if (kind === 'done') this.done.add(door.name)
        last = `${caller.name} is told ${text.slice(0, 300)}`
      }
      if (left.length > 0 && this.done.has(door.name) === door.name in but)
        found.push(`${door.name}: ${last || 'done'}`)
    }
    return found
  }

  /**
   * Whoever is shown something of a child leaves a trace, also by saying again what is held already: each door is asked twice, each
   * time by somebody who has not been there.
   * @param shown words that stand in this child's record and nowhere else
   * @param leftTrace whether the audit says that this person was at the child's record
   * @param but doors that may show such words to nobody's knowledge, each with the reason
   * @returns doors that showed something and kept no trace of it
   */
  async traceless(
    caller: Caller,
    ids: Ids,
    shown: readonly string[],
    leftTrace: (sub: string) => Promise<boolean>,
    but: Readonly<Record<string, string>>,
  ): Promise<string[]> {
    const found: string[] = []
    for (const door of this.knocking.doors.filter((one) => this.knocking.reach(one, caller)))
      for (const time of ['once', 'again']) {
        const somebody = { ...caller, name: `${caller.name} at ${door.name}, ${time}` }
        const { kind, text } = await this.knocking.knock(door, somebody, ids)
        const told = kind === 'done' ? shown.find((words) => text.includes(words)) : undefined
        if (told && !(door.name in but) && !(await leftTrace(somebody.name)))
          found.push(`${door.name} shows ${caller.name} ${told} without a trace, asked ${time}`)
      }
    return found
  }

  /** Some at once: none of them changes anything. */
  private async each<T>(asked: readonly T[], look: (one: T) => Promise<string | undefined>): Promise<string[]> {
    const left = [...asked]
    const found: string[] = []
    const lane = async () => {
      for (let one = left.shift(); one; one = left.shift()) {
        const sentence = await look(one)
        if (sentence) found.push(sentence)
      }
    }
    await Promise.all(Array.from({ length: 6 }, lane))
    return found.sort()
  }
}

/** As an unknown thing is answered, over HTTP and over gRPC. */
const NOTHING_THERE =
  /^(404 \{"type":"https:\/\/day-six\.example\/problems\/not-found","title":"Not found","status":404,"code":"not-found","instance":""\}|NOT_FOUND .*)$/

/** What hangs on something: of what is not there it is empty lists and nulls. */
const saysNothing = (text: string): boolean => {
  const empty = (value: unknown): boolean =>
    value === null || value === 0 || (typeof value === 'object' && Object.values(value).every(empty))
  return text.startsWith('200 ') && empty(JSON.parse(text.slice(4)))
}

/** Refused for what was sent, beside a field or by a rule. */
const CANNOT_BE = /^(422|INVALID_ARGUMENT|FAILED_PRECONDITION) /

/** Refused for its shape alone, before anything was looked up. */
const UNREADABLE = /^(400|422) .*"code":"(invalid-request|unreadable)"/

const without = (text: string, ids: Ids): string =>
  Object.values(ids).reduce((left, id) => left.replaceAll(id, '…'), text)

/** A port nobody listens on, for a door whose address is told before it opens. */
export function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    }),
  )
}
