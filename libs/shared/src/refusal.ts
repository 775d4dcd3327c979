/** Why a request was refused, in kinds that every door can answer: HTTP, gRPC, a page or a workflow. */
export type RefusalStatus =
  | 'invalid'
  | 'unreadable'
  | 'not-found'
  | 'forbidden'
  | 'unauthenticated'
  | 'conflict'
  | 'stale'
  | 'precondition'
  | 'too-often'
  // somebody has to be asked first, and does not answer: the same request may be tried again
  | 'unavailable'

export interface FieldRefusal {
  /** JSON pointer to the value, such as `/reasons/3`. */
  pointer: string
  code: string
  message: string
}

/**
 * A refusal is an answer, not a fault: a sentence for people and a stable kebab-case code for programs. One class is
 * one sentence, and the class's name is the code unless another is given:
 *
 * ```ts
 * export class ProvisionAlreadyArranged extends Refusal {
 *   constructor(startsOn: CivilDate) {
 *     super(`Education is already arranged from ${formatDay(startsOn)}`, { status: 'conflict' })
 *   }
 * }
 * ```
 * gives the code `provision-already-arranged`. Default status: `invalid` with fields, else `conflict`.
 */
export class Refusal extends Error {
  readonly code: string
  readonly status: RefusalStatus
  readonly fields: FieldRefusal[]

  constructor(
    sentence: string,
    { code, status, fields = [] }: { code?: string; status?: RefusalStatus; fields?: FieldRefusal[] } = {},
  ) {
    super(sentence)
    this.name = new.target.name
    this.code = code ?? kebab(new.target.name)
    this.status = status ?? (fields.length ? 'invalid' : 'conflict')
    this.fields = fields
  }
}

/** Also true for a refusal that came from another copy of this package, as a bundle may hold one. */
export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Refusal ||
  (error instanceof Error && 'code' in error && 'status' in error && Array.isArray((error as Partial<Refusal>).fields))

const kebab = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()
