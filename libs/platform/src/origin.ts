import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common'
import type { ServerUnaryCall } from '@grpc/grpc-js'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage } from 'node:http'
import { Observable } from 'rxjs'

/** From where something is done: what an audit row says beside who did it. */
export interface Origin {
  acting?: string
  requestId?: string
  address?: string
}

const origins = new AsyncLocalStorage<Origin>()

export const currentOrigin = (): Origin => origins.getStore() ?? {}

/** Whatever `work` writes into the audit says that it came from there. */
export const withOrigin = <T>(origin: Origin, work: () => T): T => origins.run(origin, work)

/** Every door passes here after the guard, so that services need not hand the request's origin through. */
@Injectable()
export class OriginInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const origin = originOf(context)
    return new Observable((subscriber) => withOrigin(origin, () => next.handle().subscribe(subscriber)))
  }
}

function originOf(context: ExecutionContext): Origin {
  if (context.getType() === 'rpc') {
    const call = context.getArgByIndex<Partial<ServerUnaryCall<unknown, unknown>> | undefined>(2)
    return { address: call?.getPeer?.() }
  }
  const { id, ip } = context.switchToHttp().getRequest<IncomingMessage & { id?: unknown; ip?: string }>()
  return { ...(id !== undefined && { requestId: String(id) }), address: ip }
}
