import type { Clock } from '@daysix/platform/clock'
import type { RunningTimeServer } from '@daysix/engines/time-server'
import { addDays, type CivilDate } from '@daysix/shared/civil-date'
import { atLondon, londonDate, londonTime } from '@daysix/shared/instant'
import { untilQuiet, type Watched } from './quiet'

/** A timer set for an instant rings a moment after it: it is counted from when the engine took the command. */
const TIMER_SLACK = 1_000
const CLOCK_AHEAD = 50

/** The earliest instant after `after` at which anything is to happen, as our own tables know it. */
export type NextWake = (after: Date) => Promise<Date | undefined>

/**
 * Moves the time of a whole running system in explicit steps. Domain time goes ahead of the server's by a moment, so
 * that an activity which a timer wakes never finds the clock before that timer.
 */
export class Rehearsal {
  private turn: Promise<unknown> = Promise.resolve()
  private look: () => Promise<void> = () => Promise.resolve()

  constructor(
    private readonly clock: Clock,
    private readonly time: Pick<RunningTimeServer, 'moveTo' | 'now'>,
    private readonly watched: Watched,
    private readonly nextWake: NextWake,
  ) {}

  /** Somebody who looks at the system each time it has come to rest. */
  afterEachStep(look: () => Promise<void>): void {
    this.look = look
  }

  now(): Date {
    return this.clock.now()
  }

  /** Lets everything in hand finish. */
  settle(): Promise<void> {
    return this.inTurn(() => this.rest())
  }

  /** To the next thing that is to happen. Answers the instant, or nothing when nothing is planned. */
  toNextEvent(): Promise<Date | undefined> {
    return this.inTurn(async () => {
      await this.rest()
      const wake = await this.nextWake(this.clock.now())
      if (wake) await this.step(wake)
      return wake
    })
  }

  /** To an instant, through everything that is to happen on the way, in order. An instant in the past does nothing. */
  to(instant: Date): Promise<void> {
    return this.inTurn(async () => {
      await this.rest()
      for (let wake = await this.nextWake(this.clock.now()); wake && wake <= instant;) {
        await this.step(wake)
        wake = await this.nextWake(this.clock.now())
      }
      if (instant > this.clock.now()) await this.step(instant)
    })
  }

  /** The same time of day, `days` later. */
  by(days: number): Promise<void> {
    const now = this.clock.now()
    return this.to(atLondon(addDays(londonDate(now), days), londonTime(now)))
  }

  /** Nine in the morning of a day. */
  toMorning(day: CivilDate): Promise<void> {
    return this.to(atLondon(day, '09:00'))
  }

  private async step(instant: Date): Promise<void> {
    const moment = instant.getTime() + TIMER_SLACK
    this.clock.moveTo(new Date(moment + CLOCK_AHEAD))
    await this.time.moveTo(new Date(moment))
    await this.rest()
  }

  private async rest(): Promise<void> {
    await untilQuiet(this.watched)
    await this.look()
  }

  /** Steps never overlap: two people may press the bar at once. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work, work)
    this.turn = mine.catch(() => undefined)
    return mine
  }
}
