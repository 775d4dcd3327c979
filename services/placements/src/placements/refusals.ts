import { Refusal } from '@daysix/shared/refusal'

/** The last place is taken: somebody was quicker, or the list was old. */
export class NoPlaceFree extends Refusal {
  constructor(provider: string) {
    const message = `${provider} has no place free. Choose another`
    super(`${provider} has no place free.`, {
      status: 'conflict',
      fields: [{ pointer: '/providerCode', code: 'no-place-free', message }],
    })
  }
}

export class ProviderNotSuitable extends Refusal {
  constructor(sentence: string) {
    super(sentence, { fields: [{ pointer: '/providerCode', code: 'not-suitable', message: sentence }] })
  }
}

/** What is asked does not fit where the placement stands. */
export class PlacementCannot extends Refusal {
  constructor(sentence: string) {
    super(sentence, { code: 'placement-state', status: 'conflict' })
  }
}

export class PlacementDateRefused extends Refusal {
  constructor(field: string, sentence: string) {
    super(sentence, {
      code: 'date-refused',
      fields: [{ pointer: `/${field}`, code: 'not-possible', message: sentence }],
    })
  }
}

export class OfferHasExpired extends Refusal {
  constructor() {
    super('The offer has run out. Ask for a new one.')
  }
}

export class ExtensionRefused extends Refusal {
  constructor(sentence: string) {
    super(sentence, { fields: [{ pointer: '/untilWeek', code: 'not-possible', message: sentence }] })
  }
}
