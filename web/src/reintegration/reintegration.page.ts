import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { attempt, read } from '../api'
import { choice, emptyForm, type Form, only, ofVersion, type Posted, text } from '../forms'
import { CASE_STAFF, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import {
  caseOf,
  type Child,
  childOf,
  childOfCase,
  type PlacementDetail,
  placementOf,
  type Reintegration,
} from '../placements/child'
import { question } from '../placements/question'
import { day, type Tag } from '../present'
import { NotHere } from '../troubles'
import { DAYS, daysText, errorsByRow, planValues, readPlan, rowsOf } from './plan.form'

/** The return of one case's child, from the case. */
@Controller('cases/:ref/reintegration')
@For(...CASE_STAFF, 'panel', 'school')
export class CaseReintegrationPage {
  @Get()
  async show(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    const kase = await caseOf(ref, visit)
    const { items } = await read(
      visit.placements.GET('/api/v1/cases/{caseId}/placements', { params: { path: { caseId: kase.id } } }),
    )
    const placement = items.findLast(({ startedOn }) => startedOn !== null)
    const child = childOfCase(kase)
    if (!placement)
      return returnPage(undefined, { child, visit: visitOf(visit), back: `/cases/${kase.reference}`, running: false })
    const plan = await planOf(placement.id, visit)
    const running = placement.state === 'started'
    return returnPage(plan, { child, visit: visitOf(visit), back: `/cases/${kase.reference}`, running })
  }
}

/** Planning the way back, and what became of each step. */
@Controller('placements/:id/reintegration')
@For(...CASE_STAFF, 'panel', 'centre', 'school')
export class ReintegrationPage {
  @Get()
  async show(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    const [placement, plan] = await Promise.all([placementOf(id, visit), planOf(id, visit)])
    return returnPage(plan, {
      child: childOf(placement),
      visit: visitOf(visit),
      back: `/placements/${id}`,
      running: placement.state === 'started',
    })
  }

  @Get('plan')
  @For('caseworker', 'manager', 'centre')
  async ask(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    const [placement, plan] = await Promise.all([placementOf(id, visit), planOf(id, visit)])
    const open = plan.steps.filter(({ result }) => result === null)
    return planPage(placement, plan, emptyForm(planValues(plan, open)))
  }

  @Post('plan')
  @For('caseworker', 'manager', 'centre')
  async plan(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const [placement, plan] = await Promise.all([placementOf(id, visit), planOf(id, visit)])
    if (text(posted, 'more'))
      return planPage(placement, plan, emptyForm({ ...posted, rows: String(rowsOf(posted) + 3) }))
    const { answers, errors } = readPlan(posted)
    if (!answers) return planPage(placement, plan, refusedForm(posted, errors))
    const { agreedBy, steps, rows } = answers
    const made = await attempt(
      visit.placements.PUT('/api/v1/placements/{id}/reintegration', {
        params: { path: { id }, header: ofVersion(posted) },
        body: { agreedBy, steps },
      }),
      () => this.ask(id, visit),
    )
    if (made.errors) return planPage(placement, plan, refusedForm(posted, errorsByRow(made.errors, rows)))
    return redirect(`/placements/${id}/reintegration`, 'Return planned')
  }
}

/** Whether a step was held. */
@Controller('reintegration-steps/:stepId/mark')
@For('caseworker', 'manager', 'centre', 'school')
export class StepMarkPage {
  @Get()
  async ask(@Param('stepId') stepId: string, @Query() query: Posted, @Visit() visit: Visiting): Promise<Page> {
    return markQuestion(await stepOf(stepId, text(query, 'placement'), visit), emptyForm())
  }

  @Post()
  async mark(
    @Param('stepId') stepId: string,
    @Query() query: Posted,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const step = await stepOf(stepId, text(query, 'placement'), visit)
    const result = choice(posted, 'result', ['held', 'missed'])
    if (!result) return markQuestion(step, refusedForm(posted, only({ result: 'Select whether the step was held' })))
    const made = await attempt(
      visit.placements.POST('/api/v1/reintegration-steps/{id}/mark', {
        params: { path: { id: stepId } },
        body: { result, reason: text(posted, 'reason') },
      }),
    )
    if (made.errors) return markQuestion(step, refusedForm(posted, made.errors))
    return redirect(`/placements/${step.placement.id}/reintegration`, 'Result recorded')
  }
}

interface StepAsked {
  placement: PlacementDetail
  on: string
  where: string
}

async function stepOf(stepId: string, placementId: string, visit: Visiting): Promise<StepAsked> {
  if (!/^[0-9a-f-]{36}$/.test(placementId)) throw new NotHere()
  const [placement, plan] = await Promise.all([placementOf(placementId, visit), planOf(placementId, visit)])
  const step = plan.steps.find(({ id }) => id === stepId)
  if (!step) throw new NotHere()
  return { placement, on: step.on, where: daysText(step) }
}

export const markQuestion = ({ placement, on, where }: StepAsked, form: Form): Page =>
  question({
    title: 'Was the step held?',
    child: childOf(placement),
    back: `/placements/${placement.id}/reintegration`,
    lead: [`${day(on)}: ${where}`],
    fields: [
      {
        kind: 'radios',
        name: 'result',
        label: 'Result',
        items: [
          { value: 'held', text: 'Held: the child was there' },
          { value: 'missed', text: 'Missed' },
        ],
      },
      { kind: 'textarea', name: 'reason', label: 'Why was it missed? (if it was)', rows: 3 },
    ],
    button: 'Record the result',
    form,
  })

const planOf = (id: string, visit: Visiting): Promise<Reintegration> =>
  read(visit.placements.GET('/api/v1/placements/{id}/reintegration', { params: { path: { id } } }))

interface Reader {
  today: string
  mayPlan: boolean
  mayMark: boolean
  showCase: boolean
}

const visitOf = (visit: Visiting): Reader => ({
  today: visit.today,
  mayPlan: visit.is('caseworker', 'manager', 'centre'),
  mayMark: visit.is('caseworker', 'manager', 'centre', 'school'),
  showCase: !visit.is('centre'),
})

const TAGS: Record<'held' | 'missed' | 'open' | 'closed', Tag> = {
  held: { text: 'Held', classes: 'govuk-tag--green' },
  missed: { text: 'Missed', classes: 'govuk-tag--red' },
  open: { text: 'To come', classes: 'govuk-tag--blue' },
  closed: { text: 'School closed', classes: 'govuk-tag--orange' },
}

export function returnPage(
  plan: Reintegration | undefined,
  { child, visit, back, running }: { child: Child; visit: Reader; back: string; running: boolean },
): Page {
  return page('reintegration/reintegration', {
    title: 'Return to school',
    child,
    showCase: visit.showCase,
    placementId: plan?.placementId,
    agreedBy: plan?.agreedBy,
    revision: plan?.revision ?? 0,
    steps: (plan?.steps ?? []).map((step) => ({
      ...step,
      where: daysText(step),
      tag: TAGS[step.result ?? (step.closed ? 'closed' : 'open')],
      mayMark: visit.mayMark && step.result === null && step.on <= visit.today,
    })),
    canPlan: plan !== undefined && running && visit.mayPlan,
    back: { href: back },
  })
}

export function planPage(placement: PlacementDetail, plan: Reintegration, form: Form): Page {
  const days = [{ value: '', text: 'Choose' }, ...DAYS.map(({ value, text: words }) => ({ value, text: words }))]
  const rows = Array.from({ length: rowsOf(form.values) }, (_, row) => ({
    on: `steps.${row}.on`,
    sessions: `steps.${row}.sessions`,
    dayLabel: `Day of step ${row + 1}`,
  }))
  return page('reintegration/plan', {
    title: plan.revision > 0 ? 'Change the plan' : 'Plan the return to school',
    child: childOf(placement),
    marked: plan.steps.some(({ result }) => result !== null),
    rows,
    days,
    form,
    fields: [
      { name: 'agreedBy', label: 'Who agreed the plan' },
      ...rows.flatMap(({ on, sessions, dayLabel }, row) => [
        { name: on, label: dayLabel },
        { name: sessions, label: `Where the child is at step ${row + 1}`, items: days },
      ]),
    ],
    back: { href: `/placements/${placement.id}/reintegration` },
  })
}
