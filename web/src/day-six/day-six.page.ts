import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt, read } from '../api'
import { choice, dateBoxes, emptyForm, type Form, hasErrors, only, type Posted, readDate, text } from '../forms'
import { CASE_STAFF, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { caseOf, childOf, childOfCase, type Provider, type Provision } from '../placements/child'
import type { Case } from '../cases/kase'
import { question } from '../placements/question'
import { plural } from '../present'
import { readArrangement } from './arrange-provision.form'
import { END_REASONS, provisionView } from './provision.view'

/** Education from day six: what is arranged for one case, and arranging it. */
@Controller('cases/:ref/day-six')
@For('caseworker', 'manager', 'panel', 'admin', 'school')
export class DaySixPage {
  @Get()
  async show(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    const kase = await caseOf(ref, visit)
    const { current, past } = await read(
      visit.placements.GET('/api/v1/cases/{caseId}/provision', { params: { path: { caseId: kase.id } } }),
    )
    return page('day-six/day-six', {
      title: 'Day-six education',
      child: childOfCase(kase),
      current: current && provisionView(current),
      past: past.map(provisionView),
      canArrange: visit.is('caseworker', 'manager'),
      canRecord: visit.is('caseworker', 'manager'),
      back: { href: `/cases/${kase.reference}` },
    })
  }

  @Get('arrange')
  @For('caseworker', 'manager')
  async ask(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    return this.asked(await caseOf(ref, visit), emptyForm(), visit)
  }

  @Post('arrange')
  @For('caseworker', 'manager')
  async arrange(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const kase = await caseOf(ref, visit)
    const { answers, errors } = readArrangement(posted)
    if (!answers) return this.asked(kase, refusedForm(posted, errors), visit)
    const made = await attempt(
      visit.placements.POST('/api/v1/cases/{caseId}/provision', {
        params: { path: { caseId: kase.id }, header: { 'Idempotency-Key': visit.onceKey } },
        body: answers,
      }),
    )
    if (made.errors) return this.asked(kase, refusedForm(posted, made.errors), visit)
    return redirect(`/cases/${kase.reference}/day-six`, `Education arranged at ${made.data.providerName}`)
  }

  private async asked(kase: Case, form: Form, visit: Visiting): Promise<Page> {
    const [{ items }, clocks] = await Promise.all([
      read(visit.placements.GET('/api/v1/providers', { params: { query: { kind: 'education-centre' } } })),
      Promise.resolve((kase as { clocks?: { rule: string; dueOn?: string | null }[] }).clocks ?? []),
    ])
    return page('day-six/arrange-provision', {
      title: 'Arrange education',
      child: childOfCase(kase),
      centres: items.map(option),
      daySixOn: clocks.find(({ rule }) => rule === 'EX-11')?.dueOn,
      form,
      back: { href: `/cases/${kase.reference}/day-six` },
    })
  }
}

const option = ({ code, name, free, keyStages }: Provider) => ({
  value: code,
  text: name,
  hint: { text: `${keyStages.join(', ')}. ${free > 0 ? `${plural(free, 'place')} free` : 'No place free'}` },
})

/** One provision: for the centre that expects the child, and for the caseworker. */
@Controller('provisions/:id')
@For(...CASE_STAFF, 'centre')
export class ProvisionPage {
  @Get()
  async show(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    const provision = await this.provision(id, visit)
    return page('day-six/provision', {
      title: `Education at ${provision.providerName}`,
      child: childOf(provision),
      provision: provisionView(provision),
      canRecord: visit.is('caseworker', 'manager', 'centre'),
      back: { href: homeOf(provision, visit) },
    })
  }

  @Get('start')
  async askStart(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return startQuestion(await this.provision(id, visit), emptyForm(dateBoxes('startedOn', visit.today)))
  }

  @Post('start')
  async start(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const provision = await this.provision(id, visit)
    const { on, error } = readDate(posted, 'startedOn', 'the day the child started', { example: '17 11 2026' })
    if (!on) return startQuestion(provision, refusedForm(posted, only({ startedOn: error })))
    const made = await attempt(
      visit.placements.POST('/api/v1/provisions/{id}/start', { params: { path: { id } }, body: { startedOn: on } }),
    )
    if (made.errors) return startQuestion(provision, refusedForm(posted, made.errors))
    return redirect(homeOf(provision, visit), 'Start recorded')
  }

  @Get('end')
  async askEnd(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return endQuestion(await this.provision(id, visit), emptyForm(dateBoxes('endedOn', visit.today)))
  }

  @Post('end')
  async end(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const provision = await this.provision(id, visit)
    const ended = readDate(posted, 'endedOn', 'the day it ended', { example: '20 11 2026' })
    const reason = choice(posted, 'reason', BY_HAND)
    const errors = only({ reason: !reason && 'Select why it ended', endedOn: ended.error })
    if (hasErrors(errors)) return endQuestion(provision, refusedForm(posted, errors))
    const made = await attempt(
      visit.placements.POST('/api/v1/provisions/{id}/end', {
        params: { path: { id } },
        body: { reason: reason!, endedOn: ended.on!, note: text(posted, 'note') },
      }),
    )
    if (made.errors) return endQuestion(provision, refusedForm(posted, made.errors))
    return redirect(homeOf(provision, visit), 'End recorded. The place is free')
  }

  private provision(id: string, visit: Visiting): Promise<Provision> {
    return read(visit.placements.GET('/api/v1/provisions/{id}', { params: { path: { id } } }))
  }
}

const BY_HAND = ['withdrawn', 'refused', 'collapsed', 'left'] as const

/** A centre's user has no case page to go back to. */
const homeOf = ({ caseReference }: Provision, visit: Visiting): string =>
  visit.is(...CASE_STAFF) ? `/cases/${caseReference}/day-six` : '/centre'

export const startQuestion = (provision: Provision, form: Form): Page =>
  question({
    title: 'When did the child start?',
    child: childOf(provision),
    back: `/provisions/${provision.id}`,
    lead: ['Record the day the child came. Until then the law counts the child as without education.'],
    fields: [{ kind: 'date', name: 'startedOn', label: 'Day the child started' }],
    button: 'Record the start',
    form,
  })

export const endQuestion = (provision: Provision, form: Form): Page =>
  question({
    title: 'Why did this education end?',
    child: childOf(provision),
    back: `/provisions/${provision.id}`,
    lead: ['The duty to educate the child opens again at once, and the place is offered to the next child.'],
    fields: [
      {
        kind: 'radios',
        name: 'reason',
        label: 'Reason',
        items: BY_HAND.map((value) => ({ value, text: END_REASONS[value] })),
      },
      { kind: 'date', name: 'endedOn', label: 'Day it ended' },
      { kind: 'textarea', name: 'note', label: 'What happened? (optional)', rows: 3 },
    ],
    button: 'Record the end',
    form,
  })
