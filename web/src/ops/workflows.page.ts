import { Controller, Get, Inject, Query } from '@nestjs/common'
import { read } from '../api'
import { Parts } from '../health'
import { For, page, type Page, Visit, type Visiting } from '../page'
import { WEB_SETTINGS, type WebSettings } from '../settings'
import { ServiceTrouble } from '../troubles'
import { stuckRow, watchedRow } from './watched-case'

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
    const { referrals, panels, placements, notifications } = visit
    const [watched, cases, placed, meetings, parts, ...facts] = await Promise.all([
      read(referrals.GET('/api/v1/ops/workflows', { params: { query } })),
      read(referrals.GET('/api/v1/ops/stuck')),
      nowIfItAnswers(read(placements.GET('/api/v1/ops/stuck'))),
      nowIfItAnswers(read(panels.GET('/api/v1/ops/stuck'))),
      this.parts.check(),
      nowIfItAnswers(read(referrals.GET('/api/v1/ops/outbox'))),
      nowIfItAnswers(read(panels.GET('/api/v1/ops/outbox'))),
      nowIfItAnswers(read(placements.GET('/api/v1/ops/outbox'))),
      nowIfItAnswers(read(notifications.GET('/api/v1/ops/outbox'))),
    ])
    const stuck = [
      ...cases.items.map((one) => ({ ...one, about: one.reference })),
      ...placed.items,
      ...meetings.items,
    ].map((one) => stuckRow(one, this.settings))
    const rows = watched.items.map((one) => watchedRow(one, this.settings))
    return page('ops/workflows', {
      title: 'Operations',
      closed: closed === 'true',
      parts,
      rows,
      stuck,
      facts: facts.flatMap(({ items }) => items),
      engineAway: rows.some((row) => row.status === 'unreachable'),
      checkedAt: visit.now.toISOString(),
      temporalUi: this.settings.TEMPORAL_UI_URL,
      nextHref: watched.next && `/ops?closed=${query.closed}&cursor=${encodeURIComponent(watched.next)}`,
    })
  }
}

/** A part that does not answer is named among the parts; what the others know is shown all the same. */
const nowIfItAnswers = <T>(answer: Promise<{ items: T[] }>): Promise<{ items: T[] }> =>
  answer.catch((error: unknown) => {
    if (error instanceof ServiceTrouble) return { items: [] }
    throw error
  })
