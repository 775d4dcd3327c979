import { Controller, Get } from '@nestjs/common'
import { read } from '../api'
import { For, page, type Page, Visit, type Visiting } from '../page'
import type { CaseRow, ListedClock } from '../today/work'
import { atSchool, type PlacementRow } from './at-school'

/** A school's own pupils only: the services narrow every answer to the person's schools. */
@Controller()
@For('school')
export class SchoolHomePage {
  @Get('school')
  async show(@Visit() visit: Visiting): Promise<Page> {
    const [clocks, cases, placements] = await Promise.all([
      read(visit.referrals.GET('/api/v1/clocks', {})),
      read(visit.referrals.GET('/api/v1/cases', { params: { query: { limit: 200 } } })),
      read(visit.placements.GET('/api/v1/placements', { params: { query: { limit: 200 } } })),
    ])
    const shown = atSchool(clocks as ListedClock[], cases.items as CaseRow[], placements.items as PlacementRow[])
    return page('school-home/school-home', { title: 'Your school', ...shown })
  }
}
