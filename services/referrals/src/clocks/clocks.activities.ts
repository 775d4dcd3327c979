import { isUnwindingEvent, liftedBy } from '@daysix/shared/clocks'
import { Refusal } from '@daysix/shared/refusal'
import type { ReferralsActivities } from '@daysix/workflows/activities'
import { Injectable } from '@nestjs/common'
import { ClocksService } from './clocks.service'

class UnknownEvent extends Refusal {
  constructor() {
    super('Nothing of this kind happens to a case.', { status: 'invalid' })
  }
}

type ClockActivities = Pick<
  ReferralsActivities,
  'openClock' | 'recordMissed' | 'chase' | 'settleClock' | 'clocksLiftedBy'
>

@Injectable()
export class ClocksActivities implements ClockActivities {
  constructor(private readonly clocks: ClocksService) {}

  openClock(...[input]: Parameters<ReferralsActivities['openClock']>): ReturnType<ReferralsActivities['openClock']> {
    return this.clocks.open(input)
  }

  recordMissed({ clockId }: { clockId: string }): ReturnType<ReferralsActivities['recordMissed']> {
    return this.clocks.recordMissed(clockId)
  }

  chase({ clockId }: { clockId: string }): ReturnType<ReferralsActivities['chase']> {
    return this.clocks.chase(clockId)
  }

  settleClock(
    ...[input]: Parameters<ReferralsActivities['settleClock']>
  ): ReturnType<ReferralsActivities['settleClock']> {
    return this.clocks.settle(input)
  }

  async clocksLiftedBy({
    event,
  }: Parameters<ReferralsActivities['clocksLiftedBy']>[0]): ReturnType<ReferralsActivities['clocksLiftedBy']> {
    if (!isUnwindingEvent(event)) throw new UnknownEvent()
    return { rules: liftedBy(event) }
  }
}
