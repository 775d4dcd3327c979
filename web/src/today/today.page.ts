import { Controller, Get, Query } from '@nestjs/common'
import { read } from '../api'
import { type Posted, text } from '../forms'
import { homeOf } from '../navigation'
import { ForSignedIn, page, type Page, redirect, type Redirect, Visit, type Visiting } from '../page'
import { panelToday } from './panel-today'
import { todayOf } from './today'
import type { CaseRow } from './work'

@Controller()
@ForSignedIn()
export class TodayPage {
  /** Everyone's first page: those with another home are sent to it. */
  @Get()
  async show(@Query() asked: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const home = homeOf(visit.person.roles)
    if (home !== '/') return redirect(home)
    if (visit.is('caseworker', 'manager')) return this.casework(asked, visit)
    return visit.is('panel') ? this.panel(visit) : redirect('/cases')
  }

  /** A caseworker's own day, and the team's on asking; a manager's is the team's. */
  private async casework(asked: Posted, visit: Visiting): Promise<Page> {
    const isManager = visit.is('manager')
    const whose = isManager || text(asked, 'whose') === 'team' ? 'team' : 'mine'
    const { clocks, ...work } = await read(visit.referrals.GET('/api/v1/today', { params: { query: { whose } } }))
    const listed = clocks.map(({ clock, case: kase }) => ({ ...clock, ...named(kase) }))
    return page('today/today', {
      title: 'Today',
      ...todayOf({ ...work, clocks: listed }),
      ...{ whose, isManager },
      asAt: visit.now.toISOString(),
    })
  }

  private async panel(visit: Visiting): Promise<Page> {
    const meetings = (when: 'coming' | 'past') =>
      read(visit.panels.GET('/api/v1/meetings', { params: { query: { when, limit: 8 } } }))
    const [coming, past] = await Promise.all([meetings('coming'), meetings('past')])
    return page('today/panel-today', { title: 'Today', ...panelToday(coming.items, past.items) })
  }
}

const named = ({ reference, pupilName, school }: CaseRow) => ({ reference, pupilName, schoolName: school.name })
