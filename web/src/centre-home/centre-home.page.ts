import { Controller, Get } from '@nestjs/common'
import { mondayOf } from '@daysix/shared/civil-date'
import { read, readIfAny } from '../api'
import { For, page, type Page, Visit, type Visiting } from '../page'
import { atCentre } from './at-centre'

/** A centre's day: what is due, who arrives, who is there. */
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
    const [provider, { provisions, placements, unreported: ended }] = await Promise.all([
      read(visit.placements.GET('/api/v1/providers/{code}', params)),
      read(visit.placements.GET('/api/v1/providers/{code}/pupils', params)),
    ])
    const running = await Promise.all(
      placements.filter(({ state }) => state === 'started').map((one) => this.running(one.id, visit)),
    )
    // a stay that ends within a week leaves days of it to be entered
    const unreported = await Promise.all(
      ended.map(async (one) => ({ ...(await this.placement(one.id, visit)), ...one })),
    )
    const pupils = { provisions, expected: placements, running, unreported }
    return atCentre(provider, pupils, visit.today, mondayOf(visit.today))
  }

  private placement(id: string, visit: Visiting) {
    return read(visit.placements.GET('/api/v1/placements/{id}', { params: { path: { id } } }))
  }

  private async running(id: string, visit: Visiting) {
    const params = { params: { path: { id } } }
    const [placement, review, plan] = await Promise.all([
      this.placement(id, visit),
      readIfAny(visit.placements.GET('/api/v1/placements/{id}/review', params)),
      readIfAny(visit.placements.GET('/api/v1/placements/{id}/reintegration', params)),
    ])
    return { ...placement, review, steps: plan?.steps }
  }
}
