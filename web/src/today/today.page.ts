import { Controller, Get } from '@nestjs/common'
import { read } from '../api'
import { homeOf } from '../navigation'
import { ForSignedIn, page, type Page, redirect, type Redirect, Visit, type Visiting } from '../page'
import { todayOf, type Work } from './today'

@Controller()
@ForSignedIn()
export class TodayPage {
  /** Everyone's first page: those with another home are sent to it. */
  @Get()
  async show(@Visit() visit: Visiting): Promise<Page | Redirect> {
    const home = homeOf(visit.person.roles)
    if (home !== '/') return redirect(home)
    if (!visit.is('caseworker', 'manager', 'panel')) return redirect('/cases')
    const work = (await read(visit.referrals.GET('/api/v1/today', {}))) as Work
    return page('today/today', { title: 'Today', ...todayOf(work), canReport: visit.is('caseworker', 'manager'), asAt: visit.now.toISOString() })
  }
}
