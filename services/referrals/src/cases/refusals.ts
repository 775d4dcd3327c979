import { type FieldRefusal, Refusal } from '@daysix/shared/refusal'

/** What a school reported cannot be accepted: every field with what is wrong with it. */
export class ReportRefused extends Refusal {
  constructor(fields: FieldRefusal[]) {
    super('The report cannot be accepted yet.', { fields })
  }
}

/** What was completed or corrected later cannot be saved: every field with what is wrong with it. */
export class DetailsRefused extends Refusal {
  constructor(fields: FieldRefusal[]) {
    super('These details cannot be saved yet.', { fields })
  }
}

export class CaseIsClosed extends Refusal {
  constructor() {
    super('This case is closed.')
  }
}

/** One answer cannot be accepted; `field` is its pointer. */
export class AnswerRefused extends Refusal {
  constructor(field: string, code: string, message: string) {
    super(message, { fields: [{ pointer: field, code, message }] })
  }
}

/** The order of the law does not allow this now; the sentence says what is missing. */
export class NotOpenNow extends Refusal {}
