import { Refusal } from '@daysix/shared/refusal'

export class RecordHeldAlready extends Refusal {
  constructor() {
    super('This child’s record is held already.', { code: 'record-held-already', status: 'conflict' })
  }
}

export class RecordNotHeld extends Refusal {
  constructor() {
    super('This child’s record is not held.', { code: 'record-not-held', status: 'conflict' })
  }
}

/** Everything that stands against it, a sentence each. */
export class RecordMustStay extends Refusal {
  constructor(sentences: readonly string[]) {
    super(sentences.join(' '), { code: 'record-must-stay', status: 'conflict' })
  }
}

export class DeletionAskedAlready extends Refusal {
  constructor() {
    super('Somebody has asked already that this record be deleted.', { status: 'conflict' })
  }
}

export class DeletionNotAsked extends Refusal {
  constructor() {
    super('This deletion is confirmed or withdrawn already.', { status: 'conflict' })
  }
}

export class SecondPersonConfirms extends Refusal {
  constructor() {
    super('Whoever asks that a record be deleted cannot confirm it: another manager or administrator does.', {
      status: 'conflict',
    })
  }
}
