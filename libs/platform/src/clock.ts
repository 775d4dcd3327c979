import { type CivilDate } from '@daysix/shared/civil-date'
import { londonDate } from '@daysix/shared/instant'

/**
 * Domain time: the time in which days are counted and facts are dated. Rehearsal moves it; nothing else in the product
 * reads the wall clock for a date of a case. Tokens, sessions, queue retries and logs use real time instead.
 */
export class Clock {
  private aheadBy = 0

  now(): Date {
    return new Date(Date.now() + this.aheadBy)
  }

  /** The day in London. */
  today(): CivilDate {
    return londonDate(this.now())
  }

  /** Only rehearsal and tests move domain time. It runs on from `instant`. */
  moveTo(instant: Date): void {
    this.aheadBy = instant.getTime() - Date.now()
  }
}

/** A clock that stands still until it is moved: for tests. */
export class StoppedClock extends Clock {
  constructor(private instant: Date) {
    super()
  }

  override now(): Date {
    return new Date(this.instant)
  }

  override moveTo(instant: Date): void {
    this.instant = instant
  }
}
