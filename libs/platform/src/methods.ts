import { MethodNotAllowedException } from '@nestjs/common'
import type { NextFunction, Request, Response } from 'express'

interface Route {
  path: string
  methods: Record<string, boolean>
}

interface RouterLayer {
  route?: Route
  match(path: string): boolean
}

/** The address is known, but not asked that way: says how it may be. */
export class AskedAnotherWay extends MethodNotAllowedException {
  constructor(readonly methods: readonly string[]) {
    super()
  }
}

/** A door answers one method; what stands before all doors, as the log does, answers every one. */
const isDoor = (route: Route | undefined): route is Route =>
  route !== undefined && !route.methods._all && Object.keys(route.methods).length === 1

const doorsOf = (request: Request): (RouterLayer & { route: Route })[] =>
  (request.app as unknown as { router: { stack: RouterLayer[] } }).router.stack.filter(
    (layer): layer is RouterLayer & { route: Route } => isDoor(layer.route),
  )

const methodsOf = (doors: { route: Route }[]): string[] =>
  [...new Set(doors.flatMap(({ route }) => Object.keys(route.methods)))].map((method) => method.toUpperCase()).sort()

/** The address of the door that a request came to, as it is written above its handler; nothing where there is none. */
export function templateOf(request: object): string | undefined {
  const { route } = request as { route?: Route }
  return isDoor(route) ? route.path : undefined
}

/** How else one may ask at an address where nothing was found that way: nothing when it is no address of ours. */
export function methodsAt(request: Request): string[] {
  // what was routed knows its route: its not-found is an answer
  if (isDoor(request.route as Route | undefined)) return []
  // what answers for the prefix of all doors is told the rest of the address alone
  const path = request.baseUrl + request.path
  return methodsOf(doorsOf(request).filter((layer) => layer.match(path)))
}

/**
 * Before the doors: an address that is written out whole, as `/clocks/preview`, is asked in its own ways only, although one
 * with an open part, as `/clocks/:id`, would fit it too.
 */
export function onlyInItsOwnWays(): (request: Request, response: Response, next: NextFunction) => void {
  let written: Map<string, string[]> | undefined
  return (request, _response, next) => {
    const doors = written ? [] : doorsOf(request)
    written ??= new Map(
      doors.map(({ route: { path } }) => [path, methodsOf(doors.filter(({ route }) => route.path === path))]),
    )
    const methods = written.get(request.path)
    const method = request.method === 'HEAD' ? 'GET' : request.method
    next(methods && !methods.includes(method) ? new AskedAnotherWay(methods) : undefined)
  }
}
