import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { type Attempt, attempt, type FieldErrors, read } from '../api'
import { type CsvFile, csvFile, everyPage, wantsCsv } from '../csv'
import { choice, dateBoxes, emptyForm, type Form, hasErrors, only, type Posted, readDate, text } from '../forms'
import { asked, listing } from '../listing'
import {
  AlsoAsFile,
  CASE_STAFF,
  For,
  page,
  type Page,
  redirect,
  type Redirect,
  refusedForm,
  Visit,
  type Visiting,
} from '../page'
import { plural } from '../present'
import { caseOf, childOf, childOfCase, type PlacementDetail, placementOf, type Provider } from './child'
import { actionsOf, OUTCOMES, placementRows, placementTag, weekOf } from './placement.view'
import { question } from './question'

const STATES = ['waiting', 'offered', 'accepted', 'started', 'ended', 'withdrawn'] as const

/** All placements, for those who look after many. */
@Controller('placements')
@For(...CASE_STAFF, 'centre')
export class PlacementsPage {
  @Get()
  @AlsoAsFile()
  async list(@Query() query: Posted, @Visit() visit: Visiting): Promise<Page | CsvFile> {
    const state = choice(query, 'state', STATES)
    const [provider, cursor] = ['provider', 'cursor'].map((name) => text(query, name))
    const list = (from: string | undefined) =>
      read(
        visit.placements.GET('/api/v1/placements', {
          params: { query: { state, ...asked({ provider, cursor: from }) } },
        }),
      )
    if (wantsCsv(query)) return placementsFile(await everyPage(list))
    const [found, providers] = await Promise.all([
      list(cursor),
      read(visit.placements.GET('/api/v1/providers', { params: { query: {} } })),
    ])
    return page('placements/placements', {
      title: 'Placements',
      providers: [
        { value: '', text: 'Any provider' },
        ...providers.items.map(({ code, name }) => ({ value: code, text: name })),
      ],
      states: [
        { value: '', text: 'All placements' },
        ...STATES.map((value) => ({ value, text: placementTag(value).text })),
      ],
      items: found.items.map((one) => ({
        ...one,
        tag: placementTag(one.state),
        weekWords: weekWords(one),
      })),
      list: listing('/placements', asked({ state, provider }), { ...found, cursor }),
      seesPanels: visit.is(...CASE_STAFF),
      form: emptyForm(query),
    })
  }
}

type ListedPlacement = Parameters<typeof weekWords>[0] & {
  caseReference: string
  pupilName: string
  providerName: string | null
}

const placementsFile = (placements: ListedPlacement[]): CsvFile =>
  csvFile(
    'placements',
    {
      Case: ({ caseReference }) => caseReference,
      Pupil: ({ pupilName }) => pupilName,
      Where: ({ providerName }) => providerName,
      State: ({ state }) => placementTag(state).text,
      Week: weekWords,
    },
    placements,
  )

interface InWeeks {
  state: (typeof STATES)[number]
  week: number | null
  untilWeek: number
  waiting: { days: number } | null
}

const weekWords = ({ state, week, untilWeek, waiting }: InWeeks): string =>
  state === 'started' && week !== null ? weekOf(week, untilWeek) : waitWords(waiting)

const waitWords = (waiting: { days: number } | null): string =>
  waiting ? `Waiting ${plural(waiting.days, 'day')}` : '–'

/** The placement of one case: the present one, and those before. */
@Controller('cases/:ref/placement')
@For(...CASE_STAFF, 'panel', 'school')
export class CasePlacementPage {
  @Get()
  async show(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    const kase = await caseOf(ref, visit)
    const { items } = await read(
      visit.placements.GET('/api/v1/cases/{caseId}/placements', { params: { path: { caseId: kase.id } } }),
    )
    const present = items.findLast(({ state }) => state !== 'withdrawn') ?? items.at(-1)
    return shown(present && (await placementOf(present.id, visit)), {
      visit,
      child: childOfCase(kase),
      others: items.filter(({ id }) => id !== present?.id),
      ...(kase.allocatedTo && { allocatedTo: kase.responsibleSchool.name }),
      back: `/cases/${kase.reference}`,
    })
  }
}

interface Around {
  visit: Visiting
  child: ReturnType<typeof childOf>
  others: { id: string; providerName: string | null; askedAt: string }[]
  /** The school that the panel allocated, where the child has not started. */
  allocatedTo?: string
  back: string
}

