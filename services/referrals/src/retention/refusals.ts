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
