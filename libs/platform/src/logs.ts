import { ConsoleLogger } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import type { Params } from 'nestjs-pino'
import { templateOf } from './methods'

/** JSON lines without personal data: the route's pattern instead of its address, no headers, no bodies, no query. */
export const loggerOptions = (service: string, level: string): Params => ({
  pinoHttp: {
    name: service,
    level,
    genReqId: () => randomUUID(),
    quietReqLogger: true,
    autoLogging: { ignore: (request) => request.url?.startsWith('/health') ?? false },
    // when a request is answered: before that it has come to no door
    customSuccessObject: withRoute,
    customErrorObject: (request: object, response: object, _error: Error, said: object) =>
      withRoute(request, response, said),
    serializers: {
      req: ({ id, method }: { id: string; method: string }) => ({ id, method }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: (error: { type?: string }) => ({ type: error.type }),
    },
  },
})

const withRoute = (request: object, _response: object, said: object): object => ({
  ...said,
  route: templateOf(request),
})

/** Warnings and faults of a service, as JSON lines. */
export const serviceLogger = (service: string): ConsoleLogger =>
  new ServiceLogger({ json: true, prefix: service, logLevels: ['error', 'warn', 'fatal'] })

class ServiceLogger extends ConsoleLogger {
  override warn(message: unknown, ...rest: unknown[]): void {
    // each service has a data source of the default name in a container of its own, also when they share a process
    if (rest.at(-1) !== 'DataSourceNameRegistry') super.warn(message, ...rest)
  }
}
