import { type INestApplicationContext, RequestMethod } from '@nestjs/common'
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants'
import { MetadataScanner, ModulesContainer } from '@nestjs/core'
import { type Gathering, LIMITED } from './limited'
import { ACTION, asksNoToken, type PolicyTable, SIGNED_IN } from './policy'

/** One way in: a route of HTTP or a method of gRPC, and the action it names. */
export interface Door {
  kind: 'http' | 'grpc'
  /** `GET /api/v1/cases/{id}`, `daysix.referrals.v1.Directory/FindCase`. */
  name: string
  /**
   * A line of the policy, `open` for everyone, `signed-in` for every person about themselves, `identity-provider` for its signed
   * word, nothing where somebody forgot.
   */
  action: string | undefined
  /** What each may do there only so often. */
  limited?: Gathering
}

/** Where the prefix of the API does not stand. */
export const OUTSIDE_THE_API = ['health/live', 'health/ready', 'metrics']
export const API_PREFIX = 'api/v1'

/** Stops a start, the description of an API and so the build: what names no action would be anybody's guess. */
export class DoorsWithoutAction extends Error {
  constructor(sentences: string[]) {
    super(sentences.join('\n'))
  }
}

/** Every door of an application, read from its controllers as Nest reads them. Inside a controller, in its order. */
export function doorsOf(app: INestApplicationContext, grpcPackage = ''): Door[] {
  const controllers = [...app.get(ModulesContainer, { strict: false }).values()].flatMap((module) => [
    ...module.controllers.values(),
  ])
  return controllers.flatMap(({ metatype }) =>
    typeof metatype === 'function' ? doorsOfController(metatype, grpcPackage) : [],
  )
}

function doorsOfController(controller: Function, grpcPackage: string): Door[] {
  const prototype = controller.prototype as Record<string, Function>
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name]
    const own = Reflect.getMetadata(ACTION, handler) as string | undefined
    const limited = Reflect.getMetadata(LIMITED, handler) as Gathering | undefined
    const action = own ?? (Reflect.getMetadata(ACTION, controller) as string | undefined)
    return [
      ...routesOf(controller, handler).map((route) => ({ kind: 'http' as const, name: route, action, limited })),
      ...rpcsOf(handler).map((rpc) => ({ kind: 'grpc' as const, name: `${grpcPackage}.${rpc}`, action })),
    ]
  })
}

function routesOf(controller: Function, handler: Function): string[] {
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined
  if (method === undefined) return []
  return paths(controller).flatMap((before) =>
    paths(handler).map((after) => {
      const path = [before, after].map((part) => part.replaceAll(/^\/|\/$/g, '')).filter(Boolean)
      const full = OUTSIDE_THE_API.includes(path.join('/')) ? path : [API_PREFIX, ...path]
      return `${RequestMethod[method]} /${full.join('/').replaceAll(/:(\w+)/g, '{$1}')}`
    }),
  )
}

const paths = (of: Function): string[] => [Reflect.getMetadata(PATH_METADATA, of) as string | string[]].flat()

/** As @GrpcMethod and @GrpcStreamMethod leave it. */
const PATTERN = 'microservices:pattern'

const rpcsOf = (handler: Function): string[] =>
  ((Reflect.getMetadata(PATTERN, handler) ?? []) as { service?: string; rpc?: string }[])
    .filter(({ service, rpc }) => service && rpc)
    .map(({ service, rpc }) => `${service}/${rpc}`)

/** What is wrong between the doors and the policy, a sentence each. */
export function undeclared(doors: readonly Door[], policy: PolicyTable): string[] {
  const named = new Set(doors.map(({ action }) => action))
  return [
    ...doors
      .filter(({ action }) => !action)
      .map(({ name }) => `${name} names no action: put @Action('…') above its handler.`),
    ...doors
      .filter(({ action }) => action && !asksNoToken(action) && action !== SIGNED_IN && !(action in policy))
      .map(({ name, action }) => `${name} names the action ${action}, which the policy does not know.`),
    ...Object.keys(policy)
      .filter((action) => !named.has(action))
      .map((action) => `The policy names the action ${action}, and no door does.`),
  ]
}

/** Stops the description of an API and so the build: what gathers without a limit. */
export class DoorsWithoutLimit extends Error {
  constructor(sentences: string[]) {
    super(sentences.join('\n'))
  }
}

/** Paths of an API's description, as much of them as says what a door gives. */
export type Described = Record<string, Record<string, { parameters?: object[] }>>

const GIVES_EVERYTHING = /\/(search|record|verification|pack)$/

/** Searches, lists and what gives everything at once, where nobody said how often they may be asked: a sentence each. */
export function unlimited(doors: readonly Door[], paths: Described): string[] {
  return doors
    .filter(({ kind, name, limited }) => kind === 'http' && !limited && gathers(name, paths))
    .map(({ name }) => `${name} gathers and has no limit: put @Limited('…') above its handler.`)
}

function gathers(name: string, paths: Described): boolean {
  const [method, path] = name.split(' ')
  const { parameters = [] } = paths[path]?.[method.toLowerCase()] ?? {}
  return GIVES_EVERYTHING.test(path) || parameters.some((one) => 'name' in one && one.name === 'limit')
}
