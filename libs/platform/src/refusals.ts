import { type ArgumentsHost, Catch, HttpException, Logger, NotFoundException } from '@nestjs/common'
import { BaseExceptionFilter } from '@nestjs/core'
import { RpcException } from '@nestjs/microservices'
import { Metadata, status as Grpc } from '@grpc/grpc-js'
import { Refusal, type RefusalStatus } from '@daysix/shared/refusal'
import { ApplicationFailure } from '@temporalio/common'
import { randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'
import { throwError } from 'rxjs'
import { EntityNotFoundError } from 'typeorm'
import { z } from 'zod'
import { statusDetails } from './grpc-details'
import { TooOften } from './limited'
import { AskedAnotherWay, methodsAt } from './methods'

const HTTP_STATUS: Record<RefusalStatus, number> = {
  invalid: 422,
  unreadable: 400,
  'not-found': 404,
  forbidden: 404,
  unauthenticated: 401,
  conflict: 409,
  stale: 412,
  precondition: 428,
  'too-often': 429,
  unavailable: 503,
}

const GRPC_STATUS: Record<RefusalStatus, Grpc> = {
  invalid: Grpc.INVALID_ARGUMENT,
  unreadable: Grpc.INVALID_ARGUMENT,
  'not-found': Grpc.NOT_FOUND,
  forbidden: Grpc.NOT_FOUND,
  unauthenticated: Grpc.UNAUTHENTICATED,
  conflict: Grpc.FAILED_PRECONDITION,
  stale: Grpc.ABORTED,
  precondition: Grpc.FAILED_PRECONDITION,
  'too-often': Grpc.RESOURCE_EXHAUSTED,
  unavailable: Grpc.UNAVAILABLE,
}

/** RFC 9457, with the fields that were refused. */
const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
})
export type Problem = z.output<typeof Problem>

const titleOf: Record<number, string> = {
  400: 'The request could not be read',
  401: 'Sign in first',
  404: 'Not found',
  405: 'Not allowed here',
  409: 'That is not possible now',
  412: 'Someone else changed this',
  413: 'The request is too large',
  422: 'Some answers cannot be accepted',
  428: 'Say which version you are changing',
  429: 'Too many requests',
  503: 'Not available now',
}

/** How the description of an API says that its doors refuse. */
export const refusedResponse = (): { description: string; content: Record<string, { schema: object }> } => ({
  description: Object.entries(titleOf)
    .filter(([status]) => Number(status) < 500)
    .map(([status, title]) => `${status}: ${title}`)
    .join('. '),
  content: { 'application/problem+json': { schema: z.toJSONSchema(Problem, { io: 'output' }) } },
})

/** And how the doors that are limited say that it was too often. */
export const tooOftenResponse = (): { description: string; headers: object; content: object } => ({
  ...refusedResponse(),
  description: 'Asked too often: the same request may be sent again later.',
  headers: { 'Retry-After': { description: 'In so many seconds.', schema: { type: 'integer', minimum: 1 } } },
})

const problem = (status: number, code: string, detail?: string): Problem => ({
  type: `https://day-six.example/problems/${code}`,
  title: titleOf[status] ?? 'The request was refused',
  status,
  code,
  ...(detail && { detail }),
})

const codeOf: Record<number, string> = {
  400: 'unreadable',
  401: 'unauthenticated',
  403: 'not-found',
  404: 'not-found',
  405: 'method-not-allowed',
}

/** Unknown and forbidden look the same, down to the words. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof EntityNotFoundError) return problem(404, 'not-found')
  if (error instanceof Refusal) {
    const status = HTTP_STATUS[error.status]
    if (status === 404) return problem(404, 'not-found')
    return { ...problem(status, error.code, error.message), ...(error.fields.length > 0 && { errors: error.fields }) }
  }
  if (error instanceof HttpException) {
    const status = error.getStatus()
    return problem(status === 403 ? 404 : status, codeOf[status] ?? `http-${status}`)
  }
  // an address whose percent signs make no text
  if (error instanceof URIError) return problem(400, 'unreadable')
  // body-parser's own errors carry a status and are safe to name
  if (error instanceof Error && 'status' in error && 'type' in error && typeof error.status === 'number')
    return problem(error.status, error.status === 413 ? 'too-large' : 'unreadable')
  return undefined
}

/** The one place that turns a refusal into a problem response or a gRPC status. Anything else is a fault: logged, never shown. */
@Catch()
export class RefusalFilter extends BaseExceptionFilter {
  private readonly log = new Logger('Faults')

