import { Controller, Get, Inject, Query } from '@nestjs/common'
import { read } from '../api'
import { Parts } from '../health'
import { For, page, type Page, Visit, type Visiting } from '../page'
import { WEB_SETTINGS, type WebSettings } from '../settings'
import { watchedRow } from './watched-case'

/** For those who keep the system moving: what the business says beside what the engine says. */
@Controller('ops')
@For('ops', 'manager', 'admin')
export class WorkflowsPage {
  constructor(
    @Inject(Parts) private readonly parts: Parts,
    @Inject(WEB_SETTINGS) private readonly settings: WebSettings,
  ) {}

  @Get()
  async show(
    @Visit() visit: Visiting,
    @Query('closed') closed?: string,
    @Query('cursor') cursor?: string,
  ): Promise<Page> {
    const query = {
      closed: closed === 'true' ? ('true' as const) : ('false' as const),
      limit: 50,
      ...(cursor && { cursor }),
    }
    const [watched, stuck, parts] = await Promise.all([
      read(visit.referrals.GET('/api/v1/ops/workflows', { params: { query } })),
      read(visit.referrals.GET('/api/v1/ops/stuck')),
      this.parts.check(),
    ])
    const rows = watched.items.map((one) => watchedRow(one, this.settings))
    return page('ops/workflows', {
      title: 'Operations',
      closed: closed === 'true',
      parts,
      rows,
      stuck: stuck.items.map((one) => watchedRow(one, this.settings)),
      engineAway: rows.some((row) => row.status === 'unreachable'),
      checkedAt: visit.now.toISOString(),
      temporalUi: this.settings.TEMPORAL_UI_URL,
      nextHref: watched.next && `/ops?closed=${query.closed}&cursor=${encodeURIComponent(watched.next)}`,
    })
  }
}
