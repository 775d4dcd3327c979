import { Controller, Get, Param, Post, Query } from '@nestjs/common'
import { attempt, read } from '../api'
import { letterRow } from '../letters/letter.view'
import { For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'

/** Messages that did not arrive, for those who keep mail moving. What they say and to whom is not shown here. */
@Controller('ops/mail')
@For('ops', 'manager', 'admin')
export class MailPage {
  @Get()
  show(@Visit() visit: Visiting, @Query('all') all?: string, @Query('cursor') cursor?: string): Promise<Page> {
    return mailPage(visit, { all: all === 'true', cursor })
  }

  @Post(':id/retry')
  async retry(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const made = await attempt(visit.notifications.POST('/api/v1/messages/{id}/retry', { params: { path: { id } } }))
    if (made.errors) return mailPage(visit, { all: false, errors: made.errors })
    return redirect('/ops/mail', `${made.data.title} is being tried again`)
  }
}

interface Shown {
  all: boolean
  cursor?: string
  errors?: Record<string, string>
}

async function mailPage(visit: Visiting, { all, cursor, errors = {} }: Shown): Promise<Page> {
  const query = { limit: 50, ...(!all && { state: 'undelivered' as const }), ...(cursor && { cursor }) }
  const { items, next } = await read(visit.notifications.GET('/api/v1/messages', { params: { query } }))
  const filter = all ? 'all=true&' : ''
  return page('ops/mail', {
    title: 'Mail',
    all,
    letters: items.map((letter) => ({ ...letterRow(letter), nextTryAt: letter.nextTryAt })),
    checkedAt: visit.now.toISOString(),
    links: {
      ...(cursor && { firstHref: `/ops/mail${all ? '?all=true' : ''}` }),
      ...(next && { nextHref: `/ops/mail?${filter}cursor=${encodeURIComponent(next)}` }),
    },
    form: refusedForm({}, errors),
  })
}