  override catch(error: unknown, host: ArgumentsHost): unknown {
    return host.getType() === 'rpc' ? throwError(() => this.rpcStatus(error)) : this.respond(error, host)
  }

  private respond(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp()
    const response = http.getResponse<Response>()
    if (response.headersSent) return response.end() as unknown as void
    const anotherWay = this.anotherWay(error, http.getRequest<Request>())
    if (anotherWay) response.setHeader('allow', anotherWay.methods.join(', '))
    if (error instanceof TooOften) response.setHeader('retry-after', String(error.after))
    const refused = problemOf(anotherWay ?? error)
    const answer = refused ?? {
      ...problem(500, 'fault', 'This is our fault. It has been logged.'),
      title: 'Something went wrong',
    }
    const instance = `urn:uuid:${(http.getRequest<Request & { id?: string }>().id as string) ?? randomUUID()}`
    if (!refused) this.log.error({ instance, fault: faultWords(error) })
    response
      .status(answer.status)
      .type('application/problem+json')
      .send({ ...answer, instance })
  }

  private anotherWay(error: unknown, request: Request): AskedAnotherWay | undefined {
    if (error instanceof AskedAnotherWay) return error
    const methods = error instanceof NotFoundException ? methodsAt(request) : []
    return methods.length > 0 ? new AskedAnotherWay(methods) : undefined
  }

  private rpcStatus(error: unknown): object {
    if (error instanceof RpcException) return error.getError() as object
    if (error instanceof EntityNotFoundError) return notFoundStatus()
    if (error instanceof Refusal) {
      const code = GRPC_STATUS[error.status]
      if (code === Grpc.NOT_FOUND) return notFoundStatus()
      return { code, details: error.message, metadata: statusDetails(code, error.message, error) }
    }
    if (error instanceof HttpException && error.getStatus() === 401)
      return { code: Grpc.UNAUTHENTICATED, details: 'unauthenticated' }
    if (error instanceof HttpException && error.getStatus() < 500) return notFoundStatus()
    this.log.error({ fault: faultWords(error) })
    return { code: Grpc.INTERNAL, details: 'fault', metadata: new Metadata() }
  }
}

/** Unknown and forbidden look the same here too, down to the details. */
function notFoundStatus(): object {
  const refusal = new Refusal('not-found', { code: 'not-found', status: 'not-found' })
  const code = Grpc.NOT_FOUND
  return { code, details: refusal.message, metadata: statusDetails(code, refusal.message, refusal) }
}

/**
 * A stack without the values that a database error quotes: those can be a child's, and may hold quotes and the ends of lines
 * themselves. What it broke is named by its constraint.
 */
export function faultWords(error: unknown): string {
  if (!(error instanceof Error)) return 'an unknown fault'
  const { name, message, stack = '' } = error
  const said = ['code', 'constraint'].flatMap((part) => (part in error ? [String(error[part as keyof Error])] : []))
  const place = stack
    .replace(message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
  const words = message.replace(/['"].*['"]/s, '…')
  return `${[name, ...said].join(' ')}: ${words}\n${place.slice(0, 5).join('\n')}`
}

/** For activities: a refusal is final, a fault is tried again. Neither message may carry personal words into a history. */
export function activityFailure(error: unknown): ApplicationFailure {
  if (error instanceof ApplicationFailure) return error
  if (error instanceof Refusal)
    return ApplicationFailure.create({
      ...{ message: error.code, type: error.code, nonRetryable: error.status !== 'unavailable' },
    })
  if (error instanceof EntityNotFoundError) return ApplicationFailure.nonRetryable('not-found', 'not-found')
  return ApplicationFailure.retryable(error instanceof Error ? error.name : 'fault', 'fault')
}
