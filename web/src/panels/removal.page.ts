import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt } from '../api'
import { emptyForm, type Form, type Posted } from '../forms'
import { For, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { type Child } from '../placements/child'
import { question } from '../placements/question'
import { day } from '../present'
import { aboutCase, type AtMeeting, atMeeting, type ItemOfMeeting, itemOf } from './decision.page'
import { NEXT, readRemoval } from './removal.form'

/** A case is taken off an agenda before the panel decides it. */
@Controller('panels/:id/items/:itemId/removal')
@For('caseworker', 'manager', 'panel')
export class RemovalPage {
  @Get()
  async ask(@Param() { id, itemId }: AtMeeting, @Visit() visit: Visiting): Promise<Page> {
    const item = await itemOf({ id, itemId }, visit)
    return removalPage(item, (await aboutCase(item, visit)).child, emptyForm())
  }

  @Post()
  async takeOff(
    @Param() { id, itemId }: AtMeeting,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const item = await itemOf({ id, itemId }, visit)
    const { answers: body, errors } = readRemoval(posted)
    const made = body
      ? await attempt(visit.panels.POST('/api/v1/items/{id}/removal', { params: { path: { id: itemId } }, body }))
      : { errors }
    if (made.errors) return removalPage(item, (await aboutCase(item, visit)).child, refusedForm(posted, made.errors))
    return redirect(`/panels/${item.meetingId}`, `${item.caseReference} was taken off the agenda`)
  }
}

export const removalPage = (item: ItemOfMeeting, child: Child, form: Form): Page =>
  question({
    title: 'Take the case off the agenda',
    child,
    back: atMeeting(item),
    lead: [`${item.meeting.seriesName}, ${day(item.meeting.heldOn)}.`],
    fields: [
      { kind: 'radios', name: 'next', label: 'What becomes of the case?', items: [...NEXT] },
      {
        kind: 'date',
        name: 'notBefore',
        label: 'From which day is it heard? (optional)',
        hint: 'Only for a later meeting. For example, 10 12 2026',
      },
      {
        kind: 'textarea',
        name: 'reason',
        label: 'Why is it taken off?',
        hint: 'Shown on the agenda of this meeting',
        rows: 3,
      },
    ],
    button: 'Take the case off',
    form,
  })
