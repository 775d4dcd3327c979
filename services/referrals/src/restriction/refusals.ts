import { Refusal } from '@daysix/shared/refusal'

export class CaseIsRestricted extends Refusal {
  constructor(reference: string) {
    super(`Case ${reference} is restricted. Say why you open it.`)
  }
}
