import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt, read } from '../api'
import { emptyForm, type Form, type Posted, text } from '../forms'
import { CASE_STAFF, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { caseOf, type Child, childOfCase } from '../placements/child'
import type { Case } from '../cases/kase'
import { day } from '../present'
import type { Place } from '../schools/choices'
import { itemTag, itemWords } from './meeting.view'

/** Every time a case came before a panel. */
@Controller('cases/:ref/panels')
@For(...CASE_STAFF, 'panel')
export class CasePanelsPage {
  @Get()
  async show(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    const kase = await caseOf(ref, visit)
    const params = { path: { caseId: kase.id } }
    const { items } = await read(visit.panels.GET('/api/v1/cases/{caseId}/agenda-items', { params }))
    return page('panels/case-panels', {
      title: 'Panel',
      child: childOfCase(kase),
      items: items.map((item) => ({
        ...item,
        href: `/panels/${item.meeting.id}`,
        tag: itemTag(item.state),
        words: itemWords(item),
      })),
      mayAdd: visit.is('caseworker', 'manager', 'panel') && !items.some(({ state }) => state === 'listed'),
      back: { href: `/cases/${kase.reference}` },
    })
  }

  @Get('agenda')
  @For('caseworker', 'manager', 'panel')
  async askMeeting(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    return this.choose(await caseOf(ref, visit), emptyForm(), visit)
  }

  /** By hand, for what the case's own procedure could not do: a late case, or no meeting found. */
  @Post('agenda')
  @For('caseworker', 'manager', 'panel')
  async addToMeeting(
    @Param('ref') ref: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const kase = await caseOf(ref, visit)
    const id = text(posted, 'meetingId')
    const made = id
      ? await attempt(
          visit.panels.POST('/api/v1/meetings/{id}/items', { params: { path: { id } }, body: { caseId: kase.id } }),
        )
      : { errors: { meetingId: 'Select a meeting' } }
    if (made.errors) return this.choose(kase, refusedForm(posted, made.errors), visit)
    return redirect(`/cases/${kase.reference}/panels`, 'The case is on the agenda')
  }

  private async choose(kase: Case, form: Form, visit: Visiting): Promise<Page> {
    const params = { query: { when: 'coming' as const, limit: 10 } }
    const { items } = await read(visit.panels.GET('/api/v1/meetings', { params }))
    const open = items.filter(({ state }) => state === 'planned' || state === 'locked')
    const meetings = open.map(({ id, seriesName, heldOn, state }) => ({
      value: id,
      text: `${day(heldOn)}, ${seriesName}`,
      ...(state === 'locked' && { hint: { text: 'The agenda is closed: the case is marked late' } }),
    }))
    return agendaPage(childOfCase(kase), meetings, form)
  }
}

export const agendaPage = (child: Child, meetings: Place[], form: Form): Page =>
  page('panels/add-to-agenda', {
    title: 'Put the case on an agenda',
    child,
    meetings,
    form,
    back: { href: `/cases/${child.reference}/panels` },
  })