function shown(placement: PlacementDetail | undefined, { visit, child, others, allocatedTo, back }: Around): Page {
  const may = {
    caseWork: visit.is('caseworker', 'manager'),
    extend: visit.is('manager'),
    centreWork: visit.is('caseworker', 'manager', 'centre'),
  }
  return page('placements/placement', {
    title: 'Placement',
    child,
    showCase: !visit.is('centre'),
    placement: placement && { ...placement, tag: placementTag(placement.state), rows: placementRows(placement) },
    actions: placement ? actionsOf(placement, may) : [],
    others,
    allocatedTo,
    back: { href: back },
  })
}

type Asking = (placement: PlacementDetail, form: Form, visit: Visiting) => Page | Promise<Page>

/** One placement: for the centre where the child is, the responsible school and the caseworker. */
@Controller('placements/:id')
@For(...CASE_STAFF, 'panel', 'centre', 'school')
export class PlacementPage {
  @Get()
  async show(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    const placement = await placementOf(id, visit)
    return shown(placement, { visit, child: childOf(placement), others: [], back: listOf(visit) })
  }

  @Get('offer')
  @For('caseworker', 'manager')
  async askOffer(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return this.offering(await placementOf(id, visit), emptyForm(), visit)
  }

  @Post('offer')
  @For('caseworker', 'manager')
  offer(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const providerCode = text(posted, 'providerCode')
    const errors = only({ providerCode: !providerCode && 'Select a provider' })
    return this.tried(id, posted, errors, visit, this.offering, 'Place offered', () =>
      attempt(
        visit.placements.POST('/api/v1/placements/{id}/offer', { params: { path: { id } }, body: { providerCode } }),
      ),
    )
  }

  private readonly offering: Asking = async (placement, form, visit) => {
    const { items } = await read(
      visit.placements.GET('/api/v1/providers', { params: { query: { kind: placement.kind } } }),
    )
    return offerQuestion(placement, form, items)
  }

  @Get('acceptance')
  @For('caseworker', 'manager')
  async askAcceptance(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return acceptQuestion(await placementOf(id, visit), emptyForm())
  }

  @Post('acceptance')
  @For('caseworker', 'manager')
  accept(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const { on, error } = readDate(posted, 'startsOn', 'the day the child starts', { example: '12 1 2027' })
    return this.tried(id, posted, only({ startsOn: error }), visit, acceptQuestion, 'Place accepted', () =>
      attempt(
        visit.placements.POST('/api/v1/placements/{id}/acceptance', {
          params: { path: { id } },
          body: { startsOn: on! },
        }),
      ),
    )
  }

  @Get('declination')
  @For('caseworker', 'manager')
  async askDeclination(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return declineQuestion(await placementOf(id, visit), emptyForm())
  }

  @Post('declination')
  @For('caseworker', 'manager')
  decline(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const reason = text(posted, 'reason')
    const errors = only({ reason: !reason && 'Enter why the place was declined' })
    return this.tried(
      id,
      posted,
      errors,
      visit,
      declineQuestion,
      'Declined. The place is offered to the next child',
      () =>
        attempt(
          visit.placements.POST('/api/v1/placements/{id}/declination', { params: { path: { id } }, body: { reason } }),
        ),
    )
  }

  @Get('start')
  @For(...CASE_STAFF, 'centre')
  async askStart(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return startQuestion(await placementOf(id, visit), emptyForm(dateBoxes('startedOn', visit.today)))
  }

  @Post('start')
  @For(...CASE_STAFF, 'centre')
  start(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const { on, error } = readDate(posted, 'startedOn', 'the day the child started', { example: '12 1 2027' })
    return this.tried(
      id,
      posted,
      only({ startedOn: error }),
      visit,
      startQuestion,
      'Start recorded. The review is booked',
      () =>
        attempt(
          visit.placements.POST('/api/v1/placements/{id}/start', {
            params: { path: { id } },
            body: { startedOn: on! },
          }),
        ),
    )
  }

  @Get('extension')
  @For('manager')
  async askExtension(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return extendQuestion(await placementOf(id, visit), emptyForm())
  }

  @Post('extension')
  @For('manager')
  extend(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const untilWeek = Number(text(posted, 'untilWeek'))
    const reason = text(posted, 'reason')
    const approver = text(posted, 'approver')
    const errors = only({
      untilWeek: !(Number.isInteger(untilWeek) && untilWeek > 0) && 'Enter the week it is extended to, like 15',
      reason: !reason && 'Enter why the placement is extended',
      approver: !approver && 'Enter who approved it',
    })
    return this.tried(id, posted, errors, visit, extendQuestion, `Extended to week ${untilWeek}`, () =>
      attempt(
        visit.placements.POST('/api/v1/placements/{id}/extension', {
          params: { path: { id } },
          body: { untilWeek, reason, approver },
        }),
      ),
    )
  }

