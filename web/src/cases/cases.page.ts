import { STAGE_NAMES, STAGE_WORDS, type Stage } from '@daysix/shared/stages'
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { attempt, read } from '../api'
import { ServiceTrouble } from '../troubles'
import { type CsvFile, csvFile, everyPage, wantsCsv } from '../csv'
import { choice, emptyForm, type Form, hasErrors, only, type Posted, text } from '../forms'
import { asked, headings, listing } from '../listing'
import {
  AlsoAsFile,
  CASE_STAFF,
  Counted,
  For,
  page,
  type Page,
  redirect,
  type Redirect,
  Visit,
  type Visiting,
} from '../page'
import { question } from '../placements/question'
import { caseRow } from '../today/work'
import { type Case, caseOf, childOf } from './kase'
import { looksOf } from './looks'
import { factsOf, lifeOf, nextActionOf } from './overview'
import { closingOutcomes, readClosing } from './close.form'
import { refusedForm } from '../page'
import { clockRowsOf } from '../clocks/rows'
import { schoolsToFilter } from '../schools/choices'

/** The list of cases, and one case at a glance. */
@Controller('cases')
@For(...CASE_STAFF)
export class CasesPage {
  @Get()
  @AlsoAsFile()
  async list(@Query() query: Posted, @Visit() visit: Visiting): Promise<Page | CsvFile> {
    const stage = choice(query, 'stage', [...STAGE_NAMES, 'open'] as const)
    const sort = choice(query, 'sort', ORDERS)
    const [search, owner, school, cursor] = ['search', 'owner', 'school', 'cursor'].map((name) => text(query, name))
    const q = visit.searches.wordsOf(search)
    const errors = only({ q: search && !q && 'This search has run out: enter the words again' })
    const filters = asked({ stage, owner, search, school, sort })
    const list = (limit: number, from: string | undefined) =>
      read(
        visit.referrals.POST('/api/v1/cases/search', {
          body: {
            ...asked({ owner, q, school, cursor: from }),
            ...(stage === 'open' ? { open: 'true' } : { stage }),
            ...{ sort, limit },
          },
        }),
      )
    if (wantsCsv(query) && !hasErrors(errors)) return casesFile(await everyPage((from) => list(100, from)))
    const [found, schools, staff] = await Promise.all([
      // a list of everybody would look like an answer
      hasErrors(errors) ? NOBODY : list(25, cursor),
      schoolsToFilter(visit),
      read(visit.referrals.GET('/api/v1/staff')),
    ])
    return page('cases/cases', {
      title: 'Cases',
      cases: found.items.map((kase) => ({ ...caseRow(kase), ownerName: kase.owner?.name ?? 'Nobody yet' })),
      stages: [
        { value: '', text: 'Any stage' },
        { value: 'open', text: 'All open cases' },
        ...STAGE_NAMES.map(stageOption),
      ],
      owners: [...OWNERS, ...staff.filter(worksOnCases).map(({ sub, name }) => ({ value: sub, text: name }))],
      schools: [{ value: '', text: 'Any school' }, ...schools],
      headings: headings('/cases', filters, sort ?? '-imposedOn', COLUMNS),
      list: listing('/cases', filters, { ...found, cursor }),
      form: { values: { ...query, q }, errors },
    })
  }

  /** By POST: no name stands in an address. */
  @Post()
  @Counted('search')
  search(@Body() posted: Posted, @Visit() visit: Visiting): Redirect {
    const [q, stage, owner, school, sort] = ['q', 'stage', 'owner', 'school', 'sort'].map((name) => text(posted, name))
    const search = q && visit.searches.keep(q.slice(0, LONGEST))
    const filters = new URLSearchParams(asked({ stage, owner, search, school, sort })).toString()
    return redirect(filters ? `/cases?${filters}` : '/cases')
  }

