import { Controller, Get } from '@nestjs/common'
import { type CivilDate, mondayOf } from '@daysix/shared/civil-date'
import { read } from '../api'
import { For, page, type Page, Visit, type Visiting } from '../page'
import { atCentre } from './at-centre'

/** A centre's day: who is due, whose register is open, who waits. */
@Controller()
@For('centre')
export class CentreHomePage {
  @Get('centre')
  async show(@Visit() visit: Visiting): Promise<Page> {
    const centres = await Promise.all(visit.person.providers.map((code) => this.centre(code, visit)))
    return page('centre-home/centre-home', { title: 'Your centre', centres })
  }

  private async centre(code: string, visit: Visiting) {
    const params = { params: { path: { code } } }
    const [provider, pupils] = await Promise.all([
      read(visit.placements.GET('/api/v1/providers/{code}', params)),
      read(visit.placements.GET('/api/v1/providers/{code}/pupils', params)),
    ])
    return atCentre(provider, pupils, visit.today, mondayOf(visit.today as CivilDate))
  }
}
