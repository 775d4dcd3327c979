import { Controller, Get } from '@nestjs/common'
import { read } from '../api'
import { everyClock } from '../clocks/rows'
import { For, page, type Page, Visit, type Visiting } from '../page'
import { atSchool } from './at-school'

/** A school's own pupils only: the services narrow every answer to the person's schools. */
@Controller()
@For('school')
export class SchoolHomePage {
  @Get('school')
  async show(@Visit() visit: Visiting): Promise<Page> {
    const [clocks, cases, placements] = await Promise.all([
      everyClock(visit),
      read(visit.referrals.GET('/api/v1/cases', { params: { query: { limit: 200 } } })),
      read(visit.placements.GET('/api/v1/placements', { params: { query: { limit: 200 } } })),
    ])
    const shown = atSchool({ clocks, cases: cases.items, placements: placements.items }, visit.person.urns)
    return page('school-home/school-home', { title: 'Your school', ...shown })
  }
}
