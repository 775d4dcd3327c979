import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { attempt, read, readIfAny, readVersioned } from '../api'
import { type CsvFile, csvFile, everyPage, wantsCsv } from '../csv'
import { choice, emptyForm, type Form, ofEtag, type Posted, text } from '../forms'
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
import { formOf, PANEL_BY, PARTS, QUESTIONS, readAdditions } from './additions.form'
import { dealtWith } from './choices'
import {
  additionsOf,
  authorityWords,
  phaseOf,
  type School,
  schoolOf,
  schoolPage,
  SETTINGS,
  sinceWords,
  standingTag,
} from './school.view'

/** As the register names them. */
const PHASES = [
  ...['Nursery', 'Primary', 'Middle deemed primary', 'Secondary', 'Middle deemed secondary', 'All-through', '16 plus'],
  'Not applicable',
]
const STANDINGS = { open: 'Open', closed: 'Closed', proposed: 'Proposed to open' } as const

/** The schools of the register: a list, one school, and what the authority adds to it. */
@Controller('schools')
@For(...CASE_STAFF)
export class SchoolsPage {
  @Get()
  @AlsoAsFile()
  async list(@Query() query: Posted, @Visit() visit: Visiting): Promise<Page | CsvFile> {
    const standing = choice(query, 'standing', ['open', 'closed', 'proposed'] as const)
    const setting = choice(query, 'setting', Object.keys(SETTINGS) as School['setting'][])
    const phase = choice(query, 'phase', PHASES)
    const where = choice(query, 'where', ['everywhere'] as const)
    const [q, trust, cursor] = ['q', 'trust', 'cursor'].map((name) => text(query, name))
    const filters = asked({ q, standing, phase, setting, trust, where })
    const list = (limit: number, from: string | undefined) =>
      read(
        visit.referrals.GET('/api/v1/schools', {
          params: {
            query: {
              ...asked({ q, phase, trust, cursor: from, local: where ? '' : 'true' }),
              ...{ standing, setting, limit },
            },
          },
        }),
      )
    if (wantsCsv(query)) return schoolsFile(await everyPage((from) => list(200, from)))
    const [found, trusts] = await Promise.all([list(25, cursor), trustsToFilter(trust, visit)])
    return listPage(found, { ...{ filters, trusts, cursor }, form: emptyForm(query), mayImport: visit.is('admin') })
  }

  @Get(':urn')
  @For(...CASE_STAFF, 'school')
  async show(@Param('urn') urn: string, @Visit() visit: Visiting): Promise<Page> {
    const isStaff = visit.is(...CASE_STAFF)
    const [school, additions, cases] = await Promise.all([
      schoolOf(urn, visit),
      readIfAny(additionsOf(urn, visit)),
      isStaff
        ? read(visit.referrals.GET('/api/v1/cases', { params: { query: { school: urn, open: 'true', limit: 1 } } }))
        : undefined,
    ])
    return schoolPage(school, {
      ...{ additions, isStaff },
      openCases: cases?.total,
      mayChange: visit.is('manager', 'admin'),
    })
  }

  @Get(':urn/additions')
  @For('manager', 'admin')
  async ask(@Param('urn') urn: string, @Visit() visit: Visiting): Promise<Page> {
    const { data, etag } = await readVersioned(additionsOf(urn, visit))
    return additionsPage(data, formOf(data, etag))
  }

  @Post(':urn/additions')
  @For('manager', 'admin')
  async change(@Param('urn') urn: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const held = await read(additionsOf(urn, visit))
    const { answers, errors } = readAdditions(posted)
    if (!answers) return additionsPage(held, refusedForm(posted, errors))
    const changed = await attempt(
      visit.referrals.PUT('/api/v1/schools/{urn}/additions', {
        params: { path: { urn }, header: ofEtag(posted) },
        body: answers,
      }),
      () => this.ask(urn, visit),
    )
    if (changed.errors) return additionsPage(held, refusedForm(posted, changed.errors))
    return redirect(`/schools/${urn}`, 'Saved')
  }
}

/** Of the schools the authority deals with, and the one that is asked for. */
async function trustsToFilter(chosen: string, visit: Visiting): Promise<{ value: string; text: string }[]> {
  const schools = await dealtWith(visit)
  const names = new Map(
    schools.flatMap(({ trustCode, trustName }) => (trustCode ? [[trustCode, trustName ?? trustCode] as const] : [])),
  )
  if (chosen && !names.has(chosen)) {
    const trust = await readIfAny(visit.referrals.GET('/api/v1/trusts/{code}', { params: { path: { code: chosen } } }))
    names.set(chosen, trust?.name ?? chosen)
  }
  return [...names]
    .map(([value, name]) => ({ value, text: name }))
    .sort((one, other) => one.text.localeCompare(other.text, 'en-GB'))
}

export type Found = Awaited<ReturnType<typeof dealtWith>>

const optionsOf = (any: string, names: Record<string, string>) => [
  { value: '', text: any },
  ...Object.entries(names).map(([value, words]) => ({ value, text: words })),
]

interface Asked {
  filters: Record<string, string>
  trusts: { value: string; text: string }[]
  cursor?: string
  form: Form
  mayImport: boolean
}

export function listPage(
  found: { items: Found; next: string | null; total: number },
  { filters, trusts, cursor, form, mayImport }: Asked,
): Page {
  return page('schools/schools', {
    title: 'Schools',
    schools: found.items.map((school) => ({
      ...school,
      tag: standingTag(school),
      since: sinceWords(school),
      kind: [school.typeName ?? SETTINGS[school.setting], phaseOf(school)].filter(Boolean).join(', '),
      authority: authorityWords(school),
    })),
    standings: optionsOf('Open or closed', STANDINGS),
    phases: optionsOf('Any phase', Object.fromEntries(PHASES.map((phase) => [phase, phase]))),
    settings: optionsOf('Any kind', SETTINGS),
    trusts: [{ value: '', text: 'Any trust, or none' }, ...trusts],
    places: [
      { value: '', text: 'Ours, and those we deal with' },
      { value: 'everywhere', text: 'All of the register' },
    ],
    list: listing('/schools', filters, { ...found, cursor }),
    everywhereHref: !filters.where && `/schools?${new URLSearchParams({ ...filters, where: 'everywhere' }).toString()}`,
    ...{ form, mayImport },
  })
}

const schoolsFile = (schools: Found): CsvFile =>
  csvFile(
    'schools',
    {
      URN: ({ urn }) => urn,
      School: ({ name }) => name,
      Kind: ({ typeName, setting }) => typeName ?? SETTINGS[setting],
      Phase: ({ phase }) => phase,
      Status: ({ status }) => status,
      Opened: ({ openedOn }) => openedOn,
      Closed: ({ closedOn }) => closedOn,
      Trust: ({ trustName }) => trustName,
      Town: ({ town }) => town,
      Postcode: ({ postcode }) => postcode,
      Authority: ({ laName, laCode }) => laName ?? laCode,
    },
    schools,
  )

export const additionsPage = ({ urn, name }: { urn: string; name: string }, form: Form): Page =>
  page('schools/additions', {
    title: 'What we add about this school',
    ...{ name, form, parts: PARTS, panelBy: PANEL_BY, fields: QUESTIONS },
    action: `/schools/${urn}/additions`,
    back: { href: `/schools/${urn}`, text: name },
  })
