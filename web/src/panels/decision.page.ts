import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import type { components } from '@daysix/contracts/generated/panels'
import { attempt, read } from '../api'
import { emptyForm, type Form, hasErrors, only, type Posted, text } from '../forms'
import { For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { type Child, childOfCase } from '../placements/child'
import { type Outcome, outcomeOf, OUTCOMES, readDecision } from './decision.form'
import { NotHere } from '../troubles'
import { conflictWords, itemTag, withdrawnWords } from './meeting.view'
import { type Place, schoolsToChoose, schoolsToFilter } from '../schools/choices'

export type ItemOfMeeting = components['schemas']['AgendaItemOfMeeting']

/** One case at a meeting: what stands about it, conflicts of interest, and the decision in two questions. */
@Controller('panels/:id/items/:itemId')
@For('caseworker', 'manager', 'panel')
export class DecisionPage {
  @Get()
  async show(@Param() { id, itemId }: AtMeeting, @Visit() visit: Visiting): Promise<Page> {
    const item = await itemOf({ id, itemId }, visit)
    const { child, governorsDecision } = await aboutCase(item, visit)
    const schools = item.decision?.responsibleUrn ? await schoolsToFilter(visit) : []
    return page('panels/item', {
      title: 'Case at the panel',
      child,
      item: itemView(item, { governorsDecision, schools }),
      actions:
        visit.is('manager', 'panel') && item.state === 'listed' && visit.today >= item.meeting.heldOn && item.quorate,
      mayDeclare: visit.is('manager', 'panel') && item.state === 'listed',
      mayTakeOff: item.state === 'listed',
      back: { href: `/panels/${item.meetingId}`, text: 'Back to the meeting' },
    })
  }

  @Get('decision')
  @For('manager', 'panel')
  async ask(@Param() { id, itemId }: AtMeeting, @Query() query: Posted, @Visit() visit: Visiting): Promise<Page> {
    const item = await itemOf({ id, itemId }, visit)
    const outcome = outcomeOf(query)
    if (outcome) return this.details(item, outcome, emptyForm(), visit)
    const { child } = await aboutCase(item, visit)
    const errors = only({ outcome: text(query, 'asked') && 'Select what the panel decided' })
    return outcomePage(item, child, hasErrors(errors) ? refusedForm(query, errors) : emptyForm())
  }

  @Post('decision')
  @For('manager', 'panel')
  async decide(
    @Param() { id, itemId }: AtMeeting,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const item = await itemOf({ id, itemId }, visit)
    const outcome = outcomeOf(posted)
    if (!outcome) return redirect(`/panels/${item.meetingId}/items/${itemId}/decision?asked=yes`)
    const { answers, errors } = readDecision(posted, outcome)
    if (!answers) return this.details(item, outcome, refusedForm(posted, errors), visit)
    const made = await attempt(
      visit.panels.POST('/api/v1/items/{id}/decision', {
        params: { path: { id: itemId }, header: { 'idempotency-key': visit.onceKey } },
        body: answers,
      }),
    )
    if (made.errors) return this.details(item, outcome, refusedForm(posted, aboveTheForm(made.errors)), visit)
    return redirect(`/panels/${item.meetingId}`, `Decision recorded for ${item.caseReference}`)
  }

  private async details(item: ItemOfMeeting, outcome: Outcome, form: Form, visit: Visiting): Promise<Page> {
    const { child } = await aboutCase(item, visit)
    const schools = outcome === 'defer' ? [] : await schoolsToChoose(visit)
    const providers = outcome === 'support-centre' || outcome === 'aep' ? await providersOf(outcome, visit) : []
    return detailsPage({ item, child, outcome, schools, providers, form })
  }

  @Get('conflict')
  @For('manager', 'panel')
  async askConflict(@Param() { id, itemId }: AtMeeting, @Visit() visit: Visiting): Promise<Page> {
    const item = await itemOf({ id, itemId }, visit)
    return conflictPage(item, (await aboutCase(item, visit)).child, emptyForm())
  }

  @Post('conflict')
  @For('manager', 'panel')
  async declare(
    @Param() { id, itemId }: AtMeeting,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const item = await itemOf({ id, itemId }, visit)
    const body = { memberId: text(posted, 'memberId'), reason: text(posted, 'reason') }
    const errors = only({
      memberId: !body.memberId && 'Select the member',
      reason: !body.reason && 'Enter what the interest is',
    })
    const made = hasErrors(errors)
      ? { errors }
      : await attempt(visit.panels.POST('/api/v1/items/{id}/conflicts', { params: { path: { id: itemId } }, body }))
    if (made.errors) return conflictPage(item, (await aboutCase(item, visit)).child, refusedForm(posted, made.errors))
    return redirect(`/panels/${item.meetingId}/items/${itemId}`, 'Conflict of interest recorded')
  }
}

/** As it stands in the address. */
export interface AtMeeting {
  id: string
  itemId: string
}

/** A case on the agenda of another meeting is not there. */
export async function itemOf({ id, itemId }: AtMeeting, visit: Visiting): Promise<ItemOfMeeting> {
  const item = await read(visit.panels.GET('/api/v1/items/{id}', { params: { path: { id: itemId } } }))
  if (item.meetingId !== id) throw new NotHere()
  return item
}

/** The child, and what the governors decided; referrals records that this person looked. */
export async function aboutCase(item: ItemOfMeeting, visit: Visiting) {
  const kase = await read(visit.referrals.GET('/api/v1/cases/{id}', { params: { path: { id: item.caseId } } }))
  return { child: childOfCase(kase), governorsDecision: kase.facts.governorsDecision }
}

async function providersOf(kind: 'support-centre' | 'aep', visit: Visiting): Promise<Place[]> {
  const { items } = await read(visit.placements.GET('/api/v1/providers', { params: { query: { kind } } }))
  return items.map(({ code, name, free, keyStages }) => ({
    value: code,
    text: `${name} (${keyStages.join(', ')}; ${free === 0 ? 'full' : `${free} free`})`,
  }))
}

/** The outcome was chosen on the page before: what stands against it stands above the form. */
function aboveTheForm({ outcome, ...errors }: Record<string, string>): Record<string, string> {
  return outcome ? { '': outcome, ...errors } : errors
}

export function itemView(
  item: ItemOfMeeting,
  { governorsDecision, schools }: { governorsDecision: string | null; schools: Place[] },
) {
  const { decision } = item
  return {
    ...item,
    tag: itemTag(item.state),
    takenOffWords: withdrawnWords(item),
    base: `/panels/${item.meetingId}/items/${item.id}`,
    governorsWords: governorsDecision
      ? `The governors ${governorsDecision === 'upheld' ? 'upheld the exclusion' : 'reinstated the child'}.`
      : 'The governors have not decided yet: the panel can only defer the case.',
    conflictWords: item.conflicts.map(conflictWords),
    quorumWords: item.quorate
      ? `${item.deciding} members present may decide this case: enough for the quorum of ${item.meeting.quorum}.`
      : `${item.deciding} of the ${item.meeting.quorum} members that a decision needs are present without a conflict of interest.`,
    responsibleName: schools.find(({ value }) => value === decision?.responsibleUrn)?.text ?? decision?.responsibleUrn,
  }
}

export const atMeeting = (item: ItemOfMeeting) => `/panels/${item.meetingId}/items/${item.id}`

export const outcomePage = (item: ItemOfMeeting, child: Child, form: Form): Page =>
  page('panels/outcome', {
    title: 'What did the panel decide?',
    child,
    outcomes: OUTCOMES,
    form,
    back: { href: atMeeting(item) },
  })

interface Details {
  item: ItemOfMeeting
  child: Child
  outcome: Outcome
  schools: Place[]
  providers: Place[]
  form: Form
}

export const detailsPage = ({ item, child, outcome, schools, providers, form }: Details): Page =>
  page('panels/decision', {
    title: OUTCOMES.find(({ value }) => value === outcome)!.text,
    child,
    outcome,
    schools: [{ value: '', text: 'Select a school' }, ...schools],
    providers: [{ value: '', text: 'Wherever there is a place' }, ...providers],
    form,
    back: { href: `${atMeeting(item)}/decision` },
  })

export const conflictPage = (item: ItemOfMeeting, child: Child, form: Form): Page =>
  page('panels/conflict', {
    title: 'Record a conflict of interest',
    child,
    members: item.meeting.members.map(({ id, name }) => ({ value: id, text: name })),
    form,
    back: { href: atMeeting(item) },
  })
