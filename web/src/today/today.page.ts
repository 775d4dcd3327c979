import { Controller, Get } from '@nestjs/common'
import { read } from '../api'
import { homeOf } from '../navigation'
import { ForSignedIn, page, type Page, redirect, type Redirect, Visit, type Visiting } from '../page'
import { todayOf } from './today'
import type { CaseRow } from './work'

@Controller()
@ForSignedIn()
export class TodayPage {
  /** Everyone's first page: those with another home are sent to it. */
  @Get()
  async show(@Visit() visit: Visiting): Promise<Page | Redirect> {
    const home = homeOf(visit.person.roles)
    if (home !== '/') return redirect(home)
    if (!visit.is('caseworker', 'manager', 'panel')) return redirect('/cases')
    const { clocks, unassigned, tasks } = await read(visit.referrals.GET('/api/v1/today'))
    const listed = clocks.map(({ clock, case: kase }) => ({ ...clock, ...named(kase) }))
    return page('today/today', {
      title: 'Today',
      ...todayOf({ clocks: listed, unassigned, tasks }),
      canReport: visit.is('caseworker', 'manager'),
      asAt: visit.now.toISOString(),
    })
  }
}

const named = ({ reference, pupilName, school }: CaseRow) => ({ reference, pupilName, schoolName: school.name })
