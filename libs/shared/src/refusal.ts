export type RefusalStatus =
  | 'invalid'
  | 'unreadable'
  | 'not-found'
  | 'forbidden'
  | 'unauthenticated'
  | 'conflict'
  | 'stale'
  | 'precondition'

/** One answer that cannot be accepted: where (JSON pointer), a stable code, and words for a person. */
export interface RefusedField {
  pointer: string
  code: string
  message: string
}

/**
 * Something the product will not do, said in words: a stable `code`, a sentence, the fields concerned. Subclasses are
 * sentences in a name: `ProvisionAlreadyArranged`. Anything else that is thrown is a fault.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly status: RefusalStatus,
    sentence: string,
    readonly fields: RefusedField[] = [],
  ) {
    super(sentence)
    this.name = new.target.name
  }
}