  @Get(':ref')
  @For(...CASE_STAFF, 'panel', 'school')
  async show(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    const { case: kase, timeline: story } = await read(
      visit.referrals.GET('/api/v1/cases/{id}/overview', { params: { path: { id: ref } } }),
    )
    const isStaff = visit.is('caseworker', 'manager')
    const undelivered = isStaff ? await undeliveredOf(kase.id, visit) : 0
    return page('cases/overview', {
      title: `${kase.reference}`,
      child: childOf(kase),
      kase,
      next: nextActionOf(kase),
      canAct: isStaff,
      canGive: visit.is('manager'),
      undelivered,
      isSchool: visit.is('school') && visit.person.urns.includes(kase.school.urn),
      isReceiving:
        visit.is('school') &&
        kase.responsibleSchool.urn !== kase.school.urn &&
        visit.person.urns.includes(kase.responsibleSchool.urn),
      isMine: kase.owner?.sub === visit.person.sub,
      clocks: clockRowsOf(
        kase.clocks.filter(({ settledAt }) => settledAt === null),
        kase.reference,
      ),
      facts: factsOf(kase),
      life: lifeOf(kase, story, visit.today),
      latest: story.slice(-5).reverse(),
      back: visit.is(...CASE_STAFF)
        ? { href: '/cases', text: 'All cases' }
        : { href: visit.is('school') ? '/school' : '/' },
    })
  }

  /** Headlines first: the story in ten lines; everything one click away. */
  @Get(':ref/history')
  @For(...CASE_STAFF, 'panel', 'school')
  async history(@Param('ref') ref: string, @Query() query: Posted, @Visit() visit: Visiting): Promise<Page> {
    const kase = await caseOf(ref, visit)
    const path = { params: { path: { id: kase.id } } }
    const everything = text(query, 'show') === 'everything'
    const story = await read(visit.referrals.GET('/api/v1/cases/{id}/timeline', path))
    const seen = visit.is(...CASE_STAFF) ? await read(visit.referrals.GET('/api/v1/cases/{id}/views', path)) : []
    return page('cases/history', {
      title: 'History',
      child: childOf(kase),
      everything,
      count: story.length,
      lines: story.filter(({ headline }) => everything || headline).reverse(),
      seen: everything ? looksOf(seen).slice(0, 50) : [],
      back: { href: `/cases/${kase.reference}` },
    })
  }

