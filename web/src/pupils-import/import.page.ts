import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common'
import { Readable } from 'node:stream'
import { attempt, read } from '../api'
import { type CsvFile, csvFile } from '../csv'
import { choice, emptyForm, type Form, type Posted, text } from '../forms'
import { listing } from '../listing'
import { AlsoAsFile, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { instant } from '../present'
import type { ArrivingFile, WithFile } from '../schools-import/form-with-file'
import { asItComes, errorsOf, nameHeader, patiently, sentWhole, soon } from '../schools-import/staged-file'
import { BACK_TO_SET_UP } from '../set-up/places'
import { firstKind, type Kind, KINDS, runPage, savedWords, stageOf } from './run.view'

/** Bytes: some thousand rows. */
export const MOST_PASTED = 700_000

const columnsOf = (visit: Visiting) => read(visit.referrals.GET('/api/v1/pupils/import/columns'))
const runsOf = (visit: Visiting, limit: number) =>
  read(visit.referrals.GET('/api/v1/pupils/imports', { params: { query: { limit } } }))
const runOf = (file: string, visit: Visiting) =>
  read(visit.referrals.GET('/api/v1/pupils/imports/{file}', { params: { path: { file } } }))
const rowsOf = (file: string, kind: Kind, cursor: string | undefined, visit: Visiting) =>
  read(
    visit.referrals.GET('/api/v1/pupils/imports/{file}/rows', {
      params: { path: { file }, query: { kind, limit: 50, ...(cursor && { cursor }) } },
    }),
  )
const rowErrorsOf = (file: string, limit: number, cursor: string | undefined, visit: Visiting) =>
  read(
    visit.referrals.GET('/api/v1/pupils/imports/{file}/errors', {
      params: { path: { file }, query: { limit, ...(cursor && { cursor }) } },
    }),
  )

export type Columns = Awaited<ReturnType<typeof columnsOf>>
export type Run = Awaited<ReturnType<typeof runOf>>
export type Rows = Awaited<ReturnType<typeof rowsOf>>['items']

const LOOKED_AT: Run['stage'][] = ['read', 'interrupted']

/** Pupils and their registrations out of a file: what it would change is shown before it is saved. */
@Controller('pupils/import')
@For('manager', 'admin')
export class PupilsImportPage {
  @Get()
  ask(@Visit() visit: Visiting): Promise<Page> {
    return this.form(visit)
  }

  /** An empty file with the columns, to be filled in. */
  @Get('template')
  @AlsoAsFile()
  async template(@Visit() visit: Visiting): Promise<CsvFile> {
    const columns = await columnsOf(visit)
    return csvFile('pupils', Object.fromEntries(columns.map(({ name }) => [name, () => ''])), [])
  }

  /** Nothing is saved yet. The file goes on to the service as it arrives. */
  @Post()
  async bring(
    @Req() { arriving }: WithFile,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const given = whatIsGiven(arriving, text(posted, 'text'))
    if (!given) return this.form(visit, refusedForm(posted, { text: 'Choose a file, or paste its text' }))
    const reading = attempt(
      visit.referrals.POST('/api/v1/pupils/imports', {
        params: { header: nameHeader(given) },
        ...asItComes(given.content),
      }),
    )
    const outcome = await soon(reading, sentWhole(given.content))
    if (outcome?.errors) {
      const { file, ...others } = outcome.errors
      return this.form(visit, refusedForm(posted, given === arriving ? outcome.errors : { ...others, text: file }))
    }
    const run = outcome?.data ?? (await runsOf(visit, 1)).items[0]
    return redirect(`/pupils/import/${run.id}`)
  }

  @Get(':id')
  async show(@Param('id') id: string, @Query() query: Posted, @Visit() visit: Visiting): Promise<Page> {
    const run = await runOf(id, visit)
    if (!run.readAt || !LOOKED_AT.includes(run.stage)) return runPage(run)
    const kind = choice(query, 'kind', KINDS) ?? firstKind(run)
    const cursor = text(query, 'cursor') || undefined
    const found = await rowsOf(id, kind, cursor, visit)
    const { links } = listing(`/pupils/import/${id}`, { kind }, { total: 0, next: found.next, cursor })
    return runPage(run, { kind, rows: found.items, links })
  }

  @Get(':id/errors')
  @AlsoAsFile()
  errors(@Param('id') id: string, @Query() query: Posted, @Visit() visit: Visiting): Promise<Page | CsvFile> {
    const file = { href: `/pupils/import/${id}`, name: 'pupils-errors' }
    return errorsOf(query, file, (limit, cursor) => rowErrorsOf(id, limit, cursor, visit))
  }

  /** Those who are much like somebody who is held are looked at as other children. */
  @Post(':id/other-children')
  async addLikely(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const path = { file: id }
    const looking = visit.referrals.POST('/api/v1/pupils/imports/{file}/other-children', {
      ...{ params: { path }, fetch: patiently },
    })
    const outcome = await soon(attempt(looking))
    if (outcome?.errors) return this.refused(id, outcome.errors, visit)
    return redirect(`/pupils/import/${id}`)
  }

  @Post(':id/save')
  async save(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const path = { file: id }
    const saving = visit.referrals.POST('/api/v1/pupils/imports/{file}/save', { params: { path }, fetch: patiently })
    const outcome = await soon(attempt(saving))
    if (outcome?.errors) return this.refused(id, outcome.errors, visit)
    return redirect(`/pupils/import/${id}`, outcome && savedWords(outcome.data))
  }

  @Post(':id/leave')
  async leave(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const path = { file: id }
    const left = await attempt(visit.referrals.POST('/api/v1/pupils/imports/{file}/leave', { params: { path } }))
    if (left.errors) return this.refused(id, left.errors, visit)
    return redirect('/pupils/import', 'What the file said is no longer kept')
  }

  private async form(visit: Visiting, form = emptyForm()): Promise<Page> {
    const [columns, { items }] = await Promise.all([columnsOf(visit), runsOf(visit, 10)])
    return importPage(columns, items, form)
  }

  private async refused(id: string, errors: Form['errors'], visit: Visiting): Promise<Page> {
    return runPage(await runOf(id, visit), undefined, Object.values(errors)[0])
  }
}

/** The file that was chosen, else the text that was pasted. */
function whatIsGiven(arriving: ArrivingFile | undefined, pasted: string): ArrivingFile | undefined {
  if (arriving?.name) return arriving
  arriving?.content.resume()
  return pasted ? { name: 'Pasted text', content: Readable.from([Buffer.from(pasted)]) } : undefined
}

export const importPage = (columns: Columns, runs: Run[], form: Form): Page =>
  page('pupils-import/import', {
    title: 'Read pupils from a file',
    ...{ columns, form },
    runs: runs.map((run) => ({
      ...{ id: run.id, fileName: run.fileName, stage: stageOf(run) },
      begun: instant(run.begunAt),
    })),
    action: '/pupils/import',
    back: BACK_TO_SET_UP,
  })
