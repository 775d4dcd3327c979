import { Refusal } from '@daysix/shared/refusal'
import { StandardSchemaValidationPipe } from '@nestjs/common'

type Issue = { message: string; path?: readonly (PropertyKey | { key: PropertyKey })[]; code?: string }

const pointer = (path: Issue['path'] = []): string =>
  path.map((part) => `/${String(typeof part === 'object' ? part.key : part)}`).join('')

/** The body, query or path does not fit its schema: every field is named with what is wrong. */
export class InvalidRequest extends Refusal {
  constructor(issues: readonly Issue[]) {
    super('Some answers cannot be accepted.', {
      status: 'invalid',
      fields: issues.map((issue) => ({
        pointer: pointer(issue.path),
        code: issue.code ?? 'invalid',
        message: issue.message,
      })),
    })
  }
}

export const requestValidation = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({ exceptionFactory: (issues) => new InvalidRequest(issues as readonly Issue[]) })
