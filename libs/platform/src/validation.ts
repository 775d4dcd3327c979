import { Refusal } from '@daysix/shared/refusal'
import { type ArgumentMetadata, StandardSchemaValidationPipe } from '@nestjs/common'

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

const NOT_KEPT = 'Remove the character that cannot be shown: it cannot be kept'

/** Where a text holds a NUL: JSON may carry one, and no column of ours can. */
function unkept(value: unknown, path: PropertyKey[] = []): Issue[] {
  if (typeof value === 'string') return value.includes('\0') ? [{ message: NOT_KEPT, path, code: 'not-kept' }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => unkept(part, [...path, name]))
}

class RequestValidation extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    if (metadata.type !== 'custom') {
      const issues = unkept(value)
      if (issues.length > 0) throw new InvalidRequest(issues)
    }
    return (await super.transform(value, metadata)) as T
  }
}

export const requestValidation = (): StandardSchemaValidationPipe =>
  new RequestValidation({ exceptionFactory: (issues) => new InvalidRequest(issues as readonly Issue[]) })
