import { Controller, Get, Query } from '@nestjs/common'
import { read, readIfAny } from '../api'
import { everyClock } from '../clocks/rows'
import { everyPage } from '../csv'
import { type Posted, text } from '../forms'
import { listing } from '../listing'
import { For, page, type Page, Visit, type Visiting } from '../page'
import { caseRow } from '../today/work'
import { atSchool } from './at-school'

/** A school's own pupils only: the services narrow every answer to the person's schools. */
@Controller()
@For('school')
export class SchoolHomePage {
  @Get('school')
  async show(@Visit() visit: Visiting): Promise<Page> {
    const [clocks, cases, placements] = await Promise.all([
      everyClock(visit),
      everyPage((cursor) =>
        read(
          visit.referrals.GET('/api/v1/cases', {
            params: { query: { open: 'true', limit: 200, ...(cursor && { cursor }) } },
          }),
        ),
      ),
      everyPage((cursor) =>
        read(
          visit.placements.GET('/api/v1/placements', { params: { query: { limit: 200, ...(cursor && { cursor }) } } }),
        ),
      ),
    ])
    const stays = await Promise.all(placements.map((one) => this.withReview(one, visit)))
    const shown = atSchool({ clocks, cases, placements: stays }, visit.person.urns)
    return page('school-home/school-home', { title: 'Your school', ...shown, urns: visit.person.urns })
  }

  /** Cases that are closed, the latest exclusion first. */
  @Get('school/past')
  async past(@Query() query: Posted, @Visit() visit: Visiting): Promise<Page> {
    const cursor = text(query, 'cursor')
    const found = await read(
      visit.referrals.GET('/api/v1/cases', {
        params: { query: { stage: 'closed', limit: 25, ...(cursor && { cursor }) } },
      }),
    )
    return page('school-home/past', {
      title: 'Past cases',
      cases: found.items.map((kase) => ({ ...caseRow(kase), outcomeWords: kase.outcomeWords })),
      list: listing('/school/past', {}, { ...found, cursor }),
      back: { href: '/school' },
    })
  }

  /** The view of the school that the child goes back to is part of a review; an earlier school may not read it. */
  private async withReview<P extends { id: string; state: string; kind: string }>(stay: P, visit: Visiting) {
    const isReviewed = stay.state === 'started' && stay.kind === 'support-centre'
    const path = { params: { path: { id: stay.id } } }
    const review = isReviewed && (await readIfAny(visit.placements.GET('/api/v1/placements/{id}/review', path)))
    return { ...stay, ...(review && { review }) }
  }
}