  @Get('end')
  @For(...CASE_STAFF, 'centre')
  async askEnd(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return endQuestion(await placementOf(id, visit), emptyForm(dateBoxes('endedOn', visit.today)))
  }

  @Post('end')
  @For(...CASE_STAFF, 'centre')
  end(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const ended = readDate(posted, 'endedOn', 'the day it ended', { example: '26 3 2027' })
    const outcome = choice(
      posted,
      'outcome',
      OUTCOMES.map(({ value }) => value),
    )
    const errors = only({ endedOn: ended.error, outcome: !outcome && 'Select how it ended' })
    return this.tried(id, posted, errors, visit, endQuestion, 'End recorded. Send the end report now', () =>
      attempt(
        visit.placements.POST('/api/v1/placements/{id}/end', {
          params: { path: { id } },
          body: { endedOn: ended.on!, outcome: outcome! },
        }),
      ),
    )
  }

  /** Asks again with what was typed when the form or the service refuses; else says what was done. */
  private async tried(
    id: string,
    posted: Posted,
    errors: FieldErrors,
    visit: Visiting,
    ask: Asking,
    done: string,
    act: () => Promise<Attempt<unknown>>,
  ): Promise<Page | Redirect> {
    const refused = hasErrors(errors) ? errors : (await act()).errors
    if (refused) return ask(await placementOf(id, visit), refusedForm(posted, refused), visit)
    return redirect(`/placements/${id}`, done)
  }
}

const listOf = (visit: Visiting): string =>
  visit.is(...CASE_STAFF) ? '/placements' : visit.is('centre') ? '/centre' : '/school'

const about = (placement: PlacementDetail) => ({ child: childOf(placement), back: `/placements/${placement.id}` })

export const offerQuestion = (
  placement: PlacementDetail,
  form: Form,
  providers: Pick<Provider, 'code' | 'name' | 'free'>[],
): Page =>
  question({
    ...about(placement),
    title: 'Which place do you offer?',
    fields: [
      {
        kind: 'radios',
        name: 'providerCode',
        label: 'Provider',
        items: providers.map(({ code, name, free }) => ({
          value: code,
          text: name,
          hint: { text: free > 0 ? `${plural(free, 'place')} free` : 'No place free' },
        })),
      },
    ],
    button: 'Offer the place',
    form,
  })

export const acceptQuestion = (placement: PlacementDetail, form: Form): Page =>
  question({
    ...about(placement),
    title: 'When does the child start?',
    lead: [
      `The place at ${placement.providerName ?? 'the provider'} was accepted. The education centre goes on until that day.`,
    ],
    fields: [{ kind: 'date', name: 'startsOn', label: 'First day at the new place' }],
    button: 'Accept the place',
    form,
  })

export const declineQuestion = (placement: PlacementDetail, form: Form): Page =>
  question({
    ...about(placement),
    title: 'Why was the place declined?',
    lead: ['The place is offered to the next child at once. This child goes back to the waiting list.'],
    fields: [{ kind: 'textarea', name: 'reason', label: 'Reason', rows: 3 }],
    button: 'Decline the place',
    form,
  })

export const startQuestion = (placement: PlacementDetail, form: Form): Page =>
  question({
    ...about(placement),
    title: 'When did the child start?',
    lead: ['The education arranged before ends on the same day. The review of the stay is booked.'],
    fields: [{ kind: 'date', name: 'startedOn', label: 'Day the child started' }],
    button: 'Record the start',
    form,
  })

export const extendQuestion = (placement: PlacementDetail, form: Form): Page =>
  question({
    ...about(placement),
    title: 'Extend the placement',
    lead: [`It runs until week ${placement.untilWeek} now.`],
    fields: [
      { kind: 'text', name: 'untilWeek', label: 'Until which week?', classes: 'govuk-input--width-2' },
      { kind: 'textarea', name: 'reason', label: 'Why is it extended?', rows: 3 },
      { kind: 'text', name: 'approver', label: 'Who approved it?' },
    ],
    button: 'Extend the placement',
    form,
  })

export const endQuestion = (placement: PlacementDetail, form: Form): Page =>
  question({
    ...about(placement),
    title: 'How did the placement end?',
    lead: ['The written report to the school is due next.'],
    fields: [
      { kind: 'date', name: 'endedOn', label: 'Day it ended' },
      { kind: 'radios', name: 'outcome', label: 'Outcome', items: [...OUTCOMES] },
    ],
    button: 'End the placement',
    form,
  })