  @Post(':ref/owner')
  @For('caseworker', 'manager')
  async take(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Redirect> {
    const kase = await caseOf(ref, visit)
    await read(
      visit.referrals.POST('/api/v1/cases/{id}/owner', {
        params: { path: { id: kase.id } },
        body: { sub: visit.person.sub },
      }),
    )
    return redirect(`/cases/${kase.reference}`, 'The case is yours')
  }

  @Get(':ref/owner')
  @For('manager')
  async askOwner(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    const [kase, staff] = await Promise.all([caseOf(ref, visit), read(visit.referrals.GET('/api/v1/staff'))])
    return ownerQuestion(kase, staff, emptyForm({ sub: kase.owner?.sub }))
  }

  @Post(':ref/owner/other')
  @For('manager')
  async give(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const [kase, staff] = await Promise.all([caseOf(ref, visit), read(visit.referrals.GET('/api/v1/staff'))])
    const sub = text(posted, 'sub')
    const given = sub
      ? await attempt(
          visit.referrals.POST('/api/v1/cases/{id}/owner', { params: { path: { id: kase.id } }, body: { sub } }),
        )
      : { errors: { sub: 'Select who works on this case' } }
    if (given.errors) return ownerQuestion(kase, staff, refusedForm(posted, given.errors))
    return redirect(`/cases/${kase.reference}`, `The case is ${given.data.owner?.name ?? 'somebody'}’s`)
  }

  @Get(':ref/close')
  @For('caseworker', 'manager')
  async askClose(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    return closeQuestion(await caseOf(ref, visit), emptyForm())
  }

  @Post(':ref/close')
  @For('caseworker', 'manager')
  async close(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const kase = await caseOf(ref, visit)
    const { closing, errors } = readClosing(kase, posted)
    if (!closing) return closeQuestion(kase, refusedForm(posted, errors))
    const closed = await attempt(
      visit.referrals.POST('/api/v1/cases/{id}/closure', { params: { path: { id: kase.id } }, body: closing }),
    )
    if (closed.errors) return closeQuestion(kase, refusedForm(posted, closed.errors))
    return redirect(`/cases/${kase.reference}`, 'The case is being closed')
  }
}

/** As many letters as the service looks for. */
const LONGEST = 100

const NOBODY = { items: [], next: null, total: 0 }

const stageOption = (value: Stage) => ({ value, text: STAGE_WORDS[value] })
const worksOnCases = ({ role }: { role: string }) => role === 'caseworker' || role === 'manager'

const ORDERS = ['imposedOn', '-imposedOn', 'due', '-due', 'pupil', '-pupil', 'school', '-school'] as const
const COLUMNS = {
  ...{ Case: 'pupil', Excluded: '-imposedOn', School: 'school' },
  ...{ Stage: '', 'Next deadline': 'due', Caseworker: '' },
}

const OWNERS = [
  { value: '', text: 'Anybody' },
  { value: 'me', text: 'Me' },
  { value: 'none', text: 'Nobody yet' },
]

type ListedCase = Parameters<typeof caseRow>[0] & { stageWords: string; outcomeWords: string | null }

const casesFile = (cases: ListedCase[]): CsvFile =>
  csvFile(
    'cases',
    {
      Case: ({ reference }) => reference,
      Pupil: ({ pupilName }) => pupilName,
      Year: ({ ncYear }) => ncYear,
      School: ({ school }) => school.name,
      'Excluded on': ({ imposedOn }) => imposedOn,
      Stage: ({ stageWords }) => stageWords,
      Outcome: ({ outcomeWords }) => outcomeWords,
      'Next deadline': ({ nextDeadline }) => nextDeadline?.title,
      Due: ({ nextDeadline }) => nextDeadline?.dueOn,
      Late: ({ nextDeadline }) => (nextDeadline?.overdue ? 'yes' : ''),
      Caseworker: ({ owner }) => owner?.name,
    },
    cases,
  )

interface Colleague {
  sub: string
  name: string
  role: string
}

export const ownerQuestion = (kase: Case, staff: Colleague[], form: Form): Page =>
  question({
    title: 'Who works on this case?',
    child: childOf(kase),
    back: `/cases/${kase.reference}`,
    fields: [
      {
        ...{ kind: 'radios', name: 'sub', label: 'Caseworker' },
        items: staff.filter(worksOnCases).map(({ sub, name }) => ({ value: sub, text: name })),
      },
    ],
    button: 'Give them the case',
    action: `/cases/${kase.reference}/owner/other`,
    form,
  })

export const closeQuestion = (kase: Case, form: ReturnType<typeof emptyForm>): Page =>
  question({
    title: 'How did this case end?',
    child: childOf(kase),
    back: `/cases/${kase.reference}`,
    lead: [
      'Closing ends whatever is still under way: education arranged, places on agendas, placements that have not begun.',
      'A placement that runs is ended on its own page first, and its written report is sent to the school.',
      'If it stops before the child is settled anywhere, go back and choose “Close this case early”.',
    ],
    fields: [
      { kind: 'radios', name: 'outcome', label: 'Outcome', items: closingOutcomes(kase) },
      {
        ...{ kind: 'textarea', name: 'reason', label: 'Why is the case closed?', rows: 3 },
        hint: 'Kept in the record of changes. It is written in no letter and no e-mail.',
      },
    ],
    button: 'Close the case',
    form,
  })

/** How many letters of the case a person has to see to; not known while their service does not answer. */
async function undeliveredOf(caseId: string, visit: Visiting): Promise<number | undefined> {
  const query = { caseId, state: 'undelivered' as const, limit: 100 }
  try {
    return (await read(visit.notifications.GET('/api/v1/messages', { params: { query } }))).items.length
  } catch (error) {
    if (error instanceof ServiceTrouble) return undefined
    throw error
  }
}
