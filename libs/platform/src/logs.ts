import { ConsoleLogger } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Params } from 'nestjs-pino'

/** JSON lines without personal data: the route's pattern instead of its address, no headers, no bodies, no query. */
export const loggerOptions = (service: string, level: string): Params => ({
  pinoHttp: {
    name: service,
    level,
    genReqId: () => randomUUID(),
    quietReqLogger: true,
    autoLogging: { ignore: (request) => request.url?.startsWith('/health') ?? false },
    serializers: {
      req: (request: { id: string; method: string; raw?: IncomingMessage & { route?: { path?: string } } }) => ({
        id: request.id,
        method: request.method,
        route: request.raw?.route?.path,
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: (error: { type?: string }) => ({ type: error.type }),
    },
  },
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
