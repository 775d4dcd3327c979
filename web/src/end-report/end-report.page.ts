import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt } from '../api'
import { dateBoxes, emptyForm, type Form, hasErrors, only, type Posted, readDate, text } from '../forms'
import { CASE_STAFF, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { childOf, type PlacementDetail, placementOf } from '../placements/child'

/** The written report that closes a placement. */
@Controller('placements/:id/end-report')
@For(...CASE_STAFF, 'panel', 'centre', 'school')
export class EndReportPage {
  @Get()
  async show(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return reportPage(await placementOf(id, visit), emptyForm(dateBoxes('sentOn', visit.today)), maySend(visit))
  }

  @Post()
  @For('caseworker', 'manager', 'centre')
  async send(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const sent = readDate(posted, 'sentOn', 'the day the report was sent', { example: '1 4 2027' })
    const report = text(posted, 'text')
    const errors = only({ text: !report && 'Enter the report', sentOn: sent.error })
    if (hasErrors(errors)) return reportPage(await placementOf(id, visit), refusedForm(posted, errors), true)
    const made = await attempt(
      visit.placements.POST('/api/v1/placements/{id}/end-report', {
        params: { path: { id } },
        body: { text: report, sentOn: sent.on! },
      }),
    )
    if (made.errors) return reportPage(await placementOf(id, visit), refusedForm(posted, made.errors), true)
    return redirect(`/placements/${id}`, 'Report sent to the school')
  }
}

const maySend = (visit: Visiting): boolean => visit.is('caseworker', 'manager', 'centre')

export const reportPage = (placement: PlacementDetail, form: Form, canSend: boolean): Page =>
  page('end-report/end-report', {
    title: 'End report',
    child: childOf(placement),
    sentOn: placement.reportSentOn,
    paragraphs: (placement.reportText ?? '').split(/\n+/).filter(Boolean),
    canSend: canSend && placement.state === 'ended',
    form,
    back: { href: `/placements/${placement.id}` },
  })
