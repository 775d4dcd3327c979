import type { ByHandError } from '@daysix/shared/clocks'
import { Refusal } from '@daysix/shared/refusal'

/** What a person decided is not lawful for this clock: every field with what is wrong with it. */
export class DateNotMovedSo extends Refusal {
  constructor(errors: readonly ByHandError[]) {
    super('This date cannot be moved so.', {
      fields: errors.map(({ path, message }) => ({ pointer: `/${path}`, code: 'not-lawful', message })),
    })
  }
}

export class ClockHasEnded extends Refusal {
  constructor() {
    super('This clock has ended: its date is not moved any more.')
  }
}

export class NoPauseToEnd extends Refusal {
  constructor() {
    super('Only a pause that has not been taken back can be ended.')
  }
}

export class SomebodyElseMustApprove extends Refusal {
  constructor() {
    super('Whoever decided it cannot approve it: another manager has to.')
  }
}

export class TakenBackBefore extends Refusal {
  constructor() {
    super('This was taken back: it cannot be approved any more.')
  }
}
