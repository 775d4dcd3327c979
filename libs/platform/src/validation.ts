import { Refusal } from '@daysix/shared/refusal'
import { type ArgumentMetadata, StandardSchemaValidationPipe } from '@nestjs/common'
import { z } from 'zod'

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
const TOO_DEEP = 'Send lists and groups that lie less deep within each other'

/** Nothing that we ask for lies half as deep within lists and groups. */
const DEEPEST = 20

/**
 * A NUL, or half of a character (a surrogate without its other half): JSON may carry either, and no column of ours can.
 */
const UNKEPT = /\0|\p{Surrogate}/u

/** What no column can hold, field by field; also in the names of fields, which a calendar's file may choose. */
function unkept(value: unknown, path: PropertyKey[] = []): Issue[] {
  if (typeof value === 'string') return UNKEPT.test(value) ? [{ message: NOT_KEPT, path, code: 'not-kept' }] : []
  if (typeof value !== 'object' || value === null) return []
  if (path.length === DEEPEST) return [{ message: TOO_DEEP, path, code: 'too-deep' }]
  return Object.entries(value).flatMap(([name, part]) =>
    UNKEPT.test(name) ? [{ message: NOT_KEPT, path, code: 'not-kept' }] : unkept(part, [...path, name]),
  )
}

type RawIssue = Parameters<NonNullable<ReturnType<typeof z.config>['customError']>>[0]

const KINDS: Record<string, string> = {
  string: 'Enter words',
  number: 'Enter a number',
  int: 'Enter a whole number',
  boolean: 'Say true or false',
  array: 'Give a list',
  object: 'Give a group of fields',
}

/** What a schema that gives no sentence of its own has to say: a person reads it beside the field. */
function inWords(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Enter an answer' : KINDS[issue.expected]
    case 'invalid_value':
      return `Choose one of these: ${issue.values.join(', ')}`
    case 'too_big':
      if (issue.origin === 'string') return `Use ${issue.maximum} characters or fewer`
      return issue.origin === 'array' ? `Give ${issue.maximum} or fewer` : `Enter ${issue.maximum} or less`
    case 'too_small':
      if (issue.origin === 'string')
        return issue.minimum === 1 ? 'Enter an answer' : `Use ${issue.minimum} characters or more`
      return issue.origin === 'array' ? `Give at least ${issue.minimum}` : `Enter ${issue.minimum} or more`
    case 'invalid_format':
      if (issue.format === 'email') return 'Enter an e-mail address, like name@example.com'
      return issue.format === 'uuid' ? 'This names nothing that is known here' : 'Write it as it is asked for'
    default:
      return undefined
  }
}
z.config({ customError: inWords })

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

/**
 * Ids in a message of gRPC, whose types say no more than text; one that is left out is empty.
 * @throws InvalidRequest before the database is asked, whose log would quote what is none
 */
export function requireIds(named: Readonly<Record<string, string>>): void {
  const wrong = Object.entries(named).filter(([, id]) => id && !z.uuid().safeParse(id).success)
  if (wrong.length > 0)
    throw new InvalidRequest(
      wrong.map(([name]) => ({ path: [name], message: 'This names nothing that is known here' })),
    )
}
