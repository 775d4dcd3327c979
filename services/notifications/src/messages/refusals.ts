import { Refusal } from '@daysix/shared/refusal'
import type { MessageState } from './message.entity'

export class UnknownTemplate extends Refusal {
  constructor(code: string) {
    super(`There is no template called ${code}.`, { status: 'not-found' })
  }
}

/** Whoever asked names a case or a meeting that the context which owns it does not know. */
export class NobodyToWriteTo extends Refusal {
  constructor() {
    super('The case or meeting the message is about is not known.', { status: 'not-found' })
  }
}

/** Trying again helps once somebody is known. */
export class StillNobodyToWriteTo extends Refusal {
  constructor() {
    super('There is still nobody to write to: record who should have it first.')
  }
}

const WHAT_BECAME: Record<MessageState, string> = {
  queued: 'is on its way already',
  retrying: 'is on its way already',
  sent: 'has gone already',
  'to-print': 'waits to be printed',
  posted: 'has been posted already',
  failed: 'could not be delivered',
  incomplete: 'lacks something it must state',
  suppressed: 'may not be sent',
}

export class MessageCannotBeRetried extends Refusal {
  constructor(state: MessageState) {
    super(`This message ${WHAT_BECAME[state]}.`, { status: 'conflict' })
  }
}

export class NotALetterToPost extends Refusal {
  constructor(state: MessageState) {
    super(`Only a letter that waits to be printed can be posted: this one ${WHAT_BECAME[state]}.`, {
      status: 'conflict',
    })
  }
}
