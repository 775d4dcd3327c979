import { Clock } from '@daysix/platform/clock'
import type { CivilDate } from '@daysix/shared/civil-date'
import type { Booked } from '@daysix/workflows/activities'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Calendars } from '../cases/calendars.service'

/** Something booked, with the school or `authority` whose days count for it. */
interface Booking extends Booked {
  on: CivilDate
  calendarOf: string
}

/** What was booked for a school day that is none any more, because a calendar was put right since. */
@Injectable()
export class ClosedDays {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
  ) {}

  /** From today on: a start that is arranged or accepted, the review, the steps of a return; in the order of their days. */
  async booked(caseId: string): Promise<Booked[]> {
    const ahead: Booking[] = await this.db.query(
      `select * from (
         select 'provision' as what, d.id, d.starts_on::text as "on", coalesce(p.host_urn, 'authority') as "calendarOf"
           from day_six_provisions d join providers p on p.id = d.provider_id
           where d.case_id = $1 and d.state = 'arranged'
         union all
         select 'place', s.id, s.starts_on::text, coalesce(p.host_urn, 'authority')
           from placements s join providers p on p.id = s.provider_id
           where s.case_id = $1 and s.state = 'accepted'
         union all
         select 'review', s.id, r.booked_for::text, coalesce(p.host_urn, 'authority')
           from reviews r join placements s on s.id = r.placement_id join providers p on p.id = s.provider_id
           where s.case_id = $1 and s.state = 'started' and r.decision is null
         union all
         select 'step', t.id, t.takes_place_on::text, s.responsible_urn
           from reintegration_steps t join placements s on s.id = t.placement_id
           where s.case_id = $1 and s.state = 'started' and t.result is null
       ) booked where "on" >= $2 order by "on", what`,
      [caseId, this.clock.today()],
    )
    const owners = [...new Set(ahead.map(({ calendarOf }) => calendarOf))]
    const asked = owners.map(async (owner) => [owner, await this.calendars.asItIsNow(owner)] as const)
    const calendars = new Map(await Promise.all(asked))
    return ahead
      .filter(({ on, calendarOf }) => {
        const calendar = calendars.get(calendarOf)!
        return calendar.isLoaded(on) && !calendar.isSchoolDay(on)
      })
      .map(({ what, id, on }) => ({ what, id, on }))
  }
}
