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

/**
 * How it ended is decided by facts and calendar, which may still be put right: the clock is then counted again, and what
 * was late by a date that was wrong was in time.
 */
export class ClockHasEnded extends Refusal {
  constructor() {
    super(
      'This clock has ended: nobody moves its date by hand any more. Where a day that it was counted from is wrong, or a closure was not entered, put that right: its end is then judged again by the right date.',
    )
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
