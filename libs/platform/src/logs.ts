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
