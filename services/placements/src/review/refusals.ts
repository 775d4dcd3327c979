import { Refusal } from '@daysix/shared/refusal'
import { inWords, type Party } from './parties'

/** No decision without all four, or the reason one is missing: it names who is. */
export class ViewsAreMissing extends Refusal {
  constructor(missing: Party[]) {
    super(`The views of ${inWords(missing)} are missing. Record each, or why it is missing.`, {
      status: 'invalid',
      fields: missing.map((party) => ({
        pointer: `/views/${party}`,
        code: 'missing',
        message: `Record the view of ${inWords([party])}, or why it is missing`,
      })),
    })
  }
}

export class ReviewIsDecided extends Refusal {
  constructor() {
    super('The review has been decided already.')
  }
}

export class NoReviewYet extends Refusal {
  constructor() {
    super('The review is booked when the child starts.')
  }
}

export class ReviewDateRefused extends Refusal {
  constructor(field: 'bookedFor' | 'heldOn', sentence: string) {
    super(sentence, { fields: [{ pointer: `/${field}`, code: 'not-possible', message: sentence }] })
  }
}

export class NotYourView extends Refusal {
  constructor() {
    const message = 'You can record only the view of your own side'
    super(message, { fields: [{ pointer: '/party', code: 'not-yours', message }] })
  }
}
