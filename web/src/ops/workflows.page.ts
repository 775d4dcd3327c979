import type { components } from '@daysix/contracts/generated/referrals'
import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common'
import { attempt, read } from '../api'
import { Parts } from '../health'
import { For, page, type Page, redirect, type Redirect, Visit, type Visiting } from '../page'
import { WEB_SETTINGS, type WebSettings } from '../settings'
import { NotHere, ServiceTrouble } from '../troubles'
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
    const [watched, cases, placed, meetings, unsent, parts, ...facts] = await Promise.all([
      read(referrals.GET('/api/v1/ops/workflows', { params: { query } })),
      read(referrals.GET('/api/v1/ops/stuck')),
      nowIfItAnswers(read(placements.GET('/api/v1/ops/stuck'))),
      nowIfItAnswers(read(panels.GET('/api/v1/ops/stuck'))),
      undelivered(visit),
      this.parts.check(),
      factsOf('referrals', read(referrals.GET('/api/v1/ops/outbox'))),
      factsOf('panels', read(panels.GET('/api/v1/ops/outbox'))),
      factsOf('placements', read(placements.GET('/api/v1/ops/outbox'))),
      factsOf('notifications', read(notifications.GET('/api/v1/ops/outbox'))),
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
      facts: facts.flat(),
      undelivered: unsent,
      canSetAside: visit.is('ops', 'admin'),
      engineAway: rows.some((row) => row.status === 'unreachable'),
      checkedAt: visit.now.toISOString(),
      temporalUi: this.settings.TEMPORAL_UI_URL,
      nextHref: watched.next && `/ops?closed=${query.closed}&cursor=${encodeURIComponent(watched.next)}`,
    })
  }

  @Post('facts/:part/:id/set-aside')
  @For('ops', 'admin')
  async setAside(@Param('part') asked: string, @Param('id') id: string, @Visit() visit: Visiting): Promise<Redirect> {
    const part = PARTS.find((one) => one === asked)
    if (!part) throw new NotHere()
    // every part has this route, from one controller
    const of = visit[part] as Visiting['referrals']
    const made = await attempt(of.POST('/api/v1/ops/outbox/{id}/set-aside', { params: { path: { id } } }))
    return redirect(
      '/ops',
      made.errors
        ? 'Nothing was set aside: it is being tried at this moment, or has got through'
        : 'The fact is set aside',
    )
  }
}

const PARTS = ['referrals', 'panels', 'placements', 'notifications'] as const

/** How many messages have not arrived; nothing while notifications do not answer. */
async function undelivered({ notifications }: Visiting): Promise<number | undefined> {
  const query = { limit: 1, state: 'undelivered' as const }
  try {
    return (await read(notifications.GET('/api/v1/messages', { params: { query } }))).total
  } catch (error) {
    if (error instanceof ServiceTrouble) return undefined
    throw error
  }
}

type Fact = components['schemas']['StuckFacts']['items'][number]

/** Each with the part that tells it. */
async function factsOf(part: (typeof PARTS)[number], answer: Promise<{ items: Fact[] }>) {
  const { items } = await nowIfItAnswers(answer)
  // a procedure that cannot start is put right, not set aside: nothing after it could be heard
  return items.map((fact) => ({ ...fact, part, mayGoAside: !fact.what.startsWith('start ') }))
}

/** A part that does not answer is named among the parts; what the others know is shown all the same. */
const nowIfItAnswers = <T>(answer: Promise<{ items: T[] }>): Promise<{ items: T[] }> =>
  answer.catch((error: unknown) => {
    if (error instanceof ServiceTrouble) return { items: [] }
    throw error
  })
